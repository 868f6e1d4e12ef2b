import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { newPostgresDatabase } from '../test/support/databases.ts'

/** The databases to measure on: the embedded one, and PostgreSQL where `bin/postgres` has brought one. */
export async function databases(): Promise<
  readonly (readonly [name: string, url: string | null])[]
> {
  const hasPostgres = Boolean(process.env.TEST_DATABASE_URL)
  return [
    ['embedded', null],
    ...(hasPostgres ? [['PostgreSQL', await newPostgresDatabase()] as const] : []),
  ]
}

/** A server of its own, as it was built, on a new folder. */
export type Server = {
  readonly port: number
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds from its start to its first answer. */
  readonly answeredAfter: number
  /** One request, with the time to its last byte; of the same person once `signIn` has been called, or by another cookie. */
  get(path: string, as?: string): Promise<Answer>
  /** A form, as the same person. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
  signIn(role: number): Promise<void>
  /** Waits until the demonstration has been read. */
  demonstrationRead(): Promise<void>
  /** Ends it, in good order unless another signal is given. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly milliseconds: number
  /** Bytes of the body as they came, compressed. */
  readonly weight: number
  readonly body: string
}

/** A new folder for a server's archive, and how to take it away. */
export function newFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'rodatraden-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** Starts the server and waits for its first answer. */
export async function startServer(
  folder: string,
  databaseUrl: string | null = null,
): Promise<Server> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    RODATRADEN_DATA: folder,
    PORT: '0',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  }
  const begun = performance.now()
  const server = spawn(process.execPath, ['dist/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [listening] = await once(server.stdout, 'data')
  const port = Number(/\d+$/m.exec(String(listening))?.[0])
  let cookie = ''
  const ask = (method: 'GET' | 'POST', path: string, body = '', as = cookie) =>
    answerOf({ port, method, path, body, cookie: as })
  await ask('GET', '/')

  return {
    environment,
    answeredAfter: performance.now() - begun,
    port,
    get: (path, as) => ask('GET', path, '', as),
    post: (path, fields) => ask('POST', path, new URLSearchParams(fields).toString()),
    async signIn(role) {
      const { headers } = await ask('POST', '/logga-in', `place=${role}`)
      cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
      if (!cookie) throw new Error('The demonstration let nobody in.')
    },
    async demonstrationRead() {
      while ((await ask('GET', '/demonstration/lage')).body !== 'null') await setTimeout(100)
    },
    stop: (signal = 'SIGTERM') => stopped(server, signal),
  }
}

type Ask = Readonly<Record<'method' | 'path' | 'body' | 'cookie', string>> & {
  readonly port: number
}

function answerOf({ port, method, path, body, cookie }: Ask): Promise<Answer> {
  const begun = performance.now()
  const headers = {
    'accept-encoding': 'gzip',
    'content-type': 'application/x-www-form-urlencoded',
    cookie,
  }
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const milliseconds = performance.now() - begun
          const bytes = Buffer.concat(chunks)
          const isPacked = answer.headers['content-encoding'] === 'gzip'
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            milliseconds,
            weight: bytes.length,
            body: (isPacked ? gunzipSync(bytes) : bytes).toString(),
          })
        })
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
}

async function stopped(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await ended
}
