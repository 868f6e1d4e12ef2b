import { randomUUID } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import { beginImport, findDocumentByDigest, insertDocument } from '../store/documents.ts'
import type { Files } from '../store/files.ts'
import { perform, type Session } from './perform.ts'

/**
 * Takes a document that has been read into review: its file is kept, and what it says waits for a person. Gives its
 * id. Refuses with `import.known` a file that the collaboration has already, and an import that has been undone.
 */
export async function importDocument(
  session: Session,
  files: Files,
  request: {
    readonly importId: string
    readonly bytes: Uint8Array
    readonly minutes: ReadMinutes
  },
): Promise<string> {
  // The file is kept before the transaction: an act never tells of a file that is not there.
  const digest = await files.keep(request.bytes)
  return perform(session, 'document.import', async ({ tx, record }) => {
    await lockCollaboration(tx, session.collaborationId)
    const known = await findDocumentByDigest(tx, session.collaborationId, digest)
    if (known) throw new Refusal('import.known', { name: known.name, id: known.id })
    const id = randomUUID()
    const { importId, bytes, minutes } = request
    const { isOpen } = await beginImport(tx, session.collaborationId, {
      id: importId,
      startedAt: session.now,
      startedBy: session.actorId,
    })
    if (!isOpen) throw new Refusal('import.undone')
    await insertDocument(tx, session.collaborationId, {
      id,
      importId,
      digest,
      name: minutes.source.name,
      size: bytes.length,
      minutes: JSON.stringify(minutes),
      importedAt: session.now,
    })
    await record({ kind: 'document', id }, { import: importId, file: digest })
    return id
  })
}
