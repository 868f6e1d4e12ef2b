import { Refusal } from '../domain/refusal.ts'
import { lockMatters, mergeInto } from '../store/matter-changes.ts'
import { changeable } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/**
 * One matter becomes part of another: its handlings, names and followers move, and its address leads there. Refuses a
 * matter with itself, and one that was merged already: of two who merge at once, one is told.
 */
export function mergeMatters(
  session: Session,
  { fromId, intoId }: { readonly fromId: string; readonly intoId: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'matter.merge', async ({ tx, record }) => {
    if (fromId === intoId) throw new Refusal('matter.same')
    const matters = await lockMatters(tx, collaborationId, [fromId, intoId])
    const [from, into] = [changeable(matters, fromId), changeable(matters, intoId)]
    await mergeInto(tx, collaborationId, { from, into })
    await record({ kind: 'matter', id: fromId }, { into: intoId, title: from.title })
  })
}
