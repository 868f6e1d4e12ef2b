import { exportCollaboration } from '../actions/export-collaboration.ts'
import { takeInCollaboration } from '../actions/take-in-collaboration.ts'
import { openExport } from '../store/moving/read-export.ts'
import type { Text } from '../text/sv.ts'
import { collaborationIn, withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import type { Terminal } from './read.ts'

/** `rodatraden export --to FOLDER`: writes a collaboration to a folder. Refuses one that is not free. */
export async function exportToFolder(
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

/** `rodatraden import FOLDER`, where the folder is an export: takes its collaboration in, all of it or nothing. */
export async function importExport(
  asked: Asked,
  folder: string,
  { moving }: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const given = await openExport(folder)
  await withArchive(environment, (archive) => takeInCollaboration(archive, given))
  const { collaboration } = given.manifest
  const written = { format: 'taken-in/1', collaboration }
  stdout.write(`${asked.json ? JSON.stringify(written) : moving.takenIn(collaboration.name)}\n`)
  return 0
}
