import type { Row, Segment } from './rows.ts'

/** A column of a table: from where its texts start to where they may go. */
export type Column = { readonly x0: number; readonly x1: number }

/** Rows that share columns, or one row of running text, which has a single column. */
export type Zone = { readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** Cuts the rows of a document, in reading order, into tables and running text. */
export function zonesOf(rows: readonly Row[]): Zone[] {
  const zones: Zone[] = []
  for (let at = 0; at < rows.length; ) {
    const zone = zoneAt(rows, at)
    zones.push(zone)
    at += zone.rows.length
  }
  return zones
}

function zoneAt(rows: readonly Row[], at: number): Zone {
  const [first, ...rest] = rows.slice(at, at + 1)
  if (!first || rest.length > 0) return { columns: [], rows: [] }
  let columns: readonly Column[] = first.segments.map(({ x0, x1 }) => ({ x0, x1 }))
  if (columns.length < 2) return { columns, rows: [first] }

  const taken = [first]
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next]
    const last = taken.at(-1)
    if (!row || !last || (row.page === last.page && row.y - last.y > 5 * row.size)) break
    const merged = columnsWith(columns, row.segments)
    const isWithin = merged.length >= columns.length
    const isAligned = row.segments.every((segment) => startsColumn(columns, segment))
    if (row.segments.length === 1) {
      if (!fitsColumns(columns, row, rows.slice(next + 1, next + 4))) break
    } else if (!isWithin && !isAligned) break
    if (isWithin) columns = merged
    taken.push(row)
  }
  return { columns, rows: taken }
}

/** The columns, wider or more by the segments of one more row; fewer where a segment lies over several. */
function columnsWith(columns: readonly Column[], segments: readonly Segment[]): Column[] {
  const parts = [...columns, ...segments].sort((a, b) => a.x0 - b.x0)
  const merged: { x0: number; x1: number }[] = []
  for (const { x0, x1 } of parts) {
    const last = merged.at(-1)
    if (last && x0 < last.x1 + 1) last.x1 = Math.max(last.x1, x1)
    else merged.push({ x0, x1 })
  }
  return merged
}

/**
 * Whether a row of one text goes on in a table: under a later column, or under the first one where it is narrow
 * and the table goes on after it.
 */
function fitsColumns(columns: readonly Column[], row: Row, after: readonly Row[]): boolean {
  const [first, second] = columns
  const [segment] = row.segments
  if (!first || !second || !segment) return false
  const column = columnOf(columns, segment)
  const next = columns[column + 1]
  if (next && segment.x1 > next.x0) return false
  if (column > 0) return segment.x0 > (columns[column]?.x0 ?? 0) - 0.4 * segment.size
  const goesOn = after.some(
    (each) =>
      each.segments.length > 1 && each.segments.every((cell) => startsColumn(columns, cell)),
  )
  return goesOn || /^\p{Ll}/u.test(segment.text)
}

function startsColumn(columns: readonly Column[], { x0, size }: Segment): boolean {
  return columns.some((column) => Math.abs(column.x0 - x0) < 0.4 * size)
}

/** The column that a segment stands in. */
export function columnOf(columns: readonly Column[], segment: Segment): number {
  const at = columns.findLastIndex((column) => segment.x0 >= column.x0 - 0.4 * segment.size)
  return Math.max(0, at)
}
