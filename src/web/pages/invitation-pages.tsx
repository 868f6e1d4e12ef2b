import type { Child } from 'hono/jsx'
import type { IdentityProvider } from '../../domain/identity-provider.ts'
import type { InvitationShown } from '../../store/invitations.ts'
import { type OutsideFrame, OutsidePage } from '../components/outside-page.tsx'
import { PlainForm, type Returned } from '../components/plain-form.tsx'

type InvitationProps = {
  frame: OutsideFrame
  secret: string
  invitation: InvitationShown
  /** Where the organisation of the invited address has a sign-in of its own. */
  provider: IdentityProvider | null
}

/** What somebody is invited to, and the way in. Opening the page changes nothing: mail servers open links too. */
export function InvitationPage({ frame, secret, invitation, provider }: InvitationProps) {
  const { text, paths } = frame.locale
  const words = text.signIn.invitation
  const { name, email, collaborationName, invitedBy } = invitation
  return (
    <OutsidePage
      frame={frame}
      title={words.title(collaborationName)}
      lead={words.lead(name, invitedBy === name ? null : invitedBy)}
    >
      {provider ? (
        <>
          <p>{text.signIn.provider.lead(provider.name)}</p>
          <p>
            <a class="btn primary" href={`${paths.toProvider(provider.key)}?inbjudan=${secret}`}>
              {text.signIn.provider.go(provider.name)}
            </a>
          </p>
        </>
      ) : (
        <form method="post" action={paths.invitation(secret)}>
          <p>{words.account(email)}</p>
          <p>
            <button class="btn primary" type="submit">
              {words.accept(name)}
            </button>
          </p>
        </form>
      )}
      <p class="meta">{words.not}</p>
    </OutsidePage>
  )
}

/** That a link opens nothing any more, and what to do. */
export function GonePage(props: { frame: OutsideFrame; title: string; children: Child }) {
  const { frame, title, children } = props
  const { text, paths } = frame.locale
  return (
    <OutsidePage frame={frame} title={title}>
      <p>{children}</p>
      <p>
        <a class="btn" href={paths.signIn}>
          {text.signIn.link}
        </a>
      </p>
    </OutsidePage>
  )
}

/** Asks whoever starts the archive what it is for and who they are. */
export function SetUpPage(props: {
  frame: OutsideFrame
  secret: string
  returned: Returned | null
}) {
  const { frame, secret, returned } = props
  const { text, paths } = frame.locale
  const words = text.signIn.setUp
  return (
    <OutsidePage frame={frame} title={words.title} lead={words.lead}>
      <PlainForm
        action={paths.setUp(secret)}
        heading={words.problem}
        returned={returned}
        submit={words.submit}
        fields={[
          {
            name: 'samverkan',
            label: words.collaboration,
            hint: words.collaborationHint,
            needed: true,
          },
          { name: 'namn', label: words.name, autocomplete: 'name', needed: true },
          {
            name: 'epost',
            label: words.email,
            hint: words.emailHint,
            autocomplete: 'email',
            needed: true,
          },
        ]}
      />
    </OutsidePage>
  )
}
