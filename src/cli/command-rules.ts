import { may } from '../rights/may.ts'
import type { PlainAction } from '../rights/rights.ts'
import type { Request } from './arguments.ts'

/** What each command is for. Whoever has the server's command line does it, and what is not here is no command. */
export const commandRules = {
  help: 'page.public',
  noCommand: 'page.public',
  noFiles: 'page.public',
  unknownCommand: 'page.public',
  unknownOption: 'page.public',
  unknownLanguage: 'page.public',
  read: 'document.tryReading',
  import: 'document.import',
  verify: 'events.verify',
} as const satisfies Readonly<Record<Request['kind'], PlainAction>>

/** Whether the command line may be used for what it was asked. */
export const mayBeAsked = ({ kind }: Request): boolean =>
  may<PlainAction>({ kind: 'keeper' }, commandRules[kind], { collaborationId: '' })
