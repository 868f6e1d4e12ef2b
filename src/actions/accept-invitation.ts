import type { Identity } from '../domain/identity-provider.ts'
import { Refusal } from '../domain/refusal.ts'
import {
  findIdentity,
  insertAccount,
  insertIdentity,
  lockAccountByEmail,
  setMembership,
} from '../store/accounts.ts'
import type { Tx } from '../store/database.ts'
import { findInvitation, type InvitationShown, useInvitation } from '../store/invitations.ts'
import { newSecret } from '../store/secrets.ts'
import { endSignIn, insertAccountSignIn } from '../store/sign-ins.ts'
import { perform } from './perform.ts'
import type { Browser, Stranger } from './sign-in-account.ts'

/**
 * Somebody who was invited comes in: they get an account, or the one they have becomes a person here too, and they are
 * signed in. Gives the secret that the browser keeps. With an identity, that is how they sign in from now on. Refuses
 * an invitation that is used, too old or taken back, and an identity beside another one of the same issuer: the
 * address has been given to somebody else.
 */
export async function acceptInvitation(
  { db, now }: Stranger,
  request: Browser & { readonly secret: string; readonly identity: Identity | null },
): Promise<string> {
  const { secret: invited, identity, browser, replaces } = request
  const invitation = await findInvitation(db, invited, now)
  if (!invitation) throw new Refusal('invitation.gone')
  const { collaborationId, personId, isSecretariat } = invitation
  return perform(
    { db, collaborationId, actorId: personId, now },
    'invitation.accept',
    async ({ tx, record }) => {
      if (!(await useInvitation(tx, invited, now))) throw new Refusal('invitation.gone')
      const accountId = await accountOf(tx, invitation, identity, now)
      await setMembership(tx, accountId, { collaborationId, personId, isSecretariat }, now)
      const secret = newSecret()
      if (replaces) await endSignIn(tx, replaces, now)
      await insertAccountSignIn(tx, { accountId, collaborationId }, { secret, browser, at: now })
      const by = identity ? 'provider' : 'mail'
      await record({ kind: 'person', id: personId }, { by, isSecretariat }, personId)
      return secret
    },
  )
}

/** The account that an identity has already, else the one of the invited address, else a new one. */
async function accountOf(
  tx: Tx,
  { email, name }: InvitationShown,
  identity: Identity | null,
  at: Date,
): Promise<string> {
  const known = identity && (await findIdentity(tx, identity))
  if (known) return known
  const id =
    (await lockAccountByEmail(tx, email))?.id ?? (await insertAccount(tx, { email, name, at }))
  if (identity && !(await insertIdentity(tx, id, identity, at))) {
    throw new Refusal('invitation.otherIdentity')
  }
  return id
}
