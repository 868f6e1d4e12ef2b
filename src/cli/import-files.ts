import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { importDocument } from '../actions/import-document.ts'
import type { Session } from '../actions/perform.ts'
import { type Limits, limitsFrom } from '../documents/limits.ts'
import { closeReaders, readDocument } from '../documents/read-document.ts'
import { Refusal } from '../domain/refusal.ts'
import { archivePlaceFrom } from '../store/archive-place.ts'
import { listCollaborations } from '../store/collaborations.ts'
import { type Database, openStore } from '../store/database.ts'
import { type Files, filesIn as filesOfArchive } from '../store/files.ts'
import type { Text } from '../text/sv.ts'
import type { Request } from './arguments.ts'
import { bytesOf, filesIn, standardInput } from './files.ts'
import { errorObject, reasonOf } from './outcome.ts'
import { asLine } from './paint.ts'
import type { Terminal } from './read.ts'

type Asked = Extract<Request, { kind: 'import' }>

/**
 * `rodatraden import FILE…`: takes each file into review, as one import, and says how it went with each. Nothing enters
 * the archive: that takes a person. Gives the exit status: 1 when any file could not be read, else 0. Refuses an archive
 * that a server has open, and a collaboration that there is not.
 */
export async function importFiles(
  { files: names, json, collaboration }: Asked,
  text: Text,
  { stdout, stderr, environment }: Terminal,
): Promise<number> {
  const limits = limitsFrom(environment)
  const place = archivePlaceFrom(environment)
  const files = filesIn(names)
  const store = await openStore(place.database)
  try {
    const collaborationId = await collaborationNamed(store.db, collaboration)
    const session = { db: store.db, collaborationId, actorId: null, now: new Date() }
    const import_ = { importId: randomUUID(), kept: filesOfArchive(place.files), limits }
    let [taken, refused] = [0, 0]
    for (const file of files) {
      const outcome = await takeIn(session, import_, file, text)
      if (outcome.state === 'inReview') taken += 1
      if (outcome.state === 'refused') refused += 1
      stdout.write(
        `${json ? JSON.stringify(objectOf(file, outcome)) : lineOf(file, outcome, text)}\n`,
      )
    }
    stderr.write(
      `${files.length === 0 ? text.cli.noFilesThere : text.cli.imported(taken, refused)}\n`,
    )
    return refused > 0 || files.length === 0 ? 1 : 0
  } finally {
    await Promise.all([closeReaders(), store.close()])
  }
}

type Outcome =
  | { readonly state: 'inReview'; readonly document: string }
  | { readonly state: 'known' | 'refused'; readonly code: string; readonly text: string }

async function takeIn(
  session: Session,
  { importId, kept, limits }: { importId: string; kept: Files; limits: Limits },
  file: string,
  text: Text,
): Promise<Outcome> {
  try {
    const bytes = await bytesOf(file, limits.fileBytes)
    const name = file === standardInput ? file : basename(file)
    const minutes = await readDocument(bytes, name, limits)
    return {
      state: 'inReview',
      document: await importDocument(session, kept, { importId, bytes, minutes }),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const isKnown = error.code === 'import.known'
    return { state: isKnown ? 'known' : 'refused', ...reasonOf(error, text) }
  }
}

async function collaborationNamed(db: Database, name: string | null): Promise<string> {
  const all = await listCollaborations(db)
  const wanted = name === null ? all : all.filter((each) => each.name === name)
  const [only, ...others] = wanted
  if (only && others.length === 0) return only.id
  if (all.length === 0) throw new Refusal('collaboration.none')
  throw new Refusal('collaboration.which', { names: all.map((each) => each.name).join(', ') })
}

function objectOf(file: string, outcome: Outcome) {
  if (outcome.state === 'refused') {
    return errorObject({ kind: 'refused', file, code: outcome.code, text: outcome.text })
  }
  const name = file === standardInput ? file : basename(file)
  return { format: 'import/1', source: { name }, ...outcome }
}

function lineOf(file: string, outcome: Outcome, { cli }: Text): string {
  const name = asLine(file)
  return outcome.state === 'inReview' ? cli.inReview(name) : `${name}: ${outcome.text}`
}
