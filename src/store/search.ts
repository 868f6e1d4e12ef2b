import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { findAbbreviations, findNearWays, findWays, type Way } from './search-words.ts'
import { isKnown, isSeen } from './seen.ts'

/** What can be searched for, in the order that results are shown. */
export const searchKinds = ['matter', 'decision', 'assignment', 'item', 'body', 'person'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What somebody looks for: words of letters and digits only, a paragraph, and a day. */
export type Search = {
  readonly words: readonly string[]
  readonly paragraph: { readonly number: string; readonly letter: string | null } | null
  /** A day as SQL's `like` has it: `2024-03-14`, `____-03-14` in any year, `2024-03-__` in a month. */
  readonly day: string | null
}

/** Something found, with where it comes from. */
export type Hit = {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly text: string
  readonly about: string
  readonly day: string | null
  readonly meetingId: string | null
  readonly body: string | null
  /** An item's label, or its number where it has none. */
  readonly label: string | null
  /** An item's place in its meeting. */
  readonly place: number | null
}

/** A meeting or an item that is exactly what was asked for by its day or its number. */
export type ExactHit = {
  readonly meetingId: string
  readonly body: string
  readonly heldOn: string
  readonly isHeld: boolean
  readonly item: { readonly place: number; readonly label: string; readonly title: string } | null
}

/** What was found, by kind, with how many there are in all of each. */
export type Found = {
  readonly exact: readonly ExactHit[]
  readonly groups: readonly {
    readonly kind: SearchKind
    /** How many; where there are very many, only that there are more. */
    readonly total: number
    readonly isMore: boolean
    readonly hits: readonly Hit[]
  }[]
  /** What in a text answers to what was looked for: word stems, and what abbreviations stand for. */
  readonly stems: readonly string[]
  /** Whether only words that are spelt nearly so were found. */
  readonly isNear: boolean
}

/** Searches the viewer's collaboration. No more hits of a kind than are asked for. */
export async function searchArchive(
  db: Database,
  viewer: Viewer,
  search: Search,
  { kind, most }: { readonly kind: SearchKind | null; readonly most: number },
): Promise<Found> {
  const ways = await findWays(db, viewer, search.words)
  const exact = kind === null ? await findExact(db, viewer, search, most) : []
  const scope = { viewer, day: search.day, kind, most }
  const short = await findAbbreviations(db, viewer, search.words)
  const stems = [...stemsOf(ways), ...short]
  if (ways.length === 0) return { exact, groups: [], stems, isNear: false }

  const shortly = short.map((name) => sql`plainto_tsquery('swedish', ${name})`)
  const rows = await findRows(db, scope, sql.join([allOf(ways), ...shortly], sql` || `), ways)
  if (rows.length > 0) return { exact, groups: groupsOf(rows), stems, isNear: false }
  const near = await findNearWays(db, viewer, ways)
  const nearly = await findRows(db, scope, allOf(near), near)
  return { exact, groups: groupsOf(nearly), stems: stemsOf(near), isNear: nearly.length > 0 }
}

const stemsOf = (ways: readonly Way[]) => ways.flatMap(({ stem, phrases }) => [stem, ...phrases])

/** That a text says every word, in one way or another. */
const allOf = (ways: readonly Way[]) =>
  sql`(${sql.join(
    ways.map(({ query }) => query),
    sql` && `,
  )})`

const anyOf = (ways: readonly Way[]) =>
  sql.join(
    ways.map(({ rank }) => rank),
    sql` || `,
  )

/** So many of each kind are weighed against one another, the latest; more than that nobody reads. */
const mostWeighed = 300

/** So many of the latest meetings are looked at to tell whether what is looked for is common, and so often they must say it. */
const meetingsSampled = 25
const fewestOfCommon = 30

type Row = Hit & { readonly total: number; readonly isMore: boolean }

type Scope = {
  readonly viewer: Viewer
  readonly day: string | null
  readonly kind: SearchKind | null
  readonly most: number
}

async function findRows(
  db: Database,
  scope: Scope,
  query: RawBuilder<unknown>,
  ways: readonly Way[],
): Promise<readonly Row[]> {
  const found = (await isCommon(db, scope, query)) ? latest(scope, query) : all(scope, query)
  const { rows } = await sql<Row>`
    with found as materialized (${found}), ranked as (
      select kind, id, title, text, about, day, meeting_id, total, is_more, row_number() over (
        partition by kind order by ts_rank(vector, ${anyOf(ways)}) desc, day desc nulls last, title, id) as position
      from found join searchable_seen using (id) where age <= ${mostWeighed}
    )
    select ranked.kind, ranked.id, ranked.title, left(ranked.text, 20000) as text, ranked.about, ranked.day,
      ranked.meeting_id as "meetingId", total, is_more as "isMore", coalesce(body.name, (
        select string_agg(distinct sat.name, ', ' order by sat.name) from seat_holder holder
        join seat on seat.id = holder.seat_id join body sat on sat.id = seat.body_id
        where holder.person_id = ranked.id)) as body,
      coalesce(item.label, item.number) as label, item.place
    from ranked
    left join meeting on meeting.id = ranked.meeting_id
    left join body on body.id = meeting.body_id
    left join item on item.id = ranked.id
    where position <= ${scope.most}
    order by ranked.kind, position`.execute(db)
  return rows
}

/**
 * Whether much of what was said at the latest meetings says it. Then the first hits are found by going back in time, where
 * the index of words would gather half the archive. No more is looked at for whoever reads little or nothing.
 */
async function isCommon(
  db: Database,
  { viewer, day, kind }: Scope,
  query: RawBuilder<unknown>,
): Promise<boolean> {
  if (day !== null || kind === 'matter' || kind === 'body' || kind === 'person') return false
  const { rows } = await sql<{ isCommon: boolean }>`
    select count(*) filter (where vector @@ (${query})) >= ${fewestOfCommon} as "isCommon"
    from searchable_seen searchable
    where ${isKnown(viewer, 'searchable')} and kind = ${kind ?? 'item'} and meeting_id in (
      select id from meeting
      where collaboration_id = ${viewer.collaborationId} and ${isSeen(viewer, 'meeting')} and status = 'held'
      order by held_on desc limit ${meetingsSampled})`.execute(db)
  return rows[0]?.isCommon ?? false
}

/** All that is found, with how many there are of its kind. */
const all = ({ viewer, day, kind }: Scope, query: RawBuilder<unknown>) => sql`
  select id, count(*) over (partition by kind)::int as total, false as is_more,
    row_number() over (partition by kind order by day desc nulls last, id) as age
  from searchable_seen searchable
  where collaboration_id = ${viewer.collaborationId} and ${isKnown(viewer, 'searchable')} and vector @@ (${query})
    and ${day === null ? sql`true` : sql`day::text like ${day}`}
    and ${kind === null ? sql`true` : sql`kind = ${kind}`}`

/** The latest of what is found, and of each kind one more than is weighed, which tells that there are more. */
const latest = ({ viewer, kind }: Scope, query: RawBuilder<unknown>) => sql`
  select id, least(count(*) over (partition by kinds.kind), ${mostWeighed})::int as total,
    count(*) over (partition by kinds.kind) > ${mostWeighed} as is_more, age
  from unnest(${kind === null ? [...searchKinds] : [kind]}::text[]) kinds(kind)
  cross join lateral (
    select id, row_number() over () as age from (
      -- "offset 0" keeps the order of the index: one by one, back in time, until there are enough.
      select id from (
        select id, vector from searchable_seen searchable
        where collaboration_id = ${viewer.collaborationId} and ${isKnown(viewer, 'searchable')} and searchable.kind = kinds.kind
        order by day desc nulls last, id offset 0) back
      where vector @@ (${query}) limit ${mostWeighed + 1}) enough) hit`

function groupsOf(rows: readonly Row[]): Found['groups'] {
  return searchKinds.flatMap((kind) => {
    const hits = rows.filter((row) => row.kind === kind)
    const [first] = hits
    return first ? [{ kind, total: first.total, isMore: first.isMore, hits }] : []
  })
}

/** The items with the paragraph's number, or the meetings of the day; of bodies that the words name, where they do. */
async function findExact(
  db: Database,
  viewer: Viewer,
  { words, paragraph, day }: Search,
  most: number,
): Promise<readonly ExactHit[]> {
  if (paragraph === null && day === null) return []
  const onDay = day === null ? sql`true` : sql`meeting.held_on::text like ${day}`
  const named = words.map(
    (word) => sql`position(${word} in lower(body.name || ' ' || coalesce(item.title, ''))) > 0`,
  )
  const isNumbered =
    paragraph === null
      ? sql`false`
      : paragraph.letter === null
        ? sql`item.parent_id is null and item.number = ${paragraph.number}`
        : sql`item.number = ${paragraph.letter} and exists (select from item above
            where above.id = item.parent_id and above.number = ${paragraph.number})`
  const { rows } = await sql<ExactHit>`
    select meeting.id as "meetingId", body.name as body, held_on as "heldOn", status = 'held' as "isHeld",
      case when item.id is not null then json_build_object('place', item.place, 'title', item.title,
        'label', coalesce(item.label, item.number, '')) end as item
    from meeting
    join body on body.id = meeting.body_id
    left join item on item.meeting_id = meeting.id and ${isSeen(viewer, 'item')} and ${isNumbered}
    where meeting.collaboration_id = ${viewer.collaborationId} and status <> 'cancelled' and ${onDay}
      and (${paragraph === null} or item.id is not null) and ${sql.join([sql`true`, ...named], sql` and `)}
    order by held_on desc, body.name limit ${most}`.execute(db)
  return rows
}
