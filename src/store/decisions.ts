import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { type ItemPlace, itemPlace, itemsInSameMatters, type MatterHandled } from './items.ts'
import { type OrderKey, type PageAsked, pageOf, type RegisterPage } from './register-page.ts'
import { isKnown, isSeen } from './seen.ts'

/** Whether a decision was taken there, is another's that is quoted, or is yet to be taken. */
type DecisionStatus = 'taken' | 'quoted' | 'proposed' | 'expected'

/** One att-clause (att-sats) of a decision. */
type Clause = { readonly place: number; readonly text: string }

/** A decision as the register shows it. */
export type DecisionListed = {
  readonly id: string
  readonly status: DecisionStatus
  readonly kind: string
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly takenBy: string | null
  readonly decidedOn: string | null
  readonly meetingId: string
  readonly heldOn: string
  readonly bodyId: string
  readonly body: string
  readonly itemId: string | null
  readonly item: ItemPlace | null
  readonly firstLine: number
  readonly lastLine: number
}

/** Which decisions are asked for; what is left out asks for all. */
export type DecisionFilter = {
  readonly bodyId?: string | null
  readonly meetingId?: string
  readonly year?: number | null
  readonly status?: string | null
  readonly kind?: string | null
  /** Words that stand in the decision or in the title of its item, in this order. */
  readonly words?: string | null
}

/** Decisions of the viewer's collaboration, the latest first, and as they stand in the minutes within a meeting. */
export function listDecisions(
  db: Database,
  viewer: Viewer,
  filter: DecisionFilter,
  { most, after = 0 }: { readonly most: number; readonly after?: number },
): Promise<readonly DecisionListed[]> {
  // Which ones comes first, so that nothing else is put together for those of other pages.
  const onPage = inOrder(decisionsWhere(db, viewer, filter))
    .limit(most)
    .offset(after)
    .clearSelect()
    .select('decision.id')
  return inOrder(decisionsWhere(db, viewer, {}))
    .where('decision.id', 'in', onPage)
    .execute()
}

const inOrder = (decisions: ReturnType<typeof decisionsWhere>) =>
  decisions
    .orderBy('meeting.held_on', 'desc')
    .orderBy('body.name')
    .orderBy('decision.meeting_id')
    .orderBy('decision.first_line')

/** So many decisions stand on a page of the register. */
export const decisionsOnPage = 50

/** A page of the register, and how many decisions there are in all. */
export type DecisionPage = {
  readonly page: number
  readonly count: number
  readonly decisions: readonly DecisionListed[]
}

/** A page of the decisions that a filter asks for, and how many there are in all. A page past the end is the last. */
export async function listDecisionPage(
  db: Database,
  viewer: Viewer,
  filter: DecisionFilter,
  page: number,
): Promise<DecisionPage> {
  // All the words are read once, and not to count and to list.
  if (filter.words) return listDecisionsThatSay(db, viewer, filter, page)
  const count = await countDecisions(db, viewer, filter)
  const shown = Math.min(page, lastPage(count))
  const place = { most: decisionsOnPage, after: (shown - 1) * decisionsOnPage }
  return { page: shown, count, decisions: await listDecisions(db, viewer, filter, place) }
}

const lastPage = (count: number): number => Math.max(1, Math.ceil(count / decisionsOnPage))

async function listDecisionsThatSay(
  db: Database,
  viewer: Viewer,
  filter: DecisionFilter,
  page: number,
): Promise<DecisionPage> {
  const found = await inOrder(decisionsWhere(db, viewer, filter))
    .limit(decisionsOnPage)
    .offset((page - 1) * decisionsOnPage)
    .clearSelect()
    .select(['decision.id', sql<number>`(count(*) over ())::int`.as('count')])
    .execute()
  const [first] = found
  if (!first && page > 1) {
    const last = lastPage(await countDecisions(db, viewer, filter))
    return listDecisionsThatSay(db, viewer, filter, Math.min(page - 1, last))
  }
  const ids = found.map(({ id }) => id)
  const decisions = await inOrder(decisionsWhere(db, viewer, {}))
    .where(sql<SqlBool>`decision.id = any(${ids}::uuid[])`)
    .execute()
  return { page, count: first?.count ?? 0, decisions }
}

/** One page of the decisions that a filter asks for, in the order of the register, or by their ids. */
export function pageOfDecisions(
  db: Database,
  viewer: Viewer,
  filter: DecisionFilter,
  asked: PageAsked & { readonly isById: boolean },
): Promise<RegisterPage<DecisionListed>> {
  const id = { by: sql`decision.id`, type: 'uuid' } as const
  const order: readonly OrderKey[] = [
    { by: sql`meeting.held_on`, type: 'date', isDescending: true },
    { by: sql`body.name`, type: 'text' },
    { by: sql`decision.meeting_id`, type: 'uuid' },
    { by: sql`decision.first_line`, type: 'int8' },
    id,
  ]
  return pageOf(decisionsWhere(db, viewer, filter), asked.isById ? [id] : order, asked)
}

