import { Refusal } from '../domain/refusal.ts'
import { lockItem, updateUnmarkAsked } from '../store/item-marks.ts'
import { perform, type Session } from './perform.ts'

/**
 * Asks that the mark of an item be taken away; somebody else does it. Gives where the item is. Refuses an item that is not
 * marked, one that it is asked of already, and whoever is nobody.
 */
export function askToUnmarkItem(
  session: Session,
  { itemId }: { readonly itemId: string },
): Promise<{ readonly meetingId: string; readonly place: number }> {
  const { collaborationId, actorId } = session
  return perform(session, 'item.askToUnmark', async ({ tx, record }) => {
    if (actorId === null) throw new Refusal('mark.byNobody')
    const item = await lockItem(tx, collaborationId, itemId)
    if (!item?.mark) throw new Refusal('mark.none')
    if (item.mark.unmarkAskedBy !== null) throw new Refusal('mark.askedAlready')
    await updateUnmarkAsked(tx, itemId, actorId)
    await record({ kind: 'item', id: itemId }, {}, item.bodyId)
    return item
  })
}
