import { Refusal } from '../domain/refusal.ts'
import { administrationChain } from '../store/administration.ts'
import type { Database } from '../store/database.ts'
import type { Files } from '../store/files.ts'
import { checkExport, type Export } from '../store/moving/read-export.ts'
import {
  insertExport,
  type KeptDocuments,
  keepDocuments,
  removeDocuments,
} from '../store/moving/take-in-export.ts'
import { perform } from './perform.ts'

/**
 * Takes in a collaboration from an export, whole and as it was: an export of it is the same, to the last byte. Refuses
 * an export that is not whole, and a collaboration that is there already; then nothing is left of it.
 */
export async function takeInCollaboration(
  { db, files, now }: { readonly db: Database; readonly files: Files; readonly now: Date },
  given: Export,
): Promise<void> {
  const { broken } = await checkExport(given)
  if (broken.length > 0) throw new Refusal('export.chainBroken')
  const { id } = given.manifest.collaboration
  const session = { db, collaborationId: id, actorId: null, now }
  let kept: KeptDocuments = { digests: [] }
  try {
    await perform(session, 'collaboration.takeIn', async ({ tx, record }) => {
      await insertExport(tx, given)
      kept = await keepDocuments(given, files)
      const details = { manifest: given.sha256 }
      await record({ kind: 'collaboration', id }, details, administrationChain)
    })
  } catch (error) {
    await removeDocuments(kept, files)
    throw error
  }
}
