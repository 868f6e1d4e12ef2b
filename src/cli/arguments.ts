import { parseArgs } from 'node:util'
import {
  type CommandName,
  type CommandUse,
  commands,
  type OptionName,
  optionNames,
} from './commands.ts'

/** The languages of the catalogue. */
const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** A command with what was written after it. */
export type Asked = {
  readonly kind: 'command'
  readonly command: CommandName
  /** The files, words or folders that it is about. */
  readonly words: readonly string[]
  readonly json: boolean
  readonly options: Readonly<Partial<Record<OptionName, string>>>
}

/** What was asked for on the command line, or why it cannot be understood. */
export type Request =
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | Asked
  | { readonly kind: 'noCommand' | 'noFiles' }
  | {
      readonly kind: 'unknownCommand' | 'unknownOption' | 'unknownLanguage' | 'noValue' | 'tooMany'
      readonly word: string
    }
  | {
      readonly kind: 'optionMissing' | 'noWords' | 'foreignOption' | 'notWithServer'
      readonly word: string
      readonly command: CommandName
    }

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
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(optionNames.map((name) => [name, { type: 'string' as const }])),
    },
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  let json = false
  let help = false
  let language: Language | null = null
  let unknown: Request | null = null
  const options: Partial<Record<OptionName, string>> = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = optionNames.find((name) => name === token.name)
    if (token.name === 'json' && token.value === undefined) json = true
    else if (token.name === 'help' && token.value === undefined) help = true
    else if (token.name === 'language') {
      language = languages.find((each) => each === token.value) ?? null
      if (!language) unknown ??= { kind: 'unknownLanguage', word: token.value ?? '' }
    } else if (!option) unknown ??= { kind: 'unknownOption', word: token.rawName }
    else if (!token.value || token.value.startsWith('--')) {
      unknown ??= { kind: 'noValue', word: token.rawName }
    } else options[option] = token.value
  }

  const [name, ...rest] = positionals
  const asksHelp = help || name === 'help'
  const command = commandNamed(name === 'help' ? rest[0] : name)
  const request = (): Request => {
    if (asksHelp) return { kind: 'help', command }
    if (unknown) return unknown
    if (name === undefined) return { kind: 'noCommand' }
    if (command === null) return { kind: 'unknownCommand', word: name }
    return checked({ kind: 'command', command, words: rest, json, options })
  }
  return { request: request(), language }
}

const commandNamed = (name: string | undefined): CommandName | null =>
  (Object.keys(commands) as CommandName[]).find((each) => each === name) ?? null

/** The command, where it was given what it needs and nothing that it does not know. */
function checked(asked: Asked): Request {
  const { command, words, options } = asked
  const use: CommandUse = commands[command]
  // A server knows by the token whose collaboration it is, and who asks.
  const isElsewhere = options.server !== undefined && use.takes.includes('server')
  const known = isElsewhere ? (['server'] as const) : [...use.needs, ...use.takes]
  const foreign = Object.keys(options).find((name) => !known.some((each) => each === name))
  if (foreign) {
    const isKnownHere = [...use.needs, ...use.takes].some((each) => each === foreign)
    const kind = isKnownHere ? 'notWithServer' : 'foreignOption'
    return { kind, word: `--${foreign}`, command }
  }
  if (use.words === 'files' && words.length === 0) return { kind: 'noFiles' }
  if (use.words === 'some' && words.length === 0) return { kind: 'noWords', word: command, command }
  const most = { files: Number.POSITIVE_INFINITY, some: Number.POSITIVE_INFINITY, one: 1, none: 0 }
  const [extra] = words.slice(most[use.words])
  if (extra !== undefined) return { kind: 'tooMany', word: extra }
  const missing = isElsewhere ? undefined : use.needs.find((name) => options[name] === undefined)
  return missing ? { kind: 'optionMissing', word: `--${missing}`, command } : asked
}

/** The language of the surroundings: English where they say so, else Swedish. */
export function languageIn(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'sv'
}
