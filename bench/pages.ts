import { median, p95, report } from './measure.ts'
import { pagesOf, timesOf } from './page-kinds.ts'
import { databases, newFolder, type Server, startServer } from './server.ts'

// Every page of the demonstration as its process leader sees it, one request at a time: the time until the whole page
// has come, and what a browser that has never been here must fetch. `bin/postgres bin/bench pages` asks PostgreSQL too.
const rounds = 10
const limits: Readonly<Record<string, number>> = { embedded: 60, PostgreSQL: 30 }

for (const [name, databaseUrl] of await databases()) {
  const { folder, remove } = newFolder()
  const server = await startServer(folder, databaseUrl)
  await server.demonstrationRead()
  await server.signIn(1)
  await measure(server, name)
  await server.stop()
  remove()
}

async function measure(server: Server, database: string): Promise<void> {
  const most = limits[database] ?? 0
  for (const [kind, paths] of await pagesOf(server)) {
    await timesOf(server, paths, 2)
    const times = await timesOf(server, paths, Math.ceil((rounds * 10) / paths.length))
    const [middle, worst] = [median(times), p95(times)]
    report(
      `${kind}, ${database}, p95 of ${paths.length} (median ${middle.toFixed(0)})`,
      `${worst.toFixed(0)} ms`,
      `≤ ${most} ms`,
      worst <= most,
    )
    const weights: (readonly [path: string, all: number, script: number])[] = []
    for (const path of paths) weights.push([path, ...(await weightOf(server, path))])
    const [all, script] = [1, 2].map((at) => Math.max(...weights.map((each) => Number(each[at]))))
    const [heaviest] = weights.find((each) => each[1] === all) ?? []
    reportKilobytes(`  weight of ${heaviest?.replace(/[\da-f-]{30,}/, '…')}`, all ?? 0, 60)
    reportKilobytes('  JavaScript of it', script ?? 0, 15)
  }
}

/** Bytes of a page with its stylesheet, scripts and pictures as they come, without fonts; and of its scripts. */
async function weightOf(server: Server, path: string): Promise<readonly [number, number]> {
  const page = await server.get(path)
  const parts = [...new Set(page.body.match(/(?<=(?:href|src)=")\/assets\/[^"]+/g))]
  let [all, script] = [page.weight, 0]
  for (const part of parts.filter((each) => !each.endsWith('.woff2'))) {
    const { weight } = await server.get(part)
    all += weight
    if (part.endsWith('.js')) script += weight
  }
  return [all, script]
}

function reportKilobytes(what: string, bytes: number, most: number): void {
  report(what, `${(bytes / 1_000).toFixed(1)} kB`, `≤ ${most} kB`, bytes <= most * 1_000)
}
