import { endSignIn } from '../store/sign-ins.ts'
import { perform, type Session } from './perform.ts'

/** A person signs out in one browser: its secret opens nothing any more. */
export function signOut(session: Session, { secret }: { readonly secret: string }): Promise<void> {
  const { actorId, collaborationId, now } = session
  return perform(session, 'person.signOut', async ({ tx, record }) => {
    await endSignIn(tx, secret, now)
    const id = actorId ?? collaborationId
    await record({ kind: 'person', id }, {}, id)
  })
}
