import type { Context, Handler } from 'hono'
import { chooseCollaboration } from '../../actions/choose-collaboration.ts'
import { endSession } from '../../actions/end-session.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listMemberships } from '../../store/accounts.ts'
import { listOwnSignIns } from '../../store/sign-ins.ts'
import { listOwnTokens } from '../../store/tokens.ts'
import { type AccountEnv, type SignedInEnv, sessionOf } from '../account.ts'
import { ownAddress, strangerOf } from '../asking.ts'
import { frameOf } from '../components/archive-page.tsx'
import { outsideFrameOf } from '../components/outside-page.tsx'
import { formOf, idIn } from '../form-fields.ts'
import { AccountPage, ChoosePage } from '../pages/account-pages.tsx'
import { htmlPage } from '../reply.ts'
import { tokenOwnerOf } from './tokens.tsx'

/** One's own account. */
export const accountRoute: Handler<SignedInEnv> = async (c) => {
  const { db, now } = strangerOf(c)
  const { id: thisId, accountId } = ownSignIn(c)
  const sessions = await listOwnSignIns(db, accountId, now)
  const memberships = await listMemberships(db, accountId)
  const tokens = await listOwnTokens(db, tokenOwnerOf(c), now)
  const page = <AccountPage frame={frameOf(c)} {...{ sessions, thisId, memberships, tokens }} />
  return htmlPage(c, 200, page)
}

/** Ends one of one's own signings in. */
export const endSessionRoute: Handler<SignedInEnv> = async (c) => {
  const signInId = idIn((await formOf(c))('inloggning'))
  if (signInId === null) throw new Refusal('signIn.endedAlready')
  await endSession(sessionOf(c), { signInId, accountId: ownSignIn(c).accountId })
  return c.redirect(c.var.locale.paths.account, 303)
}

/** The signing in of somebody with an account, which is whom these pages are for. */
function ownSignIn(c: Context<SignedInEnv>): { readonly id: string; readonly accountId: string } {
  const { id, accountId } = c.var.signedIn ?? {}
  if (!id || !accountId) throw new Error('nobody without an account comes here')
  return { id, accountId }
}

/** Asks which collaboration somebody wants. */
export const chooseForm: Handler<AccountEnv> = async (c) => {
  const { accountId, account } = c.var.signedIn
  const memberships = await listMemberships(strangerOf(c).db, accountId)
  const hereId = account?.viewer.collaborationId ?? null
  const goingTo = ownAddress(c.req.query('till'))
  const page = <ChoosePage frame={outsideFrameOf(c)} {...{ memberships, hereId, goingTo }} />
  return htmlPage(c, 200, page)
}

/** Goes into a collaboration. */
export const chooseRoute: Handler<AccountEnv> = async (c) => {
  const collaborationId = idIn((await formOf(c))('samverkan'))
  if (collaborationId === null) throw new Refusal('signIn.noCollaboration')
  const { id: signInId, accountId } = c.var.signedIn
  await chooseCollaboration(strangerOf(c), { signInId, accountId, collaborationId })
  return c.redirect(ownAddress(c.req.query('till')) ?? c.var.locale.paths.start, 303)
}
