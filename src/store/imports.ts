import type { Tx } from './database.ts'

/** An import with its documents, held until the transaction ends; null when the collaboration has none such. */
export async function findImportToUndo(tx: Tx, collaborationId: string, id: string) {
  const found = await tx
    .selectFrom('import')
    .select(['started_at as startedAt', 'undone_at as undoneAt'])
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return null
  const documents = await tx
    .selectFrom('document')
    .select(['id', 'status'])
    .where('import_id', '=', id)
    .where('status', '<>', 'undone')
    .forUpdate()
    .execute()
  return { ...found, documents }
}

/** An import has been undone. */
export async function markImportUndone(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('import').set({ undone_at: at }).where('id', '=', id).execute()
}
