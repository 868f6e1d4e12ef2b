import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { report } from './measure.ts'

// The server on a new folder, cold: until a page answers, until the demonstration has been read; then started again.
const folder = mkdtempSync(join(tmpdir(), 'rodatraden-bench-'))
const port = 8197
const address = `http://127.0.0.1:${port}`

const first = await started()
report('first start: a page answers', seconds(first.answered), '≤ 8 s', first.answered <= 8_000)
const read = await demonstrationRead(first.begun)
report('first start: the demonstration is read', seconds(read), '≤ 60 s', read <= 60_000)
await stopped(first.server)

const again = await started()
report('later start: a page answers', seconds(again.answered), '≤ 3 s', again.answered <= 3_000)
await stopped(again.server)
rmSync(folder, { recursive: true })

async function started() {
  const begun = performance.now()
  const server = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, RODATRADEN_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers('/'))) await setTimeout(20)
  return { server, begun, answered: performance.now() - begun }
}

async function answers(path: string): Promise<boolean> {
  try {
    return (await fetch(address + path)).ok
  } catch {
    return false
  }
}

async function demonstrationRead(begun: number): Promise<number> {
  for (;;) {
    const progress = await (await fetch(`${address}/demonstration/lage`)).json()
    if (progress === null) return performance.now() - begun
    await setTimeout(100)
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}
