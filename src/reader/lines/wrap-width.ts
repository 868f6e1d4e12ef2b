import type { Line } from './line.ts'

/**
 * The widths that lines are broken at; `now` is infinity where each paragraph is one line.
 *
 * No line broken at `now` can be wider than `most`. A text that was broken at one width and then at a narrower one, as
 * when it is put in a mail, has full lines each with a short rest below it: `before` is the wider one, where that is seen.
 */
export type Widths = { readonly now: number; readonly most: number; readonly before: number | null }

/** A line that a sentence goes on below: its width, and that with the word that may not have fitted. */
type Broken = { readonly width: number; readonly withWord: number }

const clauseStart = /^att\s/iu
const terminal = /[.!?:;”"]$/u
const lower = /^[a-zß-ž]/u

/** Marks that were taken off a line may have been wider than is known. */
const slack = 4

/** The widths of a document's lines: one answer for those in a table's column, and one for the rest. */
export function wrapWidths(lines: readonly Line[]): (line: Line) => Widths {
  const others = widthsOf(lines, false)
  const inColumns = lines.some((line) => line.inColumn) ? widthsOf(lines, true) : others
  return (line) => (line.inColumn ? inColumns : others)
}

/** Whether the next line's first word would not have fitted on this one; a line that is wider still was not broken. */
export function isFull(line: Line, next: Line, { now, most, before }: Widths): boolean {
  const width = lastWidth(line)
  const withWord = width + 1 + firstWord(next.label?.written ?? next.text).length
  if (withWord > now && width <= most) return true
  return (
    before !== null &&
    line.starts.length > 1 &&
    widthBroken(line, now, before) + withWord - width > before
  )
}

/** The later lines of the paragraphs, between blank lines, points and list entries, whose lines but the last are full. */
export function filledParagraphs(
  lines: readonly Line[],
  widths: (line: Line) => Widths,
): ReadonlySet<Line> {
  const filled = new Set<Line>()
  let below: Line[] = []
  let isFilled = true
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above && !above.blank && !line.blank && !line.bullet && !line.label && !line.heading) {
      below.push(line)
      isFilled &&= isFull(above, line, widths(above))
      continue
    }
    if (isFilled) for (const each of below) filled.add(each)
    below = []
    isFilled = true
  }
  if (isFilled) for (const each of below) filled.add(each)
  return filled
}

/**
 * Whether a line is the rest of the full one above it, in the middle of a sentence that goes on below: no more than
 * both had room for before they were broken, or a single word.
 */
export const isRest = (above: Line, rest: Line, below: Line, { before }: Widths): boolean =>
  runsOn(rest, below) &&
  (!rest.text.includes(' ') ||
    (before !== null && lastWidth(above) + 1 + rest.text.length <= before + slack))

/** Whether the last source line of a line is a word or two that did not fit on the full one above it. */
export function endsInRest(line: Line, { now }: Widths): boolean {
  const last = line.starts.length - 1
  const rest = line.text.slice(line.starts[last]?.at ?? 0)
  return (
    last > 0 && rest.length < now / 5 && !clauseStart.test(rest) && isFullAbove(line, last, now)
  )
}

/** The width of the last source line of a line. */
export const lastWidth = (line: Line): number => widthFrom(line, line.starts.length - 1)

const firstWord = (text: string): string => /^\S*/u.exec(text)?.[0] ?? ''

/** The width of a line's text from one of its source lines, with what stood before the first. */
function widthFrom(line: Line, index: number): number {
  const marks = (line.label ? line.label.written.length + 1 : 0) + (line.bullet ? 2 : 0)
  return line.text.length - (line.starts[index]?.at ?? 0) + line.indent + marks
}

/** Whether the source line above one of a line's source lines is full. */
function isFullAbove(line: Line, index: number, now: number): boolean {
  const [above, here] = [line.starts[index - 1]?.at ?? 0, line.starts[index]?.at ?? 0]
  return here - above + line.indent + firstWord(line.text.slice(here)).length > now
}

/** The width that the last source line of a line had, with the full ones above it, before it was broken off them. */
function widthBroken(line: Line, now: number, before: number): number {
  let width = lastWidth(line)
  for (let index = line.starts.length - 1; index > 0; index -= 1) {
    const wider = widthFrom(line, index - 1)
    if (!isFullAbove(line, index, now) || wider > before) break
    width = wider
  }
  return width
}

function widthsOf(lines: readonly Line[], inColumn: boolean): Widths {
  const broken: Broken[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || line.text.length <= 30 || line.inColumn !== inColumn) continue
    if (!runsOn(line, next)) continue
    const width = lastWidth(line)
    broken.push({ width, withWord: width + 1 + firstWord(next.text).length })
  }
  if (broken.length < 2)
    return { now: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY, before: null }
  const now = commonWidth(broken.map(({ width }) => width))
  const most = broken.reduce(
    (least, { withWord }) => (withWord > now ? Math.min(least, withWord) : least),
    Number.POSITIVE_INFINITY,
  )
  const widths = { now, most: Math.max(now + slack, most), before: null }
  return { ...widths, before: inColumn ? null : widthBefore(lines, widths) }
}

/** Whether a sentence goes on below: the next line begins in lower case. */
const runsOn = (line: Line, next: Line): boolean =>
  !line.blank &&
  !next.blank &&
  !next.bullet &&
  !next.label &&
  lower.test(next.text) &&
  !clauseStart.test(next.text) &&
  !terminal.test(line.text)

/** The widest that is no odd one out: where many lines are broken, a tenth of them come within two words of it. */
function commonWidth(widths: readonly number[]): number {
  const falling = widths.toSorted((one, other) => other - one)
  const least = Math.max(1, falling.length / 10)
  const common = falling.find((width, index) => {
    const last = falling[Math.ceil(index + least) - 1]
    return last !== undefined && last > width - 12
  })
  return common ?? falling[0] ?? 0
}

/** The width of full lines with the short rests below them, when a sentence goes on below the rests twice. */
function widthBefore(lines: readonly Line[], widths: Widths): number | null {
  const found: number[] = []
  for (const [index, rest] of lines.entries()) {
    const [above, next] = [lines[index - 1], lines[index + 1]]
    if (!above || !next || above.blank || rest.bullet || rest.label || rest.heading) continue
    if (!runsOn(rest, next) || terminal.test(above.text)) continue
    if (lastWidth(rest) < widths.now * 0.6 && isFull(above, rest, widths))
      found.push(lastWidth(above) + 1 + rest.text.length)
  }
  return found.length < 2 ? null : commonWidth(found)
}
