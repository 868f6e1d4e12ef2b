import { Refusal } from '../domain/refusal.ts'
import { lockDocument, markUndone } from '../store/documents.ts'
import { perform, type Session } from './perform.ts'

/** A person takes a document out of review without reading it in. The same file may be handed in again. Refuses one that is not in review. */
export function discardDocument(
  session: Session,
  { documentId }: { readonly documentId: string },
): Promise<void> {
  return perform(session, 'document.discard', async ({ tx, record }) => {
    const document = await lockDocument(tx, session.collaborationId, documentId)
    if (document?.status !== 'inReview') throw new Refusal('review.notOpen')
    await markUndone(tx, [documentId])
    await record({ kind: 'document', id: documentId })
  })
}
