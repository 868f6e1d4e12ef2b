import { swedishTime } from '../../domain/swedish-time.ts'
import type { Locale } from '../locale.ts'

/** Whether and how a person signs in; the invitation is one that waits. */
export type Access = {
  readonly personId: string
  readonly signsIn: { readonly email: string; readonly isSecretariat: boolean } | null
  readonly invitation: { readonly email: string; readonly expiresAt: Date } | null
  /** Whether it is the one who looks: nobody takes away their own. */
  readonly isOwn: boolean
}

/** Whether a person can sign in, for the secretariat, which invites them and takes it away. */
export function AccessOfPerson({ locale, access }: { locale: Locale; access: Access }) {
  const { text, paths } = locale
  const words = text.signIn.access
  const { personId, signsIn, invitation, isOwn } = access
  return (
    <section aria-labelledby="inloggning">
      <h2 id="inloggning">{words.heading}</h2>
      {!signsIn && !invitation && <p class="muted">{words.none}</p>}
      {signsIn && (
        <p>
          {words.has(signsIn.email)} {signsIn.isSecretariat && words.secretariat}
        </p>
      )}
      {invitation && (
        <p>
          {words.waiting(
            invitation.email,
            text.calendar.day(swedishTime(invitation.expiresAt).day),
          )}
        </p>
      )}
      <form class="row" method="post" action={paths.withdrawAccess(personId)}>
        <a class="btn" href={paths.invite(personId)}>
          {signsIn || invitation ? words.inviteAgain : words.invite}
        </a>
        {(signsIn || invitation) && !isOwn && (
          <button class="btn quiet" type="submit">
            {signsIn ? words.withdraw : words.withdrawInvitation}
          </button>
        )}
      </form>
    </section>
  )
}
