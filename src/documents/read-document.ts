import { Refusal } from '../domain/refusal.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import { type Limits, usualLimits } from './limits.ts'
import { type ReaderProcess, startReader } from './reader-process.ts'

/** Reading processes that wait for a document, and how many are at work. */
let waiting: ReaderProcess[] = []
const working = new Set<ReaderProcess>()

/** How many documents have a turn, and those that wait for one: a turn that is given back goes to the next. */
let turns = 0
const queue: (() => void)[] = []

/** A process that has had nothing to read for so long gives its memory back. */
const idleMs = 60_000
let idle: NodeJS.Timeout | undefined

/**
 * Reads minutes out of a document of any type, by its content and not by its name.
 *
 * Refuses (`document.…`) what is not a document of text, is broken, locked, too large, or costs too much to read.
 * The reading is done in a process of its own, so that no document can hurt this one or another document.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: Limits = usualLimits,
): Promise<ReadMinutes> {
  if (bytes.length === 0) throw new Refusal('document.empty')
  if (bytes.length > limits.fileBytes) {
    throw new Refusal('document.tooLarge', { megabytes: limits.fileBytes / 1e6 })
  }

  await takeTurn(limits.atOnce)
  const reader = takeReader(limits)
  working.add(reader)
  try {
    return await reader.read(bytes, name, limits)
  } finally {
    working.delete(reader)
    putBack(reader, limits)
    giveTurn()
  }
}

/** Ends all reading processes. A document that is being read is given up; a later one starts a new process. */
export async function closeReaders(): Promise<void> {
  const readers = [...waiting, ...working]
  waiting = []
  clearTimeout(idle)
  await Promise.all(readers.map((reader) => reader.end()))
}

async function takeTurn(atOnce: number): Promise<void> {
  if (turns >= atOnce) return new Promise((resolve) => queue.push(resolve))
  turns += 1
}

function giveTurn(): void {
  const next = queue.shift()
  if (next) next()
  else turns -= 1
}

function takeReader(limits: Limits): ReaderProcess {
  const fit = waiting.find((reader) => reader.isFitFor(limits))
  if (!fit) return startReader(limits)
  waiting = waiting.filter((reader) => reader !== fit)
  return fit
}

function putBack(reader: ReaderProcess, limits: Limits): void {
  if (!reader.isFitFor(limits) || waiting.length >= limits.atOnce) return void reader.end()
  reader.rest()
  waiting.push(reader)
  clearTimeout(idle)
  idle = setTimeout(() => void closeReadersAtRest(), idleMs).unref()
}

async function closeReadersAtRest(): Promise<void> {
  const readers = waiting
  waiting = []
  await Promise.all(readers.map((reader) => reader.end()))
}
