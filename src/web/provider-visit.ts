import type { Context } from 'hono'
import type { ProviderVisit } from '../domain/identity-provider.ts'
import { dropCookie, keepCookie, readCookie } from '../http/cookies.ts'
import type { WebEnv } from './web-env.ts'

const longestSeconds = 600

/** What a browser keeps while it is at an identity provider: where, why, and what to know it by when it is back. */
export type Visit = ProviderVisit & {
  readonly key: string
  /** The secret of the invitation that it went with; empty without one. */
  readonly invitation: string
  /** Where it was going; empty when nowhere. */
  readonly goingTo: string
}

/**
 * Lets the browser keep its visit for ten minutes. It is not signed: with `__Host-` nobody but this site can have set
 * it, and what it holds is of use only to the browser that holds it.
 */
export function keepVisit<E extends WebEnv>(c: Context<E>, visit: Visit): void {
  const until = c.var.settings.now().getTime() + longestSeconds * 1000
  const { key, state, nonce, verifier, invitation, goingTo } = visit
  const written = JSON.stringify([until, key, state, nonce, verifier, invitation, goingTo])
  const value = Buffer.from(written).toString('base64url')
  keepCookie(c, 'rodatraden-besok', value, longestSeconds)
}

/** The visit of the browser that asks, once; null when it has none, or has been away too long. */
export function takeVisit<E extends WebEnv>(c: Context<E>): Visit | null {
  const value = readCookie(c, 'rodatraden-besok')
  if (value === undefined) return null
  dropCookie(c, 'rodatraden-besok')
  const parts = partsOf(value)
  if (!parts) return null
  const [until, key = '', state = '', nonce = '', verifier = '', invitation = '', goingTo = ''] =
    parts
  if (Number(until) < c.var.settings.now().getTime()) return null
  return { key, state, nonce, verifier, invitation, goingTo }
}

function partsOf(value: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(value, 'base64url').toString())
    return Array.isArray(parts) && parts.length === 7 ? parts.map(String) : null
  } catch {
    return null
  }
}
