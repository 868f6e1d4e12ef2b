import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { dayOf } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'

/** One of the things that a register is ordered by. It is never null: what has no day stands at a day of its own. */
export type OrderKey = {
  readonly by: RawBuilder<unknown>
  readonly type: 'date' | 'text' | 'uuid' | 'int8'
  readonly isDescending?: boolean
}

/** The keys of a row: where a page ends, and the next begins. */
export type PlaceInRegister = readonly string[]

/** Which page of a register is asked for: so many rows, after a place. */
export type PageAsked = { readonly limit: number; readonly after: PlaceInRegister | null }

/** A page of a register, and the place that the next begins after; null where there is no more. */
export type RegisterPage<Row> = {
  readonly rows: readonly Row[]
  readonly next: PlaceInRegister | null
}

/**
 * A page of what a query finds. It begins after a row's keys and not after a number of rows: rows that are added
 * meanwhile neither push one out of the pages nor into two of them. Refuses a place that is none.
 */
export async function pageOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: readonly OrderKey[],
  asked: PageAsked,
): Promise<RegisterPage<Row>> {
  let page = query.select(placeIn(order).as('placeInRegister')).limit(asked.limit + 1)
  if (asked.after) page = page.where(isAfter(order, asked.after))
  for (const { by, isDescending } of order) page = page.orderBy(by, isDescending ? 'desc' : 'asc')
  const found = await page.$castTo<Row & { readonly placeInRegister: PlaceInRegister }>().execute()
  return cut<Row>(found, asked)
}

/** The rows of a page, of which one more than was asked for was looked for. */
export function cut<Row>(
  found: readonly (Row & { readonly placeInRegister: PlaceInRegister })[],
  { limit }: PageAsked,
): RegisterPage<Row> {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.placeInRegister ?? null) : null }
}

/** A row's place in the register. */
export const placeIn = (order: readonly OrderKey[]): RawBuilder<PlaceInRegister> =>
  sql`array[${sql.join(order.map(({ by }) => sql`(${by})::text`))}]`

/** What a register is ordered by, as SQL has it. */
export const inOrder = (order: readonly OrderKey[]): RawBuilder<unknown> =>
  sql.join(
    order.map(({ by, isDescending }) => sql`${by} ${sql.raw(isDescending ? 'desc' : 'asc')}`),
  )

/** That a row stands after a place. Refuses a place that is none in this register. */
export function isAfter(order: readonly OrderKey[], after: PlaceInRegister): RawBuilder<SqlBool> {
  if (after.length !== order.length) throw new Refusal('page.unclear')
  return order.reduceRight<RawBuilder<SqlBool>>((rest, { by, type, isDescending }, at) => {
    const written = after[at] ?? ''
    if (!canBe[type](written)) throw new Refusal('page.unclear')
    const value = sql`${written}::${sql.raw(type)}`
    const beyond = sql.raw(isDescending ? '<' : '>')
    return sql<SqlBool>`(${by} ${beyond} ${value} or (${by} = ${value} and ${rest}))`
  }, sql<SqlBool>`false`)
}

/** What each type of key can be, as it is written: the database takes nothing else. */
const canBe: Readonly<Record<OrderKey['type'], (written: string) => boolean>> = {
  date: (written) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
    return /^-?infinity$/.test(written) || dayOf(Number(year), Number(month), Number(day)) !== null
  },
  text: (written) => !written.includes('\0'),
  uuid: (written) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(written),
  int8: (written) => /^\d{1,18}$/.test(written),
}

/** A day that may not be known, as a key: it stands after every day, or before in the other direction. */
export const dayOrLast = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${day}, 'infinity'::date)`

/** A moment as a key. */
export const momentKey = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(extract(epoch from ${moment}) * 1000000)::int8`
