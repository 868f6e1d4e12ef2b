import type { Tx } from './database.ts'

/** What an item calls the matter that begins with it. */
export type FirstTitle = {
  readonly matterId: string
  readonly itemId: string
  readonly written: string
}

/** Keeps what the items that matters begin with call them: who may not read those is told another title where there is one. */
export async function insertFirstTitles(
  tx: Tx,
  collaborationId: string,
  titles: readonly FirstTitle[],
): Promise<void> {
  if (titles.length === 0) return
  await tx
    .insertInto('matter_first_title')
    .values(
      titles.map(({ matterId, itemId, written }) => ({
        matter_id: matterId,
        collaboration_id: collaborationId,
        item_id: itemId,
        written,
      })),
    )
    .execute()
}

/**
 * A person has named the matter: from now on its title is theirs. Gives what its first item called it, with the document that
 * says so; null where a person had named it before.
 */
export async function takeFirstTitle(
  tx: Tx,
  matterId: string,
): Promise<{ readonly written: string; readonly documentId: string | null } | null> {
  const first = await tx
    .deleteFrom('matter_first_title')
    .where('matter_id', '=', matterId)
    .returning(['written', 'item_id as itemId'])
    .executeTakeFirst()
  if (!first) return null
  const { documentId } = await tx
    .selectFrom('item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('item.id', '=', first.itemId)
    .select('meeting.document_id as documentId')
    .executeTakeFirstOrThrow()
  return { written: first.written, documentId }
}
