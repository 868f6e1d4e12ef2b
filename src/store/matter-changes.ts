import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { HandlingRole } from './matters.ts'

/** A matter as an action finds it. */
export type LockedMatter = {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly mergedInto: string | null
}

/** Matters by their ids, held until the transaction ends; always in the same order, so that no two wait for each other. */
export async function lockMatters(
  tx: Tx,
  collaborationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedMatter>> {
  const matters = await tx
    .selectFrom('matter')
    .select(['id', 'title', 'status', 'merged_into as mergedInto'])
    .where('collaboration_id', '=', collaborationId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(matters.map((matter) => [matter.id, matter]))
}

export async function updateTitle(tx: Tx, id: string, title: string): Promise<void> {
  await tx.updateTable('matter').set({ title }).where('id', '=', id).execute()
}

/** A matter ends on a day for a reason, or goes on: then both are null. */
export async function updateEnd(
  tx: Tx,
  id: string,
  end: { readonly on: string; readonly because: string } | null,
): Promise<void> {
  await tx
    .updateTable('matter')
    .set({
      status: end ? 'ended' : 'open',
      ended_on: end?.on ?? null,
      ended_because: end?.because ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** An item as a link needs it: its document, and which of that document's items it is. */
export type LinkedItem = {
  readonly minutes: string | null
  readonly documentId: string | null
  readonly place: number
}

export async function findItemToLink(
  tx: Tx,
  collaborationId: string,
  itemId: string,
): Promise<LinkedItem | null> {
  const item = await tx
    .selectFrom('item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .leftJoin('document', 'document.id', 'meeting.document_id')
    .select(['document.minutes', 'document.id as documentId', 'item.place'])
    .where('item.collaboration_id', '=', collaborationId)
    .where('item.id', '=', itemId)
    .executeTakeFirst()
  return item ?? null
}

/** Links an item to a matter because a person said so. Gives whether it was not linked before. */
export async function insertLinkByPerson(
  tx: Tx,
  collaborationId: string,
  {
    id,
    itemId,
    matterId,
    role,
  }: { id: string; itemId: string; matterId: string; role: HandlingRole },
): Promise<boolean> {
  await tx
    .deleteFrom('link_refused')
    .where('item_id', '=', itemId)
    .where('matter_id', '=', matterId)
    .execute()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('handling')
    .values({
      id,
      collaboration_id: collaborationId,
      item_id: itemId,
      matter_id: matterId,
      role,
      linked: 'byPerson',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes an item from a matter, and remembers that it does not belong there. Gives whether it was there. */
export async function refuseLink(
  tx: Tx,
  collaborationId: string,
  { itemId, matterId }: { readonly itemId: string; readonly matterId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('handling')
    .where('collaboration_id', '=', collaborationId)
    .where('item_id', '=', itemId)
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await tx
    .insertInto('link_refused')
    .values({ collaboration_id: collaborationId, item_id: itemId, matter_id: matterId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

/** Everything of one matter becomes another's: its handlings, names, followers and agendas; and it leads there. */
export async function mergeInto(
  tx: Tx,
  collaborationId: string,
  { from, into }: { readonly from: LockedMatter; readonly into: LockedMatter },
): Promise<void> {
  await sql`delete from handling where matter_id = ${from.id}
    and item_id in (select item_id from handling where matter_id = ${into.id})`.execute(tx)
  await tx
    .updateTable('handling')
    .set({ matter_id: into.id })
    .where('matter_id', '=', from.id)
    .execute()
  // What a document taught reaches no further than the document, whichever matter it is taught to.
  await sql`insert into matter_name (collaboration_id, matter_id, written, kind, document_id)
    select collaboration_id, ${into.id}::uuid, written, kind, document_id from matter_name where matter_id = ${from.id}
    union select ${collaborationId}::uuid, ${into.id}::uuid, ${from.title}, 'title', (
      select meeting.document_id from matter_first_title own join item on item.id = own.item_id
      join meeting on meeting.id = item.meeting_id where own.matter_id = ${from.id} and own.written = ${from.title})
    on conflict do nothing`.execute(tx)
  await sql`insert into following (collaboration_id, person_id, matter_id)
    select collaboration_id, person_id, ${into.id}::uuid from following where matter_id = ${from.id}
    on conflict do nothing`.execute(tx)
  await sql`delete from on_agenda where matter_id = ${from.id}
    and meeting_id in (select meeting_id from on_agenda where matter_id = ${into.id})`.execute(tx)
  await tx
    .updateTable('on_agenda')
    .set({ matter_id: into.id })
    .where('matter_id', '=', from.id)
    .execute()
  // What led to the one leads on to the other.
  await tx
    .updateTable('matter')
    .set({ merged_into: into.id })
    .where((each) => each.or([each('id', '=', from.id), each('merged_into', '=', from.id)]))
    .execute()
}

/** The ids of a matter's handlings. */
export async function findHandlingIds(tx: Tx, matterId: string): Promise<readonly string[]> {
  const handlings = await tx
    .selectFrom('handling')
    .select('id')
    .where('matter_id', '=', matterId)
    .execute()
  return handlings.map(({ id }) => id)
}

/** Handlings leave one matter for another, and it is remembered that their items do not belong to the first. */
export async function relinkHandlings(
  tx: Tx,
  collaborationId: string,
  {
    handlingIds,
    matterId,
    intoId,
  }: {
    readonly handlingIds: readonly string[]
    readonly matterId: string
    readonly intoId: string
  },
): Promise<void> {
  await sql`insert into link_refused (collaboration_id, item_id, matter_id)
    select ${collaborationId}::uuid, item_id, ${matterId}::uuid from handling
    where id = any(${[...handlingIds]}::uuid[])
    on conflict do nothing`.execute(tx)
  await sql`delete from link_refused where matter_id = ${intoId}
    and item_id in (select item_id from handling where id = any(${[...handlingIds]}::uuid[]))`.execute(
    tx,
  )
  await sql`delete from handling where id = any(${[...handlingIds]}::uuid[])
    and item_id in (select item_id from handling where matter_id = ${intoId})`.execute(tx)
  await tx
    .updateTable('handling')
    .set({ matter_id: intoId, linked: 'byPerson' })
    .where('id', 'in', handlingIds)
    .execute()
}

export async function moveHandlings(
  tx: Tx,
  handlingIds: readonly string[],
  matterId: string,
): Promise<void> {
  await tx
    .updateTable('handling')
    .set({ matter_id: matterId })
    .where('id', 'in', handlingIds)
    .execute()
}

/** A person follows a matter; whoever does already goes on. */
export async function insertFollowing(
  tx: Tx,
  collaborationId: string,
  { personId, matterId }: { readonly personId: string; readonly matterId: string },
): Promise<void> {
  await tx
    .insertInto('following')
    .values({ collaboration_id: collaborationId, person_id: personId, matter_id: matterId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteFollowing(
  tx: Tx,
  { personId, matterId }: { readonly personId: string; readonly matterId: string },
): Promise<void> {
  await tx
    .deleteFrom('following')
    .where('person_id', '=', personId)
    .where('matter_id', '=', matterId)
    .execute()
}
