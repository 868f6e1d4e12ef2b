import type { Text } from '../text/sv.ts'
import { type CommandName, commands, type OptionName } from './commands.ts'

const usageOf = (command: CommandName, { help }: Text): string => {
  const { needs, takes }: { needs: readonly OptionName[]; takes: readonly OptionName[] } =
    commands[command]
  const words = help.commands[command].words
  return [
    `rodatraden ${command}`,
    ...needs.map((name) => `--${name} ${help.values[name]}`),
    ...takes.map((name) => `[--${name} ${help.values[name]}]`),
    ...(words ? [words] : []),
  ].join(' ')
}

/** What the program can do: every command on a line, and where to read more. */
export function helpOfAll(text: Text): string {
  const { help } = text
  const names = Object.keys(commands) as CommandName[]
  const widest = Math.max(...names.map((name) => name.length))
  return [
    help.intro,
    '',
    ...names.map((name) => `  ${name.padEnd(widest)}  ${help.commands[name].summary}`),
    '',
    help.more,
    '',
    help.settings,
    '',
    `${help.examples}:`,
    ...names.flatMap((name) => help.commands[name].examples.slice(0, 1)).map((each) => `  ${each}`),
    '',
    help.statuses,
  ].join('\n')
}

/** What one command does, how it is written, with examples and what it ends with. */
export function helpOf(command: CommandName, text: Text): string {
  const { help } = text
  const { about, examples, statuses } = help.commands[command]
  const { needs, takes }: { needs: readonly OptionName[]; takes: readonly OptionName[] } =
    commands[command]
  const options = [
    ...[...needs, ...takes].map((name) => [`--${name}`, help.options[name]] as const),
    ['--json', help.options.json] as const,
    ['--language sv|en', help.options.language] as const,
  ]
  const widest = Math.max(...options.map(([name]) => name.length))
  return [
    usageOf(command, text),
    '',
    about,
    '',
    ...options.map(([name, says]) => `  ${name.padEnd(widest)}  ${says}`),
    '',
    `${help.examples}:`,
    ...examples.map((each) => `  ${each}`),
    '',
    statuses ?? help.statuses,
  ].join('\n')
}
