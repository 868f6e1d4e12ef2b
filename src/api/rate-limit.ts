import { Refusal } from '../domain/refusal.ts'

/** So many requests a minute are more than a program needs, and fewer than would trouble others. */
const mostInAMinute = 600
const minute = 60_000

/**
 * Counts requests, a minute at a time. Counted in the process and not in the store: a read shall not cost a write, and
 * what is forgotten at a restart is at most a minute. Refuses the one that is too many, saying for how long.
 */
export function rateLimit(): (subject: string, now: Date) => void {
  let startedAt = 0
  const counts = new Map<string, number>()
  return (subject, now) => {
    const at = now.getTime()
    if (at >= startedAt + minute || at < startedAt) {
      counts.clear()
      startedAt = at
    }
    const count = (counts.get(subject) ?? 0) + 1
    counts.set(subject, count)
    if (count > mostInAMinute) {
      throw new Refusal('api.tooMany', { seconds: Math.ceil((startedAt + minute - at) / 1_000) })
    }
  }
}
