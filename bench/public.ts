import pg from 'pg'
import { bigCorpus } from './big-corpus.ts'
import { Connections } from './load-client.ts'
import { median, p95, report } from './measure.ts'
import { newFolder, startServer } from './server.ts'

// What is published, for everybody: fifty connections that never rest ask for a hundred minutes and the list of them, and
// then for the same again with the tags that they got. bin/postgres bin/bench public
const connections = 50
const seconds = Number(process.env.SECONDS ?? 30)

const url = await bigCorpus({ counties: 10, years: 10 })
const client = new pg.Client({ connectionString: url })
await client.connect()
const { rows } = await client.query<{ id: string }>(
  `select id from meeting where minutes_state = 'published' order by id limit 100`,
)
await client.end()
const paths = ['/publicerat', ...rows.map(({ id }) => `/publicerat/${id}`)]

const { folder, remove } = newFolder()
const server = await startServer(folder, url)
const tags = new Map<string, string>()
await inClosedLoop('public pages', 400, 200, () => ({}))
await inClosedLoop('304', 3_000, 304, (path) => ({ 'if-none-match': tags.get(path) ?? '' }))
await server.stop()
remove()

async function inClosedLoop(
  what: string,
  least: number,
  expected: number,
  headersFor: (path: string) => Readonly<Record<string, string>>,
): Promise<void> {
  const asking = new Connections(server.port, connections)
  const times: number[] = []
  let others = 0
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < begun + seconds * 1_000) {
        next += 1
        const path = paths[next % paths.length] ?? ''
        const from = performance.now()
        const { status, headers } = await asking.ask(path, headersFor(path))
        times.push(performance.now() - from)
        if (status !== expected) others += 1
        tags.set(path, String(headers.etag))
      }
    }),
  )
  const rate = times.length / ((performance.now() - begun) / 1_000)
  asking.close()
  report(
    `${what}, ${connections} connections, p95 ${p95(times).toFixed(0)} ms (median ${median(times).toFixed(0)})`,
    `${rate.toFixed(0)}/s`,
    `≥ ${least}/s`,
    rate >= least,
  )
  report(`${what}: answers that were another`, String(others), '0', others === 0)
}
