import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import type { MinutesState } from './minutes-state.ts'
import { type OrderKey, type PageAsked, pageOf, type RegisterPage } from './register-page.ts'
import { isSeen } from './seen.ts'

/** When and where a meeting is or was, as it is said. Times are `09:00`. */
export type MeetingTime = {
  readonly heldOn: string
  readonly endsOn: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
}

/** A body's meeting on a day; a day on which it meets twice gives the one that has no minutes yet. */
export async function findMeetingOn(
  tx: Tx,
  bodyId: string,
  heldOn: string,
): Promise<{
  readonly id: string
  readonly documentId: string | null
  readonly status: string
} | null> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'document_id as documentId', 'status'])
    .where('body_id', '=', bodyId)
    .where('held_on', '=', heldOn)
    .orderBy('document_id', (order) => order.asc().nullsFirst())
    .orderBy(sql`status = 'cancelled'`)
    .limit(1)
    .executeTakeFirst()
  return meeting ?? null
}

type Held = MeetingTime & {
  readonly bodyId: string
  readonly documentId: string
  /** The planned meeting of another day that it is. */
  readonly plannedId?: string | null
}

/**
 * A meeting that was held, by its minutes: a planned one of the body on that day becomes it, or the one that is given.
 * What was planned is kept beside it. Gives its id.
 */
export async function holdMeeting(
  tx: Tx,
  collaborationId: string,
  { bodyId, documentId, plannedId = null, ...time }: Held,
): Promise<string> {
  const onTheDay = await findMeetingOn(tx, bodyId, time.heldOn)
  const becomes = plannedId ?? (onTheDay?.documentId === null ? onTheDay.id : null)
  const values = { ...columnsOf(time), status: 'held', document_id: documentId }
  if (becomes !== null) {
    const planned = JSON.stringify(await timeOf(tx, becomes))
    await tx
      .updateTable('meeting')
      .set({ ...values, planned })
      .where('id', '=', becomes)
      .execute()
    return becomes
  }
  const id = randomUUID()
  await tx
    .insertInto('meeting')
    .values({ id, collaboration_id: collaborationId, body_id: bodyId, ...values })
    .execute()
  return id
}

/** Plans meetings of a body, as a document told. A day on which it meets already is left as it is. */
export async function planMeetings(
  tx: Tx,
  collaborationId: string,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string },
  meetings: readonly MeetingTime[],
): Promise<void> {
  for (const time of meetings) {
    if (await findMeetingOn(tx, bodyId, time.heldOn)) continue
    await tx
      .insertInto('meeting')
      .values({
        id: randomUUID(),
        collaboration_id: collaborationId,
        body_id: bodyId,
        status: 'planned',
        planned_in: documentId,
        ...columnsOf(time),
      })
      .execute()
  }
}

/** Whether a meeting is to be, was, or was called off. */
type MeetingStatus = 'planned' | 'held' | 'cancelled'

/** A meeting as a register shows it. */
export type MeetingListed = MeetingTime & {
  readonly id: string
  readonly bodyId: string
  readonly body: string
  readonly status: MeetingStatus
}

/** Which meetings are asked for. Days are from the first to the last, both with. */
export type MeetingFilter = {
  readonly bodyId?: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly status?: MeetingStatus | null
}

/** The meetings of the viewer's collaboration, the first first. */
export function listMeetings(
  db: Database,
  viewer: Viewer,
  filter: MeetingFilter = {},
): Promise<readonly MeetingListed[]> {
  return meetingsWhere(db, viewer, filter)
    .orderBy('meeting.held_on')
    .orderBy('meeting.starts_at')
    .orderBy('body.name')
    .execute()
}

/** One page of the meetings that a filter asks for, in the order of the register, or by their ids. */
export function pageOfMeetings(
  db: Database,
  viewer: Viewer,
  filter: MeetingFilter,
  asked: PageAsked & { readonly isById: boolean },
): Promise<RegisterPage<MeetingListed>> {
  const id = { by: sql`meeting.id`, type: 'uuid' } as const
  const order: readonly OrderKey[] = [
    { by: sql`meeting.held_on`, type: 'date' },
    { by: sql`coalesce(meeting.starts_at, '99:99')`, type: 'text' },
    { by: sql`body.name`, type: 'text' },
    id,
  ]
  return pageOf(meetingsWhere(db, viewer, filter), asked.isById ? [id] : order, asked)
}

function meetingsWhere(db: Database, viewer: Viewer, filter: MeetingFilter) {
  const { bodyId, from, to, status } = filter
  let meetings = meetingsOf(db, viewer)
  if (bodyId) meetings = meetings.where('meeting.body_id', '=', bodyId)
  if (from) meetings = meetings.where('meeting.held_on', '>=', from)
  if (to) meetings = meetings.where('meeting.held_on', '<=', to)
  if (status) meetings = meetings.where('meeting.status', '=', status)
  return meetings
}

function meetingsOf(db: Database, viewer: Viewer) {
  return db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('meeting.collaboration_id', '=', viewer.collaborationId)
    .select(['meeting.id', 'body.id as bodyId', 'body.name as body'])
    .select(['meeting.held_on as heldOn', 'meeting.ends_on as endsOn'])
    .select(['meeting.starts_at as start', 'meeting.ends_at as end', 'meeting.place'])
    .select(sql<MeetingStatus>`meeting.status`.as('status'))
}

