import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { importDocument } from '../../src/actions/import-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { readMinutes } from '../../src/reader/read.ts'
import { type Files, filesIn } from '../../src/store/files.ts'

const ownFiles = filesIn(await mkdtemp(join(tmpdir(), 'records-')))

/** Minutes in plain text, read and waiting for review. Gives the document's id. */
export function givenInReview(
  session: Session,
  text: string,
  files: Files = ownFiles,
): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const minutes = readMinutes({
    name: 'anteckningar.txt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    pages: null,
    pageStarts: [1],
    lines: text.split('\n').map((line) => ({ text: line })),
    pagesWithoutText: [],
  })
  return importDocument(session, files, { importId: randomUUID(), bytes, minutes })
}

/** Minutes in plain text as the record of a body's meeting. Gives the meeting's id. */
export async function givenRecord(session: Session, bodyId: string, text: string): Promise<string> {
  const documentId = await givenInReview(session, text)
  return confirmDocument(session, { documentId, bodyId })
}
