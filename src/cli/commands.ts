/** The options that take a value, beside `--language`. */
export const optionNames = [
  ...(['collaboration', 'as', 'to', 'name', 'email', 'checkpoint', 'since', 'server'] as const),
]
export type OptionName = (typeof optionNames)[number]

/** How a command is written: what words it is about, the options that it needs, and those that it may take. */
export type CommandUse = {
  readonly words: 'files' | 'some' | 'one' | 'none'
  readonly needs: readonly OptionName[]
  readonly takes: readonly OptionName[]
}

/** The commands of the program, in the order that the help has them. */
export const commands = {
  serve: { words: 'none', needs: [], takes: [] },
  read: { words: 'files', needs: [], takes: [] },
  import: { words: 'files', needs: [], takes: ['collaboration', 'server'] },
  matter: { words: 'some', needs: ['as'], takes: ['collaboration', 'server'] },
  search: { words: 'some', needs: ['as'], takes: ['collaboration', 'server'] },
  export: { words: 'none', needs: ['to'], takes: ['collaboration'] },
  verify: { words: 'one', needs: [], takes: ['checkpoint', 'since'] },
  move: { words: 'none', needs: ['to'], takes: [] },
  doctor: { words: 'none', needs: [], takes: [] },
  invite: { words: 'none', needs: ['name', 'email'], takes: ['collaboration'] },
} as const satisfies Readonly<Record<string, CommandUse>>

export type CommandName = keyof typeof commands
