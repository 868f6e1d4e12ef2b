import { administrationChain } from '../store/administration.ts'
import type { Database } from '../store/database.ts'
import type { Files } from '../store/files.ts'
import type { Manifest } from '../store/moving/manifest.ts'
import { withExport } from '../store/moving/read-export.ts'
import { writeExport } from '../store/moving/write-export.ts'
import { perform } from './perform.ts'

/**
 * Writes all of a collaboration to a folder or to one file, for another installation or for whoever keeps it. That it was
 * taken out is written down in the installation's own log, with the digest of what was. Refuses a place that is taken.
 */
export async function exportCollaboration(
  { db, files, now }: { readonly db: Database; readonly files: Files; readonly now: Date },
  collaboration: Manifest['collaboration'],
  place: string,
): Promise<Manifest> {
  const manifest = await writeExport({ db, files }, collaboration, place)
  const session = { db, collaborationId: collaboration.id, actorId: null, now }
  await perform(session, 'collaboration.export', async ({ record }) => {
    const sha256 = await withExport(place, async (given) => given.sha256)
    const subject = { kind: 'collaboration', id: collaboration.id }
    await record(subject, { manifest: sha256 }, administrationChain)
  })
  return manifest
}
