import { Refusal } from '../domain/refusal.ts'
import { type BodyChange, findBodyNamed, treeOfBodies, updateBody } from '../store/bodies.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import { perform, type Session } from './perform.ts'

/**
 * Changes what a body is: its name, level, remit, its place under another, when it was dissolved and what goes on
 * instead. Refuses a name that is empty or another's, a place under itself, itself as successor, and an end before
 * the beginning.
 */
export function changeBody(session: Session, request: BodyChange): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'body.change', async ({ tx, record }) => {
    const change = { ...request, name: request.name.trim(), remit: request.remit?.trim() || null }
    const { id, name, parentId, successorId, foundedOn, dissolvedOn } = change
    if (name === '') throw new Refusal('body.unnamed')
    await lockCollaboration(tx, collaborationId)
    const parents = new Map(
      (await treeOfBodies(tx, collaborationId)).map((each) => [each.id, each.parentId]),
    )
    if (!parents.has(id)) throw new Refusal('body.unknown')
    const named = await findBodyNamed(tx, collaborationId, name)
    if (named && named.id !== id) throw new Refusal('body.nameTaken', { name })
    if (isUnder(parents, parentId, id)) throw new Refusal('body.underItself')
    if (successorId === id) throw new Refusal('body.succeedsItself')
    if (foundedOn && dissolvedOn && dissolvedOn < foundedOn) {
      throw new Refusal('body.dissolvedBeforeFounded')
    }
    await updateBody(tx, collaborationId, change)
    await record({ kind: 'body', id }, change, id)
  })
}

/** Whether a place in the tree is a body itself, or somewhere under it. */
function isUnder(
  parents: ReadonlyMap<string, string | null>,
  place: string | null,
  bodyId: string,
): boolean {
  for (let at = place; at !== null; at = parents.get(at) ?? null) if (at === bodyId) return true
  return false
}
