import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { type ItemPlace, itemPlace, itemsInSameMatters, type MatterHandled } from './items.ts'
import {
  dayOrLast,
  type OrderKey,
  type PageAsked,
  pageOf,
  type RegisterPage,
} from './register-page.ts'
import { isSeen } from './seen.ts'

/** How an assignment stands: what its latest step says. `quoted` is another body's, to somebody else. */
export type AssignmentState = 'given' | 'postponed' | 'handedOver' | 'reported' | 'done' | 'quoted'

/** The states in which somebody still has something to do. */
export const openStates = ['given', 'postponed', 'handedOver'] as const satisfies AssignmentState[]

/** Who is to do an assignment, as it is written; a person has an id. */
export type Owner = {
  readonly kind: 'person' | 'role' | 'body' | 'organisation' | 'everyone'
  readonly written: string
  readonly personId: string | null
  /** The person's name, where it is one. */
  readonly name: string | null
}

/** An assignment as the register shows it. */
export type AssignmentListed = {
  readonly id: string
  /** The assignment whose chain it is a part of, where its minutes tell of that one again. */
  readonly continuesId: string | null
  readonly text: string
  readonly givenBy: string | null
  readonly owners: readonly Owner[]
  readonly dueWritten: string | null
  readonly dueCondition: string | null
  /** The day it is due: of the meeting it is due at, where it is due at one. */
  readonly dueOn: string | null
  readonly dueMeetingId: string | null
  readonly state: AssignmentState
  readonly postponements: number
  readonly meetingId: string
  readonly heldOn: string
  readonly bodyId: string
  readonly body: string
  readonly itemId: string | null
  readonly item: ItemPlace | null
  readonly firstLine: number
  readonly lastLine: number
}

/** Which assignments are asked for; what is left out asks for all. */
export type AssignmentFilter = {
  /** Also where minutes tell again of what was given before: for what the minutes themselves say. */
  readonly isTold?: boolean
  readonly bodyId?: string | null
  readonly meetingId?: string
  /** Given where a matter was handled. */
  readonly matterId?: string
  /** Due at a meeting, or given by its body and due on its day. */
  readonly dueAt?: { readonly meetingId: string; readonly bodyId: string; readonly day: string }
  readonly ownerId?: string | null
  readonly states?: readonly AssignmentState[] | null
  /** How it is shown to stand: what was put off stays so until somebody has it done. */
  readonly stands?: AssignmentState | null
  readonly ids?: readonly string[]
  /** Open, and due before this day. */
  readonly overdueOn?: string | null
  /** Given at this item, or at another in the matters that it handles. */
  readonly sameMattersAs?: string
  /** Given on this day or later. */
  readonly givenFrom?: string
  /** To a body, under any of its names in lower case: given by others to it, or noted in its own minutes as theirs. */
  readonly receivedBy?: { readonly bodyId: string; readonly names: readonly string[] }
  /** Given by the body itself. */
  readonly givenByBodyId?: string
}

/** Assignments of the viewer's collaboration: what is due first first, and what has no day last. */
export function listAssignments(
  db: Database,
  viewer: Viewer,
  filter: AssignmentFilter,
): Promise<readonly AssignmentListed[]> {
  return assignmentsWhere(db, viewer, filter)
    .orderBy(sql`${dueDay} nulls last`)
    .orderBy('meeting.held_on')
    .orderBy('assignment.meeting_id')
    .orderBy('assignment.first_line')
    .execute()
}

/** One page of the assignments that a filter asks for, in the order of the register, or by their ids. */
export function pageOfAssignments(
  db: Database,
  viewer: Viewer,
  filter: AssignmentFilter,
  asked: PageAsked & { readonly isById: boolean },
): Promise<RegisterPage<AssignmentListed>> {
  const id = { by: sql`assignment.id`, type: 'uuid' } as const
  const order: readonly OrderKey[] = [
    { by: dayOrLast(dueDay), type: 'date' },
    { by: sql`meeting.held_on`, type: 'date' },
    { by: sql`assignment.meeting_id`, type: 'uuid' },
    { by: sql`assignment.first_line`, type: 'int8' },
    id,
  ]
  return pageOf(assignmentsWhere(db, viewer, filter), asked.isById ? [id] : order, asked)
}

