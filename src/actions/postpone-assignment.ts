import { Refusal } from '../domain/refusal.ts'
import { insertStep, lockAssignment, updateDue } from '../store/assignment-steps.ts'
import { lockMeeting } from '../store/meetings.ts'
import { perform, type Session } from './perform.ts'

/**
 * Postpones an assignment (skjuter upp) to a meeting or to a day, and says why. Due at a meeting, it follows the
 * meeting. Refuses a new time that is neither, one that has passed, and a meeting that is called off.
 */
export function postponeAssignment(
  session: Session,
  request: {
    readonly assignmentId: string
    readonly onDay: string
    readonly to: { readonly meetingId: string } | { readonly day: string } | null
    readonly reason: string
  },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'assignment.postpone', async ({ tx, record }) => {
    const { assignmentId, onDay, to } = request
    if (to === null) throw new Refusal('assignment.postponedToNothing')
    const assignment = await lockAssignment(tx, collaborationId, assignmentId)
    if (!assignment) throw new Refusal('assignment.unknown')
    const meeting = 'meetingId' in to ? await lockMeeting(tx, collaborationId, to.meetingId) : null
    if ('meetingId' in to && meeting?.status !== 'planned') throw new Refusal('meeting.notPlanned')
    const day = meeting?.heldOn ?? ('day' in to ? to.day : '')
    if (day < onDay) throw new Refusal('assignment.postponedToPast')
    const due = { on: day, meetingId: 'meetingId' in to ? to.meetingId : null }
    const text = request.reason.trim() || null
    await updateDue(tx, assignmentId, due)
    await insertStep(tx, collaborationId, {
      assignmentId,
      kind: 'postponed',
      onDay,
      text,
      due,
      byId: actorId,
      at: now,
    })
    await record({ kind: 'assignment', id: assignmentId }, { onDay, due, text }, assignment.bodyId)
  })
}
