import { Refusal } from '../domain/refusal.ts'
import { insertStep, lockAssignment, updateDue } from '../store/assignment-steps.ts'
import { type DueSaid, dueFrom } from './due-of-assignment.ts'
import { perform, type Session } from './perform.ts'

/**
 * Postpones an assignment (skjuter upp) to a meeting or to a day, and says why. Due at a meeting, it follows the
 * meeting. Refuses what has no time to be moved from, and a new time that is none.
 */
export function postponeAssignment(
  session: Session,
  request: {
    readonly assignmentId: string
    readonly onDay: string
    readonly to: DueSaid
    readonly reason: string
  },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'assignment.postpone', async ({ tx, record }) => {
    const { assignmentId, onDay } = request
    const assignment = await lockAssignment(tx, collaborationId, assignmentId)
    if (!assignment) throw new Refusal('assignment.unknown')
    if (!assignment.hasDue) throw new Refusal('assignment.nothingToPostpone')
    const due = await dueFrom(tx, collaborationId, request)
    const text = request.reason.trim() || null
    const step = { assignmentId, onDay, text, due, byId: actorId, at: now }
    await updateDue(tx, assignmentId, due)
    await insertStep(tx, collaborationId, { ...step, kind: 'postponed' })
    await record({ kind: 'assignment', id: assignmentId }, { onDay, due, text }, assignment.bodyId)
  })
}
