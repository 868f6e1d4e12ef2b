import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { program } from './built.ts'
import { p95, report } from './measure.ts'
import { pagesOf } from './page-kinds.ts'
import { databases, newFolder, type Server, startServer } from './server.ts'
import { texts } from './texts.ts'

// Text documents taken into PostgreSQL by one command, while a process leader goes through the pages of the
// demonstration; and the same pages before it: bin/postgres bin/bench import
const documents = 300
const betweenPages = 100

const [, postgres] = await databases()
if (!postgres) throw new Error('Run it by bin/postgres bin/bench import')
const { folder, remove } = newFolder()
const server = await startServer(folder, postgres[1])
await server.demonstrationRead()
await server.signIn(1)
// One of each kind.
const paths = (await pagesOf(server)).flatMap(([, [first]]) => first ?? [])
await timesWhile(server, paths, setTimeout(5_000))
const idle = p95(await timesWhile(server, paths, setTimeout(20_000)))

const begun = performance.now()
const taken = importDocuments(server, writtenDocuments(join(folder, 'minutes')))
const busy = p95(await timesWhile(server, paths, taken))
const rate = (await taken) / ((performance.now() - begun) / 1_000)
report('import of texts, PostgreSQL', `${rate.toFixed(1)} /s`, '≥ 10 /s', rate >= 10)
report(
  'other pages meanwhile, p95',
  `${busy.toFixed(0)} ms`,
  `≤ 2 × ${idle.toFixed(0)} ms`,
  busy <= 2 * idle,
)
await server.stop()
remove()

/** The time of one page after another, at a steady pace, until the work is done. */
async function timesWhile(
  { get }: Server,
  paths: readonly string[],
  work: Promise<unknown>,
): Promise<readonly number[]> {
  let isDone = false
  const done = work.then(() => {
    isDone = true
  })
  const times: Promise<number>[] = []
  for (let at = 0; !isDone; at += 1) {
    times.push(get(paths[at % paths.length] ?? '/').then(({ milliseconds }) => milliseconds))
    await setTimeout(betweenPages)
  }
  await done
  return Promise.all(times)
}

/** Files that nobody has seen: the texts, each with a line of its own. */
function writtenDocuments(into: string): string {
  mkdirSync(into)
  const all = texts()
  for (let number = 1; number <= documents; number += 1) {
    writeFileSync(join(into, `${number}.txt`), `${all[number % all.length]}\nDnr ${number}\n`)
  }
  return into
}

/** How many documents the command took in. */
async function importDocuments({ environment }: Server, from: string): Promise<number> {
  const importing = spawn(process.execPath, [program, 'import', '--json', from], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  for await (const chunk of importing.stdout) output += chunk
  return output.split('"state":"inReview"').length - 1
}