/** The years in which the collaboration meets, the latest first. */
export async function listYears(db: Database, viewer: Viewer): Promise<readonly number[]> {
  const years = await db
    .selectFrom('meeting')
    .where('collaboration_id', '=', viewer.collaborationId)
    .select(sql<number>`extract(year from held_on)::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return years.map(({ year }) => year)
}

/** A meeting with the document that is its minutes, and the one that told of it before. */
export type MeetingShown = MeetingListed & {
  /** How far the minutes have come, and what the body says of who reads them. */
  readonly minutesState: MinutesState
  readonly readers: string
  readonly isSentToMembers: boolean
  readonly document: DocumentOfMeeting | null
  /** What told of the meeting before it was held. */
  readonly plannedIn: {
    readonly name: string
    readonly minutes: string
    readonly meetingId: string | null
  } | null
  /** On which lines the items begin that are marked as secret. */
  readonly hiddenAt: readonly number[]
}

/** What a viewer reads of the document that is a meeting's minutes: `minutes` is what it says, `minutes/1` as JSON. */
type DocumentOfMeeting = {
  readonly id: string
  readonly name: string
  /** Of the document, or of what is left of it. */
  readonly digest: string
  readonly minutes: string
  /** Whether nothing in it is hidden from the viewer. */
  readonly isWhole: boolean
}

/** A meeting of the viewer's collaboration; null when there is none such. */
export async function findMeeting(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<MeetingShown | null> {
  const found = await meetingsOf(db, viewer)
    .leftJoin('minutes_seen as said', (join) =>
      join.onRef('said.document_id', '=', 'meeting.document_id').on(isSeen(viewer, 'said')),
    )
    .leftJoin('minutes_seen as before', (join) =>
      join.onRef('before.document_id', '=', 'meeting.planned_in').on(isSeen(viewer, 'before')),
    )
    .leftJoin('meeting as told', (join) =>
      join.onRef('told.document_id', '=', 'before.document_id').on('told.status', '=', 'held'),
    )
    .where('meeting.id', '=', id)
    .select(['said.document_id as documentId', 'said.name', 'said.digest', 'said.minutes'])
    .select(['said.is_whole as isWhole', 'meeting.hidden_at as hiddenAt'])
    .select(['before.name as beforeName', 'before.minutes as beforeMinutes', 'told.id as toldId'])
    .select(['minutes_readers as readers', 'is_sent_to_members as isSentToMembers'])
    .select(sql<MinutesState>`meeting.minutes_state`.as('minutesState'))
    .executeTakeFirst()
  if (!found) return null
  const { documentId, name, digest, minutes, isWhole, ...rest } = found
  const { beforeName, beforeMinutes, toldId, ...meeting } = rest
  return {
    ...meeting,
    document:
      documentId === null || minutes === null
        ? null
        : {
            id: documentId,
            name: name ?? '',
            digest: digest ?? '',
            minutes,
            isWhole: isWhole === true,
          },
    plannedIn:
      beforeMinutes === null
        ? null
        : { name: beforeName ?? '', minutes: beforeMinutes, meetingId: toldId },
  }
}

/** The meetings of a body next before and next after one of them, cancelled ones left out. */
export async function findNeighbours(
  db: Database,
  viewer: Viewer,
  { id, bodyId, heldOn }: Pick<MeetingListed, 'id' | 'bodyId' | 'heldOn'>,
): Promise<{ readonly previous: MeetingListed | null; readonly next: MeetingListed | null }> {
  const others = meetingsOf(db, viewer)
    .where('meeting.body_id', '=', bodyId)
    .where('meeting.id', '<>', id)
    .where('meeting.status', '<>', 'cancelled')
  const previous = await others
    .where('meeting.held_on', '<=', heldOn)
    .orderBy('meeting.held_on', 'desc')
    .executeTakeFirst()
  const next = await others
    .where('meeting.held_on', '>', heldOn)
    .orderBy('meeting.held_on')
    .executeTakeFirst()
  return { previous: previous ?? null, next: next ?? null }
}

/** Plans a meeting of a body by hand. Gives its id. */
export async function insertPlannedMeeting(
  tx: Tx,
  collaborationId: string,
  { bodyId, ...time }: MeetingTime & { readonly bodyId: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('meeting')
    .values({
      id,
      collaboration_id: collaborationId,
      body_id: bodyId,
      status: 'planned',
      ...columnsOf(time),
    })
    .execute()
  return id
}

/** A meeting, held until the transaction ends; null when the collaboration has none such. */
export async function lockMeeting(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<{ readonly bodyId: string; readonly heldOn: string; readonly status: string } | null> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['body_id as bodyId', 'held_on as heldOn', 'status'])
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return meeting ?? null
}

/** A planned meeting will not be. */
export async function markCancelled(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('meeting').set({ status: 'cancelled' }).where('id', '=', id).execute()
}

/** The body's first meeting after a day, planned or held; null when none is known. */
export async function findMeetingAfter(
  tx: Tx,
  bodyId: string,
  day: string,
): Promise<{ readonly id: string; readonly heldOn: string } | null> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'held_on as heldOn'])
    .where('body_id', '=', bodyId)
    .where('held_on', '>', day)
    .where('status', '<>', 'cancelled')
    .orderBy('held_on')
    .limit(1)
    .executeTakeFirst()
  return meeting ?? null
}

/** When and where a meeting is or was. */
async function timeOf(tx: Tx, id: string): Promise<MeetingTime> {
  return tx
    .selectFrom('meeting')
    .select([
      'held_on as heldOn',
      'ends_on as endsOn',
      'starts_at as start',
      'ends_at as end',
      'place',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The columns of a meeting's time. */
export const columnsOf = ({ heldOn, endsOn, start, end, place }: MeetingTime) => ({
  held_on: heldOn,
  ends_on: endsOn,
  starts_at: start,
  ends_at: end,
  place,
})
