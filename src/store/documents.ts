import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { isSeen } from './seen.ts'

/** A document as it was read. `minutes` is `minutes/1` as JSON. */
export type NewDocument = {
  readonly id: string
  readonly importId: string
  readonly digest: string
  readonly name: string
  readonly size: number
  readonly minutes: string
  readonly importedAt: Date
}

/** Begins an import; it may have begun already, with an earlier document, and be undone since. */
export async function beginImport(
  tx: Tx,
  collaborationId: string,
  { id, startedAt, startedBy }: { id: string; startedAt: Date; startedBy: string | null },
): Promise<{ readonly isOpen: boolean }> {
  await tx
    .insertInto('import')
    .values({ id, collaboration_id: collaborationId, started_at: startedAt, started_by: startedBy })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const begun = await tx
    .selectFrom('import')
    .select('id')
    .where('id', '=', id)
    .where('collaboration_id', '=', collaborationId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return { isOpen: begun !== undefined }
}

export async function insertDocument(
  tx: Tx,
  collaborationId: string,
  document: NewDocument,
): Promise<void> {
  const { id, importId, digest, name, size, minutes, importedAt } = document
  await tx
    .insertInto('document')
    .values({
      id,
      collaboration_id: collaborationId,
      import_id: importId,
      digest,
      name,
      size,
      minutes,
      imported_at: importedAt,
    })
    .execute()
}

/** The document that a file is already in a collaboration, under review or confirmed; null when it is new. */
export async function findDocumentByDigest(
  db: Database,
  collaborationId: string,
  digest: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const document = await db
    .selectFrom('document')
    .select(['id', 'name'])
    .where('collaboration_id', '=', collaborationId)
    .where('digest', '=', digest)
    .where('status', '<>', 'undone')
    .executeTakeFirst()
  return document ?? null
}

/** A document, held until the transaction ends; null when the collaboration has none such. */
export async function lockDocument(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<{ readonly status: string; readonly minutes: string } | null> {
  const document = await tx
    .selectFrom('document')
    .select(['status', 'minutes'])
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return document ?? null
}

/** A document enters the archive. */
export async function markConfirmed(tx: Tx, id: string, at: Date): Promise<void> {
  const values = { status: 'confirmed', confirmed_at: at }
  await tx.updateTable('document').set(values).where('id', '=', id).execute()
}

/** The newest document of each file of a collaboration, by the file's digest. */
export async function findDigests(
  db: Database,
  collaborationId: string,
): Promise<ReadonlyMap<string, { readonly id: string; readonly status: string }>> {
  const documents = await db
    .selectFrom('document')
    .select(['digest', 'id', 'status'])
    .where('collaboration_id', '=', collaborationId)
    .orderBy('imported_at')
    .execute()
  return new Map(documents.map(({ digest, ...document }) => [digest, document]))
}

/** Documents leave the review, or the archive; their files may be handed in again. */
export async function markUndone(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('document')
    .set({ status: 'undone' })
    .where('id', 'in', [...ids])
    .execute()
}

/** The lines of the minutes that something stands on, as they are written there; none where they are gone. */
export async function findLinesOf(
  db: Database,
  viewer: Viewer,
  place: { readonly meetingId: string; readonly firstLine: number; readonly lastLine: number },
): Promise<readonly string[]> {
  const { meetingId, firstLine, lastLine } = place
  const found = await db
    .selectFrom('meeting')
    .innerJoin('minutes_seen as said', 'said.document_id', 'meeting.document_id')
    .where('meeting.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'said'))
    .where('meeting.id', '=', meetingId)
    .select('said.minutes')
    .executeTakeFirst()
  if (!found?.minutes) return []
  const { source }: { source: { lines: readonly string[] } } = JSON.parse(found.minutes)
  return source.lines.slice(firstLine - 1, lastLine).filter((line) => line.trim() !== '')
}
