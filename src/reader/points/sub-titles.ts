import type { Line } from '../lines/line.ts'
import { fold } from '../words/fold.ts'
import { isDateLine, isNameOnly, isTitleLine } from './title-line.ts'

/**
 * The lines of a point that are titles of its parts: the first directly below the point's own title, at least two, each
 * directly above its text. A title that comes again in the document is a label (`Nuläge`).
 */
export function subTitles(lines: readonly Line[], from: number, until: number): readonly number[] {
  const found: number[] = []
  let isFirst = true
  for (let at = from; at < until; at += 1) {
    const line = lines[at]
    if (!line || line.blank || line.aside) continue
    const isTitle =
      lines[at - 1]?.blank === true &&
      lines[at + 1]?.blank === false &&
      isTitleLine(lines, at) &&
      !isNameOnly(line.text) &&
      !isDateLine(line.text)
    if (isFirst && !isTitle) return []
    isFirst = false
    if (isTitle) found.push(at)
  }
  return found.length < 2 ? [] : found
}

/** How often each short line stands in a document. */
export function countShort(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text, blank } of lines) {
    if (blank || text.length >= 90) continue
    const folded = fold(text)
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}
