import { may } from '../rights/may.ts'
import type { PlainAction } from '../rights/rights.ts'
import type { CommandName } from './commands.ts'

/** What each command is for. Whoever has the server's command line does it, and what is not here is no command. */
export const commandRules = {
  serve: 'archive.keep',
  read: 'document.tryReading',
  import: 'document.import',
  matter: 'archive.readAs',
  search: 'archive.readAs',
  export: 'archive.keep',
  verify: 'events.verify',
  move: 'archive.keep',
  doctor: 'archive.keep',
  invite: 'person.invite',
} as const satisfies Readonly<Record<CommandName, PlainAction>>

/** Whether the command line may be used for a command. */
export const mayBeAsked = (command: CommandName): boolean =>
  may<PlainAction>({ kind: 'keeper' }, commandRules[command], { collaborationId: '' })
