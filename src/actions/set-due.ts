import { Refusal } from '../domain/refusal.ts'
import { insertStep, lockAssignment, updateDue } from '../store/assignment-steps.ts'
import { type DueSaid, dueFrom } from './due-of-assignment.ts'
import { perform, type Session } from './perform.ts'

/**
 * Says when an assignment that had no time is to be done (bestäm tid): at a meeting or on a day. That is no
 * postponement. Refuses one that has a time already, and a time that is none.
 */
export function setDue(
  session: Session,
  request: { readonly assignmentId: string; readonly onDay: string; readonly to: DueSaid },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'assignment.setDue', async ({ tx, record }) => {
    const { assignmentId, onDay } = request
    const assignment = await lockAssignment(tx, collaborationId, assignmentId)
    if (!assignment) throw new Refusal('assignment.unknown')
    if (assignment.hasDue) throw new Refusal('assignment.hasTime')
    const due = await dueFrom(tx, collaborationId, request)
    const step = { assignmentId, onDay, due, byId: actorId, at: now }
    await updateDue(tx, assignmentId, due)
    await insertStep(tx, collaborationId, { ...step, kind: 'dueSet' })
    await record({ kind: 'assignment', id: assignmentId }, { onDay, due }, assignment.bodyId)
  })
}
