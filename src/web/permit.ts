import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from '../domain/refusal.ts'
import { findStandingOf } from '../http/standing.ts'
import type { Participant } from '../rights/actor.ts'
import { may } from '../rights/may.ts'
import { type PlainAction, rights } from '../rights/rights.ts'
import type { Facts } from '../rights/role-toward.ts'
import { eachReadAs, holdMore, readAs } from '../store/as-role.ts'
import type { Database } from '../store/database.ts'
import type { Account, SignedIn } from '../store/sign-ins.ts'
import { dayOfAccount, knowAccount, type Permit, runsOnly, type SignedInEnv } from './account.ts'
import type { WebEnv } from './web-env.ts'

/** The actions whose handler knows nobody: they are the same for all. */
const blindActions: ReadonlySet<PlainAction> = new Set(['page.public', 'published.read'])
/** The actions that are done at the door, with what signing in knows and no content. */
const doorActions: ReadonlySet<PlainAction> = new Set(['account.see'])
/** The actions that are done to the installation, whatever collaboration somebody is in: their account is what counts. */
const installationActions: ReadonlySet<PlainAction> = new Set(['installation.administer'])
/** The actions that are judged by the thing itself, when the handler has found it. */
const thingActions: ReadonlySet<PlainAction> = new Set(['assignment.step'])

/**
 * Lets whoever may do something through, with a permit and with the database as they see it: for a page one transaction
 * that can write nothing, for a form each question by itself. Whoever is nobody yet comes to where one signs in; what
 * somebody may not know of is as if it were not there.
 */
export const authorise =
  (action: PlainAction): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (blindActions.has(action)) return next()
    await knowAccount(c)
    if (rights[action].who.some((role) => role === 'anyone')) return next()
    const { account, signedIn } = c.var
    if (installationActions.has(action)) {
      if (!signedIn) return toEntrance(c)
      return isAllowedByAccount(signedIn, action) ? next() : c.notFound()
    }
    if (!account) {
      if (signedIn && runsOnly(signedIn) && rights[action].denied !== 'signIn') return c.notFound()
      if (action === 'account.chooseCollaboration' && signedIn?.accountId) return next()
      return toEntrance(c)
    }
    const signed = c as unknown as Context<SignedInEnv>
    if (c.req.method !== 'GET' || doorActions.has(action)) {
      const actor = await standingOf(c, account, (read) =>
        readAs(c.var.settings.archive.db, account.viewer, read),
      )
      if (!isAllowed(actor, action)) return denied(signed, action)
      permit(signed, actor, eachReadAs(c.var.settings.archive.db, signed.var.account.viewer))
      return next()
    }
    return readAs(c.var.settings.archive.db, account.viewer, async (seen) => {
      const actor = await standingOf(c, account, (read) => read(seen))
      if (!isAllowed(actor, action)) return denied(signed, action)
      const { viewer } = signed.var.account
      if (viewer.reads?.length) await holdMore(seen, viewer)
      permit(signed, actor, seen)
      await next()
    })
  }

/** Whether whoever asks may do something, with a thing of their own collaboration where that matters. */
export const mayDo = (
  c: Context<SignedInEnv>,
  action: PlainAction,
  facts: Omit<Facts, 'collaborationId'> = {},
): boolean => {
  const { actor } = c.var.permit
  return may(actor, action, { collaborationId: actor.collaborationId, ...facts })
}

/** Refuses who may not do something, and says who may. */
export function requireRight(c: Context<SignedInEnv>, action: PlainAction): void {
  if (!mayDo(c, action)) throw new Refusal('secretariat.only')
}

function permit(c: Context<SignedInEnv>, actor: Participant, db: Database): void {
  c.set('permit', { actor } as Permit)
  c.set('db', db)
}

const isAllowed = (actor: Participant, action: PlainAction): boolean =>
  thingActions.has(action) || may<PlainAction>(actor, action, actor)

const isAllowedByAccount = ({ accountId, isAdministrator }: SignedIn, action: PlainAction) =>
  accountId !== null &&
  may<PlainAction>({ kind: 'account', isAdministrator }, action, { collaborationId: '' })

/** Who asks, as they stand today; from now on the viewer reads what that gives. */
async function standingOf(
  c: Context<WebEnv>,
  account: Account,
  reading: <R>(read: (db: Database) => Promise<R>) => Promise<R>,
): Promise<Participant> {
  const today = dayOfAccount(account, c.var.settings.now())
  const hasAccount = c.var.signedIn?.accountId != null
  const { actor, viewer } = await findStandingOf(account.viewer, { hasAccount, today }, reading)
  if (viewer !== account.viewer) c.set('account', { ...account, viewer })
  return actor
}

function denied(c: Context<SignedInEnv>, action: PlainAction): Response | Promise<Response> {
  switch (rights[action].denied) {
    case 'hidden':
      return c.notFound()
    case 'told':
      throw new Refusal('secretariat.only')
    case 'signIn':
      return c.redirect(c.var.locale.paths.signIn, 303)
  }
}

/** Where one signs in, or chooses a collaboration; and from there to where one was going. */
function toEntrance(c: Context<WebEnv>): Response {
  const { signIn, start, collaborations } = c.var.locale.paths
  const door = c.var.settings.hasDemonstration ? start : signIn
  const entrance = c.var.signedIn ? collaborations : door
  if (c.req.method !== 'GET') return c.redirect(entrance, 303)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`${entrance}?${new URLSearchParams({ till: pathname + search })}`, 303)
}
