import { Refusal } from '../domain/refusal.ts'
import { insertFollowing } from '../store/matter-changes.ts'
import { lockMatter } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/** A person follows a matter; following it twice is following it. Refuses a matter that was merged, and the system itself. */
export function followMatter(
  session: Session,
  { matterId }: { readonly matterId: string },
): Promise<void> {
  const { collaborationId, actorId } = session
  return perform(session, 'matter.follow', async ({ tx, record }) => {
    await lockMatter(tx, collaborationId, matterId)
    if (actorId === null) throw new Refusal('matter.nobodyFollows')
    await insertFollowing(tx, collaborationId, { personId: actorId, matterId })
    await record({ kind: 'matter', id: matterId })
  })
}
