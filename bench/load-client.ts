import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { digestOf } from '../src/store/secrets.ts'

/** Somebody signed in, whose name and county no other page may show. */
export type User = {
  readonly cookie: string
  readonly name: string
  readonly county: string
  /** The county's own mark, which stands in the name of everybody there: `L7-`. */
  readonly mark: string
}

/** Signs in so many people of a big corpus, of its counties in turn; every other one is of the secretariat. */
export async function usersOf(url: string, count: number): Promise<readonly User[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string; county: string; name: string; of: string }>(
    `select person.id, collaboration.id as county, person.name, collaboration.name as of
      from person join collaboration on collaboration.id = person.collaboration_id
      join seat_holder on seat_holder.person_id = person.id
      order by substring(person.name from '\\d+$')::int, collaboration.name limit $1`,
    [count],
  )
  const users: User[] = []
  for (const [at, { id, county, name, of }] of rows.entries()) {
    const secret = randomBytes(32).toString('base64url')
    await client.query(
      `insert into sign_in (id, digest, collaboration_id, person_id, is_secretariat, signed_in_at, seen_at)
        values ($1, $2, $3, $4, $5, now(), now())`,
      [randomUUID(), digestOf(secret), county, id, at % 2 === 0],
    )
    const mark = /L\d+-/.exec(name)?.[0] ?? ''
    users.push({ cookie: `rodatraden=${secret}`, name, county: of, mark })
  }
  await client.end()
  return users
}

type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

/** So many connections to a server, kept open. `get` waits for one that is free. */
export class Connections {
  readonly #agent: Agent
  readonly #port: number
  constructor(port: number, count: number) {
    this.#port = port
    this.#agent = new Agent({ keepAlive: true, maxSockets: count })
  }

  /** Status and body of a page, as this user gets it. */
  async get(
    path: string,
    { cookie }: User,
  ): Promise<{ readonly status: number; readonly body: string }> {
    const { status, bytes, headers } = await this.ask(path, { cookie })
    const isPacked = headers['content-encoding'] === 'gzip'
    return { status, body: (isPacked ? gunzipSync(bytes) : bytes).toString() }
  }

  /** An answer as it comes, packed. */
  ask(path: string, more: Readonly<Record<string, string>>): Promise<Answer> {
    const headers = { ...more, 'accept-encoding': 'gzip' }
    return new Promise((resolve, reject) => {
      const asking = request(
        { host: '127.0.0.1', port: this.#port, path, headers, agent: this.#agent },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              bytes: Buffer.concat(chunks),
            }),
          )
        },
      )
      asking.on('error', reject)
      asking.end()
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** What a page shows of others than the one who got it: another's name in the menu, or people of another county. */
export function foreignOn(body: string, user: User): readonly string[] {
  const [, name, county] = /<strong>([^<]*)<\/strong><\/p><p class="meta">([^<]*)</.exec(body) ?? []
  const isOwn = name === user.name && county === user.county
  const marks = new Set(body.match(/\bL\d+-(?=\d)/g) ?? [])
  return [
    ...(isOwn ? [] : [`${name}, ${county}`]),
    ...[...marks].filter((mark) => mark !== user.mark),
  ]
}
