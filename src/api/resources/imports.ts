import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { type HandedIn, type TakenIn, takeInAll } from '../../http/take-in.ts'
import { ReadMinutes } from '../../reader/read-minutes.ts'
import {
  findImportBrought,
  findReviewedDocument,
  isId,
  pageOfImports,
  pageOfWaiting,
} from '../../store/reviews.ts'
import type { Text } from '../../text/sv.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import {
  type AskedBySomebody,
  listing,
  type Operation,
  reading,
  sayingNothing,
} from '../operation.ts'
import { DocumentTaken } from '../problem.ts'
import { Count, Day, Id, listOf, Moment, name } from '../schemas.ts'

const ImportListed = name(
  'ImportListed',
  'An import (inläsning): documents handed in together, and what has become of them.',
  z.object({
    id: Id,
    startedAt: Moment,
    startedBy: z.string().nullable(),
    undoneAt: Moment.nullable(),
    inReview: Count,
    confirmed: Count,
    undone: Count,
    onlyName: z.string().nullable(),
  }),
)

const ImportBrought = name(
  'Import',
  'An import (inläsning), and what it brought.',
  z.object({
    id: Id,
    startedAt: Moment,
    undoneAt: Moment.nullable(),
    inReview: listOf(z.object({ id: Id, name: z.string() })),
    meetings: listOf(z.object({ id: Id, body: z.string(), heldOn: Day })),
    items: Count,
    decisions: Count,
    assignments: Count,
    matters: Count,
  }),
)

const DocumentListed = name(
  'DocumentListed',
  'A document that waits for review.',
  z.object({
    id: Id,
    name: z.string(),
    bodyName: z.string().nullable(),
    heldOn: z.string().nullable(),
    importedAt: Moment,
  }),
)

const Document = name(
  'Document',
  'A document that was handed in: how far it has come, and what was read.',
  z.object({
    id: Id,
    importId: Id,
    status: z.enum(['inReview', 'confirmed', 'undone']),
    confirmedAt: Moment.nullable(),
    answered: Count.describe('How many questions of the review have been answered.'),
    minutes: ReadMinutes,
  }),
)

/** The imports that have been made. */
export const listImports = listing({
  id: 'listImports',
  path: '/imports',
  rule: 'secretariat',
  row: ImportListed,
  find: ({ db, viewer }, page) => pageOfImports(db, viewer, page),
})

/** One import, and what it brought. */
export const getImport = reading({
  id: 'getImport',
  path: '/imports/{id}',
  rule: 'secretariat',
  answer: ImportBrought,
  async find({ db, viewer, id }) {
    const brought = await findImportBrought(db, viewer, id)
    if (!brought) return null
    const meetings = brought.meetings.map(({ bodyName, ...each }) => ({ ...each, body: bodyName }))
    return { ...brought, meetings }
  },
})

/** The documents that wait for review. */
export const listDocuments = listing({
  id: 'listDocuments',
  path: '/documents',
  rule: 'secretariat',
  row: DocumentListed,
  find: ({ db, viewer }, page) => pageOfWaiting(db, viewer, page),
})

/** One document that was handed in. */
export const getDocument = reading({
  id: 'getDocument',
  path: '/documents/{id}',
  rule: 'secretariat',
  answer: Document,
  async find({ db, viewer, id }) {
    const document = await findReviewedDocument(db, viewer, id)
    if (!document) return null
    const { answers, minutes, ...rest } = document
    return { ...rest, answered: answers.length, minutes: JSON.parse(minutes) }
  },
})

export const ImportAnswer = name(
  'ImportAnswer',
  'What became of each document that was handed in.',
  z.object({ importId: Id, documents: listOf(DocumentTaken) }),
)

/** What is sent to hand documents in: a form as a browser sends it. */
export const ImportForm = z.object({
  file: listOf(z.string()).describe('One or more documents: PDF, DOCX, text or Markdown.'),
  importId: Id.optional().describe(
    'The import that they belong to, where others of it were sent before.',
  ),
})

/** Hands documents in for review: the same act, with the same limits, as the page. */
export const startImport: Operation = {
  id: 'startImport',
  method: 'post',
  path: '/imports',
  rule: 'importer',
  query: sayingNothing,
  answer: ImportAnswer,
  hasPages: false,
}

type Handed = { readonly importId: string; readonly documents: readonly HandedIn[] }

/** What a form hands in. Refuses one that is not whole, empty, or has too much in it. */
export async function handedIn(request: Request, mostDocuments: number): Promise<Handed> {
  const form = await request.formData().catch(() => {
    throw new Refusal('form.broken')
  })
  const files = form.getAll('file').filter((file) => typeof file !== 'string')
  const said = form.get('importId')
  const importId = typeof said === 'string' ? said : randomUUID()
  if (!isId(importId)) throw new Refusal('api.query', { parameter: 'importId' })
  if (files.length === 0) throw new Refusal('api.noFile')
  if (files.length > mostDocuments) throw new Refusal('form.tooMany', { count: mostDocuments })
  const documents = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  return { importId, documents }
}

/** Takes what was handed in into review, and says what became of each. */
export async function takeIn(
  { settings, db, viewer, text }: AskedBySomebody,
  { importId, documents }: Handed,
): Promise<z.infer<typeof ImportAnswer>> {
  const { collaborationId, personId } = viewer
  const session = { db, collaborationId, actorId: personId, now: settings.now() }
  const taken = await takeInAll(settings, session, importId, documents)
  return ImportAnswer.parse({ importId, documents: taken.map((each) => takenShown(each, text)) })
}

function takenShown(taken: TakenIn, text: Text): z.infer<typeof DocumentTaken> {
  const { name: fileName, state, documentId } = taken
  const refusal = taken.state === 'inReview' ? null : taken.refusal
  return {
    name: fileName,
    state,
    documentId,
    code: refusal?.code ?? null,
    detail: refusal && refusalSentence(text, refusal),
  }
}
