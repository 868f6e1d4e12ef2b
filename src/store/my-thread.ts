import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import { openStates } from './assignments.ts'
import type { BodyLevel } from './bodies.ts'
import type { Database } from './database.ts'
import type { HandlingRole } from './matters.ts'
import { isKnown, isSeen } from './seen.ts'

/** A body where the viewer has a seat, and whether they lead it, or write its minutes. */
export type MyBody = {
  readonly id: string
  readonly name: string
  readonly level: BodyLevel
  readonly isLed: boolean
}

/** The bodies where the viewer sits on a day, by name. */
export async function listMyBodies(
  db: Database,
  { collaborationId, personId }: Viewer,
  today: string,
): Promise<readonly MyBody[]> {
  const { rows } = await sql<MyBody>`
    select body.id, body.name, body.level,
      bool_or(holder.role in ('chair', 'viceChair', 'secretary')) as "isLed"
    from seat_holder holder
    join seat on seat.id = holder.seat_id
    join body on body.id = seat.body_id
    where holder.collaboration_id = ${collaborationId} and holder.person_id = ${personId}
      and holder.valid @> ${today}::date and seat.valid @> ${today}::date
      and (body.dissolved_on is null or body.dissolved_on > ${today})
    group by body.id order by body.name`.execute(db)
  return rows
}

/** A document that waits for somebody of the secretariat. */
export type WaitingDocument = { readonly id: string; readonly name: string; readonly at: Date }

/** The documents in review, the oldest first; none for whoever does not review. */
export async function listInReview(
  db: Database,
  viewer: Viewer,
): Promise<readonly WaitingDocument[]> {
  if (!viewer.isSecretariat) return []
  return db
    .selectFrom('document')
    .where('collaboration_id', '=', viewer.collaborationId)
    .where('status', '=', 'inReview')
    .select(['id', 'name', 'imported_at as at'])
    .orderBy('imported_at')
    .execute()
}

/** What the viewer has to do: an open assignment of theirs, with where it comes from. */
export type MyAssignment = {
  readonly id: string
  readonly text: string
  readonly body: string
  readonly saidOn: string
  /** The day it is due, or of the meeting it is due at. */
  readonly dueOn: string | null
  readonly dueWritten: string | null
  readonly matter: { readonly id: string; readonly title: string } | null
}

/** The viewer's open assignments: what is due first first, and what has no day last. */
export async function listMyAssignments(
  db: Database,
  viewer: Viewer,
): Promise<readonly MyAssignment[]> {
  const { collaborationId, personId } = viewer
  const { rows } = await sql<MyAssignment>`
    select assignment.id, assignment.text, body.name as body, meeting.held_on as "saidOn",
      coalesce(due.held_on, due_on) as "dueOn", coalesce(due_written, due_condition) as "dueWritten",
      ${matterOf} as matter
    from assignment
    join meeting on meeting.id = assignment.meeting_id
    join body on body.id = meeting.body_id
    left join meeting due on due.id = due_meeting_id
    where assignment.collaboration_id = ${collaborationId} and ${isSeen(viewer, 'assignment')} and continues_id is null
      and state in (${sql.join(openStates)}) and assignment.id in (
        select assignment_id from assignment_owner where person_id = ${personId})
    order by "dueOn" nulls last, "saidOn" desc, assignment.first_line`.execute(db)
  return rows
}

const matterOf = sql`(select json_build_object('id', matter.id, 'title', matter.title)
  from matter_of_item place join matter on matter.id = place.matter_id
  where place.item_id = assignment.item_id order by matter.title limit 1)`

/** An item that the viewer presents at a meeting to come. */
export type MyItem = {
  readonly id: string
  readonly title: string
  readonly meetingId: string
  readonly body: string
  readonly heldOn: string
}

