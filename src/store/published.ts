import type { Database } from './database.ts'

/** Published minutes as a list of them shows them. */
export type PublishedListed = {
  readonly id: string
  readonly heldOn: string
  readonly endsOn: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly bodyId: string
  readonly body: string
  readonly collaborationId: string
  readonly collaboration: string
}

/** Where published minutes are looked for, and how many are passed over. */
export type PublishedFilter = {
  readonly collaborationId: string | null
  readonly bodyId: string | null
  readonly after: number
}

/** So many stand on a page of the list. */
export const publishedOnPage = 50

/** The published minutes, the latest first: one more than a page holds, where there are more. */
export function listPublished(
  db: Database,
  { collaborationId, bodyId, after }: PublishedFilter,
): Promise<readonly PublishedListed[]> {
  return published(db)
    .$if(collaborationId !== null, (query) =>
      query.where('meeting.collaboration_id', '=', collaborationId),
    )
    .$if(bodyId !== null, (query) => query.where('meeting.body_id', '=', bodyId))
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.id')
    .limit(publishedOnPage + 1)
    .offset(after)
    .execute()
}

/** The published minutes of a meeting; null where there are none. */
export async function findPublished(db: Database, id: string): Promise<PublishedListed | null> {
  const found = await published(db).where('meeting.id', '=', id).executeTakeFirst()
  return found ?? null
}

function published(db: Database) {
  return db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('collaboration', 'collaboration.id', 'meeting.collaboration_id')
    .innerJoin('minutes_seen as said', 'said.document_id', 'meeting.document_id')
    .where('meeting.minutes_state', '=', 'published')
    .select(['meeting.id', 'meeting.held_on as heldOn', 'meeting.ends_on as endsOn'])
    .select(['meeting.starts_at as start', 'meeting.ends_at as end', 'meeting.place'])
    .select(['body.id as bodyId', 'body.name as body'])
    .select(['collaboration.id as collaborationId', 'collaboration.name as collaboration'])
}

/** An item of published minutes. */
type PublishedItem = {
  readonly id: string
  readonly parentId: string | null
  readonly place: number
  readonly number: string | null
  readonly label: string | null
  readonly parentLabel: string | null
  readonly title: string
  readonly kind: string
  readonly presenters: readonly string[]
  readonly firstLine: number
  readonly lastLine: number
}

/** What published minutes say, `minutes/1` as JSON, their items, and the lines on which those begin that are not shown. */
type PublishedRecord = {
  readonly minutes: string
  readonly items: readonly PublishedItem[]
  readonly hiddenAt: readonly number[]
}

/** The record of published minutes; null where they are not published. */
export async function findPublishedRecord(
  db: Database,
  meetingId: string,
): Promise<PublishedRecord | null> {
  const found = await db
    .selectFrom('meeting')
    .innerJoin('minutes_seen as said', 'said.document_id', 'meeting.document_id')
    .where('meeting.id', '=', meetingId)
    .where('meeting.minutes_state', '=', 'published')
    .select(['said.minutes', 'meeting.hidden_at as hiddenAt'])
    .executeTakeFirst()
  if (!found?.minutes) return null
  const items = await db
    .selectFrom('item')
    .leftJoin('item as parent', 'parent.id', 'item.parent_id')
    .where('item.meeting_id', '=', meetingId)
    .select(['item.id', 'item.parent_id as parentId', 'item.place', 'item.number', 'item.label'])
    .select(['item.title', 'item.kind', 'item.presenters', 'parent.label as parentLabel'])
    .select(['item.first_line as firstLine', 'item.last_line as lastLine'])
    .orderBy('item.place')
    .execute()
  return { minutes: found.minutes, items, hiddenAt: found.hiddenAt }
}
