import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { exportCollaboration } from '../../src/actions/export-collaboration.ts'
import { foundBody } from '../../src/actions/found-body.ts'
import type { Session } from '../../src/actions/perform.ts'
import { takeInCollaboration } from '../../src/actions/take-in-collaboration.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { Database } from '../../src/store/database.ts'
import { type Files, filesIn } from '../../src/store/files.ts'
import { withExport } from '../../src/store/moving/read-export.ts'
import type { GeneratedMinutes } from './generated-minutes.ts'
import { givenCollaboration } from './given.ts'
import { givenInReview } from './given-record.ts'

/** A new folder that nobody else has. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'moving-'))

/** An archive's database with files of its own. */
export type Archive = { readonly db: Database; readonly files: Files; readonly now: Date }

/** An archive over a database. */
export const archiveOver = (db: Database): Archive => ({
  db,
  files: filesIn(join(newFolder(), 'files')),
  now: new Date('2026-03-02T09:00:00Z'),
})

/** A collaboration with a body and its minutes, the last of them still in review. Gives it by id and name. */
export async function givenMinutesIn(
  { db, files }: Archive,
  minutes: readonly Pick<GeneratedMinutes, 'lines'>[],
): Promise<{ readonly id: string; readonly name: string; readonly bodyId: string }> {
  const session = await givenCollaboration(db)
  const bodyId = await foundBody(session, { name: 'Samverkansgruppen', level: 'tactical' })
  for (const [index, { lines }] of minutes.entries()) {
    const text = `${lines.join('\n')}\n\n${randomUUID()}`
    const documentId = await givenInReview(session, text, files)
    if (index < minutes.length - 1) await confirmFor(session, documentId, bodyId, index)
  }
  const { name } = await db
    .selectFrom('collaboration')
    .select('name')
    .where('id', '=', session.collaborationId)
    .executeTakeFirstOrThrow()
  return { id: session.collaborationId, name, bodyId }
}

/** Confirms minutes as of a day of their own, where nothing in them must be answered first. */
async function confirmFor(
  session: Session,
  documentId: string,
  bodyId: string,
  index: number,
): Promise<void> {
  try {
    await confirmDocument(session, { documentId, bodyId, heldOn: `2024-0${1 + index}-14` })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** An export of a collaboration in a new folder, or in one file. Gives the folder or file. */
export async function exported(
  archive: Archive,
  collaboration: { readonly id: string; readonly name: string },
  called = 'export',
): Promise<string> {
  const place = join(newFolder(), called)
  const { id, name } = collaboration
  await exportCollaboration(archive, { id, name }, place)
  return place
}

/** Takes an export in. */
export const takenIn = (archive: Archive, place: string): Promise<void> =>
  withExport(place, (given) => takeInCollaboration(archive, given))

/** Every file of a folder by its path in it, as the digest of its bytes. */
export async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const content: Record<string, string> = {}
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    content[relative(folder, path)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return content
}
