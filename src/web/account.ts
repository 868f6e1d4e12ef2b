import type { Context } from 'hono'
import type { Session } from '../actions/perform.ts'
import { swedishTime } from '../domain/swedish-time.ts'
import type { Viewer } from '../domain/viewer.ts'
import { dropCookie, keepCookie, readCookie } from '../http/cookies.ts'
import type { Participant } from '../rights/actor.ts'
import type { Database } from '../store/database.ts'
import { type Account, findSignedIn, type SignedIn } from '../store/sign-ins.ts'
import type { WebEnv } from './web-env.ts'

declare const made: unique symbol
/** That somebody may do what an address is for. Only `authorise` makes one, and what a handler reads needs it. */
export type Permit = { readonly actor: Participant; readonly [made]: true }

/** What the request of somebody in a collaboration carries, once it is known that they may do what it asks. */
export interface SignedInEnv extends WebEnv {
  Variables: WebEnv['Variables'] & {
    account: Account
    permit: Permit
    /** The archive as they see it. */
    db: Database
  }
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
export async function knowAccount(c: Context<WebEnv>): Promise<void> {
  const secret = secretOf(c)
  const { archive, now, hasDemonstration } = c.var.settings
  const signedIn = secret
    ? await findSignedIn(archive.db, secret, { now: now(), hasDemonstration })
    : null
  c.set('signedIn', signedIn)
  c.set('account', signedIn?.account ?? null)
}

/** Whether somebody administers the installation and is in no collaboration: no content is there for them. */
export const runsOnly = ({ isAdministrator, collaborations }: SignedIn): boolean =>
  isAdministrator && collaborations === 0

/** Who reads. */
export const viewerOf = (c: Context<SignedInEnv>): Viewer => c.var.account.viewer

/** Who acts, and when. */
export const sessionOf = (c: Context<SignedInEnv>): Session => sessionOfAccount(c.var)

/** The same of whoever is signed in, where nothing is asked but that they are. */
export function sessionOfAccount({
  account,
  settings,
}: Pick<SignedInEnv['Variables'], 'account' | 'settings'>): Session {
  const { collaborationId, personId } = account.viewer
  return { db: settings.archive.db, collaborationId, actorId: personId, now: settings.now() }
}

/** What day it is in Sweden; in the demonstration the day on which it stands still. */
export const todayOf = (c: Context<SignedInEnv>): string =>
  dayOfAccount(c.var.account, c.var.settings.now())

export const dayOfAccount = ({ demonstrationDay }: Account, now: Date): string =>
  demonstrationDay ?? swedishTime(now).day
