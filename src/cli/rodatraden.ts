#!/usr/bin/env node
import type { Text } from '../text/sv.ts'
import { type Asked, languageIn, type Request, requestIn } from './arguments.ts'
import { mayBeAsked } from './command-rules.ts'
import { helpOf, helpOfAll } from './help.ts'
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
  const reason = reasonOf(error, text)
  const isJson = request.kind === 'command' && request.json
  console.error(isJson ? JSON.stringify({ format: 'error/1', error: reason }) : reason.text)
  process.exitCode = 1
}

/** What is said in a language; the other one is not loaded. */
async function textIn(wanted: 'sv' | 'en'): Promise<Text> {
  return wanted === 'sv' ? (await import('../text/sv.ts')).sv : (await import('../text/en.ts')).en
}

/** Does what was asked, and gives the exit status: wrong usage is 2. */
async function answer(asked: Request, text: Text): Promise<number> {
  const { cli } = text
  switch (asked.kind) {
    case 'help':
      console.log(asked.command ? helpOf(asked.command, text) : helpOfAll(text))
      return 0
    case 'command':
      return run(asked, text)
    case 'noCommand':
    case 'noFiles':
      console.error(`${cli[asked.kind]}\n\n${helpOfAll(text)}`)
      return 2
    case 'optionMissing':
    case 'foreignOption':
    case 'notWithServer':
    case 'noWords':
      console.error(
        `${cli[asked.kind](asked.word, asked.command)}\n\n${helpOf(asked.command, text)}`,
      )
      return 2
    default:
      console.error(cli[asked.kind](asked.word))
      return 2
  }
}

/** Runs one command. The archive is a heavy thing to take along where only a reading is asked for. */
async function run(asked: Asked, text: Text): Promise<number> {
  if (!mayBeAsked(asked.command)) throw new Error(`nobody may ${asked.command} here`)
  if (asked.options.server) {
    return (await import('./ask-server.ts')).askServer(asked, text, terminal)
  }
  switch (asked.command) {
    case 'serve':
      if (asked.json) process.env.RODATRADEN_LOG = 'json'
      await import('../main.ts')
      return 0
    case 'read':
      return read(asked.words, asked.json, text, terminal)
    case 'import':
      return (await import('./import-files.ts')).importFiles(asked, text, terminal)
    case 'matter':
      return (await import('./matter.ts')).matter(asked, text, terminal)
    case 'search':
      return (await import('./search.ts')).search(asked, text, terminal)
    case 'export':
      return (await import('./export.ts')).exportTo(asked, text, terminal)
    case 'verify':
      return (await import('./verify.ts')).verify(asked, text, terminal)
    case 'move':
      return (await import('./move.ts')).move(asked, text, terminal)
    case 'doctor':
      return (await import('./doctor.ts')).doctor(asked, text, terminal)
    case 'invite':
      return (await import('./invite.ts')).invite(asked, text, terminal)
  }
}