/** An assignment with the matters of its item; null when the collaboration has none such. */
export async function findAssignment(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<(AssignmentListed & { readonly matters: readonly MatterHandled[] }) | null> {
  const assignment = await assignmentsWhere(db, viewer, { isTold: true })
    .where('assignment.id', '=', id)
    .select(
      sql<readonly MatterHandled[]>`coalesce((select json_agg(json_build_object(
          'matterId', matter.id, 'title', matter.title, 'role', place.role) order by matter.title)
        from matter_of_item place join matter on matter.id = place.matter_id
        where place.item_id = assignment.item_id), '[]')`.as('matters'),
    )
    .executeTakeFirst()
  return assignment ?? null
}

/** How many open assignments each person of the collaboration has who has any, the most first. */
export function listLoads(
  db: Database,
  viewer: Viewer,
): Promise<readonly { readonly personId: string; readonly name: string; readonly open: number }[]> {
  return db
    .selectFrom('assignment_owner')
    .innerJoin('assignment', 'assignment.id', 'assignment_owner.assignment_id')
    .innerJoin('person', 'person.id', 'assignment_owner.person_id')
    .where('assignment.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'assignment'))
    .where('assignment.continues_id', 'is', null)
    .where('assignment.state', 'in', [...openStates])
    .groupBy('person.id')
    .select(['person.id as personId', 'person.name'])
    .select(sql<number>`count(distinct assignment.id)::int`.as('open'))
    .orderBy('open', 'desc')
    .orderBy('person.name')
    .execute()
}

const state = sql<AssignmentState>`assignment.state`

/** Whether somebody still has something to do. */
export const isStillOpen = sql<boolean>`(assignment.state in (${sql.join(openStates)}))`

/** How an assignment is shown to stand: what was put off stays so while it is open. */
export const standing = sql<AssignmentState>`case
  when ${isStillOpen} and assignment.postponements > 0 then 'postponed' else assignment.state end`

/** The day that an assignment is due: of its meeting, where it is due at one. */
export const dueDay = sql<string | null>`coalesce(due.held_on, assignment.due_on)`

const owners = sql<readonly Owner[]>`coalesce((select json_agg(json_build_object(
    'kind', owner.kind, 'written', owner.written, 'personId', owner.person_id, 'name', person.name)
    order by owner.place)
  from assignment_owner owner left join person on person.id = owner.person_id
  where owner.assignment_id = assignment.id), '[]')`

/** The assignments that a filter asks for, with the tables that say what they are. */
export function assignmentsWhere(db: Database, viewer: Viewer, filter: AssignmentFilter) {
  const { bodyId, meetingId, dueAt, ownerId, states, stands, overdueOn } = filter
  const { ids, sameMattersAs, receivedBy, givenByBodyId, givenFrom, matterId, isTold } = filter
  let assignments = db
    .selectFrom('assignment')
    .innerJoin('meeting', 'meeting.id', 'assignment.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('meeting as due', (join) =>
      join
        .onRef('due.id', '=', 'assignment.due_meeting_id')
        .on('due.collaboration_id', '=', viewer.collaborationId),
    )
    .leftJoin('item', 'item.id', 'assignment.item_id')
    .leftJoin('item as parent', 'parent.id', 'item.parent_id')
    .where('assignment.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'assignment'))
    // It follows, and lets the database read the meetings of one collaboration only.
    .where('meeting.collaboration_id', '=', viewer.collaborationId)
    .select(['assignment.id', 'assignment.text', 'given_by as givenBy'])
    .select('continues_id as continuesId')
    .select(['due_written as dueWritten', 'due_condition as dueCondition'])
    .select(['due_meeting_id as dueMeetingId', 'meeting.id as meetingId'])
    .select(['meeting.held_on as heldOn', 'body.id as bodyId', 'body.name as body'])
    .select(['assignment.item_id as itemId', 'assignment.first_line as firstLine'])
    .select([
      'assignment.last_line as lastLine',
      dueDay.as('dueOn'),
      itemPlace.as('item'),
      owners.as('owners'),
      state.as('state'),
      'assignment.postponements',
    ])
  if (!isTold) assignments = assignments.where('continues_id', 'is', null)
  if (bodyId) assignments = assignments.where('meeting.body_id', '=', bodyId)
  if (meetingId) assignments = assignments.where('assignment.meeting_id', '=', meetingId)
  if (matterId) {
    assignments = assignments.where(
      sql<SqlBool>`assignment.item_id in (select item_id from matter_of_item where matter_id = ${matterId})`,
    )
  }
  if (givenFrom) assignments = assignments.where('meeting.held_on', '>=', givenFrom)
  if (states) assignments = assignments.where('assignment.state', 'in', [...states])
  if (stands) assignments = assignments.where(standing, '=', stands)
  if (ids) assignments = assignments.where(sql<SqlBool>`assignment.id = any(${[...ids]}::uuid[])`)
  if (dueAt) {
    assignments = assignments.where(({ eb, or, and }) =>
      or([
        eb('due_meeting_id', '=', dueAt.meetingId),
        and([
          eb('due_meeting_id', 'is', null),
          eb('assignment.due_on', '=', dueAt.day),
          eb('meeting.body_id', '=', dueAt.bodyId),
        ]),
      ]),
    )
  }
  if (overdueOn) {
    assignments = assignments
      .where('assignment.state', 'in', [...openStates])
      .where(dueDay, '<', overdueOn)
  }
  if (ownerId) {
    assignments = assignments.where(
      sql<SqlBool>`exists (select from assignment_owner owner
        where owner.assignment_id = assignment.id and owner.person_id = ${ownerId})`,
    )
  }
  if (sameMattersAs) {
    assignments = assignments.where(
      sql<SqlBool>`assignment.item_id = any(${itemsInSameMatters(sameMattersAs)} || ${sameMattersAs}::uuid)`,
    )
  }
  if (givenByBodyId) {
    assignments = assignments
      .where('meeting.body_id', '=', givenByBodyId)
      .where('given_by', 'is', null)
      .where('assignment.state', '<>', 'quoted')
  }
  if (receivedBy) {
    assignments = assignments.where(
      sql<SqlBool>`case when meeting.body_id = ${receivedBy.bodyId} then given_by is not null
        else exists (select from assignment_owner owner where owner.assignment_id = assignment.id
          and owner.kind = 'body' and lower(owner.written) = any(${[...receivedBy.names]})) end`,
    )
  }
  return assignments
}
