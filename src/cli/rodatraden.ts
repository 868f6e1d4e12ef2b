#!/usr/bin/env node
import type { Text } from '../text/sv.ts'
import { languageIn, type Request, requestIn } from './arguments.ts'
import { mayBeAsked } from './command-rules.ts'
import { reasonOf } from './outcome.ts'
import { read, type Terminal } from './read.ts'

// Whoever reads the output may have seen enough, as `head` has.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const terminal: Terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
}

const { request, language } = requestIn(process.argv.slice(2))
const text = await textIn(language ?? languageIn(process.env))
try {
  process.exitCode = await answer(request, text)
} catch (error) {
  console.error(reasonOf(error, text).text)
  process.exitCode = 1
}

/** What is said in a language; the other one is not loaded. */
async function textIn(wanted: 'sv' | 'en'): Promise<Text> {
  return wanted === 'sv' ? (await import('../text/sv.ts')).sv : (await import('../text/en.ts')).en
}

/** Does what was asked, and gives the exit status: wrong usage is 2. */
async function answer(asked: Request, { cli }: Text): Promise<number> {
  if (!mayBeAsked(asked)) throw new Error(`the command line has no right to ${asked.kind}`)
  switch (asked.kind) {
    case 'help':
      console.log(cli.usage)
      return 0
    case 'read':
      return read(asked.files, asked.json, text, terminal)
    case 'import':
      // The archive is a heavy thing to take along where only a reading is asked for.
      return (await import('./import-files.ts')).importFiles(asked, text, terminal)
    case 'verify':
      return (await import('./verify.ts')).verify(asked.json, text, terminal)
    case 'noCommand':
    case 'noFiles':
      console.error(`${cli[asked.kind]}\n\n${cli.usage}`)
      return 2
    default:
      console.error(cli[asked.kind](asked.word))
      return 2
  }
}
