import { Refusal } from '../domain/refusal.ts'
import { lockItem, updateMark } from '../store/item-marks.ts'
import { perform, type Session } from './perform.ts'

/**
 * Takes the mark of an item away, as somebody else has asked: from then on it reaches as far as its minutes. Gives where the
 * item is. Refuses an item that is not marked, one that nobody has asked it of, and whoever asked themselves.
 */
export function unmarkItem(
  session: Session,
  { itemId }: { readonly itemId: string },
): Promise<{ readonly meetingId: string; readonly place: number }> {
  const { collaborationId, actorId } = session
  return perform(session, 'item.unmark', async ({ tx, record }) => {
    if (actorId === null) throw new Refusal('mark.byNobody')
    const item = await lockItem(tx, collaborationId, itemId)
    if (!item?.mark) throw new Refusal('mark.none')
    const { unmarkAskedBy: askedBy } = item.mark
    if (askedBy === null) throw new Refusal('mark.notAsked')
    if (askedBy === actorId) throw new Refusal('mark.byOneAlone')
    await updateMark(tx, itemId, null)
    await record({ kind: 'item', id: itemId }, { askedBy }, item.bodyId)
    return item
  })
}
