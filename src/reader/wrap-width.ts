import type { Line } from './line.ts'

/**
 * The widths that a document's lines are broken at.
 *
 * A text that was broken at one width and then at a narrower one, as when it is put in a mail, has full lines each
 * with a short rest below it; `before` is the wider width, where that is seen.
 */
export type Widths = { readonly now: number; readonly before: number | null }

const clauseStart = /^att\s/iu
const terminal = /[.!?:;”"]$/u
const lower = /^[a-zß-ž]/u

export function wrapWidths(lines: readonly Line[]): Widths {
  const now = widthNow(lines)
  return { now, before: Number.isFinite(now) ? widthBefore(lines, now) : null }
}

/** Whether the next line's first word would not have fitted on this one. */
export function isFull(line: Line, next: Line, { now, before }: Widths): boolean {
  const word = 1 + firstWord(next).length
  if (lastWidth(line) + word > now) return true
  return before !== null && line.starts.length > 1 && widthFirst(line, now, before) + word > before
}

/** Whether a line is the short rest of a full one above it, in the middle of a sentence that goes on below. */
export const isRest = (rest: Line, below: Line, widths: Widths): boolean =>
  widths.before !== null && lastWidth(rest) < widths.now / 2 && runsOn(rest, below)

/** Whether the last source line of a line is a word or two that did not fit on the full one above it. */
export function endsInRest(line: Line, { now }: Widths): boolean {
  const rest = line.text.slice(line.starts.at(-1)?.at ?? 0)
  return (
    line.starts.length > 1 &&
    rest.length < now / 5 &&
    !clauseStart.test(rest) &&
    aboveIsFull(line, line.starts.length - 1, now)
  )
}

function aboveIsFull(line: Line, index: number, now: number): boolean {
  const [above, here] = [line.starts[index - 1]?.at ?? 0, line.starts[index]?.at ?? 0]
  const word = line.text.slice(here).split(' ', 1)[0]?.length ?? 0
  return here - above + line.indent + word > now
}

/** The width of the last source line of a line. */
export const lastWidth = (line: Line): number => widthFrom(line, line.starts.length - 1)

const firstWord = (line: Line): string => /^\S+/u.exec(line.text)?.[0] ?? ''

/** The width of a line's text from one of its source lines, with what stood before the first. */
function widthFrom(line: Line, index: number): number {
  const marks = (line.label ? line.label.written.length + 1 : 0) + (line.bullet ? 2 : 0)
  return line.text.length - (line.starts[index]?.at ?? 0) + line.indent + marks
}

/** The width that the last source line of a line had, with the full ones above it, before it was broken off them. */
function widthFirst(line: Line, now: number, before: number): number {
  let width = lastWidth(line)
  for (let index = line.starts.length - 1; index > 0; index -= 1) {
    const wider = widthFrom(line, index - 1)
    if (!aboveIsFull(line, index, now) || wider > before) break
    width = wider
  }
  return width
}

/** Infinity where each paragraph is one line. */
function widthNow(lines: readonly Line[]): number {
  const wrapped: number[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next && line.text.length > 30 && runsOn(line, next)) wrapped.push(lastWidth(line))
  }
  return wrapped.length < 2 ? Number.POSITIVE_INFINITY : commonWidth(wrapped)
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

/** The widest that is no odd one out: where many lines are broken, a fifth of them come within two words of it. */
function commonWidth(widths: readonly number[]): number {
  const falling = widths.toSorted((one, other) => other - one)
  const least = falling.length < 10 ? 1 : falling.length / 5
  const common = falling.find((width, index) => {
    const last = falling[Math.ceil(index + least) - 1]
    return last !== undefined && last > width - 12
  })
  return common ?? falling[0] ?? 0
}

/** The width of full lines with the short rests below them, when a sentence goes on below the rests twice. */
function widthBefore(lines: readonly Line[], now: number): number | null {
  const widths: number[] = []
  for (const [index, rest] of lines.entries()) {
    const [above, next] = [lines[index - 1], lines[index + 1]]
    if (!above || !next || above.blank || rest.bullet || rest.label || rest.heading) continue
    if (!runsOn(rest, next) || terminal.test(above.text)) continue
    const isShort = lastWidth(rest) < now / 2
    if (isShort && isFull(above, rest, { now, before: null }))
      widths.push(lastWidth(above) + 1 + rest.text.length)
  }
  return widths.length < 2 ? null : commonWidth(widths)
}
