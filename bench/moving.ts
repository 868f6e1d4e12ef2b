import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { openStore } from '../src/store/database.ts'
import { insertEvent } from '../src/store/events.ts'
import { filesIn } from '../src/store/files.ts'
import { newPostgresDatabase } from '../test/support/databases.ts'
import { bigCorpus } from './big-corpus.ts'
import { program } from './built.ts'
import { report } from './measure.ts'
import { newFolder } from './server.ts'

// A county's years taken out and in again, twice as many the second time: the memory must not grow with the archive.
// bin/postgres bin/bench moving
const { folder, remove } = newFolder()

/** Runs the program and gives how long it took and the most memory it had. */
function measured(environment: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const begun = performance.now()
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let most = 0
  const looking = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000)
  }, 50)
  return new Promise<{ seconds: number; megabytes: number }>((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(looking)
      if (code !== 0) reject(new Error(`${args[0]} ended with ${code}`))
      resolve({ seconds: (performance.now() - begun) / 1_000, megabytes: most })
    })
  })
}

/** Every document a file of its own, which the corpus does not have. */
async function giveFiles(url: string, place: string): Promise<number> {
  const files = filesIn(place)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from document')
  const digests: string[] = []
  for (const { id } of rows) {
    const bytes = Buffer.from(`${id}\n`.repeat(2_000))
    digests.push(createHash('sha256').update(bytes).digest('hex'))
    await files.keep(bytes)
  }
  await client.query(
    `update document set digest = given.digest
      from unnest($1::uuid[], $2::text[]) as given(id, digest) where document.id = given.id`,
    [rows.map(({ id }) => id), digests],
  )
  // Nor does the corpus have a log that holds.
  await client.query('set session_replication_role = replica; delete from chain_head')
  await client.end()
  await giveEvents(url, rows.length)
  return rows.length
}

/** So many events of each document, in the chains of the bodies. */
const eventsOfEach = 10

async function giveEvents(url: string, documents: number): Promise<void> {
  const store = await openStore({ url })
  const bodies = await store.db
    .selectFrom('body')
    .select(['id', 'collaboration_id as collaborationId'])
    .orderBy('id')
    .execute()
  const all = bodies.flatMap((body) =>
    Array.from({ length: (documents * eventsOfEach) / bodies.length }, () => body),
  )
  for (let done = 0; done < all.length; done += 500) {
    await store.db.transaction().execute(async (tx) => {
      for (const { id, collaborationId } of all.slice(done, done + 500)) {
        const subject = { kind: 'body', id }
        const said = { at: new Date(), actorId: null, act: 'body.note', subject }
        await insertEvent(tx, { chain: id, collaborationId, ...said, details: { text: 'Prov' } })
      }
    })
  }
  await store.close()
}

const memory: number[] = []
for (const years of [5, 10]) {
  const url = await bigCorpus({ counties: 1, years })
  const data = join(folder, `data-${years}`)
  const documents = await giveFiles(url, join(data, 'files'))
  const here = { DATABASE_URL: url, RODATRADEN_DATA: data }
  const to = join(folder, `export-${years}`)
  const out = await measured(here, 'export', '--to', to)
  const there = {
    DATABASE_URL: await newPostgresDatabase(),
    RODATRADEN_DATA: join(folder, `there-${years}`),
  }
  const into = await measured(there, 'import', to)
  const again = join(folder, `again-${years}`)
  await measured(there, 'export', '--to', again)
  const manifest = (place: string) => readFileSync(join(place, 'rodatraden-export.json'), 'utf8')
  const isSame = manifest(to) === manifest(again)
  report(
    `${years} years, ${documents} documents: out`,
    `${out.seconds.toFixed(0)} s`,
    '≤ 120 s',
    out.seconds <= 120,
  )
  report(
    '  in, checked by a second export',
    `${into.seconds.toFixed(0)} s`,
    '≤ 600 s',
    into.seconds <= 600,
  )
  report('  an export of it is the same', isSame ? 'yes' : 'no', 'yes', isSame)
  memory.push(Math.max(out.megabytes, into.megabytes))
}
const [less = 0, more = 0] = memory
report('most memory, 5 years', `${less.toFixed(0)} MB`, '≤ 400 MB', less <= 400)
report(
  '  10 years',
  `${more.toFixed(0)} MB`,
  `≤ ${(less * 1.25).toFixed(0)} MB`,
  more <= less * 1.25,
)
remove()
