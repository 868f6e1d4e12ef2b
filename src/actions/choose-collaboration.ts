import { Refusal } from '../domain/refusal.ts'
import { listMemberships } from '../store/accounts.ts'
import { chooseInSignIn } from '../store/sign-ins.ts'
import { perform } from './perform.ts'
import type { Stranger } from './sign-in-account.ts'

/** Somebody with several collaborations goes into one of them. Refuses one that the account has no place in. */
export async function chooseCollaboration(
  { db, now }: Stranger,
  request: {
    readonly signInId: string
    readonly accountId: string
    readonly collaborationId: string
  },
): Promise<void> {
  const { signInId, accountId, collaborationId } = request
  const membership = (await listMemberships(db, accountId)).find(
    (each) => each.collaborationId === collaborationId,
  )
  if (!membership) throw new Refusal('signIn.noCollaboration')
  const { personId } = membership
  return perform(
    { db, collaborationId, actorId: personId, now },
    'person.enter',
    async ({ tx, record }) => {
      await chooseInSignIn(tx, { id: signInId, collaborationId })
      await record({ kind: 'person', id: personId }, {}, personId)
    },
  )
}
