import type { Gap } from '../../gaps/gap.ts'
import type { Text } from '../../text/sv.ts'
import { gapInWords } from '../../views/gap-words.ts'

/** A gap that lasts: from a day on, to another or on and on. */
export type GapInTime = {
  /** The id of its note on the thread's page. */
  readonly anchor: string
  readonly bodyId: string | null
  readonly from: string
  readonly to: string | null
  /** A word or two for the map, and the sentences for whoever does not see it. */
  readonly label: string
  readonly lacks: string
  readonly says: string
}

/** The id of a gap's note, by its place among the thread's gaps. */
export const gapAnchor = (at: number): string => `lucka-${at + 1}`

/** Those gaps of a thread in which time passes, the first first. What is only unknown takes no time. */
export function gapsInTime(
  gaps: readonly Gap[],
  { text, today }: { readonly text: Text; readonly today: string },
): readonly GapInTime[] {
  const labels = text.matters.map.gaps
  const shown = gaps.flatMap((gap, at): GapInTime[] => {
    const { bodyId, day: from } = gap
    const { lacks, says } = gapInWords(gap, text)
    const shared = { anchor: gapAnchor(at), bodyId, from, lacks, says }
    switch (gap.kind) {
      case 'noMeetingThen':
        return [{ ...shared, to: gap.values.until, label: labels.noMeetingThen }]
      case 'bodyDissolved':
      case 'passedOver':
      case 'postponed':
      case 'untouched':
        return [{ ...shared, to: today, label: labels[gap.kind] }]
      default:
        return []
    }
  })
  return shown.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}
