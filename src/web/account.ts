import type { Context, MiddlewareHandler } from 'hono'
import type { Session } from '../actions/perform.ts'
import { Refusal } from '../domain/refusal.ts'
import { swedishTime } from '../domain/swedish-time.ts'
import type { Viewer } from '../domain/viewer.ts'
import { dropCookie, keepCookie, readCookie } from '../http/cookies.ts'
import { type Account, findSignedIn, type SignedIn } from '../store/sign-ins.ts'
import type { WebEnv } from './web-env.ts'

/** What a signed-in person's request carries. */
export interface SignedInEnv extends WebEnv {
  Variables: WebEnv['Variables'] & { account: Account }
}

/** What the request of somebody with an account carries, before and after they have chosen a collaboration. */
export interface AccountEnv extends WebEnv {
  Variables: WebEnv['Variables'] & { signedIn: SignedIn & { readonly accountId: string } }
}

/** The secret that a browser keeps, if it does: it says nothing of whose it is. */
export const secretOf = <E extends WebEnv>(c: Context<E>): string | undefined =>
  readCookie(c, 'rodatraden')

export function keepSecret<E extends WebEnv>(c: Context<E>, secret: string): void {
  keepCookie(c, 'rodatraden', secret)
}

export function forgetSecret<E extends WebEnv>(c: Context<E>): void {
  dropCookie(c, 'rodatraden')
}

/** Finds who asks. A browser without a secret costs no question to the store. */
export const knowAccount: MiddlewareHandler<WebEnv> = async (c, next) => {
  const secret = secretOf(c)
  const { archive, now, hasDemonstration } = c.var.settings
  const signedIn = secret
    ? await findSignedIn(archive.db, secret, { now: now(), hasDemonstration })
    : null
  c.set('signedIn', signedIn)
  c.set('account', signedIn?.account ?? null)
  return next()
}

/**
 * Lets the signed-in through. Who has not chosen a collaboration comes to the choice; anybody else to where one signs
 * in, and from there to where they were going.
 */
export const forSignedIn: MiddlewareHandler<SignedInEnv> = async (c, next) => {
  if (c.var.account) return next()
  const { paths } = c.var.locale
  const { signIn, start, collaborations } = paths
  const door = c.var.settings.hasDemonstration ? start : signIn
  const entrance = c.var.signedIn ? collaborations : door
  if (c.req.method !== 'GET') return c.redirect(entrance, 303)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`${entrance}?${new URLSearchParams({ till: pathname + search })}`, 303)
}

/** Lets whoever is signed in with an account through; a role of the demonstration has none. */
export const forAccount: MiddlewareHandler<AccountEnv> = async (c, next) =>
  c.var.signedIn?.accountId ? next() : c.redirect(c.var.locale.paths.signIn, 303)

/** Lets the secretariat through, and tells anybody else who can do it. */
export const forSecretariat: MiddlewareHandler<SignedInEnv> = async (c, next) => {
  if (!viewerOf(c).isSecretariat) throw new Refusal('secretariat.only')
  return next()
}

/** Lets the secretariat through; to anybody else the page does not exist. */
export const hiddenFromOthers: MiddlewareHandler<SignedInEnv> = async (c, next) =>
  viewerOf(c).isSecretariat ? next() : c.notFound()

/** Who reads. */
export const viewerOf = (c: Context<SignedInEnv>): Viewer => c.var.account.viewer

/** Who acts, and when. */
export function sessionOf(c: Context<SignedInEnv>): Session {
  const { collaborationId, personId } = viewerOf(c)
  const { settings } = c.var
  return { db: settings.archive.db, collaborationId, actorId: personId, now: settings.now() }
}

/** What day it is in Sweden; in the demonstration the day on which it stands still. */
export function todayOf(c: Context<SignedInEnv>): string {
  return c.var.account.demonstrationDay ?? swedishTime(c.var.settings.now()).day
}
