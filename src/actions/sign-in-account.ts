import { Refusal } from '../domain/refusal.ts'
import { isAdministrator, listMemberships } from '../store/accounts.ts'
import type { Database, Tx } from '../store/database.ts'
import { newSecret } from '../store/secrets.ts'
import { endSignIn, insertAccountSignIn } from '../store/sign-ins.ts'
import { perform, performOnInstallation } from './perform.ts'

/** Who asks, before anybody is known: the database, and when. */
export type Stranger = { readonly db: Database; readonly now: Date }

/** The browser that somebody signs in with, and the secret that it had until now. */
export type Browser = { readonly browser: string; readonly replaces: string | undefined }

/**
 * Signs an account in by what `prove` uses up in the same transaction. Gives the secret that the browser keeps: always
 * a new one, and what the browser had before opens nothing any more. Refuses an account that is in no collaboration, unless
 * it administers the installation.
 */
export async function signInAccount(
  { db, now }: Stranger,
  accountId: string,
  by: 'code' | 'provider',
  { browser, replaces }: Browser,
  prove: (tx: Tx) => Promise<void>,
): Promise<string> {
  const memberships = await listMemberships(db, accountId)
  const [first, ...others] = memberships
  const signIn = async (tx: Tx, collaborationId: string | null) => {
    await prove(tx)
    const secret = newSecret()
    if (replaces) await endSignIn(tx, replaces, now)
    await insertAccountSignIn(tx, { accountId, collaborationId }, { secret, browser, at: now })
    return secret
  }
  if (!first) {
    if (!(await isAdministrator(db, accountId))) throw new Refusal('signIn.noAccess')
    const administering = { db, accountId, now }
    return performOnInstallation(administering, 'administrator.signIn', (tx) => signIn(tx, null))
  }
  const { collaborationId, personId } = first
  return perform(
    { db, collaborationId, actorId: personId, now },
    'person.signIn',
    async ({ tx, record }) => {
      const secret = await signIn(tx, others.length === 0 ? collaborationId : null)
      await record({ kind: 'person', id: personId }, { by }, personId)
      return secret
    },
  )
}
