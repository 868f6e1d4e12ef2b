import { Refusal } from '../domain/refusal.ts'
import { swedishTime } from '../domain/swedish-time.ts'
import { readCookie } from '../http/cookies.ts'
import { isForeign } from '../http/security.ts'
import { type Account, findSignedIn } from '../store/sign-ins.ts'
import { findTokenHolder, type TokenScope } from '../store/tokens.ts'
import type { ApiContext } from './api-env.ts'

/** Who asks, and what they may ask for by what they came with. */
export type Caller = {
  /** The token or the signing in: what is counted. */
  readonly subject: string
  readonly scopes: readonly TokenScope[]
  /** Null for a role of the demonstration. */
  readonly accountId: string | null
  readonly account: Account
}

/**
 * Who asks. A program says so by a token. A browser that is signed in may read by its cookie, from a page of this site:
 * a cookie goes along without anybody's will, so nothing is written by it. Refuses whoever is nobody.
 */
export async function callerOf(c: ApiContext): Promise<Caller> {
  const { archive, now, hasDemonstration } = c.var.settings
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const [, secret] = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(authorization) ?? []
    const moment = { now: now(), today: swedishTime(now()).day }
    const holder = secret ? await findTokenHolder(archive.db, secret, moment) : null
    if (!holder) throw new Refusal('api.tokenUnknown')
    return { ...holder, subject: holder.tokenId }
  }
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
  const secret = isReading && !isForeign(c.req.raw) ? readCookie(c, 'rodatraden') : undefined
  const signedIn = secret
    ? await findSignedIn(archive.db, secret, { now: now(), hasDemonstration })
    : null
  if (!signedIn?.account) throw new Refusal('api.notSignedIn')
  const { id, accountId, account } = signedIn
  return { subject: id, scopes: ['read'], accountId, account }
}
