import { acceptInvitation } from '../../src/actions/accept-invitation.ts'
import { invitePerson } from '../../src/actions/invite-person.ts'
import type { Session } from '../../src/actions/perform.ts'
import { requestCode } from '../../src/actions/request-code.ts'
import type { Identity } from '../../src/domain/identity-provider.ts'
import { findSignedIn, type SignedIn } from '../../src/store/sign-ins.ts'

/** A browser that has not been here before. */
export const newBrowser = { browser: 'Firefox, Windows', replaces: undefined }

type Invited = { readonly name: string; readonly email: string; readonly isSecretariat?: boolean }

/** Invites somebody by name. Gives their id, and the secret of the link that they were sent. */
export async function givenInvitation(
  session: Session,
  { name, email, isSecretariat = false }: Invited,
): Promise<{ readonly personId: string; readonly secret: string }> {
  let secret = ''
  const personId = await invitePerson(session, {
    person: { name },
    email,
    isSecretariat,
    letter: (written) => {
      secret = written
      return { subject: 'Inbjudan', text: written }
    },
  })
  return { personId, secret }
}

/** Somebody who was invited and has come in. Gives their id, and the secret that their browser keeps. */
export async function givenAccount(
  session: Session,
  invited: Invited & { readonly identity?: Identity },
): Promise<{ readonly personId: string; readonly secret: string }> {
  const { personId, secret: invitation } = await givenInvitation(session, invited)
  const { identity = null } = invited
  const secret = await acceptInvitation(session, { ...newBrowser, secret: invitation, identity })
  return { personId, secret }
}

/** A code that somebody asked for: the request, and what the letter says, whether or not it is sent. */
export async function givenCode(
  session: Pick<Session, 'db' | 'now'>,
  email: string,
  network = '192.0.2',
): Promise<{ readonly requestId: string; readonly code: string }> {
  let code = ''
  const requestId = await requestCode(session, {
    email,
    network,
    letter: (written) => {
      code = written
      return { subject: 'Kod', text: written }
    },
  })
  return { requestId, code }
}

/** Who a browser's secret signs in at a time. */
export const signedInAt = (
  { db, now }: Pick<Session, 'db' | 'now'>,
  secret: string,
): Promise<SignedIn | null> => findSignedIn(db, secret, { now, hasDemonstration: false })

/** The same somebody some minutes later. */
export const later = <Someone extends { readonly now: Date }>(
  someone: Someone,
  minutes: number,
): Someone => ({ ...someone, now: new Date(someone.now.getTime() + minutes * 60_000) })
