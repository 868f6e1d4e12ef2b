import { firstLineOf, type Line, lastLineOf } from '../lines/line.ts'
import type { Lines, ReadMinutes } from '../read-minutes.ts'
import type { Placed } from '../zones.ts'

const announces = /^(?:beslut(?:et)?|[A-Za-zÀ-ž]{3,30} beslutar?(?: att)?)\s?[:–-]?$/iu

/** Lines that announce a decision (`Beslut:`) of which nothing was read before the next point begins. */
export function unreadDecisions(
  placed: readonly Placed[],
  decisions: ReadMinutes['decisions'],
): readonly { readonly text: string; readonly lines: Lines }[] {
  const begins = new Set(decisions.map(({ lines: [first] }) => first))
  const found: { text: string; lines: Lines }[] = []
  // From below: what was read is read under the label above it, and under one that leads to that label.
  let isRead = false
  let isAnnounced = false
  for (const { line, zone, point, index } of placed.toReversed()) {
    if (line.blank) continue
    const label = zone === 'item' && announces.test(line.text)
    if (isAnnounced && !label) isRead = false
    isAnnounced = label
    isRead ||= linesOf(line).some((each) => begins.has(each))
    if (label && !isRead)
      found.push({ text: line.text, lines: [firstLineOf(line), lastLineOf(line)] })
    if (point?.at === index) isRead = false
  }
  return found.reverse()
}

const linesOf = (line: Line): readonly number[] => line.starts.map((start) => start.line)
