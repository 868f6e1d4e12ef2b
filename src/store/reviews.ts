import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import { type AnswerKept, findAnswers } from './answers.ts'
import type { Database } from './database.ts'
import {
  momentKey,
  type OrderKey,
  type PageAsked,
  pageOf,
  type RegisterPage,
} from './register-page.ts'

/** A document as its review shows it: what was read, as JSON, and what has been answered. */
export type ReviewedDocument = {
  readonly id: string
  readonly importId: string
  readonly status: 'inReview' | 'confirmed' | 'undone'
  readonly minutes: string
  readonly answers: readonly AnswerKept[]
  /** Until when its import can be undone is counted from here. */
  readonly importStartedAt: Date
  readonly confirmedAt: Date | null
}

/** A document of the viewer's collaboration; null when there is none, or when the viewer is not of the secretariat. */
export async function findReviewedDocument(
  db: Database,
  { collaborationId, isSecretariat }: Viewer,
  id: string,
): Promise<ReviewedDocument | null> {
  if (!isSecretariat || !isId(id)) return null
  const document = await db
    .selectFrom('document')
    .innerJoin('import', 'import.id', 'document.import_id')
    .where('document.collaboration_id', '=', collaborationId)
    .where('document.id', '=', id)
    .select([
      'document.id',
      'import_id as importId',
      'status',
      'minutes',
      'started_at as importStartedAt',
      'confirmed_at as confirmedAt',
    ])
    .executeTakeFirst()
  if (!document) return null
  return {
    ...document,
    status: document.status as ReviewedDocument['status'],
    answers: await findAnswers(db, { collaborationId, documentId: id }),
  }
}

/** Whether a word can be an id: the database takes no other. */
export const isId = (word: string): boolean =>
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(word)

/** A document that waits for a person. */
export type WaitingDocument = {
  readonly id: string
  readonly name: string
  readonly bodyName: string | null
  readonly heldOn: string | null
  readonly importedAt: Date
}

/** The documents in review, those that have waited longest first; none for who is not of the secretariat. */
export async function listWaiting(
  db: Database,
  viewer: Viewer,
): Promise<readonly WaitingDocument[]> {
  if (!viewer.isSecretariat) return []
  return waitingOf(db, viewer).orderBy('imported_at').orderBy('name').execute()
}

/** One page of the documents in review, those that have waited longest first; none for who is not of the secretariat. */
export async function pageOfWaiting(
  db: Database,
  viewer: Viewer,
  asked: PageAsked,
): Promise<RegisterPage<WaitingDocument>> {
  if (!viewer.isSecretariat) return { rows: [], next: null }
  const order: readonly OrderKey[] = [
    { by: momentKey(sql`document.imported_at`), type: 'int8' },
    { by: sql`document.id`, type: 'uuid' },
  ]
  return pageOf(waitingOf(db, viewer), order, asked)
}

function waitingOf(db: Database, { collaborationId }: Viewer) {
  return db
    .selectFrom('document')
    .where('collaboration_id', '=', collaborationId)
    .where('status', '=', 'inReview')
    .select(['id', 'name', 'imported_at as importedAt'])
    .select([
      saidIn(sql`#>> '{body,name}'`).as('bodyName'),
      saidIn(sql`#>> '{meeting,date}'`).as('heldOn'),
    ])
}

/** A value that the minutes of a document say. */
const saidIn = (path: RawBuilder<unknown>) => sql<string | null>`minutes::json ${path}`

/** An import as the list of them shows it. */
export type ImportListed = {
  readonly id: string
  readonly startedAt: Date
  readonly startedBy: string | null
  readonly undoneAt: Date | null
  readonly inReview: number
  readonly confirmed: number
  readonly undone: number
  /** The name of its only document, where it has no more. */
  readonly onlyName: string | null
}

const mostImports = 50

/** The imports, the latest first; none for who is not of the secretariat. */
export async function listImports(db: Database, viewer: Viewer): Promise<readonly ImportListed[]> {
  return (await pageOfImports(db, viewer, { limit: mostImports, after: null })).rows
}

/** One page of the imports, the latest first; none for who is not of the secretariat. */
export async function pageOfImports(
  db: Database,
  { collaborationId, isSecretariat }: Viewer,
  asked: PageAsked,
): Promise<RegisterPage<ImportListed>> {
  if (!isSecretariat) return { rows: [], next: null }
  const order: readonly OrderKey[] = [
    { by: momentKey(sql`import.started_at`), type: 'int8', isDescending: true },
    { by: sql`import.id`, type: 'uuid' },
  ]
  const counted = (status: string) =>
    sql<number>`count(*) filter (where document.status = ${status})::int`
  const imports = db
    .selectFrom('import')
    .innerJoin('document', 'document.import_id', 'import.id')
    .leftJoin('person', 'person.id', 'import.started_by')
    .where('import.collaboration_id', '=', collaborationId)
    .groupBy(['import.id', 'person.name'])
    .select(['import.id', 'started_at as startedAt', 'person.name as startedBy'])
    .select(({ fn }) => [
      'undone_at as undoneAt',
      counted('inReview').as('inReview'),
      counted('confirmed').as('confirmed'),
      counted('undone').as('undone'),
      fn.min('document.name').as('name'),
    ])
  const { rows, next } = await pageOf(imports, order, asked)
  return { rows: rows.map(importListed), next }
}

type CountedImport = Omit<ImportListed, 'onlyName'> & { readonly name: string }

