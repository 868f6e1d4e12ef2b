import type { MatterThread } from '../../store/matter-thread.ts'
import type { Text } from '../../text/sv.ts'
import type { ThreadFacts } from './thread-facts.ts'

/** Where a matter is, in a sentence or three made of what the record says: who did what last, what is open, what comes. */
export function whereItIs(thread: MatterThread, facts: ThreadFacts, text: Text): string {
  const { where } = text.matters
  const { day } = text.calendar
  const { endedOn, endedBecause } = thread
  if (endedOn !== null) {
    return [where.ended(day(endedOn)), endedBecause].filter(Boolean).join(' ')
  }
  const last = facts.lastActed ?? facts.last
  if (last === null) return where.unhandled
  const [next] = facts.coming
  const coming = {
    due: where.nextDue,
    expected: where.nextDecision,
    agenda: where.nextAgenda,
    meeting: where.nextMeeting,
  }
  return [
    where.roles[last.role](last.body.name, day(last.heldOn)),
    openSentence(facts, text),
    next ? coming[next.kind](day(next.day)) : where.nothingNext,
  ].join(' ')
}

function openSentence({ open, overdue }: ThreadFacts, { matters: { where } }: Text): string {
  if (open.length === 0) return where.noneOpen
  if (overdue.length === 0) return `${where.open(open.length)}.`
  const late = overdue.length === open.length ? where.allOverdue : where.overdue
  const joint = overdue.length === open.length ? ' ' : ', '
  return `${where.open(open.length)}${joint}${late(overdue.length)}.`
}
