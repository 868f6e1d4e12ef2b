import { readBlockLabel } from './block-label.ts'
import { longestLine } from './flattened.ts'
import type { Line } from './line.ts'

const dangling = /\s(?:och|av|för|med|till|från|om|en|ett|den|som|inom|vid|på|i)$|[A-Za-zÀ-ž]-$/u
const terminal = /[.!?:;”"]$/u
const clauseStart = /^att\s/iu

/**
 * Joins the source lines of one paragraph, which a text file has broken at some width, into one line.
 *
 * A line goes on when it is full (the next word would not have fitted) or ends in a word that cannot end
 * anything, and the next begins no point, list entry or clause. Rows of a table are never joined.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines)
  const joined: Line[] = []
  let pending: { line: Line; passed: Line[] } | null = null
  for (const line of lines) {
    if (line.blank || line.aside) {
      if (pending) pending.passed.push(line)
      else joined.push(line)
      continue
    }
    if (pending && goesOn(pending.line, line, width, pending.passed.length > 0)) {
      const passed: readonly Line[] = pending.passed.filter((each) => each.aside)
      joined.push(...passed)
      pending = { line: join(pending.line, line), passed: [] }
      continue
    }
    if (pending) joined.push(pending.line, ...pending.passed)
    pending = { line, passed: [] }
  }
  if (pending) joined.push(pending.line, ...pending.passed)
  return joined
}

/** The width that lines are broken at, or infinity where each paragraph is one line. */
function wrapWidth(lines: readonly Line[]): number {
  const wrapped: number[] = []
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]]
    if (
      !line ||
      !next ||
      line.blank ||
      next.blank ||
      next.bullet ||
      next.label ||
      clauseStart.test(next.text)
    )
      continue
    if (line.text.length > 30 && /^[a-zß-ž]/u.test(next.text) && !terminal.test(line.text))
      wrapped.push(physicalWidth(line))
  }
  if (wrapped.length < 2) return Number.POSITIVE_INFINITY
  return wrapped.reduce((most, length) => Math.max(most, length), 0)
}

const physicalWidth = (line: Line): number =>
  line.text.length -
  (line.starts.at(-1)?.at ?? 0) +
  line.indent +
  (line.label ? line.label.written.length + 1 : 0)

function goesOn(line: Line, next: Line, width: number, apart: boolean): boolean {
  if (next.bullet || next.label || next.heading || next.ticked !== null) return false
  if (
    /^[A-ZÀ-ÞĀ-Ž]/u.test(next.text) &&
    readBlockLabel(next)?.marked &&
    (next.text.includes(':') || next.text.length < 30)
  )
    return false
  if (line.heading || line.piped || next.piped) return false
  if (line.cells.length > 1 || next.cells.length > 1) return false
  const inRow = line.owner !== undefined || next.owner !== undefined
  if (line.inColumn !== next.inColumn && !inRow) return false
  if (line.owner) {
    const wrapped = next.owner === undefined && (next.inColumn === true || next.indent > 0)
    return wrapped && !apart && !terminal.test(line.text) && /^[a-zß-ž\d]/u.test(next.text)
  }
  if (
    /^[A-ZÀ-ÞĀ-Ž][^:.]{2,40}:\s[A-ZÀ-ÞĀ-Ž]/u.test(next.text) &&
    /:\s/u.test(line.text.slice(0, 60))
  )
    return false
  if (line.text === '' || line.bold !== next.bold) return false
  if (line.text.length + next.text.length >= longestLine) return false
  const lower = /^[a-zß-ž]/u.test(next.text)
  const ended = terminal.test(line.text)
  if (
    clauseStart.test(next.text) &&
    (/[,.;]$|\b(?:samt|och)$/u.test(line.text) ||
      /beslut/iu.test(line.text) ||
      clauseStart.test(line.text))
  ) {
    return !ended && !apart && isFull(line, next, width)
  }
  if (apart)
    return (
      lower &&
      !ended &&
      line.text.length > 40 &&
      !clauseStart.test(next.text) &&
      !line.text.endsWith(',')
    )
  const full = isFull(line, next, width)
  if (ended) return full && lower && !line.text.endsWith(':')
  if (full) return true
  if (lower && line.starts.length > 1 && !clauseStart.test(next.text)) return true
  const open = dangling.test(line.text)
  if (lower && next.indent > line.indent && line.text.length > 20 && !line.text.endsWith(','))
    return true
  if (lower)
    return open || (line.text.length > 40 && physicalWidth(line) >= Math.min(width, 100) * 0.6)
  return open
}

/** Whether the next line's first word would not have fitted on this one. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0
  return physicalWidth(line) + 1 + word > width
}

/** `sam-` + `verkan` is one word; `hälso-` + `och sjukvård` and `Barn-` + `Ungdom` keep the hyphen. */
function join(line: Line, next: Line): Line {
  const broken =
    /[a-zß-ž]-$/u.test(line.text) &&
    /^[a-zß-ž]/u.test(next.text) &&
    !/^(?:och|eller|samt)\b/u.test(next.text)
  const text = broken ? line.text.slice(0, -1) : line.text
  const glue = broken ? '' : ' '
  const at = text.length + glue.length
  return {
    ...line,
    text: `${text}${glue}${next.text}`,
    starts: [
      ...line.starts,
      ...next.starts.map((start) => ({ at: start.at + at, line: start.line })),
    ],
    cells: [],
    ...(next.owner ? { owner: next.owner } : {}),
  }
}
