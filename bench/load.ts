import { setTimeout } from 'node:timers/promises'
import { bigCorpus } from './big-corpus.ts'
import { Connections, foreignOn, type User, usersOf } from './load-client.ts'
import { median, p95, report } from './measure.ts'
import { kindOf, pagesOf } from './page-kinds.ts'
import { newFolder, startServer } from './server.ts'

// Ten counties' ten years under load: people of every county look at pages of their own. First as many as ask whenever
// they do, however long the answers take (latency is counted from when a page was to be asked for), then fifty who
// never rest. bin/postgres bin/bench load
const open = {
  connections: 20,
  pages: 20,
  searches: 3,
  seconds: Number(process.env.SECONDS ?? 120),
}
const closed = { connections: 50, seconds: Number(process.env.SECONDS ?? 60) }
const searches = [
  'skolfrånvaro',
  'skolhandgrov',
  'rutin samverkan',
  'skolfrånvaru',
  'finnsinte',
  '§ 7',
]

const url = await bigCorpus({ counties: 10, years: 10 })
const { folder, remove } = newFolder()
const server = await startServer(folder, url)
const users = await usersOf(url, 50)
const errors: string[] = []
const foreign: string[] = []
type Mix = { readonly user: User; readonly pages: readonly string[] }
const mixes: Mix[] = []
for (const user of users) {
  const kinds = await pagesOf({ get: (path) => server.get(path, user.cookie) })
  mixes.push({ user, pages: kinds.flatMap(([, paths]) => paths.slice(0, 5)) })
}

/** Random, and the same each time. */
let state = 1
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
const oneOf = <Each>(those: readonly Each[]): Each => {
  const one = those[random(those.length)]
  if (one === undefined) throw new Error('There are none')
  return one
}

/** Asks for a page, and says when it had come. */
async function ask(connections: Connections, path: string, user: User): Promise<number> {
  const { status, body } = await connections.get(path, user)
  const at = performance.now()
  if (status !== 200) errors.push(`${status} ${path}`)
  foreign.push(...foreignOn(body, user).map((each) => `${each} on ${path} for ${user.name}`))
  return at
}

async function inOpenLoop(): Promise<void> {
  const connections = new Connections(server.port, open.connections)
  const times = new Map<string, number[]>()
  const asked: Promise<void>[] = []
  const begun = performance.now()
  const each = async (rate: number, pathOf: (mix: Mix) => string) => {
    for (let number = 0; number < rate * open.seconds; number += 1) {
      const planned = begun + (number * 1_000) / rate
      await setTimeout(Math.max(0, planned - performance.now()))
      const mix = oneOf(mixes)
      const path = pathOf(mix)
      asked.push(
        ask(connections, path, mix.user).then(
          (at) => {
            const kind = kindOf(path)
            times.set(kind, [...(times.get(kind) ?? []), at - planned])
          },
          (error) => void errors.push(`${error} ${path}`),
        ),
      )
    }
  }
  await Promise.all([
    each(open.pages, ({ pages }) => oneOf(pages.filter((path) => !path.startsWith('/sok')))),
    each(open.searches, () => `/sok?q=${encodeURIComponent(oneOf(searches))}`),
  ])
  await Promise.all(asked)
  connections.close()
  const most: Readonly<Record<string, number>> = { page: 60, register: 100, search: 150 }
  for (const [kind, those] of times) {
    const worst = p95(those)
    const limit = most[kind] ?? 60
    const what = `${kind}, open loop, p95 of ${those.length} (median ${median(those).toFixed(0)})`
    report(what, `${worst.toFixed(0)} ms`, `≤ ${limit} ms`, worst <= limit)
  }
}

async function inClosedLoop(): Promise<void> {
  const connections = new Connections(server.port, closed.connections)
  const times: number[] = []
  const begun = performance.now()
  const end = begun + closed.seconds * 1_000
  await Promise.all(
    mixes.map(async ({ user, pages }) => {
      while (performance.now() < end) {
        const from = performance.now()
        times.push((await ask(connections, oneOf(pages), user)) - from)
      }
    }),
  )
  connections.close()
  const rate = times.length / ((performance.now() - begun) / 1_000)
  const worst = p95(times)
  report('closed loop, 50 connections', `${rate.toFixed(0)}/s`, '≥ 150/s', rate >= 150)
  const what = `closed loop, p95 (median ${median(times).toFixed(0)})`
  report(what, `${worst.toFixed(0)} ms`, '≤ 400 ms', worst <= 400)
}

await inOpenLoop()
await inClosedLoop()
report('answers that were no page', String(errors.length), '0', errors.length === 0)
report('names of others on a page', String(foreign.length), '0', foreign.length === 0)
for (const each of [...errors, ...foreign].slice(0, 5)) console.log(`      ${each}`)
await server.stop()
remove()
