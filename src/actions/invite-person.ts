import { emailIn } from '../domain/email-address.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Tx } from '../store/database.ts'
import { deleteInvitations, endOfInvitation, insertInvitation } from '../store/invitations.ts'
import { insertMail, type Letter } from '../store/mails.ts'
import { findPersonName, makePeopleKnown } from '../store/people.ts'
import { newSecret } from '../store/secrets.ts'
import { perform, type Session } from './perform.ts'

/**
 * Invites a person to sign in, by a letter with a link that can be used once within seven days: one of the
 * collaboration, or by a name that may be new to it. Earlier invitations of the person open nothing any more. Gives the
 * person's id. Refuses an address that is none, a name that is empty, and a person who is not there.
 */
export function invitePerson(
  session: Session,
  request: {
    readonly person: { readonly id: string } | { readonly name: string }
    readonly email: string
    readonly isSecretariat: boolean
    readonly letter: (secret: string, name: string) => Letter
  },
): Promise<string> {
  const { collaborationId, actorId, now } = session
  const { person, isSecretariat, letter } = request
  return perform(session, 'person.invite', async ({ tx, record }) => {
    const email = emailIn(request.email)
    if (email === null) throw new Refusal('signIn.emailUnclear')
    const { id: personId, name } = await personIn(tx, collaborationId, person)
    const secret = newSecret()
    await deleteInvitations(tx, collaborationId, personId)
    const invitation = { collaborationId, personId, isSecretariat, email }
    await insertInvitation(tx, invitation, { secret, by: actorId, at: now })
    const sending = { at: now, uselessAt: endOfInvitation(now) }
    await insertMail(tx, email, letter(secret, name), sending)
    await record({ kind: 'person', id: personId }, { email, isSecretariat }, personId)
    return personId
  })
}

/** The person who is meant. */
async function personIn(
  tx: Tx,
  collaborationId: string,
  person: { readonly id: string } | { readonly name: string },
): Promise<{ readonly id: string; readonly name: string }> {
  if ('id' in person) {
    const name = await findPersonName(tx, collaborationId, person.id)
    if (name === null) throw new Refusal('person.unknown')
    return { id: person.id, name }
  }
  const name = person.name.trim()
  if (name === '') throw new Refusal('person.unnamed')
  return { id: (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? '', name }
}
