import { setTimeout } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** What PostgreSQL says when it cannot serve for now: it stops, starts, recovers, or has no room for one more. */
const away = /^(?:08|57P|53300)/
/** What the network says when nothing answers. */
const silent = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])
/** What the driver says when a connection ends under a question, or none could be made in time. */
const ended =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/**
 * Whether an error says that the database is away for now, so that the same may well succeed in a while. What was asked
 * may or may not have been done, but nobody has been told that it was.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown }
  if (ended.test(error.message)) return true
  if (typeof code !== 'string') return false
  // A file that is not there has the same code as a socket that is not.
  if (silent.has(code))
    return syscall === undefined || /^(?:connect|read|write|getaddrinfo)$/.test(String(syscall))
  return away.test(code)
}

/** Whether an error says that there is no room left to write in. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT'
}

/** Milliseconds within which a database that is there says so. */
const longestAnswer = 2_000

/** Whether the database answers, and soon. */
export async function isReachable(db: Kysely<Tables>): Promise<boolean> {
  const waiting = new AbortController()
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const late = setTimeout(longestAnswer, false, { signal: waiting.signal }).catch(() => false)
  const answer = await Promise.race([asked, late])
  waiting.abort()
  return answer
}
