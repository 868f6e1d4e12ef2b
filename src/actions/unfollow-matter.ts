import { Refusal } from '../domain/refusal.ts'
import { deleteFollowing, lockMatters } from '../store/matter-changes.ts'
import { perform, type Session } from './perform.ts'

/** A person follows a matter no more; a merged one too may be left. */
export function unfollowMatter(
  session: Session,
  { matterId }: { readonly matterId: string },
): Promise<void> {
  const { collaborationId, actorId } = session
  return perform(session, 'matter.unfollow', async ({ tx, record }) => {
    const known = await lockMatters(tx, collaborationId, [matterId])
    if (known.size === 0) throw new Refusal('matter.unknown')
    if (actorId === null) throw new Refusal('matter.nobodyFollows')
    await deleteFollowing(tx, { personId: actorId, matterId })
    await record({ kind: 'matter', id: matterId })
  })
}
