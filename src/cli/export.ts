import { exportCollaboration } from '../actions/export-collaboration.ts'
import { takeInCollaboration } from '../actions/take-in-collaboration.ts'
import { withExport } from '../store/moving/read-export.ts'
import type { Text } from '../text/sv.ts'
import { collaborationIn, withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import type { Terminal } from './read.ts'

/** `rodatraden export --to FOLDER | FILE.zip`: writes a collaboration there. Refuses a place that is taken. */
export async function exportTo(
  asked: Asked,
  { moving }: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const { to = '' } = asked.options
  const manifest = await withArchive(environment, async (archive) =>
    exportCollaboration(archive, await collaborationIn(archive.db, asked), to),
  )
  const { collaboration, files } = manifest
  const megabytes = Math.ceil(files.bytes / 1e6)
  const said = moving.exported(collaboration.name, to, files.count, megabytes)
  stdout.write(`${asked.json ? JSON.stringify(manifest) : said}\n`)
  return 0
}

/** `rodatraden import FOLDER | FILE.zip`, which is an export: takes its collaboration in, all of it or nothing. */
export async function importExport(
  asked: Asked,
  place: string,
  { moving }: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const collaboration = await withExport(place, async (given) => {
    await withArchive(environment, (archive) => takeInCollaboration(archive, given))
    return given.manifest.collaboration
  })
  const written = { format: 'taken-in/1', collaboration }
  stdout.write(`${asked.json ? JSON.stringify(written) : moving.takenIn(collaboration.name)}\n`)
  return 0
}
