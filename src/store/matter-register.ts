import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import { openStates } from './assignments.ts'
import type { Database } from './database.ts'
import {
  cut,
  inOrder,
  isAfter,
  type OrderKey,
  type PageAsked,
  type PlaceInRegister,
  placeIn,
  type RegisterPage,
} from './register-page.ts'
import { isKnown, isSeen } from './seen.ts'

/** Which matters of a register are wanted. Everything may be left out. */
export type MatterFilter = {
  readonly text: string | null
  readonly bodyId: string | null
  readonly state: 'open' | 'ended' | null
  readonly year: number | null
  readonly isFollowed: boolean
}

/** A matter as the register shows it: what it is, where it is now, and what is not done. */
export type MatterListed = {
  readonly id: string
  readonly title: string
  readonly status: 'open' | 'ended'
  readonly lastOn: string | null
  readonly bodyId: string | null
  readonly bodyName: string | null
  readonly meetingId: string | null
  readonly openAssignments: number
}

/** So many matters stand on a page of the register. */
export const mattersOnPage = 40

/** One page of the matters that fit, those handled last first, and how many fit in all. */
export async function listMatters(
  db: Database,
  viewer: Viewer,
  filter: MatterFilter,
  page: number,
): Promise<{ readonly matters: readonly MatterListed[]; readonly count: number }> {
  const fits = fitting(viewer, filter)
  const { rows } = await sql<MatterListed>`
    with page as (
      select id, title, status, last_on from matter where ${fits}
      order by last_on desc nulls last, title, id
      limit ${mattersOnPage} offset ${(page - 1) * mattersOnPage})
    select ${shown(viewer)}
    order by page.last_on desc nulls last, page.title, page.id`.execute(db)
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from matter where ${fits}`.execute(db)
  return { matters: rows, count: counted.rows[0]?.count ?? 0 }
}

/** One page of the matters that fit, in the order of the register, or by their ids. */
export async function pageOfMatters(
  db: Database,
  viewer: Viewer,
  filter: MatterFilter,
  asked: PageAsked & { readonly isById: boolean },
): Promise<RegisterPage<MatterListed>> {
  const order = asked.isById ? [byId] : registerOrder
  const after = asked.after ? isAfter(order, asked.after) : sql`true`
  const { rows } = await sql<MatterListed & { placeInRegister: PlaceInRegister }>`
    with page as (
      select id, title, status, last_on, ${placeIn(order)} as place_in_register,
        row_number() over (order by ${inOrder(order)}) as number
      from matter where ${fitting(viewer, filter)} and ${after}
      order by ${inOrder(order)} limit ${asked.limit + 1})
    select page.place_in_register as "placeInRegister", ${shown(viewer)}
    order by page.number`.execute(db)
  return cut(rows, asked)
}

const byId: OrderKey = { by: sql`matter.id`, type: 'uuid' }
const registerOrder: readonly OrderKey[] = [
  { by: sql`coalesce(matter.last_on, '-infinity'::date)`, type: 'date', isDescending: true },
  { by: sql`matter.title`, type: 'text' },
  byId,
]

function fitting(viewer: Viewer, { text, bodyId, state, year, isFollowed }: MatterFilter) {
  return sql`
    matter.collaboration_id = ${viewer.collaborationId} and ${isKnown(viewer, 'matter')} and matter.merged_into is null
    and (${state}::text is null or matter.status = ${state})
    and (${text}::text is null or strpos(lower(matter.title), lower(${text})) > 0 or exists (
      select from matter_name where matter_name.matter_id = matter.id and ${isSeen(viewer, 'matter_name')}
        and strpos(lower(matter_name.written), lower(${text})) > 0))
    and ((${bodyId}::uuid is null and ${year}::int is null) or exists (
      select from handling join item on item.id = handling.item_id
      join meeting on meeting.id = item.meeting_id
      where handling.matter_id = matter.id and ${isSeen(viewer, 'handling')}
        and (${bodyId}::uuid is null or meeting.body_id = ${bodyId})
        and (${year}::int is null or extract(year from meeting.held_on) = ${year})))
    and (not ${isFollowed}::boolean or exists (
      select from following where following.matter_id = matter.id
        and following.person_id = ${viewer.personId}))`
}

/** What is shown of the matters of a page. */
const shown = (viewer: Viewer) => sql`page.id, page.title, page.status, last.held_on as "lastOn",
      body.id as "bodyId", body.name as "bodyName", last.meeting_id as "meetingId",
      coalesce(open.count, 0)::int as "openAssignments"
    from page
    left join lateral (
      select meeting.id as meeting_id, meeting.body_id, meeting.held_on
      from handling join item on item.id = handling.item_id
      join meeting on meeting.id = item.meeting_id
      where handling.matter_id = page.id and ${isSeen(viewer, 'handling')}
      order by meeting.held_on desc, item.place desc limit 1) last on true
    left join body on body.id = last.body_id
    left join lateral (
      select count(distinct assignment.id) as count
      from handling join assignment on assignment.item_id = handling.item_id
      where handling.matter_id = page.id and ${isSeen(viewer, 'assignment')} and assignment.continues_id is null
        and assignment.state in (${sql.join(openStates)})) open on true`

/** Every matter that another may be merged into or an item moved to, by title. */
export async function listMatterTitles(
  db: Database,
  viewer: Viewer,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return db
    .selectFrom('matter')
    .select(['id', 'title'])
    .where('collaboration_id', '=', viewer.collaborationId)
    .where(isKnown(viewer, 'matter'))
    .where('merged_into', 'is', null)
    .orderBy('title')
    .execute()
}
