import type { Hono } from 'hono'
import { makeToken } from '../../src/actions/make-token.ts'
import type { Session } from '../../src/actions/perform.ts'
import type { TokenScope } from '../../src/store/tokens.ts'
import type { WebEnv } from '../../src/web/web-env.ts'
import { givenAccount } from './given-accounts.ts'
import { type GivenCounty, givenCounty } from './given-county.ts'

/** A program that asks the API with a token. */
export type Program = {
  readonly accountId: string
  readonly personId: string
  readonly token: string
  /** The answer to a path under `/api/v1`. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** What a path answers, as JSON. */
  json<Answer = Record<string, unknown>>(path: string): Promise<Answer>
  /** Hands in files. */
  handIn(files: readonly File[], fields?: Readonly<Record<string, string>>): Promise<Response>
}

let addresses = 0

/** Somebody of a collaboration with an account, and a program with a token of theirs. */
export async function givenProgram(
  site: Hono<WebEnv>,
  session: Session,
  {
    name,
    isSecretariat = false,
    scopes = ['read'],
  }: {
    readonly name: string
    readonly isSecretariat?: boolean
    readonly scopes?: readonly TokenScope[]
  },
): Promise<Program> {
  addresses += 1
  const email = `program.${addresses}@lanet.example`
  const { personId } = await givenAccount(session, { name, email, isSecretariat })
  const { accountId } = await session.db
    .selectFrom('account_person')
    .where('collaboration_id', '=', session.collaborationId)
    .where('person_id', '=', personId)
    .select('account_id as accountId')
    .executeTakeFirstOrThrow()
  const own = { ...session, actorId: personId }
  const token = await makeToken(own, { accountId, name: 'Prov', scopes, days: 30 })
  return { accountId, personId, ...programWith(site, token) }
}

/** A program with some token. */
export function programWith(
  site: Hono<WebEnv>,
  token: string,
): Omit<Program, 'accountId' | 'personId'> {
  const authorization = `Bearer ${token}`
  const get: Program['get'] = async (path, headers = {}) =>
    site.request(`/api/v1${path}`, { headers: { authorization, ...headers } })
  return {
    token,
    get,
    json: async (path) => {
      const response = await get(path)
      const said = await response.text()
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${said}`)
      return JSON.parse(said)
    },
    handIn: async (files, fields = {}) => {
      const body = new FormData()
      for (const file of files) body.append('file', file)
      for (const [field, value] of Object.entries(fields)) body.append(field, value)
      return site.request('/api/v1/imports', { method: 'POST', body, headers: { authorization } })
    },
  }
}

/** The small county with something in every register, and programs of its secretariat and of a member. */
export async function givenApi(): Promise<{
  readonly county: GivenCounty
  readonly secretariat: Program
  readonly member: Program
}> {
  const county = await givenCounty()
  for (const [day, next] of [
    ['2026-01-28', '2026-02-16'],
    ['2026-02-16', '2026-06-12'],
  ] as const) {
    await county.record('Nätverket för elevhälsa', minutesOf(day, next))
  }
  const { site, session } = county
  const scopes = ['read', 'import'] as const
  return {
    county,
    secretariat: await givenProgram(site, session, {
      name: 'Sara Nyholm',
      isSecretariat: true,
      scopes,
    }),
    member: await givenProgram(site, session, { name: 'Anna Ek' }),
  }
}

const minutesOf = (day: string, next: string) => `Minnesanteckningar Nätverket för elevhälsa ${day}

Närvarande: Anna Ek, Växjö kommun, Dag Lo, Ljungby kommun

§ 1 Barnahus
Länsstyrgruppen beslutade den 7 januari 2026 att se över barnahus.
Nätverket beslutar
att ge Anna Ek i uppdrag att utreda barnahus till nästa möte
att rekommendera kommunerna att avsätta medel
Dag Lo återkommer med ett förslag senast den 2 juni 2026.

§ 2 Skolfrånvaro
Dag Lo tar fram en sammanställning av skolfrånvaron senast den 1 februari 2026.

§ 3 Nästa möte
Nästa möte är den ${next}.
`
