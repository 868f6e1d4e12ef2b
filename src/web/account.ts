import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Session } from '../actions/perform.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Viewer } from '../domain/viewer.ts'
import { type Account, findAccount } from '../store/sign-ins.ts'
import type { WebEnv } from './web-env.ts'

/** The one cookie, set only when somebody signs in: a secret that says nothing of them. */
const cookie = 'rodatraden'
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax' } as const

/** What a signed-in person's request carries. */
export interface SignedInEnv extends WebEnv {
  Variables: WebEnv['Variables'] & { account: Account }
}

/** The secret that a browser keeps, if it does. */
export const secretOf = (c: Context): string | undefined => getCookie(c, cookie)

export function keepSecret(c: Context, secret: string): void {
  setCookie(c, cookie, secret, {
    ...cookieOptions,
    secure: new URL(c.req.url).protocol === 'https:',
  })
}

export function forgetSecret(c: Context): void {
  deleteCookie(c, cookie, cookieOptions)
}

/** Finds who asks. A browser without a secret costs no question to the store. */
export const knowAccount: MiddlewareHandler<WebEnv> = async (c, next) => {
  const secret = secretOf(c)
  const { db } = c.var.settings.archive
  c.set('account', secret ? await findAccount(db, secret) : null)
  return next()
}

/** Lets the signed-in through. Anybody else comes to the start page, and from there to where they were going. */
export const forSignedIn: MiddlewareHandler<SignedInEnv> = async (c, next) => {
  if (c.var.account) return next()
  const { start } = c.var.locale.paths
  if (c.req.method !== 'GET') return c.redirect(start, 303)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`${start}?${new URLSearchParams({ till: pathname + search })}`, 303)
}

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
  return c.var.account.demonstrationDay ?? swedishDay.format(c.var.settings.now())
}

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
