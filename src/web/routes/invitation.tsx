import type { Handler } from 'hono'
import { acceptInvitation } from '../../actions/accept-invitation.ts'
import { setUp } from '../../actions/set-up.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findInvitation } from '../../store/invitations.ts'
import { isSetUpOpen } from '../../store/set-up-links.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { keepSecret } from '../account.ts'
import { browserOf, providerOf, strangerOf } from '../asking.ts'
import { outsideFrameOf, statusOf } from '../components/outside-page.tsx'
import type { Returned } from '../components/plain-form.tsx'
import { GonePage, InvitationPage, SetUpPage } from '../pages/invitation-pages.tsx'
import { htmlPage } from '../reply.ts'
import type { WebContext, WebEnv } from '../web-env.ts'
import { showing, writing } from './writing.ts'

const secretIn = (c: WebContext): string => c.req.param('secret') ?? ''

const invitationOf = (c: WebContext) => {
  const { db, now } = strangerOf(c)
  return findInvitation(db, secretIn(c), now)
}

/** Shows an invitation to whoever holds its link. */
export const invitationRoute: Handler<WebEnv> = async (c) => {
  const invitation = await invitationOf(c)
  if (!invitation) return invitationGone(c)
  const shown = { secret: secretIn(c), invitation, provider: providerOf(c, invitation.email) }
  return htmlPage(c, 200, <InvitationPage frame={outsideFrameOf(c)} {...shown} />)
}

/** Lets the invited in, unless their organisation has a sign-in of its own: then that is the way. */
export const acceptRoute: Handler<WebEnv> = async (c) => {
  const invitation = await invitationOf(c)
  if (!invitation) return invitationGone(c)
  const provider = providerOf(c, invitation.email)
  if (provider) throw new Refusal('invitation.byProvider', { name: provider.name })
  const request = { ...browserOf(c), secret: secretIn(c), identity: null }
  keepSecret(c, await acceptInvitation(strangerOf(c), request))
  return c.redirect(c.var.locale.paths.start, 303)
}

const invitationGone = (c: WebContext) =>
  gone(c, c.var.locale.text.signIn.invitation.goneTitle, 'invitation.gone')

function gone(c: WebContext, title: string, code: string) {
  const sentence = refusalSentence(c.var.locale.text, new Refusal(code))
  return htmlPage(
    c,
    410,
    <GonePage frame={outsideFrameOf(c)} title={title}>
      {sentence}
    </GonePage>,
  )
}

async function setUpPage(c: WebContext, returned: Returned | null): Promise<Response> {
  const secret = secretIn(c)
  const { goneTitle } = c.var.locale.text.signIn.setUp
  if (!(await isSetUpOpen(strangerOf(c).db, secret))) return gone(c, goneTitle, 'setUp.used')
  const page = <SetUpPage frame={outsideFrameOf(c)} {...{ secret, returned }} />
  return htmlPage(c, statusOf(returned), page)
}

/** Asks what the archive is for, of whoever holds the link that the server printed. */
export const setUpForm = showing(setUpPage)

/** Starts the archive; whoever's organisation has a sign-in of its own goes on to tie it to their account. */
export const setUpRoute = writing(setUpPage, async (c, form) => {
  const email = form('epost')
  const { secret, invitation } = await setUp(strangerOf(c), {
    secret: secretIn(c),
    collaboration: form('samverkan'),
    name: form('namn'),
    email,
    browser: browserOf(c).browser,
    hasProvider: providerOf(c, email) !== null,
  })
  keepSecret(c, secret)
  const { paths } = c.var.locale
  return invitation === null ? paths.start : paths.invitation(invitation)
})
