import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** That an item is marked as secret (sekretessmarkerad): by which provision, on which day, by which authority. */
export type ItemMark = {
  readonly provision: string
  readonly on: string
  readonly authority: string
  /** Who has asked that the mark be taken away; somebody else does it. */
  readonly unmarkAskedBy: string | null
}

/** An item as an action finds it. */
type LockedItem = {
  readonly meetingId: string
  readonly bodyId: string
  readonly place: number
  readonly mark: ItemMark | null
}

/** The mark of an item as a column; null where it has none. Takes `item` from the query. */
export const itemMark = sql<ItemMark | null>`case when item.secrecy_provision is not null then json_build_object(
    'provision', item.secrecy_provision, 'on', item.secrecy_on, 'authority', item.secrecy_authority,
    'unmarkAskedBy', item.unmark_asked_by) end`

/** An item, held until the transaction ends; null when the collaboration has none such. */
export async function lockItem(
  tx: Tx,
  collaborationId: string,
  itemId: string,
): Promise<LockedItem | null> {
  const item = await tx
    .selectFrom('item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('item.collaboration_id', '=', collaborationId)
    .where('item.id', '=', itemId)
    .select(['meeting.id as meetingId', 'meeting.body_id as bodyId', 'item.place'])
    .select(itemMark.as('mark'))
    // The meeting first: what is hidden in its minutes is worked out from all its marks.
    .forUpdate(['meeting', 'item'])
    .executeTakeFirst()
  return item ?? null
}

/** From now on an item is marked so, or not at all; what came out of it follows it. */
export async function updateMark(
  tx: Tx,
  itemId: string,
  mark: Omit<ItemMark, 'unmarkAskedBy'> | null,
): Promise<void> {
  await tx
    .updateTable('item')
    .set({
      secrecy_provision: mark?.provision ?? null,
      secrecy_on: mark?.on ?? null,
      secrecy_authority: mark?.authority ?? null,
      unmark_asked_by: null,
    })
    .where('id', '=', itemId)
    .execute()
}

/** Somebody has asked that the mark of an item be taken away. */
export async function updateUnmarkAsked(tx: Tx, itemId: string, personId: string): Promise<void> {
  await tx.updateTable('item').set({ unmark_asked_by: personId }).where('id', '=', itemId).execute()
}

/** Whether any of some documents holds a marked item. */
export async function hasMarkedItem(tx: Tx, documentIds: readonly string[]): Promise<boolean> {
  if (documentIds.length === 0) return false
  const found = await tx
    .selectFrom('item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('meeting.document_id', 'in', [...documentIds])
    .where('secrecy_provision', 'is not', null)
    .select('item.id')
    .executeTakeFirst()
  return found !== undefined
}