function importListed({ name, ...each }: CountedImport): ImportListed {
  const { id, startedAt, startedBy, undoneAt, inReview, confirmed, undone } = each
  const onlyName = inReview + confirmed + undone === 1 ? name : null
  return { id, startedAt, startedBy, undoneAt, inReview, confirmed, undone, onlyName }
}

/** What an import brought, and would take with it. */
export type ImportBrought = {
  readonly id: string
  readonly startedAt: Date
  readonly undoneAt: Date | null
  readonly inReview: readonly { readonly id: string; readonly name: string }[]
  readonly meetings: readonly {
    readonly id: string
    readonly bodyName: string
    readonly heldOn: string
    readonly goesBack: boolean
  }[]
  readonly items: number
  readonly decisions: number
  readonly assignments: number
  /** Matters that nothing else handles. */
  readonly matters: number
}

/** What would be removed with an import; null where there is none, or for who is not of the secretariat. */
export async function findImportBrought(
  db: Database,
  { collaborationId, isSecretariat }: Viewer,
  id: string,
): Promise<ImportBrought | null> {
  if (!isSecretariat || !isId(id)) return null
  const found = await db
    .selectFrom('import')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .select(['id', 'started_at as startedAt', 'undone_at as undoneAt'])
    .executeTakeFirst()
  if (!found) return null
  const documents = await db
    .selectFrom('document')
    .where('import_id', '=', id)
    .select(['id', 'name', 'status'])
    .orderBy('name')
    .execute()
  const confirmed = documents.filter(({ status }) => status === 'confirmed').map((each) => each.id)
  const meetings =
    confirmed.length === 0
      ? []
      : await db
          .selectFrom('meeting')
          .innerJoin('body', 'body.id', 'meeting.body_id')
          .where('document_id', 'in', confirmed)
          .select(['meeting.id', 'body.name as bodyName', 'held_on as heldOn', 'planned'])
          .orderBy('held_on')
          .execute()
  return {
    ...found,
    inReview: documents.filter(({ status }) => status === 'inReview'),
    meetings: meetings.map(({ planned, ...meeting }) => ({
      ...meeting,
      goesBack: planned !== null,
    })),
    ...(await countsOf(
      db,
      meetings.map((meeting) => meeting.id),
    )),
  }
}

/** How much the record of some meetings holds. */
async function countsOf(db: Database, meetingIds: readonly string[]) {
  const ids = sql`any(${[...meetingIds]}::uuid[])`
  const { rows } = await sql<
    Readonly<Record<'items' | 'decisions' | 'assignments' | 'matters', number>>
  >`
    select
      (select count(*) from item where meeting_id = ${ids})::int as items,
      (select count(*) from decision where meeting_id = ${ids})::int as decisions,
      (select count(*) from assignment where meeting_id = ${ids})::int as assignments,
      (select count(*) from (
        select matter_id from handling join item on item.id = item_id
        group by matter_id having bool_and(meeting_id = ${ids})
      ) only_here)::int as matters`.execute(db)
  return rows[0] ?? { items: 0, decisions: 0, assignments: 0, matters: 0 }
}

/** What came of a confirmed document. */
export type Receipt = {
  readonly meeting: { readonly id: string; readonly bodyName: string; readonly heldOn: string }
  readonly attendance: number
  readonly items: number
  readonly decisions: number
  readonly assignments: number
  readonly planned: number
  /** Quoted decisions that were found where they were taken. */
  readonly quotationsFound: number
  readonly quotationsNotFound: number
  readonly matters: readonly {
    readonly id: string
    readonly title: string
    readonly isNew: boolean
  }[]
}

/** What came of a confirmed document; null where it has no meeting, or for who is not of the secretariat. */
export async function findReceipt(
  db: Database,
  { collaborationId, isSecretariat }: Viewer,
  documentId: string,
): Promise<Receipt | null> {
  if (!isSecretariat) return null
  const meeting = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('meeting.collaboration_id', '=', collaborationId)
    .where('document_id', '=', documentId)
    .select(['meeting.id', 'body.name as bodyName', 'held_on as heldOn'])
    .executeTakeFirst()
  if (!meeting) return null
  const { rows } = await sql<Omit<Receipt, 'meeting' | 'matters'>>`
    select
      (select count(*) from attendance where meeting_id = ${meeting.id})::int as attendance,
      (select count(*) from item where meeting_id = ${meeting.id})::int as items,
      (select count(*) from decision where meeting_id = ${meeting.id}
        and status <> 'quoted')::int as decisions,
      (select count(*) from assignment where meeting_id = ${meeting.id})::int as assignments,
      (select count(*) from meeting where planned_in = ${documentId})::int as planned,
      (select count(*) from decision where meeting_id = ${meeting.id}
        and status = 'quoted' and confirmed_by is not null)::int as "quotationsFound",
      (select count(*) from decision where meeting_id = ${meeting.id}
        and status = 'quoted' and confirmed_by is null)::int as "quotationsNotFound"`.execute(db)
  const matters = await db
    .selectFrom('handling')
    .innerJoin('item', 'item.id', 'handling.item_id')
    .innerJoin('matter', 'matter.id', 'handling.matter_id')
    .where('item.meeting_id', '=', meeting.id)
    .select(['matter.id', 'matter.title'])
    .select(({ fn }) => [
      sql<boolean>`bool_or(linked = 'asFirst')`.as('isNew'),
      fn.min('place').as('place'),
    ])
    .groupBy(['matter.id', 'matter.title'])
    .orderBy('place')
    .execute()
  const counts = rows[0]
  if (!counts) return null
  return {
    meeting,
    ...counts,
    matters: matters.map(({ id, title, isNew }) => ({ id, title, isNew })),
  }
}
