import { emailIn } from '../domain/email-address.ts'
import { Refusal } from '../domain/refusal.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import {
  deleteInvitationsToSecretariat,
  endOfInvitation,
  insertInvitation,
} from '../store/invitations.ts'
import { insertMail, type Letter } from '../store/mails.ts'
import { makePeopleKnown } from '../store/people.ts'
import { newSecret } from '../store/secrets.ts'
import { hasSecretariat } from '../store/tended-collaborations.ts'
import { type Administering, perform } from './perform.ts'

/**
 * Whoever administers the installation invites the first of a collaboration's secretariat, by a letter; the one before,
 * who did not come, is invited no more. The collaboration's own log tells of it. Refuses where somebody of the secretariat
 * can sign in: they invite the others. Refuses an address that is none and a name that is empty.
 */
export function inviteFirstOfSecretariat(
  { db, accountId, now }: Administering,
  request: {
    readonly collaborationId: string
    readonly name: string
    readonly email: string
    readonly letter: (secret: string, name: string) => Letter
  },
): Promise<void> {
  const { collaborationId, letter } = request
  const name = request.name.trim()
  const session = { db, collaborationId, actorId: null, now }
  return perform(session, 'administrator.invite', async ({ tx, record }) => {
    const email = emailIn(request.email)
    if (name === '') throw new Refusal('person.unnamed')
    if (email === null) throw new Refusal('signIn.emailUnclear')
    await lockCollaboration(tx, collaborationId)
    if (await hasSecretariat(tx, collaborationId)) throw new Refusal('secretariat.isThere')
    const personId = (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? ''
    const secret = newSecret()
    await deleteInvitationsToSecretariat(tx, collaborationId)
    const invitation = { collaborationId, personId, isSecretariat: true, email }
    await insertInvitation(tx, invitation, { secret, by: null, at: now })
    const sending = { at: now, uselessAt: endOfInvitation(now) }
    await insertMail(tx, email, letter(secret, name), sending)
    const subject = { kind: 'person', id: personId }
    await record(subject, { email, isSecretariat: true, by: accountId })
  })
}
