import { sql } from 'kysely'
import { grouped } from '../domain/grouped.ts'
import type { Viewer } from '../domain/viewer.ts'
import { type AgendaPlace, listAgendaOfMatter } from './agenda.ts'
import { type AssignmentListed, listAssignments } from './assignments.ts'
import type { BodyLevel } from './bodies.ts'
import type { Database } from './database.ts'
import type { HandlingRole } from './matters.ts'
import { isKnown, isSeen } from './seen.ts'
import { listThreadDecisions, type ThreadDecision } from './thread-decisions.ts'

/** A body on a thread. */
export type ThreadBody = { readonly id: string; readonly name: string; readonly level: BodyLevel }

/** A body's treatment of the matter, with what the minutes say of it there. */
export type ThreadHandling = {
  readonly id: string
  readonly itemId: string
  readonly role: HandlingRole
  readonly linked: string
  readonly label: string | null
  readonly title: string
  readonly meetingId: string
  readonly heldOn: string
  readonly body: ThreadBody
  readonly documentName: string | null
  readonly decisions: readonly ThreadDecision[]
  readonly assignments: readonly AssignmentListed[]
  /** The document's own words of the item, line by line; no more than a page shows. */
  readonly lines: readonly string[]
}

/** A meeting of one of the thread's bodies, held or planned. */
type ThreadMeeting = {
  readonly id: string
  readonly bodyId: string
  readonly heldOn: string
  readonly start: string | null
  readonly status: string
}

/** A matter's red thread: all that the record says of it. */
export type MatterThread = {
  readonly id: string
  readonly title: string
  readonly status: 'open' | 'ended'
  readonly endedOn: string | null
  readonly endedBecause: string | null
  /** Where the matter goes on, when it was merged into another. */
  readonly mergedInto: { readonly id: string; readonly title: string } | null
  readonly isFollowed: boolean
  /** Abbreviations, agreements and projects that it is called by. */
  readonly names: readonly string[]
  /** In the order they were held. */
  readonly handlings: readonly ThreadHandling[]
  readonly meetings: readonly ThreadMeeting[]
  /** The planned meetings that have it on their agenda, the first first. */
  readonly agenda: readonly AgendaPlace[]
  readonly related: readonly { readonly id: string; readonly title: string }[]
}

/** So many lines of an item are quoted on the thread's page. */
const quotedLines = 16

/** The thread of a matter of the viewer's collaboration; null when there is no such matter. Asks a fixed number of questions. */
export async function findMatterThread(
  db: Database,
  viewer: Viewer,
  matterId: string,
): Promise<MatterThread | null> {
  const matter = await findMatter(db, viewer, matterId)
  if (!matter) return null
  const [handlings, decisions, assignments, words, names, related, agenda] = await Promise.all([
    listHandlings(db, viewer, matterId),
    listThreadDecisions(db, viewer, matterId),
    listAssignments(db, viewer, { matterId }),
    listWords(db, viewer, matterId),
    listShortNames(db, viewer, matterId),
    listRelated(db, viewer, matterId),
    listAgendaOfMatter(db, viewer, matterId),
  ])
  const meetings = await listMeetings(db, [
    ...new Set([...handlings, ...agenda].map(({ body }) => body.id)),
  ])
  const handled = new Set(handlings.map(({ itemId }) => itemId))
  const above = new Map(words.map(({ partId, itemId }) => [partId, itemId]))
  // What stands under a part that no matter has is of the item above it.
  const placeOf = ({ itemId }: { readonly itemId: string | null }) =>
    itemId === null || handled.has(itemId) ? itemId : above.get(itemId)
  const decisionsOf = grouped(decisions, placeOf)
  const assignmentsOf = grouped(assignments, placeOf)
  const wordsOf = grouped(words, ({ itemId }) => itemId)
  return {
    ...matter,
    names,
    handlings: handlings.map((handling) => ({
      ...handling,
      role: roleWith(decisionsOf.get(handling.itemId) ?? [], handling.role),
      decisions: decisionsOf.get(handling.itemId) ?? [],
      assignments: assignmentsOf.get(handling.itemId) ?? [],
      lines: (wordsOf.get(handling.itemId) ?? [])
        .flatMap(({ text }) => text.split('\n'))
        .slice(0, quotedLines),
    })),
    meetings,
    agenda,
    related,
  }
}

/** What the body did there: what was decided under a part of the item was decided at the item. */
function roleWith(decisions: readonly ThreadDecision[], role: HandlingRole): HandlingRole {
  if (role === 'takeover' || role === 'end') return role
  return decisions.some(({ status, kind }) => status === 'taken' && kind !== 'noted')
    ? 'decision'
    : role
}

