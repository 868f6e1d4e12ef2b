import { Refusal } from '../domain/refusal.ts'
import { insertStep, lockAssignment, replaceOwner } from '../store/assignment-steps.ts'
import type { Owner } from '../store/assignments.ts'
import { makePeopleKnown } from '../store/people.ts'
import { perform, type Session } from './perform.ts'

/**
 * Lets somebody else have an assignment: where nobody had it an owner is named (utser ansvarig), else it is handed over
 * (lämnar över). Refuses a name that is empty, and whoever has it alone already.
 */
export function handOverAssignment(
  session: Session,
  request: {
    readonly assignmentId: string
    readonly onDay: string
    readonly owner: { readonly kind: Exclude<Owner['kind'], 'everyone'>; readonly name: string }
    readonly reason: string
  },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'assignment.handOver', async ({ tx, record }) => {
    const { assignmentId, onDay } = request
    const { kind } = request.owner
    const written = request.owner.name.trim()
    if (written === '') throw new Refusal('assignment.ownerUnnamed')
    const assignment = await lockAssignment(tx, collaborationId, assignmentId)
    if (!assignment) throw new Refusal('assignment.unknown')
    const before = assignment.owners
    if (before.toLowerCase() === written.toLowerCase()) {
      throw new Refusal('assignment.ownerSame', { name: before })
    }
    const people = kind === 'person' ? [written] : []
    const known = await makePeopleKnown(tx, collaborationId, people)
    const personId = known.get(written) ?? null
    const text = request.reason.trim() || null
    await replaceOwner(tx, collaborationId, assignmentId, { kind, written, personId })
    await insertStep(tx, collaborationId, {
      assignmentId,
      kind: before === '' ? 'named' : 'handedOver',
      onDay,
      text,
      owners: { before, after: written },
      byId: actorId,
      at: now,
    })
    await record(
      { kind: 'assignment', id: assignmentId },
      { onDay, kind, name: written, before, text },
      assignment.bodyId,
    )
  })
}
