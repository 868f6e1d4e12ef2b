import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import {
  type AssignmentFilter,
  type AssignmentListed,
  type AssignmentState,
  assignmentsWhere,
  dueDay,
  isStillOpen,
  listAssignments,
  standing,
} from './assignments.ts'
import type { Database } from './database.ts'

/** Why assignments stand together: nobody has them, they wait for the same person, or they are the rest. */
type GroupKind = 'noOwner' | 'samePerson' | 'rest'

/** A group of the register: how many it has in all, and those of them that stand on the page. */
export type AssignmentGroup = {
  readonly kind: GroupKind
  /** The person whom it waits for. */
  readonly person: string | null
  readonly count: number
  readonly assignments: readonly AssignmentListed[]
}

/** A page of the register: how many fit in all, what to look out for among them, and the page's groups. */
export type AssignmentPage = {
  readonly page: number
  readonly count: number
  readonly overdue: number
  readonly ownerless: number
  readonly groups: readonly AssignmentGroup[]
}

/** So many assignments stand on a page of the register. */
export const assignmentsOnPage = 50
/** So many open assignments with one person alone are worth a group of their own. */
const waitingForOne = 3

/**
 * One page of the assignments that fit, in groups: what nobody has, what waits for the same person, and the rest. In
 * each what is open comes first, by the day it is due, and then what was said last. A page past the end is the last.
 */
export async function listAssignmentPage(
  db: Database,
  viewer: Viewer,
  filter: AssignmentFilter,
  { today, page }: { readonly today: string; readonly page: number },
): Promise<AssignmentPage> {
  const alone = sql<string | null>`case when ${isStillOpen} then (
    select case count(*) when 0 then '' when 1 then min(owner.person_id::text) end
    from assignment_owner owner where owner.assignment_id = assignment.id) end`
  const fits = fitting(db, viewer, filter).select(alone.as('alone'))
  const { rows } = await sql<Placed>`
    with fits as materialized ${fits}, waiting as (
      select alone, count(*)::int as those from fits where alone <> '' group by alone having count(*) >= ${waitingForOne}
    ), placed as (
      select fits.*, coalesce(those, 0) as those,
        case when alone = '' then 'noOwner' when those > 0 then 'samePerson' else 'rest' end as kind
      from fits left join waiting using (alone)
    ), totals as (
      select count(*)::int as count, (count(*) filter (where is_open and due < ${today}))::int as overdue,
        (count(*) filter (where alone = ''))::int as ownerless, (count(*) filter (where kind = 'rest'))::int as rest
      from placed
    ), page as (
      select id, kind, those, case when kind = 'samePerson' then alone::uuid end as person_id,
        row_number() over (order by array_position(array['noOwner', 'samePerson', 'rest'], kind), those desc,
          case when kind = 'samePerson' then alone end, ${inOrder}) as place
      from placed order by place
      limit ${assignmentsOnPage} offset (
        select ${assignmentsOnPage} * greatest(0, least(${page} - 1, (count - 1) / ${assignmentsOnPage})) from totals)
    )
    select page.id, kind, person.name as person, totals.count, overdue, ownerless,
      case kind when 'noOwner' then ownerless when 'samePerson' then those else rest end as "inGroup"
    from page cross join totals left join person on person.id = page.person_id
    order by place`.execute(db)
  const [first] = rows
  const { count = 0, overdue = 0, ownerless = 0 } = first ?? {}
  const shown = await listByIds(db, viewer, rows)
  return {
    page: Math.max(1, Math.min(page, Math.ceil(count / assignmentsOnPage))),
    ...{ count, overdue, ownerless },
    groups: groupsOf(rows, shown),
  }
}

type Placed = {
  readonly id: string
  readonly kind: GroupKind
  readonly person: string | null
  readonly inGroup: number
  readonly count: number
  readonly overdue: number
  readonly ownerless: number
}

function groupsOf(
  rows: readonly Placed[],
  shown: ReadonlyMap<string, AssignmentListed>,
): readonly AssignmentGroup[] {
  const groups: (AssignmentGroup & { readonly assignments: AssignmentListed[] })[] = []
  for (const { id, kind, person, inGroup } of rows) {
    const assignment = shown.get(id)
    if (!assignment) continue
    const last = groups.at(-1)
    if (last?.kind === kind && last.person === person) last.assignments.push(assignment)
    else groups.push({ kind, person, count: inGroup, assignments: [assignment] })
  }
  return groups
}

/** A column of the board: how many it has in all, and its first cards. */
export type AssignmentColumn = {
  readonly count: number
  readonly assignments: readonly AssignmentListed[]
}

/** So many cards a column of the board shows; the list has them all. */
const cardsAtOnce = 25

/** The assignments that fit by how they stand, the first of each column. A column without any is left out. */
export async function listAssignmentBoard(
  db: Database,
  viewer: Viewer,
  filter: AssignmentFilter,
): Promise<ReadonlyMap<AssignmentState, AssignmentColumn>> {
  const { rows } = await sql<{ id: string; stands: AssignmentState; count: number }>`
    select id, stands, count from (
      select id, stands, (count(*) over (partition by stands))::int as count,
        row_number() over (partition by stands order by ${inOrder}) as place
      from ${fitting(db, viewer, filter).select(standing.as('stands'))} fits) placed
    where place <= ${cardsAtOnce} order by stands, place`.execute(db)
  const shown = await listByIds(db, viewer, rows)
  const columns = new Map<AssignmentState, { count: number; assignments: AssignmentListed[] }>()
  for (const { id, stands, count } of rows) {
    const assignment = shown.get(id)
    const column = columns.get(stands) ?? { count, assignments: [] }
    if (assignment) column.assignments.push(assignment)
    columns.set(stands, column)
  }
  return columns
}

/** What is needed of those that fit to put them in order: everything else is put together for those shown only. */
const fitting = (db: Database, viewer: Viewer, filter: AssignmentFilter) =>
  assignmentsWhere(db, viewer, filter)
    .clearSelect()
    .select(['assignment.id', 'meeting.held_on', 'assignment.meeting_id', 'assignment.first_line'])
    .select([isStillOpen.as('is_open'), dueDay.as('due')])

const inOrder = sql`is_open desc, case when is_open then due end nulls last,
  case when not is_open then held_on end desc, held_on, meeting_id, first_line`

async function listByIds(
  db: Database,
  viewer: Viewer,
  rows: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, AssignmentListed>> {
  const ids = rows.map(({ id }) => id)
  const shown = await listAssignments(db, viewer, { ids })
  return new Map(shown.map((assignment) => [assignment.id, assignment]))
}
