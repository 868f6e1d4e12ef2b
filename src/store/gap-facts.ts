import { type RawBuilder, sql } from 'kysely'
import { grouped } from '../domain/grouped.ts'
import type { Viewer } from '../domain/viewer.ts'
import { type MemberOfBody, membersOfBody } from './adoptions.ts'
import { type AssignmentState, openStates } from './assignments.ts'
import type { Database } from './database.ts'
import { isKnown, isSeen } from './seen.ts'

/** A body and its calendar, as gaps are judged by them. */
type Body = {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly dissolvedOn: string | null
  readonly successorId: string | null
  readonly meetingDays: readonly string[]
  readonly members: readonly MemberOfBody[]
}
type OfMatter = { readonly matterId: string | null }
type Handling = OfMatter & {
  readonly bodyId: string
  readonly heldOn: string
  readonly role: string
  readonly title: string
  readonly times: number
}
type Decision = OfMatter & {
  readonly id: string
  readonly text: string
  readonly bodyId: string
  readonly saidOn: string
  readonly status: 'taken' | 'quoted' | 'proposed' | 'expected'
  readonly kind: string
  readonly takenBy: string | null
  readonly decidedOn: string | null
  readonly isConfirmed: boolean
  readonly adoptedBy: readonly string[]
}
type Assignment = OfMatter & {
  readonly id: string
  readonly text: string
  readonly bodyId: string
  readonly saidOn: string
  readonly hasOwner: boolean
  readonly dueWritten: string | null
  readonly dueOn: string | null
  readonly dueMeetingOn: string | null
  readonly postponedOn: readonly string[]
  readonly state: AssignmentState
}
type Agreement = OfMatter & {
  readonly kind: 'agreement' | 'project'
  readonly name: string
  readonly validTo: string
  readonly saidOn: string
}
type Matter = {
  readonly id: string
  readonly title: string
  readonly isOpen: boolean
  readonly agendaDays: readonly string[]
  readonly passedOver: { readonly bodyId: string; readonly heldOn: string } | null
  readonly handlings: readonly Handling[]
  readonly decisions: readonly Decision[]
  readonly assignments: readonly Assignment[]
  readonly hasOpenAssignments: boolean
  readonly agreements: readonly Agreement[]
}

/** What gaps may come of: the bodies, the open matters, and the assignments of no matter. */
export type GapFacts = {
  readonly bodies: ReadonlyMap<string, Body>
  readonly matters: readonly Matter[]
  readonly assignments: readonly Assignment[]
}

/**
 * The facts that gaps may come of, in the whole collaboration or in one matter: only what is open, and of that only
 * what could be a gap, in seven questions at most however much there is. Meetings from `calendarFrom` on.
 */
export async function findGapFacts(
  db: Database,
  viewer: Viewer,
  { calendarFrom, matterId }: { readonly calendarFrom: string; readonly matterId?: string },
): Promise<GapFacts> {
  const { collaborationId } = viewer
  const ofMatter = matterId === undefined ? sql`true` : sql`place.matter_id = ${matterId}`
  const scope: Scope = { db, viewer, collaborationId, ofMatter }
  const matters = await db
    .selectFrom('matter')
    .select(['id', 'title'])
    .select(
      sql<readonly string[]>`array(select held_on::text from on_agenda
        join meeting on meeting.id = meeting_id and meeting.status = 'planned'
        where matter_id = matter.id order by held_on)`.as('agendaDays'),
    )
    .select([
      passedOver.as('passedOver'),
      hasOpenAssignments(collaborationId).as('hasOpenAssignments'),
    ])
    .where('collaboration_id', '=', collaborationId)
    .where(isKnown(viewer, 'matter'))
    .where('status', '=', 'open')
    .where('merged_into', 'is', null)
    .$if(matterId !== undefined, (query) => query.where('id', '=', matterId ?? ''))
    .orderBy('id')
    .execute()
  const handlingsOf = grouped(await findHandlings(scope), ofItsMatter)
  const decisionsOf = grouped(await findDecisions(scope), ofItsMatter)
  const assignmentsOf = grouped(await findAssignments(scope), ofItsMatter)
  const agreementsOf = grouped(await findAgreements(scope), ofItsMatter)
  return {
    bodies: await findBodies(scope, calendarFrom),
    matters: matters.map(({ id, ...matter }) => ({
      id,
      ...matter,
      isOpen: true,
      handlings: handlingsOf.get(id) ?? [],
      decisions: decisionsOf.get(id) ?? [],
      assignments: assignmentsOf.get(id) ?? [],
      agreements: agreementsOf.get(id) ?? [],
    })),
    assignments: assignmentsOf.get(null) ?? [],
  }
}

