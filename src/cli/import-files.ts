import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { importDocument } from '../actions/import-document.ts'
import type { Session } from '../actions/perform.ts'
import { type Limits, limitsFrom } from '../documents/limits.ts'
import { closeReaders, readDocument } from '../documents/read-document.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Files } from '../store/files.ts'
import { isExport } from '../store/moving/read-export.ts'
import type { Text } from '../text/sv.ts'
import { collaborationIn, withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import { importExport } from './export.ts'
import { bytesOf, filesIn, standardInput } from './files.ts'
import { errorObject, reasonOf } from './outcome.ts'
import { asLine } from './paint.ts'
import type { Terminal } from './read.ts'

/**
 * `rodatraden import FILE…`: takes each file into review, as one import, and says how it went with each. Nothing enters
 * the archive: that takes a person. An export is taken in whole instead. Gives the exit status: 1 when
 * any file could not be read, else 0. Refuses an archive that a server has open, and a collaboration that there is not.
 */
export async function importFiles(asked: Asked, text: Text, terminal: Terminal): Promise<number> {
  const { words, json } = asked
  const exports = await Promise.all(words.map(isExport))
  if (exports.includes(true)) {
    const [place = '', ...others] = words
    if (others.length > 0) throw new Refusal('export.alone')
    return importExport(asked, place, text, terminal)
  }
  const { stdout, stderr, environment } = terminal
  const limits = limitsFrom(environment)
  const files = filesIn(words)
  return withArchive(environment, async ({ db, files: kept, now }) => {
    const { id: collaborationId } = await collaborationIn(db, asked)
    const session = { db, collaborationId, actorId: null, now }
    const import_ = { importId: randomUUID(), kept, limits }
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
  }).finally(closeReaders)
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
