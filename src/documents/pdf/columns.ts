import type { Row, Segment } from './rows.ts'

/**
 * Puts text that is set in two columns beside each other in reading order: the left column, then the right one. Rows of
 * a table stay as they are. Two lists of people beside each other are such columns, and so is running text that
 * goes on from row to row on both sides.
 */
export function inReadingOrder(rows: readonly Row[]): Row[] {
  const ordered: Row[] = []
  for (let at = 0; at < rows.length; ) {
    const block = columnBlockAt(rows, at)
    if (block) {
      ordered.push(
        ...sideOf(block.rows, block.gutter, true),
        ...sideOf(block.rows, block.gutter, false),
      )
      at += block.rows.length
    } else {
      const row = rows[at]
      if (row) ordered.push(row)
      at += 1
    }
  }
  return ordered
}

type Block = { rows: readonly Row[]; gutter: number }

/** The longest run of rows from `at` that keep to the two sides of one gutter, where they are columns and no table. */
function columnBlockAt(rows: readonly Row[], at: number): Block | null {
  const first = rows[at]
  const [left, right] = first?.segments ?? []
  if (first?.segments.length !== 2 || !left || !right) return null
  let from = left.x1
  let to = right.x0
  const block: Row[] = []
  for (const row of rows.slice(at)) {
    const last = block.at(-1)
    if (row.segments.length > 2 || (last && row.y - last.y > 2.6 * row.size)) break
    const sides = row.segments.map((each) => sideOfGutter(each, from, to))
    if (sides.includes(null)) break
    from = Math.max(
      from,
      ...row.segments.filter((_, side) => sides[side] === 'left').map((each) => each.x1),
    )
    to = Math.min(
      to,
      ...row.segments.filter((_, side) => sides[side] === 'right').map((each) => each.x0),
    )
    if (to - from < 0.6 * row.size) break
    block.push(row)
  }
  while ((block.at(-1)?.segments.length ?? 2) < 2) block.pop()
  const gutter = (from + to) / 2
  return areColumns(block, gutter) ? { rows: block, gutter } : null
}

function sideOfGutter(segment: Segment, from: number, to: number): 'left' | 'right' | null {
  if (segment.x0 < from && segment.x1 < to) return 'left'
  return segment.x0 > from && Math.abs(segment.x0 - to) < 4 * segment.size ? 'right' : null
}

const person = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3}(?:,| \()/u

function areColumns(block: readonly Row[], gutter: number): boolean {
  if (block.length < 2) return false
  const left = sideOf(block, gutter, true).map((row) => row.segments[0]?.text ?? '')
  const right = sideOf(block, gutter, false).map((row) => row.segments[0]?.text ?? '')
  const share = (texts: readonly string[], is: (text: string) => boolean) =>
    texts.filter(is).length / Math.max(1, texts.length)
  const arePeople = [left, right].every((side) => share(side, (text) => person.test(text)) >= 0.6)
  if (arePeople) return true
  return (
    block.length >= 8 &&
    [left, right].every(
      (side) =>
        share(side, (text) => /^\p{Ll}/u.test(text)) > 0.35 &&
        share(side, (text) => text.length > 24) > 0.6,
    )
  )
}

function sideOf(rows: readonly Row[], gutter: number, isLeft: boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter((segment) => segment.x0 < gutter === isLeft)
    const [first] = segments
    if (!first) return []
    const side = { ...row, segments, x0: first.x0, x1: first.x1 }
    return [isLeft ? { ...side, edge: gutter } : { ...side, isBesideLast: true as const }]
  })
}