/** The last meeting with the matter on its agenda whose minutes are here, where nobody has treated it that day or since. */
const passedOver = sql<Matter['passedOver']>`(
  select json_build_object('bodyId', meeting.body_id, 'heldOn', meeting.held_on)
  from on_agenda join meeting on meeting.id = meeting_id
  where matter_id = matter.id and meeting.status = 'held' and meeting.held_on > coalesce(matter.last_on, '-infinity')
  order by meeting.held_on desc limit 1)`

/** Asked of the collaboration as a whole, so that it is found once and not for each matter. */
const hasOpenAssignments = (collaborationId: string) => sql<boolean>`matter.id in (
  select place.matter_id from assignment join matter_of_item place
    on place.item_id = assignment.item_id and place.collaboration_id = ${collaborationId}
  where assignment.collaboration_id = ${collaborationId} and continues_id is null
    and state in (${sql.join(openStates)}))`

/**
 * Said of every table in a question about a whole collaboration, although its rows lead to no other: then the database
 * reads those of the collaboration and not the country's.
 */
const ofCollaboration = (id: string) => (table: RawBuilder<unknown>) =>
  sql`${table}.collaboration_id = ${id}`

type Scope = {
  readonly db: Database
  readonly viewer: Viewer
  readonly collaborationId: string
  readonly ofMatter: RawBuilder<unknown>
}

const ofItsMatter = ({ matterId }: OfMatter) => matterId

async function findBodies(
  { db, collaborationId }: Scope,
  calendarFrom: string,
): Promise<ReadonlyMap<string, Body>> {
  const { rows } = await sql<Body>`
    select id, name, dissolved_on as "dissolvedOn", successor_id as "successorId",
      array(select written from body_alias where body_id = body.id order by written) as "otherNames",
      array(select held_on::text from meeting where body_id = body.id and status <> 'cancelled'
        and held_on >= ${calendarFrom} order by held_on) as "meetingDays",
      ${membersOfBody} as members
    from body where collaboration_id = ${collaborationId} order by name`.execute(db)
  return new Map(rows.map((body) => [body.id, body]))
}

/** The last handling of each matter, and each that may have been of an evaluation. */
async function findHandlings({ db, viewer, collaborationId, ofMatter }: Scope) {
  const isOwn = ofCollaboration(collaborationId)
  const { rows } = await sql<Handling>`
    select "matterId", "bodyId", "heldOn", role, title, times from (
      select place.matter_id as "matterId", meeting.body_id as "bodyId", meeting.held_on as "heldOn",
        place.role, item.title, item.place, row_number() over (
          partition by place.matter_id order by meeting.held_on desc, item.place desc) as age,
        count(*) over (partition by place.matter_id)::int as times
      from handling place
      join matter on matter.id = place.matter_id and matter.status = 'open' and ${isOwn(sql`matter`)}
      join item on item.id = place.item_id and ${isOwn(sql`item`)}
      join meeting on meeting.id = item.meeting_id and ${isOwn(sql`meeting`)}
      where ${isOwn(sql`place`)} and ${isSeen(viewer, 'place')} and ${ofMatter}
    ) handled
    where age = 1 or title ilike '%utvärder%' order by "heldOn", place`.execute(db)
  return rows
}

/**
 * Decisions that are retold, that put off, that others must take too or have taken, or that name the month of a
 * meeting; and, of a matter that was put off, those that it got.
 */
async function findDecisions(scope: Scope): Promise<readonly Decision[]> {
  const mayBeGap = await decisionsWhere(scope, sql`decision.may_be_gap`)
  const putOff = mayBeGap.filter(({ kind }) => kind === 'postponement').map(ofItsMatter)
  if (putOff.length === 0) return mayBeGap
  const later = await decisionsWhere(
    scope,
    sql`decision.status = 'taken' and decision.kind = 'formal' and not decision.may_be_gap
      and place.matter_id = any(${putOff}::uuid[])`,
  )
  return [...mayBeGap, ...later].sort(
    (one, other) => one.saidOn.localeCompare(other.saidOn) || one.firstLine - other.firstLine,
  )
}

