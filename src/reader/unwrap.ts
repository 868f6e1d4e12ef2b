import { readBlockLabel } from './block-label.ts'
import { longestLine } from './flattened.ts'
import type { Line } from './line.ts'
import { isFull, lastWidth, type Widths, wrapWidths } from './wrap-width.ts'

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
  const widths = wrapWidths(lines)
  const joined: Line[] = []
  let pending: { line: Line; passed: Line[] } | null = null
  for (const line of lines) {
    if (line.blank || line.aside) {
      if (pending) pending.passed.push(line)
      else joined.push(line)
      continue
    }
    if (pending && goesOn(pending.line, line, widths, pending.passed.length > 0)) {
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

function goesOn(line: Line, next: Line, widths: Widths, apart: boolean): boolean {
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
    return !ended && !apart && isFull(line, next, widths)
  }
  if (apart)
    return (
      lower &&
      !ended &&
      line.text.length > 40 &&
      !clauseStart.test(next.text) &&
      !line.text.endsWith(',')
    )
  const full = isFull(line, next, widths)
  if (ended) return full && lower && !line.text.endsWith(':')
  if (full) return true
  if (lower && line.starts.length > 1 && !clauseStart.test(next.text)) return true
  const open = dangling.test(line.text)
  if (lower && next.indent > line.indent && line.text.length > 20 && !line.text.endsWith(','))
    return true
  if (lower)
    return open || (line.text.length > 40 && lastWidth(line) >= Math.min(widths.now, 100) * 0.6)
  return open
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
