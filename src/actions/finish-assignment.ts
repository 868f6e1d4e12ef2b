import { Refusal } from '../domain/refusal.ts'
import { insertStep, lockAssignment } from '../store/assignment-steps.ts'
import { perform, type Session } from './perform.ts'

/** Says that an assignment is done (klart). */
export function finishAssignment(
  session: Session,
  request: { readonly assignmentId: string; readonly onDay: string; readonly text: string },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'assignment.finish', async ({ tx, record }) => {
    const { assignmentId, onDay } = request
    const text = request.text.trim() || null
    const assignment = await lockAssignment(tx, collaborationId, assignmentId)
    if (!assignment) throw new Refusal('assignment.unknown')
    const step = { assignmentId, kind: 'done' as const, onDay, text, byId: actorId, at: now }
    await insertStep(tx, collaborationId, step)
    await record({ kind: 'assignment', id: assignmentId }, { onDay, text }, assignment.bodyId)
  })
}