async function countDecisions(
  db: Database,
  viewer: Viewer,
  filter: DecisionFilter,
): Promise<number> {
  const { bodyId, year, status, kind, words } = filter
  // What only the decisions themselves say is counted without their meetings.
  const counted =
    bodyId || year || words
      ? decisionsWhere(db, viewer, filter).clearSelect()
      : db
          .selectFrom('decision')
          .where('collaboration_id', '=', viewer.collaborationId)
          .where(isSeen(viewer, 'decision'))
          .$if(Boolean(status), (decisions) => decisions.where('status', '=', status ?? ''))
          .$if(Boolean(kind), (decisions) => decisions.where('kind', '=', kind ?? ''))
  const { count } = await counted
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A decision with the matters of its item; null when the collaboration has none such. */
export async function findDecision(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<(DecisionListed & { readonly matters: readonly MatterHandled[] }) | null> {
  const decision = await decisionsWhere(db, viewer, {})
    .where('decision.id', '=', id)
    .select(
      sql<readonly MatterHandled[]>`coalesce((select json_agg(json_build_object(
          'matterId', matter.id, 'title', matter.title, 'role', place.role) order by matter.title)
        from matter_of_item place join matter on matter.id = place.matter_id
        where place.item_id = decision.item_id), '[]')`.as('matters'),
    )
    .executeTakeFirst()
  return decision ?? null
}

/** A decision taken at another meeting in a matter that a decision's item handles: before it or after. */
export function listDecisionsInSameMatters(
  db: Database,
  viewer: Viewer,
  { itemId, meetingId }: Pick<DecisionListed, 'itemId' | 'meetingId'>,
): Promise<readonly DecisionListed[]> {
  return decisionsWhere(db, viewer, {})
    .where('decision.meeting_id', '<>', meetingId)
    .where(sql<SqlBool>`decision.item_id = any(${itemsInSameMatters(itemId)})`)
    .orderBy('meeting.held_on')
    .orderBy('decision.first_line')
    .execute()
}

/** A request (önskemål, begäran) in a matter: an item at which a body asked another for something. */
export type RequestInMatter = {
  readonly meetingId: string
  readonly heldOn: string
  readonly body: string
  readonly item: ItemPlace
}

/** What other bodies had asked for in the matters of an item before a day. */
export function listRequestsBefore(
  db: Database,
  viewer: Viewer,
  { itemId, bodyId, heldOn }: Pick<DecisionListed, 'itemId' | 'bodyId' | 'heldOn'>,
): Promise<readonly RequestInMatter[]> {
  return db
    .selectFrom('matter_of_item as own')
    .innerJoin('handling', 'handling.matter_id', 'own.matter_id')
    .innerJoin('item', 'item.id', 'handling.item_id')
    .leftJoin('item as parent', 'parent.id', 'item.parent_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('own.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'handling'))
    .where('own.item_id', '=', itemId)
    .where('handling.role', '=', 'request')
    .where('meeting.body_id', '<>', bodyId)
    .where('meeting.held_on', '<=', heldOn)
    .select(['meeting.id as meetingId', 'meeting.held_on as heldOn', 'body.name as body'])
    .select(itemPlace.$castTo<ItemPlace>().as('item'))
    .orderBy('meeting.held_on')
    .execute()
}

function decisionsWhere(
  db: Database,
  viewer: Viewer,
  { bodyId, meetingId, year, status, kind, words }: DecisionFilter,
) {
  let decisions = db
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('item', 'item.id', 'decision.item_id')
    .leftJoin('item as parent', 'parent.id', 'item.parent_id')
    .where('decision.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'decision'))
    // It follows, and lets the database read the meetings of one collaboration only.
    .where('meeting.collaboration_id', '=', viewer.collaborationId)
    .select(['decision.id', 'decision.kind', 'decision.text', 'taken_by as takenBy'])
    .select(['decided_on as decidedOn', 'meeting.id as meetingId', 'meeting.held_on as heldOn'])
    .select(['body.id as bodyId', 'body.name as body', 'decision.item_id as itemId'])
    .select(['decision.first_line as firstLine', 'decision.last_line as lastLine'])
    .select([
      sql<DecisionStatus>`decision.status`.as('status'),
      itemPlace.as('item'),
      sql<readonly Clause[]>`coalesce((select json_agg(json_build_object(
          'place', clause.place, 'text', clause.text) order by clause.place)
        from clause where clause.decision_id = decision.id), '[]')`.as('clauses'),
    ])
  if (bodyId) decisions = decisions.where('meeting.body_id', '=', bodyId)
  if (meetingId) decisions = decisions.where('decision.meeting_id', '=', meetingId)
  if (status) decisions = decisions.where('decision.status', '=', status)
  if (kind) decisions = decisions.where('decision.kind', '=', kind)
  if (year) {
    decisions = decisions.where(sql`extract(year from meeting.held_on)`, '=', year)
  }
  if (words) {
    // What can be searched for has the decision and its item's title in one place.
    decisions = decisions.where(
      sql<SqlBool>`decision.id in (select id from searchable_seen searchable
        where collaboration_id = ${viewer.collaborationId} and ${isKnown(viewer, 'searchable')} and searchable.kind = 'decision'
          and strpos(lower(about || ' ' || text), ${words.toLowerCase()}) > 0)`,
    )
  }
  return decisions
}
