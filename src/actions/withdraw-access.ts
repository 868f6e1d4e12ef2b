import { Refusal } from '../domain/refusal.ts'
import { deleteMembership } from '../store/accounts.ts'
import { deleteInvitations } from '../store/invitations.ts'
import { perform, type Session } from './perform.ts'

/**
 * A person can no longer sign in to the collaboration: their place in it is taken away, at once also where they are
 * signed in, and so are the invitations they have not used. Refuses one's own, and somebody who has neither.
 */
export function withdrawAccess(
  session: Session,
  { personId }: { readonly personId: string },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'person.withdrawAccess', async ({ tx, record }) => {
    if (personId === actorId) throw new Refusal('access.own')
    const had = await deleteMembership(tx, collaborationId, personId, now)
    const wasInvited = await deleteInvitations(tx, collaborationId, personId)
    if (!had && !wasInvited) throw new Refusal('access.none')
    await record({ kind: 'person', id: personId }, {}, personId)
  })
}