async function findMatter(db: Database, viewer: Viewer, matterId: string) {
  const row = await db
    .selectFrom('matter')
    .leftJoin('matter as into', (join) =>
      join.onRef('into.id', '=', 'matter.merged_into').on(isKnown(viewer, 'into')),
    )
    .leftJoin('following', (join) =>
      join
        .onRef('following.matter_id', '=', 'matter.id')
        .on('following.person_id', '=', viewer.personId),
    )
    .select(['matter.id', 'matter.title', 'matter.status', 'matter.ended_on as endedOn'])
    .select([
      'matter.ended_because as endedBecause',
      'into.id as intoId',
      'into.title as intoTitle',
    ])
    .select('following.person_id as follower')
    .where('matter.collaboration_id', '=', viewer.collaborationId)
    .where(isKnown(viewer, 'matter'))
    .where('matter.id', '=', matterId)
    .executeTakeFirst()
  if (!row) return null
  const { intoId, intoTitle, follower, status, ...rest } = row
  return {
    ...rest,
    status: status as MatterThread['status'],
    mergedInto: intoId === null ? null : { id: intoId, title: intoTitle ?? '' },
    isFollowed: follower !== null,
  }
}

async function listHandlings(db: Database, viewer: Viewer, matterId: string) {
  const rows = await db
    .selectFrom('handling')
    .innerJoin('item', 'item.id', 'handling.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('document', 'document.id', 'meeting.document_id')
    .select(['handling.id', 'item.id as itemId', 'handling.role', 'handling.linked', 'item.label'])
    .select(['item.title', 'meeting.id as meetingId', 'meeting.held_on as heldOn'])
    .select(['body.id as bodyId', 'body.name as bodyName', 'body.level'])
    .select('document.name as documentName')
    .where('handling.matter_id', '=', matterId)
    .where(isSeen(viewer, 'handling'))
    .orderBy('meeting.held_on')
    .orderBy('meeting.id')
    .orderBy('item.place')
    .execute()
  return rows.map(({ bodyId, bodyName, level, role, ...rest }) => ({
    ...rest,
    role: role as HandlingRole,
    body: { id: bodyId, name: bodyName, level: level as BodyLevel },
  }))
}

async function listShortNames(
  db: Database,
  viewer: Viewer,
  matterId: string,
): Promise<readonly string[]> {
  const names = await db
    .selectFrom('matter_name')
    .select('written')
    .where('matter_id', '=', matterId)
    .where(isSeen(viewer, 'matter_name'))
    .where('kind', 'in', ['abbreviation', 'agreement', 'project'])
    .orderBy('written')
    .execute()
  return names.map(({ written }) => written)
}

/** The words of each item, and of those under it, in their order. */
function listWords(db: Database, viewer: Viewer, matterId: string) {
  return db
    .selectFrom('handling')
    .innerJoin('item as handled', 'handled.id', 'handling.item_id')
    .innerJoin('item', (join) =>
      join
        .onRef('item.meeting_id', '=', 'handled.meeting_id')
        .on(({ or, eb, ref }) =>
          or([eb('item.id', '=', ref('handled.id')), eb('item.parent_id', '=', ref('handled.id'))]),
        ),
    )
    .select(['handling.item_id as itemId', 'item.id as partId', 'item.text'])
    .where('handling.matter_id', '=', matterId)
    .where(isSeen(viewer, 'handling'))
    .orderBy('item.place')
    .execute()
}

/** Matters that were treated beside this one, under the same item. */
async function listRelated(db: Database, viewer: Viewer, matterId: string) {
  const { rows } = await sql<{ id: string; title: string }>`
    select matter.id, matter.title
    from handling
    join item on item.id = handling.item_id
    join item beside on beside.meeting_id = item.meeting_id
      and (beside.id = item.id or beside.parent_id = item.parent_id)
    join handling other on other.item_id = beside.id and other.matter_id <> handling.matter_id
    join matter on matter.id = other.matter_id and matter.merged_into is null
    where handling.matter_id = ${matterId} and ${isSeen(viewer, 'handling')}
      and ${isKnown(viewer, 'matter')}
    group by matter.id
    order by count(*) desc, matter.title
    limit 6`.execute(db)
  return rows
}

/** Every meeting of the bodies: what the thread's lanes are marked with, and what comes next. */
async function listMeetings(db: Database, bodyIds: readonly string[]): Promise<ThreadMeeting[]> {
  if (bodyIds.length === 0) return []
  return db
    .selectFrom('meeting')
    .select(['id', 'body_id as bodyId', 'held_on as heldOn', 'starts_at as start', 'status'])
    .where('body_id', 'in', bodyIds)
    .where('status', '<>', 'cancelled')
    .orderBy('held_on')
    .execute()
}
