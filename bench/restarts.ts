import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { ownPostgres } from '../test/support/own-postgres.ts'
import { report } from './measure.ts'
import { newFolder, startServer } from './server.ts'

// PostgreSQL restarted or killed twenty times under load: bin/postgres bin/bench restarts
const times = 20
const workers = 10
const mostSeconds = 15

const postgres = await ownPostgres()
const { folder, remove } = newFolder()
const server = await startServer(folder, postgres.url)
await server.demonstrationRead()
await server.signIn(1)

const pages = ['/', '/arenden', '/moten', '/uppdrag', '/sok?q=skolfr%C3%A5nvaro']
const acknowledged = new Set<string>()
const statuses = new Map<string, number>()
let [isDone, lastGood, number] = [false, 0, 0]

/** Asks and writes, one thing after the other, and keeps what was acknowledged. */
async function work(): Promise<void> {
  while (!isDone) {
    number += 1
    const title = `Prov ${number}`
    const isWrite = number % 3 === 0
    const answer = await (isWrite
      ? server.post('/arenden', { namn: title })
      : server.get(pages[number % pages.length] ?? '/')
    ).catch((error: Error) => ({ status: 0, headers: {}, error }))
    const { status, headers } = answer
    const isRetry = status === 503 && 'retry-after' in headers
    const kind = isRetry
      ? '503 with Retry-After'
      : status === 200 || status === 303
        ? 'good'
        : `other: ${status}`
    statuses.set(kind, (statuses.get(kind) ?? 0) + 1)
    if (kind === 'good') {
      lastGood = performance.now()
      if (isWrite) acknowledged.add(title)
    } else await setTimeout(20)
  }
}

const working = Array.from({ length: workers }, work)
const back: number[] = []
for (let time = 0; time < times; time += 1) {
  await setTimeout(700 + ((time * 137) % 400))
  if (time % 2 === 0) postgres.restart()
  else {
    await postgres.kill()
    await setTimeout(500)
    postgres.start()
  }
  const returned = performance.now()
  while (lastGood < returned) await setTimeout(10)
  back.push((lastGood - returned) / 1_000)
}
await setTimeout(1_000)
isDone = true
await Promise.all(working)
const ready = await server.get('/redo')
await server.stop()

const client = new pg.Client({ connectionString: postgres.url })
await client.connect()
const { rows } = await client.query<{ title: string }>(
  "select title from matter where title like 'Prov %'",
)
await client.end()
const kept = new Set(rows.map(({ title }) => title))
const lost = [...acknowledged].filter((title) => !kept.has(title))
postgres.remove()
remove()

const others = [...statuses].filter(([kind]) => kind.startsWith('other'))
console.log(`      answers: ${[...statuses].map(([kind, count]) => `${count} ${kind}`).join(', ')}`)
report(
  `${times} restarts and kills: longest until it works again`,
  `${Math.max(...back).toFixed(1)} s`,
  `≤ ${mostSeconds} s`,
  Math.max(...back) <= mostSeconds,
)
report(
  `  of ${acknowledged.size} acknowledged, lost`,
  String(lost.length),
  '0',
  lost.length === 0 && acknowledged.size > 0,
)
report(
  '  answers that were neither good nor 503 with Retry-After',
  String(others.length),
  '0',
  others.length === 0,
)
report('  ready afterwards', String(ready.status), '200', ready.status === 200)
