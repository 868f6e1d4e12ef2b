import { writeSync } from 'node:fs'
import { isMainThread, Worker } from 'node:worker_threads'
import { Refusal } from '../domain/refusal.ts'
import { readMinutes } from '../reader/read.ts'
import { encodeFrame, frameDecoder } from './frames.ts'
import { readSource } from './read-source.ts'
import type { Answer, Question } from './reader-process.ts'

/**
 * The reading process: reads document after document from standard input and answers on file descriptor 3.
 * Ends when its standard input does, which is when its parent has gone.
 */
const answers = 3
const mostBytes = 2 ** 31

if (process.argv.includes('--watch-memory') && isMainThread) {
  new Worker(new URL('./memory-watch.js', import.meta.url), {
    workerData: Number(process.argv.at(-1)),
  }).unref()
}

// A document can make a library complain a million times; nobody is listening.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {}
// Nothing here has any errand on a network.
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Reflect.deleteProperty(globalThis, name)
}

let turn: Promise<void> = Promise.resolve()
const feed = frameDecoder(mostBytes, ({ head, body }) => {
  turn = turn.then(() => answer(head as Question, body)).then(send)
})
process.stdin.on('data', feed)
process.stdin.on('end', () => process.exit(0))
send({ kind: 'ready' })

async function answer({ name, limits }: Question, bytes: Uint8Array): Promise<Answer> {
  try {
    const minutes = readMinutes(await readSource(bytes, name, limits))
    return { kind: 'minutes', minutes, spent: spent() }
  } catch (error) {
    if (error instanceof Refusal) {
      return { kind: 'refusal', code: error.code, values: error.values, spent: spent() }
    }
    return { kind: 'bug', message: String(error instanceof Error ? error.stack : error) }
  }
}

function spent() {
  const { user, system } = process.cpuUsage()
  return { cpuSeconds: (user + system) / 1e6, memoryBytes: process.memoryUsage.rss() }
}

function send(message: Answer): void {
  for (const part of encodeFrame(message)) {
    let written = 0
    while (written < part.length) written += writeSync(answers, part, written)
  }
}
