import { Refusal } from '../domain/refusal.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import { markUndone } from '../store/documents.ts'
import { findImportToUndo, markImportUndone } from '../store/imports.ts'
import { hasMarkedItem } from '../store/item-marks.ts'
import { undoDocuments } from '../store/undo-documents.ts'
import { perform, type Session } from './perform.ts'

/** So many days after it began an import can be undone. */
export const daysToUndo = 30

/**
 * A person undoes an import: everything that its documents brought is removed, and what was there before is as it was.
 * What was done stays in the events. Refuses an import that there is not, one that is undone, one that is older than
 * thirty days, and one with an item that is marked as secret.
 */
export function undoImport(
  session: Session,
  { importId }: { readonly importId: string },
): Promise<void> {
  const { collaborationId, now } = session
  return perform(session, 'import.undo', async ({ tx, record }) => {
    await lockCollaboration(tx, collaborationId)
    const found = await findImportToUndo(tx, collaborationId, importId)
    if (!found) throw new Refusal('import.unknown')
    if (found.undoneAt !== null) throw new Refusal('import.undone')
    if (now.getTime() - found.startedAt.getTime() > daysToUndo * 86_400_000) {
      throw new Refusal('import.tooOld', { days: daysToUndo })
    }
    const confirmed = found.documents.filter(({ status }) => status === 'confirmed')
    const confirmedIds = confirmed.map(({ id }) => id)
    // What one alone could undo and hand in again would be unmarked by one alone.
    if (await hasMarkedItem(tx, confirmedIds)) throw new Refusal('import.marked')
    const undone = await undoDocuments(tx, collaborationId, confirmedIds)
    await markUndone(
      tx,
      found.documents.map(({ id }) => id),
    )
    await markImportUndone(tx, importId, now)
    for (const { documentId, meetingId, bodyId } of undone) {
      await record({ kind: 'document', id: documentId }, { meeting: meetingId }, bodyId)
    }
    await record({ kind: 'import', id: importId }, { documents: found.documents.length })
  })
}
