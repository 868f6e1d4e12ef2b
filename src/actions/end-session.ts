import { Refusal } from '../domain/refusal.ts'
import { endOwnSignIn } from '../store/sign-ins.ts'
import { perform, type Session } from './perform.ts'

/** A person ends one of their own signings in, in another browser or in this one. Refuses one that is nobody's or over. */
export function endSession(
  session: Session,
  { signInId, accountId }: { readonly signInId: string; readonly accountId: string },
): Promise<void> {
  const { actorId, collaborationId, now } = session
  return perform(session, 'person.endSession', async ({ tx, record }) => {
    if (!(await endOwnSignIn(tx, { id: signInId, accountId, at: now }))) {
      throw new Refusal('signIn.endedAlready')
    }
    const id = actorId ?? collaborationId
    await record({ kind: 'signIn', id: signInId }, {}, id)
  })
}
