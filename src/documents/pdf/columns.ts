import type { Row, Segment } from './rows.ts'

/**
 * Puts text that is set in two columns beside each other in reading order: the left column, then the right one. Rows of
 * a table stay as they are. Two lists of people beside each other are such columns, and so is running text that
 * goes on from row to row on both sides, or whose rows do not even stand beside each other.
 */
export function inReadingOrder(rows: readonly Row[]): Row[] {
  const ordered: Row[] = []
  for (let at = 0; at < rows.length; ) {
    const block = columnBlockAt(rows, at)
    if (block) {
      ordered.push(...sideOf(block, 'left'), ...sideOf(block, 'right'))
      at += block.rows.length
    } else {
      const row = rows[at]
      if (row) ordered.push(row)
      at += 1
    }
  }
  return ordered
}

type Side = 'left' | 'right'

type Gutter = { readonly from: number; readonly to: number }

/** Rows that keep to the two sides of a gutter. */
type Block = Gutter & { readonly rows: readonly Row[] }

/** The longest run of rows from `at` that keep to the two sides of one gutter, where they are columns and no table. */
function columnBlockAt(rows: readonly Row[], at: number): Block | null {
  const near = rows.slice(at, at + 3).flatMap((row) => row.segments)
  const left = near.reduce((a, b) => (b.x0 < a.x0 ? b : a), near[0] as Segment)
  const right = near.find((segment) => segment.x0 > left.x1 + 0.6 * segment.size)
  if (!right) return null

  const taken: Row[] = []
  let gutter = { from: left.x1, to: right.x0 }
  for (const row of rows.slice(at)) {
    const last = taken.at(-1)
    if (row.segments.length > 2 || (last && row.y - last.y > 2.6 * row.size)) break
    const sides = row.segments.map((segment) => sideOfGutter(segment, gutter))
    if (sides.includes(null)) break
    const on = (side: Side) => row.segments.filter((_, each) => sides[each] === side)
    const from = Math.max(gutter.from, ...on('left').map((segment) => segment.x1))
    const to = Math.min(gutter.to, ...on('right').map((segment) => segment.x0))
    if (to - from < 0.6 * row.size) break
    taken.push(row)
    gutter = { from, to }
  }
  const block = { ...gutter, rows: withoutLoneEnd(taken, gutter) }
  return areColumns(block) ? block : null
}

function sideOfGutter({ x0, x1, size }: Segment, { from, to }: Gutter): Side | null {
  if (x0 < from && x1 < to) return 'left'
  return x0 > from && Math.abs(x0 - to) < 4 * size ? 'right' : null
}

/** What stands below the right column, and only on the left, is no part of the columns. */
function withoutLoneEnd(rows: readonly Row[], { from, to }: Gutter): readonly Row[] {
  const end = rows.findLastIndex((row) => row.segments.length > 1 || row.x0 >= (from + to) / 2)
  return rows.slice(0, end + 1)
}

const person = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3}(?:,| \()/u

function areColumns(block: Block): boolean {
  if (block.rows.length < 2) return false
  const sides = (['left', 'right'] as const).map((side) =>
    sideOf(block, side).map((row) => row.segments[0]?.text ?? ''),
  )
  const both = (least: number, is: (text: string) => boolean) =>
    sides.every((texts) => texts.filter(is).length >= least * Math.max(1, texts.length))
  const isProse =
    both(0.6, (text) => text.length > 18) && both(0.3, (text) => /^\p{Ll}/u.test(text))
  const isApart = block.rows.filter((row) => row.segments.length === 1).length >= 8
  return (
    (block.rows.some((row) => row.segments.length > 1) && both(0.6, (text) => person.test(text))) ||
    (isProse && (block.rows.length >= 8 || isApart))
  )
}

function sideOf({ rows, from, to }: Block, side: Side): Row[] {
  const gutter = (from + to) / 2
  const kept = rows.flatMap((row) => {
    const segments = row.segments.filter((segment) => segment.x0 < gutter === (side === 'left'))
    const [first] = segments
    return first ? [{ ...row, segments, x0: first.x0, x1: first.x1 }] : []
  })
  const edge = Math.max(...kept.map((row) => row.x1))
  return kept.map((row) => ({ ...row, edge, ...(side === 'right' ? { isBesideLast: true } : {}) }))
}