/** The items of coming meetings that name the viewer as the one who presents them. */
export async function listMyItems(
  db: Database,
  { collaborationId, personId }: Viewer,
  today: string,
): Promise<readonly MyItem[]> {
  const { rows } = await sql<MyItem>`
    select item.id, item.title, meeting.id as "meetingId", body.name as body,
      meeting.held_on as "heldOn"
    from meeting
    join body on body.id = meeting.body_id
    join item on item.meeting_id = meeting.id
    join person on person.id = ${personId} and person.name = any(item.presenters)
    where meeting.collaboration_id = ${collaborationId} and meeting.status = 'planned'
      and meeting.held_on >= ${today}
    order by meeting.held_on, item.place`.execute(db)
  return rows
}

/** A meeting to come, with what is due there. */
export type ComingMeeting = {
  readonly id: string
  readonly bodyId: string
  readonly body: string
  readonly heldOn: string
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly due: readonly { readonly id: string; readonly text: string; readonly owners: string }[]
}

/** The next meetings of some bodies, or of all: no more than are asked for. */
export async function listComingMeetings(
  db: Database,
  viewer: Viewer,
  {
    bodyIds,
    today,
    most,
  }: {
    readonly bodyIds: readonly string[] | null
    readonly today: string
    readonly most: number
  },
): Promise<readonly ComingMeeting[]> {
  const ofBodies =
    bodyIds === null ? sql`true` : sql`meeting.body_id = any(${[...bodyIds]}::uuid[])`
  const { rows } = await sql<ComingMeeting>`
    select meeting.id, body.id as "bodyId", body.name as body, held_on as "heldOn",
      starts_at as start, ends_at as end, place, coalesce((
        select json_agg(json_build_object('id', assignment.id, 'text', assignment.text, 'owners', (
          select coalesce(string_agg(coalesce(person.name, owner.written), ', ' order by owner.place), '')
          from assignment_owner owner left join person on person.id = owner.person_id
          where owner.assignment_id = assignment.id)) order by assignment.first_line)
        from assignment where assignment.due_meeting_id = meeting.id and ${isSeen(viewer, 'assignment')} and continues_id is null
          and state in (${sql.join(openStates)})), '[]') as due
    from meeting join body on body.id = meeting.body_id
    where meeting.collaboration_id = ${viewer.collaborationId} and status = 'planned'
      and held_on >= ${today} and ${ofBodies}
    order by held_on, starts_at, body.name limit ${most}`.execute(db)
  return rows
}

/** A matter that the viewer follows, with the last that happened in it. */
export type FollowedMatter = {
  readonly id: string
  readonly title: string
  readonly isOpen: boolean
  readonly last: {
    readonly body: string
    readonly day: string
    readonly role: HandlingRole
  } | null
}

/** The matters that the viewer follows, what happened last first. */
export async function listFollowed(
  db: Database,
  viewer: Viewer,
): Promise<readonly FollowedMatter[]> {
  const { collaborationId, personId } = viewer
  const { rows } = await sql<FollowedMatter>`
    select matter.id, matter.title, matter.status = 'open' as "isOpen", last.said as last
    from following
    join matter on matter.id = following.matter_id
    left join lateral (
      select json_build_object('body', body.name, 'day', meeting.held_on, 'role', handling.role) as said,
        meeting.held_on as day
      from handling join item on item.id = handling.item_id
      join meeting on meeting.id = item.meeting_id join body on body.id = meeting.body_id
      where handling.matter_id = matter.id and ${isSeen(viewer, 'handling')} order by meeting.held_on desc, item.place desc limit 1
    ) last on true
    where following.collaboration_id = ${collaborationId} and ${isKnown(viewer, 'matter')} and following.person_id = ${personId}
    order by last.day desc nulls last, matter.title`.execute(db)
  return rows
}

/** Whether the viewer's collaboration has any body, document or meeting at all. */
export async function findBeginning(
  db: Database,
  { collaborationId }: Viewer,
): Promise<{ readonly hasBodies: boolean; readonly hasDocuments: boolean }> {
  const { rows } = await sql<{ hasBodies: boolean; hasDocuments: boolean }>`
    select exists (select from body where collaboration_id = ${collaborationId}) as "hasBodies",
      exists (select from document where collaboration_id = ${collaborationId}
        and status <> 'undone') as "hasDocuments"`.execute(db)
  return rows[0] ?? { hasBodies: false, hasDocuments: false }
}
