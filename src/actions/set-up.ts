import { randomUUID } from 'node:crypto'
import { emailIn } from '../domain/email-address.ts'
import { Refusal } from '../domain/refusal.ts'
import { insertAccount, makeAdministrator, setMembership } from '../store/accounts.ts'
import { insertCollaboration } from '../store/collaborations.ts'
import { insertInvitation } from '../store/invitations.ts'
import { makePeopleKnown } from '../store/people.ts'
import { newSecret } from '../store/secrets.ts'
import { useSetUpLink } from '../store/set-up-links.ts'
import { insertAccountSignIn } from '../store/sign-ins.ts'
import { perform, recordOnInstallation } from './perform.ts'
import type { Stranger } from './sign-in-account.ts'

/**
 * Starts the archive's first collaboration, by the link that the server printed. Its first person gets the first account, is
 * signed in, and is given two things apart: to administer the installation, and to be of the collaboration's secretariat. Gives the secret that the browser keeps, and, where their
 * organisation has a sign-in of its own, that of an invitation, by which it is tied to the account. Refuses a link that is used or
 * replaced, and what is not filled in.
 */
export function setUp(
  { db, now }: Stranger,
  request: {
    readonly secret: string
    readonly collaboration: string
    readonly name: string
    readonly email: string
    readonly browser: string
    readonly hasProvider: boolean
  },
): Promise<{ readonly secret: string; readonly invitation: string | null }> {
  const collaborationId = randomUUID()
  const collaborationName = request.collaboration.trim()
  const name = request.name.trim()
  const session = { db, collaborationId, actorId: null, now }
  return perform(session, 'collaboration.start', async ({ tx, record }) => {
    const email = emailIn(request.email)
    if (collaborationName === '') throw new Refusal('collaboration.unnamed')
    if (name === '') throw new Refusal('person.unnamed')
    if (email === null) throw new Refusal('signIn.emailUnclear')
    if (!(await useSetUpLink(tx, request.secret, now))) throw new Refusal('setUp.used')
    await insertCollaboration(tx, { id: collaborationId, name: collaborationName, createdAt: now })
    const personId = (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? ''
    const viewer = { collaborationId, personId, isSecretariat: true }
    const accountId = await insertAccount(tx, { email, name, at: now })
    await makeAdministrator(tx, accountId)
    await recordOnInstallation(tx, 'administrator.appoint', { accountId, at: now })
    await setMembership(tx, accountId, viewer, now)
    const secret = newSecret()
    const invitation = request.hasProvider ? newSecret() : null
    await insertAccountSignIn(
      tx,
      { accountId, collaborationId },
      { secret, browser: request.browser, at: now },
    )
    if (invitation !== null) {
      const invited = { secret: invitation, by: personId, at: now }
      await insertInvitation(tx, { ...viewer, email }, invited)
    }
    await record(
      { kind: 'collaboration', id: collaborationId },
      { name: collaborationName, person: name },
    )
    return { secret, invitation }
  })
}
