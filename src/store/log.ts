/** What a line of the log may hold besides what happened: never a name, an address, or what somebody wrote. */
export type LogFields = Readonly<Record<string, string | number | null>>

/** Whether the log is for programs: one object of JSON a line. In production it is, unless it is said otherwise. */
const isJson = (): boolean => {
  const { RODATRADEN_LOG, NODE_ENV } = process.env
  return RODATRADEN_LOG ? RODATRADEN_LOG === 'json' : NODE_ENV === 'production'
}

/** Says that something happened, on standard output; in a terminal only what a person there wants to know. */
export function log(event: string, fields: LogFields = {}): void {
  if (isJson()) console.log(lineOf('info', event, fields))
}

/** Says a sentence to whoever started the server, and, where the log is for programs, what it is about. */
export function tell(event: string, sentence: string): void {
  console.log(isJson() ? lineOf('info', event, { text: sentence }) : sentence)
}

/** Says that something failed, on standard error: what kind of failure and where in the program, not what was written. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
  const all = { ...fields, ...factsOf(error) }
  console.error(isJson() ? lineOf('error', event, all) : plainLine(event, all))
}

const lineOf = (level: 'info' | 'error', event: string, fields: LogFields): string =>
  JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })

const plainLine = (event: string, fields: LogFields): string =>
  [new Date().toISOString(), event, ...Object.values(fields).filter((each) => each !== null)].join(
    ' ',
  )

/** Errors whose words are the program's own. Those of a database or a parser quote what they were given. */
const ownWords = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'AggregateError'])

function factsOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, message, stack = '' } = error
  const from = error as Error &
    Partial<Record<'code' | 'constraint' | 'table' | 'severity', unknown>>
  const isOwn = ownWords.has(name) && from.severity === undefined
  return {
    error: name,
    code: typeof from.code === 'string' || typeof from.code === 'number' ? from.code : null,
    constraint: typeof from.constraint === 'string' ? from.constraint : null,
    message: isOwn ? withoutAddresses(message) : null,
    // The frames alone: before them stand the message and all that was quoted in it.
    stack: framesOf(stack),
  }
}

/** The places in the program that an error came through; those of packages only where there is no other. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const own = frames.filter((line) => !/node_modules|node:/.test(line))
  return (own.length > 0 ? own : frames)
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' < ')
}

/** A mail server says whose letter it did not take. */
const withoutAddresses = (text: string): string =>
  text
    .slice(0, 300)
    .split(' ')
    .map((word) => (word.includes('@') ? '…' : word))
    .join(' ')
