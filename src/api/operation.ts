import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import type { HttpSettings } from '../http/http-env.ts'
import type { PageAsked, RegisterPage } from '../store/register-page.ts'
import type { Account } from '../store/sign-ins.ts'
import type { Text } from '../text/sv.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { listOf } from './schemas.ts'

/**
 * Who may ask for something: anyone; whoever reads; the secretariat, and to others it is not there; the secretariat by a
 * token that may hand in documents.
 */
export type Rule = 'anyone' | 'reader' | 'secretariat' | 'importer'

/** The name of an operation: what has no words cannot be published. */
type OperationId = keyof Text['api']['operations']

/** What is known of a request when it has been let in. */
export type Asked = {
  readonly settings: HttpSettings
  readonly text: Text
  /** What stands before an address of ours: where people reach the server, or nothing. */
  readonly origin: string
}

/** What is known of the request of somebody who is known. */
export type AskedBySomebody = Asked & {
  readonly db: HttpSettings['archive']['db']
  readonly account: Account
  readonly viewer: Account['viewer']
  /** Null for a role of the demonstration. */
  readonly accountId: string | null
  /** What day it is in Sweden; in the demonstration the day on which it stands still. */
  readonly today: string
}

/** What the address says, before it has been looked at. */
export type Address = {
  readonly id: string
  readonly query: Readonly<Record<string, readonly string[]>>
  /** The address of a page of the same list. */
  withCursor(cursor: string): string
}

/** One thing that the API can be asked for: what is published of it, and how it is answered. */
export type Operation = {
  /** Its name in the published document, and the key of its words. */
  readonly id: OperationId
  readonly method: 'get' | 'post'
  /** `/matters/{id}` */
  readonly path: string
  readonly rule: Rule
  readonly query: z.ZodObject
  readonly answer: z.ZodType
  /** What else than JSON the answer is. */
  readonly mediaType?: string
  readonly hasPages: boolean
}

/** A thing that is read. `find` gives null where there is none such. */
export type Reading = Operation & {
  readonly method: 'get'
  /** Whether it tells what is known at the door, where nobody is in a collaboration yet. */
  readonly isAtDoor: boolean
  find(asked: AskedBySomebody, address: Address): Promise<unknown>
}

type Definition<Query extends z.ZodRawShape, Answer extends z.ZodType> = {
  readonly id: OperationId
  readonly path: string
  readonly rule?: 'reader' | 'secretariat'
  readonly query?: Query
  readonly answer: Answer
  readonly isAtDoor?: boolean
}

type QueryOf<Query extends z.ZodRawShape> = z.output<z.ZodObject<Query>>

/** The query of what takes none. */
export const sayingNothing = z.strictObject({})

/** Declares one thing that is read. Only what its schema names is sent, whatever was found. */
export function reading<
  Answer extends z.ZodType,
  Query extends z.ZodRawShape = Record<never, never>,
>(
  definition: Definition<Query, Answer> & {
    find(
      asked: AskedBySomebody & { readonly id: string; readonly query: QueryOf<Query> },
    ): Promise<z.input<Answer> | null>
  },
): Reading {
  const { id, path, rule = 'reader', answer, isAtDoor = false, find } = definition
  const query = z.strictObject(definition.query ?? ({} as Query))
  return {
    ...{ id, path, rule, query, answer, isAtDoor },
    method: 'get',
    hasPages: false,
    async find(asked, address) {
      const said = queryIn<Query>(query, address)
      const found = await find({ ...asked, id: address.id, query: said })
      return found === null ? null : answer.parse(found)
    },
  }
}

/** What the query says. Refuses what is said twice, what nobody asked for, and what cannot be understood. */
function queryIn<Query extends z.ZodRawShape>(
  schema: z.ZodObject,
  { query }: Pick<Address, 'query'>,
): QueryOf<Query> {
  const said = new Map<string, string>()
  for (const [parameter, [value = '', ...more]] of Object.entries(query)) {
    if (more.length > 0 || value.includes('\0')) throw new Refusal('api.query', { parameter })
    said.set(parameter, value)
  }
  const parsed = schema.safeParse(Object.fromEntries(said))
  if (parsed.success) return parsed.data as QueryOf<Query>
  const [issue] = parsed.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  throw new Refusal('api.query', { parameter: unknown ?? String(issue?.path[0] ?? '') })
}

/** How many rows a page has unless it is said, and at most. */
const usualLimit = 20
const largestLimit = 100

/** The query of every list. */
const paging = {
  limit: z.coerce.number().int().min(1).max(largestLimit).default(usualLimit),
  cursor: z.string().max(4_000).optional(),
}

/** Declares a list: pages of rows, each page telling where the next one is. */
export function listing<Row extends z.ZodType, Query extends z.ZodRawShape = Record<never, never>>(
  definition: Omit<Definition<Query, Row>, 'answer'> & {
    readonly row: Row
    find(
      asked: AskedBySomebody & { readonly id: string; readonly query: QueryOf<Query> },
      page: PageAsked,
    ): Promise<RegisterPage<z.input<Row>> | null>
  },
): Reading {
  const { id, path, rule = 'reader', row, find } = definition
  const query = z.strictObject({ ...definition.query, ...paging })
  const answer = z.object({
    results: listOf(row),
    next: z.string().nullable().describe('The address of the next page; null at the last.'),
  })
  return {
    ...{ id, path, rule, query, answer },
    method: 'get',
    isAtDoor: false,
    hasPages: true,
    async find(asked, address) {
      const { limit, cursor, ...said } = queryIn<typeof paging>(query, address)
      const after = cursor === undefined ? null : placeOf(cursor)
      const own = said as unknown as QueryOf<Query>
      const page = await find({ ...asked, id: address.id, query: own }, { limit, after })
      if (page === null) return null
      const next = page.next === null ? null : address.withCursor(cursorOf(page.next))
      return answer.parse({ results: page.rows, next })
    },
  }
}
