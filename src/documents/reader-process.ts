import { type ChildProcess, spawn } from 'node:child_process'
import type { Duplex, Readable, Writable } from 'node:stream'
import { Refusal } from '../domain/refusal.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import { childCommand } from './child-command.ts'
import { encodeFrame, frameDecoder } from './frames.ts'
import type { Limits } from './limits.ts'
import { canSeeProcesses, usageOf } from './process-usage.ts'

/** What a reading process is asked; the bytes of the document are the frame's body. */
export type Question = { readonly name: string; readonly limits: Limits }

/** What it has cost so far, by its own count. */
type Spent = { readonly cpuSeconds: number; readonly memoryBytes: number }

/** What it answers. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'minutes'; readonly minutes: ReadMinutes; readonly spent: Spent }
  | {
      readonly kind: 'refusal'
      readonly code: string
      readonly values: Refusal['values']
      readonly spent: Spent
    }
  | { readonly kind: 'bug'; readonly message: string }

/** A reading process: reads one document at a time, until it fails or has cost enough. */
export type ReaderProcess = {
  read(bytes: Uint8Array, name: string, limits: Limits): Promise<ReadMinutes>
  /** Whether it may read another document within those limits. */
  isFitFor(limits: Limits): boolean
  /** Lets the program end although this process is waiting for documents. */
  rest(): void
  end(): Promise<void>
}

const mostAnswerBytes = 256_000_000
const lookEveryMs = 50

/**
 * Starts a reading process. It is ended from outside when it takes too long, and when it grows too large where that can be
 * seen from outside; elsewhere it ends itself.
 */
export function startReader(startLimits: Limits, isSeenOutside = canSeeProcesses()): ReaderProcess {
  const { command, args } = childCommand(startLimits, isSeenOutside)
  const child = spawn(command, args, { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] })
  const [questions, , complaints, answers] = child.stdio as unknown as [
    Writable,
    null,
    Readable,
    Duplex,
  ]
  let state: 'starting' | 'usable' | 'ended' = 'starting'
  let asked: { resolve(minutes: ReadMinutes): void; reject(reason: unknown): void } | null = null
  let cause: unknown = null
  let spent: Spent = { cpuSeconds: 0, memoryBytes: 0 }
  let complaint = ''

  const settle = (act: (asker: NonNullable<typeof asked>) => void) => {
    const asker = asked
    asked = null
    if (asker) act(asker)
  }
  const stop = (why: unknown) => {
    cause ??= why
    child.kill('SIGKILL')
  }
  const receive = (answer: Answer) => {
    if (answer.kind === 'ready') {
      if (state === 'starting') state = 'usable'
      return
    }
    if (answer.kind === 'bug') {
      return stop(new Error(`reading failed: ${answer.message}`))
    }
    spent = answer.spent
    settle(({ resolve, reject }) => {
      if (answer.kind === 'minutes') resolve(answer.minutes)
      else reject(new Refusal(answer.code, answer.values))
    })
  }

  const feed = frameDecoder(mostAnswerBytes, ({ head }) => receive(head as Answer))
  answers.on('data', (chunk: Buffer) => {
    try {
      feed(chunk)
    } catch {
      stop(new Refusal('document.broken'))
    }
  })
  complaints.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-2_000)
  })
  // A process that ends while it is being written to; its end says why.
  for (const pipe of [questions, complaints, answers]) pipe.on('error', () => {})

  const ended = new Promise<void>((resolve) => {
    const gone = (reason: unknown) => {
      state = 'ended'
      settle(({ reject }) => reject(reason))
      resolve()
    }
    child.on('error', (error) => gone(new Error(`no reading process: ${error.message}`)))
    child.on('close', (code, signal) => {
      if (state === 'starting' && !cause) {
        return gone(new Error(`a reading process did not start (${code ?? signal}): ${complaint}`))
      }
      gone(cause ?? refusalOf(code, signal))
    })
  })

  return {
    async read(bytes, name, limits) {
      const minutes = new Promise<ReadMinutes>((resolve, reject) => {
        asked = { resolve, reject }
      })
      if (state === 'ended')
        settle(({ reject }) => reject(new Error('a reading process has ended')))
      hold(child, true)
      const stopWatching = watch(isSeenOutside ? child.pid : undefined, limits, stop)
      try {
        for (const part of encodeFrame({ name, limits } satisfies Question, bytes)) {
          questions.write(part)
        }
        return await minutes
      } finally {
        stopWatching()
      }
    },
    isFitFor(limits) {
      return (
        state !== 'ended' &&
        limits.memoryBytes === startLimits.memoryBytes &&
        limits.cpuSeconds === startLimits.cpuSeconds &&
        spent.cpuSeconds < limits.cpuSeconds &&
        spent.memoryBytes < limits.memoryBytes / 2
      )
    },
    rest() {
      hold(child, false)
    },
    end() {
      // Whoever waits for the end must not be ended before it, for want of anything else to wait for.
      if (state !== 'ended') {
        hold(child, true)
        stop(new Error('the reading was given up'))
      }
      return ended
    },
  }
}

/** Ends a process that reads for too long or holds too much; gives the function that stops watching. */
function watch(pid: number | undefined, limits: Limits, stop: (why: Refusal) => void): () => void {
  const before = pid === undefined ? null : usageOf(pid)
  const deadline = setTimeout(() => stop(tooSlow()), limits.wallSeconds * 1000)
  const looking = setInterval(() => {
    const usage = pid === undefined ? null : usageOf(pid)
    if (!usage) return
    if (usage.memoryBytes > limits.memoryBytes) stop(tooMuchMemory())
    if (usage.cpuSeconds - (before?.cpuSeconds ?? 0) > limits.cpuSeconds) stop(tooSlow())
  }, lookEveryMs)

  return () => {
    clearTimeout(deadline)
    clearInterval(looking)
  }
}

/** Why a process ended that nobody here ended: by its own hand or the system's. */
function refusalOf(code: number | null, signal: NodeJS.Signals | null): Refusal {
  if (signal === 'SIGXCPU') return tooSlow()
  return (signal && memorySignals.includes(signal)) || code === 134
    ? tooMuchMemory()
    : new Refusal('document.broken')
}

/** How Node ends without memory, how the system ends what has taken too much, and how memory-watch.ts does. */
const memorySignals: readonly NodeJS.Signals[] = [
  'SIGABRT',
  'SIGTRAP',
  'SIGILL',
  'SIGKILL',
  'SIGTERM',
  'SIGSEGV',
  'SIGBUS',
]

const tooSlow = () => new Refusal('document.tooSlow')
const tooMuchMemory = () => new Refusal('document.tooMuchMemory')

/** Whether the process and its pipes keep the program alive. */
function hold(child: ChildProcess, isHeld: boolean): void {
  for (const handle of [child, ...child.stdio]) {
    // A pipe is a socket, which its type does not tell.
    const part = handle as { ref?(): void; unref?(): void } | null
    if (isHeld) part?.ref?.()
    else part?.unref?.()
  }
}
