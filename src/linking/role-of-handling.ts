import type { ReadMinutes } from '../reader/read-minutes.ts'

/** What a body does with a matter at an item (behandlingens slag). */
type HandlingRole =
  | 'information'
  | 'preparation'
  | 'consultation'
  | 'request'
  | 'decision'
  | 'takeover'
  | 'report'
  | 'end'

/**
 * What the body did at an item, from what the minutes say of it: a matter taken over or ended is that first of all, a
 * decision taken outweighs what was proposed upward, and what was only told is information.
 */
export function roleOfHandling(minutes: ReadMinutes, itemKey: string): HandlingRole {
  const item = minutes.items.find(({ id }) => id === itemKey)
  if (!item) return 'information'
  const [first, last] = item.lines
  const mentions = new Set(
    minutes.mentions
      .filter(({ lines }) => first <= lines[0] && lines[0] <= last)
      .map(({ kind }) => kind),
  )
  const statuses = new Set(
    minutes.decisions.filter(({ itemId }) => itemId === itemKey).map(({ status }) => status),
  )
  if (mentions.has('takeover')) return 'takeover'
  if (mentions.has('dissolution')) return 'end'
  const decides = minutes.decisions.some(
    ({ itemId, status, kind }) => itemId === itemKey && status === 'taken' && kind !== 'noted',
  )
  if (decides) return 'decision'
  if (statuses.has('proposed')) return 'request'
  if (mentions.has('consultation') || mentions.has('position')) return 'consultation'
  if (item.kind === 'report' || item.kind === 'followUp') return 'report'
  if (item.kind === 'dialogue') return 'preparation'
  return 'information'
}
