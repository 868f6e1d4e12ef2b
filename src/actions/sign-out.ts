import { endSignIn } from '../store/sign-ins.ts'
import { perform, type Session } from './perform.ts'
import type { Stranger } from './sign-in-account.ts'

/**
 * A person signs out in one browser: its secret opens nothing any more. Whoever has not chosen a collaboration is
 * nobody in any of them yet, so no event tells of it.
 */
export async function signOut(
  { db, now }: Stranger,
  { secret, session }: { readonly secret: string; readonly session: Session | null },
): Promise<void> {
  if (!session) return db.transaction().execute((tx) => endSignIn(tx, secret, now))
  const { actorId, collaborationId } = session
  return perform(session, 'person.signOut', async ({ tx, record }) => {
    await endSignIn(tx, secret, now)
    const id = actorId ?? collaborationId
    await record({ kind: 'person', id }, {}, id)
  })
}
