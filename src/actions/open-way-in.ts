import { emailIn } from '../domain/email-address.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Database } from '../store/database.ts'
import { deleteInvitations, insertInvitation } from '../store/invitations.ts'
import { makePeopleKnown } from '../store/people.ts'
import { newSecret } from '../store/secrets.ts'
import { perform } from './perform.ts'

/**
 * Whoever runs the server opens a way into a collaboration that nobody can invite to any more: an invitation to its
 * secretariat, whose secret is given by hand and not by mail. The collaboration's own log tells of it, so that the rest
 * of the secretariat sees it. Gives the secret. Refuses an address that is none and a name that is empty.
 */
export function openWayIn(
  { db, now }: { readonly db: Database; readonly now: Date },
  request: { readonly collaborationId: string; readonly name: string; readonly email: string },
): Promise<string> {
  const { collaborationId } = request
  const name = request.name.trim()
  const session = { db, collaborationId, actorId: null, now }
  return perform(session, 'host.invite', async ({ tx, record }) => {
    const email = emailIn(request.email)
    if (email === null) throw new Refusal('signIn.emailUnclear')
    if (name === '') throw new Refusal('person.unnamed')
    const personId = (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? ''
    const secret = newSecret()
    await deleteInvitations(tx, collaborationId, personId)
    const invitation = { collaborationId, personId, isSecretariat: true, email }
    await insertInvitation(tx, invitation, { secret, by: null, at: now })
    await record({ kind: 'person', id: personId }, { email, isSecretariat: true })
    return secret
  })
}
