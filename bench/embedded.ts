import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../src/store/database.ts'
import { verifyEvents } from '../src/store/verify-events.ts'
import { sv } from '../src/text/sv.ts'
import { program } from './built.ts'
import { report } from './measure.ts'
import { newFolder, type Server, startServer } from './server.ts'

// The embedded folder under a server that is written to: killed forty times, asked for by another process ten times, and
// on a disk that is full five times, which takes root: KILLS=40 OTHERS=10 DISKS=5 bin/bench embedded
const kills = Number(process.env.KILLS ?? 40)
const others = Number(process.env.OTHERS ?? 10)
const disks = Number(process.env.DISKS ?? 5)
const writers = 4

delete process.env.DATABASE_URL
process.env.LC_ALL = 'C'
const { folder, remove } = newFolder()
/** The address of each matter that the server said was written, by its title. */
const acknowledged = new Map<string, string>()
let [number, refused] = [0, 0]

async function started(): Promise<Server> {
  const server = await startServer(folder)
  await server.signIn(1)
  return server
}

/** Writes by HTTP, several at a time, until it is told to stop or nobody answers. */
function writing(server: Server): { end(): Promise<unknown> } {
  let isDone = false
  const write = async () => {
    while (!isDone) {
      number += 1
      const title = `Prov ${number}`
      const { status, headers } = await server.post('/arenden', { namn: title })
      if (status === 303) acknowledged.set(title, headers.location ?? '')
      else refused += 1
    }
  }
  const all = Promise.allSettled(Array.from({ length: writers }, write))
  return {
    end() {
      isDone = true
      return all
    },
  }
}

/** What is wrong with the folder that a killed server left: acknowledged and not there, half written, a broken chain. */
async function faultsIn(): Promise<readonly string[]> {
  const { db, close } = await openStore({ folder })
  const rows = await db
    .selectFrom('matter')
    .leftJoin('event_content as event', (join) =>
      join.onRef('subject_id', '=', 'matter.id').on('act', '=', 'matter.start'),
    )
    .select(['title', 'event.seq'])
    .where('title', 'like', 'Prov %')
    .execute()
  const { broken } = await verifyEvents(db)
  await close()
  const kept = new Set(rows.map(({ title }) => title))
  return [
    ...[...acknowledged.keys()].filter((title) => !kept.has(title)).map((each) => `${each} lost`),
    ...rows.filter(({ seq }) => seq === null).map(({ title }) => `${title} half written`),
    ...broken.map(({ chain, seq, fault }) => `chain ${chain} at ${seq}: ${fault}`),
  ]
}

/** Whether the first page and the matter that was written last can be read. */
async function reads(server: Server): Promise<boolean> {
  const last = [...acknowledged.values()].at(-1) ?? '/'
  const answers = await Promise.all(['/', last].map((path) => server.get(path)))
  return answers.every(({ status }) => status === 200)
}

/** Kills a server that is written to, so many times; looks at what it left, and starts it again. */
async function kill(): Promise<void> {
  const faults: string[] = []
  let unread = 0
  for (let time = 0; time < kills; time += 1) {
    const server = await started()
    if (!(await reads(server))) unread += 1
    const work = writing(server)
    await setTimeout(100 + ((time * 137) % 900))
    await server.stop('SIGKILL')
    await work.end()
    faults.push(...(await faultsIn()).map((fault) => `kill ${time + 1}: ${fault}`))
  }
  for (const fault of faults) console.log(`      ${fault}`)
  report(
    `${kills} kills: of ${acknowledged.size} acknowledged, lost or half`,
    String(faults.length),
    '0',
    faults.length === 0 && acknowledged.size > 0,
  )
  report('  starts after which something was not read', String(unread), '0', unread === 0)
  report('  answers that were neither good nor none', String(refused), '0', refused === 0)
}

/** Starts a second process on the folder, the server and the command line in turn, while the first one is written to. */
async function intrude(): Promise<void> {
  const server = await started()
  const work = writing(server)
  const commands = [['dist/main.js'], [program, 'verify'], [program, 'export', '--to', 'nowhere']]
  const words = sv.refusals['store.inUse']({ folder })
  let [inWords, wentOn] = [0, 0]
  for (let time = 0; time < others; time += 1) {
    const before = acknowledged.size
    const { status, said } = await ended(commands[time % commands.length] ?? [])
    if (status === 1 && said.trim() === words) inWords += 1
    else console.log(`      ${status}: ${said}`)
    if ((await reads(server)) && acknowledged.size > before) wentOn += 1
  }
  await work.end()
  await server.stop('SIGTERM')
  const faults = await faultsIn()
  for (const fault of faults) console.log(`      ${fault}`)
  const all = String(others)
  report(
    `${others} second processes: refused in words, status 1`,
    `${inWords}`,
    all,
    inWords === others,
  )
  report('  the first one was read and written meanwhile', `${wentOn}`, all, wentOn === others)
  report('  acknowledged and lost, or half', String(faults.length), '0', faults.length === 0)
}

/** Runs a program to its end: its status, and what it said to whoever started it. */
function ended(command: readonly string[]): Promise<{ status: number | null; said: string }> {
  const environment = { ...process.env, RODATRADEN_DATA: folder, PORT: '0' }
  const child = spawn(process.execPath, command, { env: environment })
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
  })
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said })))
}

const first = await startServer(folder)
await first.demonstrationRead()
await first.stop()
if (kills > 0) await kill()
if (others > 0) await intrude()
remove()
if (disks > 0) await import('./full-disk.ts')
