import { Refusal } from '../domain/refusal.ts'
import type { Tx } from '../store/database.ts'
import { lockMeeting } from '../store/meetings.ts'

/** When an assignment is to be done, as a person says it: at a meeting, on a day, or nothing that was understood. */
export type DueSaid = { readonly meetingId: string } | { readonly day: string } | null

/**
 * The day that a person says, with the meeting where it is one. Refuses nothing at all, a day that has passed, and a
 * meeting that is called off.
 */
export async function dueFrom(
  tx: Tx,
  collaborationId: string,
  { to, onDay }: { readonly to: DueSaid; readonly onDay: string },
): Promise<{ readonly on: string; readonly meetingId: string | null }> {
  if (to === null) throw new Refusal('assignment.noTimeChosen')
  if ('day' in to) return { on: notPassed(to.day, onDay), meetingId: null }
  const meeting = await lockMeeting(tx, collaborationId, to.meetingId)
  if (meeting?.status !== 'planned') throw new Refusal('meeting.notPlanned')
  return { on: notPassed(meeting.heldOn, onDay), meetingId: to.meetingId }
}

function notPassed(day: string, onDay: string): string {
  if (day < onDay) throw new Refusal('assignment.timePassed')
  return day
}
