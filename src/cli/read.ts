import { limitsFrom } from '../documents/limits.ts'
import { closeReaders } from '../documents/read-document.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Text } from '../text/sv.ts'
import { filesIn } from './files.ts'
import { inOrder } from './in-order.ts'
import { errorObject, type Outcome, readFile } from './outcome.ts'
import { asLine, paintFor } from './paint.ts'
import { showMinutes } from './show-minutes.ts'

/** What the command needs of the process that runs it. */
export type Terminal = {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * `rodatraden read FILE…`: reads each file and prints what it says, in the order of the arguments.
 * Gives the exit status: 1 when any file could not be read, else 0. Refuses a setting that cannot be used.
 */
export async function read(
  names: readonly string[],
  json: boolean,
  text: Text,
  terminal: Terminal,
): Promise<number> {
  const limits = limitsFrom(terminal.environment)
  const files = filesIn(names)
  const progress = progressOn(terminal.stderr, files.length, text)
  const paint = paintFor(terminal.stdout, terminal.environment)
  const width = Math.min(terminal.stdout.columns ?? 100, 100)
  const print = (minutes: ReadMinutes) =>
    json ? `${JSON.stringify(minutes)}\n` : showMinutes(minutes, text, paint, width)

  let refused = 0
  let printed = 0
  try {
    const outcomes = inOrder(files, limits.atOnce, (file) => readFile(file, limits, text))
    for await (const outcome of outcomes) {
      progress.step(outcome)
      if (outcome.kind === 'refused') refused += 1
      const between = !json && printed > 0 ? '\n' : ''
      const output = outputOf(outcome, json, print)
      if (output === '') continue
      printed += 1
      await write(terminal.stdout, between + output)
    }
  } finally {
    await closeReaders()
  }
  progress.end(files.length - refused, refused)
  return refused > 0 || files.length === 0 ? 1 : 0
}

function outputOf(outcome: Outcome, json: boolean, print: (m: ReadMinutes) => string): string {
  if (outcome.kind === 'read') return print(outcome.minutes)
  return json ? `${JSON.stringify(errorObject(outcome))}\n` : ''
}

/** Writes, and waits for a slow reader to catch up, so that nothing piles up in memory. */
async function write(stream: NodeJS.WriteStream, output: string): Promise<void> {
  if (!stream.write(output)) await new Promise((resolve) => stream.once('drain', resolve))
}

/** Tells on standard error how far the reading has come, and what could not be read. */
function progressOn(stderr: NodeJS.WriteStream, count: number, text: Text) {
  const isAlive = stderr.isTTY === true
  const clear = isAlive ? '\r\u001b[K' : ''
  let done = 0
  return {
    step(outcome: Outcome): void {
      done += 1
      const name = asLine(outcome.file)
      if (outcome.kind === 'refused') stderr.write(`${clear}${name}: ${outcome.text}\n`)
      if (count < 2) return
      const told = text.cli.progress(done, count, name)
      stderr.write(isAlive ? clear + told.slice(0, (stderr.columns ?? 80) - 1) : `${told}\n`)
    },
    end(read: number, refused: number): void {
      if (count === 0) stderr.write(`${text.cli.noFilesThere}\n`)
      if (count > 1) stderr.write(`${clear}${text.cli.summary(read, refused)}\n`)
    },
  }
}
