import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { openStore, type Tx } from '../src/store/database.ts'
import { eventDigest } from '../src/store/events.ts'
import { verifyEvents } from '../src/store/verify-events.ts'
import { newPostgresDatabase } from '../test/support/databases.ts'
import { report } from './measure.ts'
import { newFolder } from './server.ts'

// Two million events are verified by the command line, and two hundred manipulations of six kinds are looked for, each in
// whole chains: bin/postgres bin/bench chains
const large = { chains: 400, events: 5_000 }
const small = { chains: 20, events: 100 }
const manipulations = 200

async function chainsOf({ chains, events }: typeof large): Promise<string> {
  const url = await newPostgresDatabase()
  await (await openStore({ url })).close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const written = readFileSync(new URL('chains.sql', import.meta.url), 'utf8')
  const filling = written.replaceAll('$chains', `${chains}`).replaceAll('$events', `${events}`)
  await client.query(`set session_replication_role = replica; ${filling}`)
  await client.query('vacuum analyze')
  await client.end()
  return url
}

async function verifyLarge(): Promise<void> {
  const { folder, remove } = newFolder()
  const environment = {
    ...process.env,
    RODATRADEN_DATA: folder,
    DATABASE_URL: await chainsOf(large),
  }
  const begun = performance.now()
  const verifying = spawn(process.execPath, ['dist/cli/rodatraden.js', 'verify', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  verifying.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const [code] = await once(verifying, 'exit')
  const seconds = (performance.now() - begun) / 1_000
  remove()
  const events = large.chains * large.events
  report(
    `${events} events verified`,
    `${seconds.toFixed(1)} s`,
    '≤ 60 s',
    code === 0 && seconds <= 60,
  )
  if (code !== 0) console.log(said)
}

/** Random, and the same each time. */
let state = 1
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}

type Place = { readonly chain: string; readonly seq: number }
const at = ({ chain, seq }: Place, table = sql`event`): RawBuilder<unknown> =>
  sql`${table}.chain = ${chain} and ${table}.seq = ${seq}`

/** Six ways to write past the archive; those that can be known without an anchor outside it, and one that cannot. */
const kinds: Readonly<Record<string, (tx: Tx, place: Place) => Promise<unknown>>> = {
  content: (tx, place) =>
    sql`update event_content set details = '{"text":"X"}' where ${at(place, sql`event_content`)}`.execute(
      tx,
    ),
  says: (tx, place) =>
    sql`update event set canon = replace(canon, 'rename', 'remake') where ${at(place)}`.execute(tx),
  rewritten: async (tx, place) => {
    const { rows } = await sql<{
      canon: string
    }>`select canon from event where ${at(place)}`.execute(tx)
    const canon = rows[0]?.canon.replace('rename', 'remake') ?? ''
    await sql`update event set canon = ${canon}, hash = ${eventDigest(canon)} where ${at(place)}`.execute(
      tx,
    )
  },
  removed: async (tx, place) => {
    await sql`delete from event_content where ${at(place, sql`event_content`)}`.execute(tx)
    await sql`delete from event where ${at(place)}`.execute(tx)
  },
  added: async (tx, { chain }) => {
    await sql`insert into event (chain, seq, prev, hash, canon)
      select chain, seq + 1, hash, sha256(hash), canon from event where chain = ${chain}
      order by seq desc limit 1`.execute(tx)
  },
  cut: async (tx, { chain, seq }) => {
    await sql`delete from event_content where chain = ${chain} and seq > ${seq}`.execute(tx)
    await sql`delete from event where chain = ${chain} and seq > ${seq}`.execute(tx)
    await sql`update chain_head set (seq, hash) = (select seq, hash from event where ${at({ chain, seq })})
      where chain = ${chain}`.execute(tx)
  },
}

async function tamper(): Promise<void> {
  const { db, close } = await openStore({ url: await chainsOf(small) })
  const { rows } = await sql<{
    chain: string
  }>`select chain from chain_head where seq = ${small.events}`.execute(db)
  const found = new Map<string, { all: number; found: number }>()
  const names = Object.keys(kinds)
  for (let number = 0; number < manipulations; number += 1) {
    const kind = names[number % names.length] ?? ''
    const chain = rows[random(rows.length)]?.chain ?? ''
    const seq = 1 + random(small.events - 1)
    const tally = found.get(kind) ?? { all: 0, found: 0 }
    await db
      .transaction()
      .execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await kinds[kind]?.(tx, { chain, seq })
        const { broken } = await verifyEvents(tx)
        const isNamed = broken.length === 1 && broken[0]?.chain === chain
        found.set(kind, { all: tally.all + 1, found: tally.found + (isNamed ? 1 : 0) })
        throw new Error('undone')
      })
      .catch((error) => {
        if (error.message !== 'undone') throw error
      })
  }
  for (const [kind, { all, found: known }] of found) {
    const must = kind === 'cut' ? 'only an anchor outside tells' : `${all}`
    report(
      `manipulations found: ${kind}`,
      `${known} of ${all}`,
      must,
      kind === 'cut' || known === all,
    )
  }
  await close()
}

await tamper()
await verifyLarge()
