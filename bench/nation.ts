import { bigCorpus } from './big-corpus.ts'
import { median, p95, report } from './measure.ts'
import { pagesOf, timesOf } from './page-kinds.ts'
import { newFolder, startServer } from './server.ts'

// The pages on ten counties' ten years, one request at a time, as a process leader of one county sees them. Filling takes
// some minutes. bin/postgres bin/bench nation
const size = { counties: 10, years: 10 }
const ofEachKind = 10
const limits: Readonly<Record<string, number>> = {
  ...{ 'Min tråd': 60, matter: 60, body: 60, meeting: 60, assignment: 60, decision: 60 },
  search: 150,
}
const searches = ['skolfrånvaro', 'skolhandgrov', 'rutin samverkan', 'skolfrånvaru', 'finnsinte']

const url = await bigCorpus(size)
const { folder, remove } = newFolder()
const server = await startServer(folder, url)
await server.signIn(1)
const search = searches.map((each) => `/sok?q=${encodeURIComponent(each)}`)
const kinds = (await pagesOf(server)).filter(([, [first]]) => !first?.startsWith('/sok'))
for (const [kind, paths] of [...kinds, ['search', search] as const]) {
  const some = paths.slice(0, ofEachKind)
  if (!some.length) throw new Error(`The corpus has no ${kind}`)
  const most = limits[kind] ?? 100
  await timesOf(server, some, 1)
  const times = await timesOf(server, some, Math.ceil(50 / some.length))
  const worst = p95(times)
  report(
    `${kind}, p95 (median ${median(times).toFixed(0)})`,
    `${worst.toFixed(0)} ms`,
    `≤ ${most} ms`,
    worst <= most,
  )
}
await afterAChange()
await server.stop()
remove()

/** The first Min tråd after something has happened in the county: its broken threads are judged anew. */
async function afterAChange(): Promise<void> {
  const [, [matter = ''] = []] = kinds.find(([kind]) => kind === 'matter') ?? []
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await server.post(matter, { gor: round % 2 === 0 ? 'follow' : 'unfollow' })
    times.push((await server.get('/')).milliseconds)
  }
  report('Min tråd after a change, median of 5', `${median(times).toFixed(0)} ms`, '–', true)
}
