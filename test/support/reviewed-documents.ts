import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importDocument } from '../../src/actions/import-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { ReadMinutes } from '../../src/reader/read-minutes.ts'
import { openOf, reviewOf } from '../../src/review/review.ts'
import { findAnswers } from '../../src/store/answers.ts'
import { filesIn } from '../../src/store/files.ts'
import { findKnown } from '../../src/store/known.ts'
import { readText } from './written.ts'

const files = filesIn(await mkdtemp(join(tmpdir(), 'files-')))

/** Hands in a text, in an import of its own or in one that is given. Gives the document's id. */
export function givenInReview(
  session: Session,
  text: string,
  importId: string = randomUUID(),
): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  return importDocument(session, files, { importId, bytes, minutes: readText(text) })
}

/** The questions about a document that nobody has answered. */
export async function openQuestions({ db, collaborationId }: Session, documentId: string) {
  const { minutes } = await db
    .selectFrom('document')
    .select('minutes')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  const kept = await findAnswers(db, { collaborationId, documentId })
  const answers = new Map(kept.map(({ question, value }) => [question, value]))
  const known = await findKnown(db, { collaborationId })
  return openOf(reviewOf(ReadMinutes.parse(JSON.parse(minutes)), known, answers))
}
