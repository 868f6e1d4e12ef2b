import { parseArgs } from 'node:util'
import type { AskedOfServer } from './ask-server.ts'

/** The languages of the catalogue. */
const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** What was asked for on the command line, or why it cannot be understood. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'read'; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly kind: 'import'
      readonly files: readonly string[]
      readonly json: boolean
      /** The name of the collaboration, where the archive has several. */
      readonly collaboration: string | null
    }
  | { readonly kind: 'verify'; readonly json: boolean }
  | ({ readonly kind: 'server' } & AskedOfServer)
  | { readonly kind: 'noCommand' | 'noFiles' }
  | { readonly kind: 'unknownCommand' | 'unknownOption' | 'unknownLanguage'; readonly word: string }

/** What can be asked of a server that runs. */
const serverCommands = ['search', 'matter', 'import'] as const

/** The request in the words after the program's name, and the language that they ask for. */
export function requestIn(words: readonly string[]): {
  readonly request: Request
  readonly language: Language | null
} {
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      json: { type: 'boolean' },
      language: { type: 'string' },
      collaboration: { type: 'string' },
      server: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  let json = false
  let help = false
  let language: Language | null = null
  let collaboration: string | null = null
  let server: string | null = null
  let unknown: Request | null = null
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'json' && token.value === undefined) json = true
    else if (token.name === 'help' && token.value === undefined) help = true
    else if (token.name === 'collaboration' && token.value) collaboration = token.value
    else if (token.name === 'server' && token.value) server = token.value
    else if (token.name === 'language') {
      language = languages.find((each) => each === token.value) ?? null
      if (!language) unknown ??= { kind: 'unknownLanguage', word: token.value ?? '' }
    } else unknown ??= { kind: 'unknownOption', word: token.rawName }
  }

  const [command, ...files] = positionals
  const request = (): Request => {
    if (help || command === 'help') return { kind: 'help' }
    if (unknown) return unknown
    if (command === undefined) return { kind: 'noCommand' }
    if (command === 'verify') return { kind: 'verify', json }
    const asked = serverCommands.find((each) => each === command)
    if (server !== null && asked) {
      if (files.length === 0) return { kind: 'noFiles' }
      return { kind: 'server', command: asked, server, words: files, json }
    }
    if (server !== null) return { kind: 'unknownOption', word: '--server' }
    if (command !== 'read' && command !== 'import') return { kind: 'unknownCommand', word: command }
    if (files.length === 0) return { kind: 'noFiles' }
    return command === 'read'
      ? { kind: 'read', files, json }
      : { kind: 'import', files, json, collaboration }
  }
  return { request: request(), language }
}

/** The language of the surroundings: English where they say so, else Swedish. */
export function languageIn(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'sv'
}
