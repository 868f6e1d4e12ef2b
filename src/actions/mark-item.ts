import { Refusal } from '../domain/refusal.ts'
import { lockItem, updateMark } from '../store/item-marks.ts'
import { perform, type Session } from './perform.ts'

/**
 * Marks an item of minutes as secret (OSL 5:5): a warning to whoever is to hand it out, and no decision. From then on it
 * and what came out of it is for those who may read what is marked. Gives its place. Refuses an item that is not there or
 * that is marked, and a mark that does not say all three.
 */
export function markItem(
  session: Session,
  {
    itemId,
    ...mark
  }: {
    readonly itemId: string
    readonly provision: string
    readonly on: string
    readonly authority: string
  },
): Promise<{ readonly place: number }> {
  return perform(session, 'item.mark', async ({ tx, record }) => {
    if (mark.provision === '') throw new Refusal('mark.noProvision')
    if (mark.authority === '') throw new Refusal('mark.noAuthority')
    const item = await lockItem(tx, session.collaborationId, itemId)
    if (!item) throw new Refusal('mark.noItem')
    if (item.mark) throw new Refusal('mark.already')
    await updateMark(tx, itemId, mark)
    await record({ kind: 'item', id: itemId }, mark, item.bodyId)
    return { place: item.place }
  })
}