async function decisionsWhere(
  { db, viewer, collaborationId, ofMatter }: Scope,
  condition: RawBuilder<unknown>,
): Promise<readonly (Decision & { readonly firstLine: number })[]> {
  const isOwn = ofCollaboration(collaborationId)
  const { rows } = await sql<Decision & { firstLine: number }>`
  select place.matter_id as "matterId", decision.id, decision.text, meeting.body_id as "bodyId",
    meeting.held_on as "saidOn", decision.status, decision.kind, taken_by as "takenBy",
    decided_on as "decidedOn", decision.first_line as "firstLine",
    confirmed_by is not null or decision.status = 'quoted' and ${isInOwnMinutes} as "isConfirmed",
    array(select organisation_id from adoption where decision_id = decision.id) as "adoptedBy"
  from decision
  join matter_of_item place on place.item_id = decision.item_id and ${isOwn(sql`place`)}
  join matter on matter.id = place.matter_id and matter.status = 'open' and ${isOwn(sql`matter`)}
  join meeting on meeting.id = decision.meeting_id and ${isOwn(sql`meeting`)}
  join body on body.id = meeting.body_id
  where decision.collaboration_id = ${collaborationId} and ${isSeen(viewer, 'decision')} and ${ofMatter} and ${condition}
  order by meeting.held_on, decision.first_line`.execute(db)
  return rows
}

/**
 * Whether the body that took a retold decision has minutes here, of that day where a day is told: the body that is
 * known to have taken it, the one with that name or whose name begins so, or the one that retells its own.
 */
const isInOwnMinutes = sql`exists (
  select from body own
  where own.collaboration_id = decision.collaboration_id and case
    when taken_by_body_id is not null then own.id = taken_by_body_id
    when position(lower(taken_by) in lower(body.name)) > 0 then own.id = body.id
    else lower(own.name) || ' ' like lower(taken_by) || ' %' or exists (
      select from body_alias alias where alias.body_id = own.id and alias.written = lower(taken_by)) end
    -- A question of its own for the few bodies that fit, so that it goes by the index of their days.
    and (select true from meeting held where held.body_id = own.id and held.document_id is not null
      and held.held_on between coalesce(decided_on, '-infinity') and coalesce(decided_on, 'infinity') limit 1))`

/** Assignments that nobody owns, that are due at no known meeting, or that were put off. */
async function findAssignments({ db, viewer, collaborationId, ofMatter }: Scope) {
  const isOwn = ofCollaboration(collaborationId)
  const hasOwner = sql`exists (select from assignment_owner owner where owner.assignment_id = assignment.id)`
  // What a person has said of the time goes before what the minutes did.
  const dueWritten = sql`case when not exists (select from assignment_step step
    where step.assignment_id = assignment.id and by_id is not null and step.due_on is not null) then due_written end`
  const { rows } = await sql<Assignment>`
    select place.matter_id as "matterId", assignment.id, assignment.text, meeting.body_id as "bodyId",
      meeting.held_on as "saidOn", ${dueWritten} as "dueWritten", due_on as "dueOn",
      due.held_on as "dueMeetingOn", ${hasOwner} as "hasOwner", state,
      case when postponements = 0 then '{}'::text[] else array(
        select on_day::text from assignment_step step where step.assignment_id = assignment.id
          and kind = 'postponed' order by on_day) end as "postponedOn"
    from assignment
    join meeting on meeting.id = assignment.meeting_id and ${isOwn(sql`meeting`)}
    left join matter_of_item place on place.item_id = assignment.item_id and ${isOwn(sql`place`)}
    left join matter on matter.id = place.matter_id
    left join meeting due on due.id = due_meeting_id and due.status <> 'cancelled'
    where assignment.collaboration_id = ${collaborationId} and ${isSeen(viewer, 'assignment')} and ${ofMatter} and continues_id is null
      and state in (${sql.join(openStates)}) and coalesce(matter.status, 'open') = 'open'
      and (postponements > 0 or due_written is not null and due.held_on is null or not ${hasOwner})
    order by "saidOn", assignment.first_line`.execute(db)
  return rows
}

async function findAgreements({ db, viewer, collaborationId, ofMatter }: Scope) {
  const isOwn = ofCollaboration(collaborationId)
  const { rows } = await sql<Agreement>`
    select place.matter_id as "matterId", mention.kind, name, valid_to as "validTo", meeting.held_on as "saidOn"
    from mention
    join matter_of_item place on place.item_id = mention.item_id and ${isOwn(sql`place`)}
    join meeting on meeting.id = mention.meeting_id and ${isOwn(sql`meeting`)}
    where mention.collaboration_id = ${collaborationId} and ${isSeen(viewer, 'mention')} and ${ofMatter}
      and mention.kind in ('agreement', 'project') and valid_to is not null
    order by meeting.held_on, mention.first_line`.execute(db)
  return rows
}
