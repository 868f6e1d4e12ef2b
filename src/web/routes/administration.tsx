import type { Context, Handler } from 'hono'
import { inviteFirstOfSecretariat } from '../../actions/invite-first-of-secretariat.ts'
import { startCollaboration } from '../../actions/start-collaboration.ts'
import { findStuckLetters } from '../../store/examine.ts'
import { listTendedCollaborations } from '../../store/tended-collaborations.ts'
import type { AccountEnv } from '../account.ts'
import { originOf, strangerOf } from '../asking.ts'
import { outsideFrameOf, statusOf } from '../components/outside-page.tsx'
import type { Returned } from '../components/plain-form.tsx'
import { AdministrationFormPage, AdministrationPage } from '../pages/administration-pages.tsx'
import { htmlPage } from '../reply.ts'
import { showing, writing } from './writing.ts'

type AdministrationContext = Context<AccountEnv>

/** What whoever administers the installation sees of it: who tends each collaboration, ways in, and how it runs. */
export const administrationRoute: Handler<AccountEnv> = async (c) => {
  const { db, now } = strangerOf(c)
  const collaborations = await listTendedCollaborations(db, now)
  const stuckLetters = (await findStuckLetters(db, now)).count
  const { signedIn, settings } = c.var
  const isElsewhereToo = signedIn.collaborations > 0
  const facts = { collaborations, stuckLetters, isElsewhereToo, providers: settings.providers.all }
  return htmlPage(c, 200, <AdministrationPage frame={outsideFrameOf(c)} {...facts} />)
}

const newCollaborationPage = (c: AdministrationContext, returned: Returned | null) => {
  const { text, paths } = c.var.locale
  const words = text.administration
  return htmlPage(
    c,
    statusOf(returned),
    <AdministrationFormPage
      frame={outsideFrameOf(c)}
      title={words.start}
      lead={words.startLead}
      action={paths.newCollaboration}
      submit={words.start}
      returned={returned}
      fields={[
        {
          name: 'namn',
          label: words.name,
          hint: text.signIn.setUp.collaborationHint,
          needed: true,
        },
      ]}
    />,
  )
}

/** Asks what a new collaboration is called. */
export const newCollaborationForm = showing<AccountEnv>(newCollaborationPage)

/** Starts a collaboration, and goes on to whom to invite to its secretariat. */
export const newCollaborationRoute = writing<AccountEnv>(newCollaborationPage, async (c, form) => {
  const session = { ...strangerOf(c), actorId: null }
  const id = await startCollaboration(session, { name: form('namn'), organisationIds: [] })
  return c.var.locale.paths.inviteFirst(id)
})

async function invitedTo(c: AdministrationContext) {
  const { db, now } = strangerOf(c)
  const id = c.req.param('id')
  return (await listTendedCollaborations(db, now)).find((each) => each.id === id) ?? null
}

async function inviteFirstPage(c: AdministrationContext, returned: Returned | null) {
  const collaboration = await invitedTo(c)
  if (!collaboration || collaboration.isDemonstration) return c.notFound()
  const { text, paths } = c.var.locale
  const words = text.administration
  const { form } = text.signIn.access
  return htmlPage(
    c,
    statusOf(returned),
    <AdministrationFormPage
      frame={outsideFrameOf(c)}
      title={words.inviteTitle(collaboration.name)}
      lead={words.inviteLead}
      action={paths.inviteFirst(collaboration.id)}
      submit={form.submit}
      returned={returned}
      fields={[
        { name: 'namn', label: form.name, hint: form.nameHint, needed: true },
        {
          name: 'epost',
          label: form.email,
          hint: form.emailHint,
          autocomplete: 'email',
          needed: true,
        },
      ]}
    />,
  )
}

/** Asks who is the first of a collaboration's secretariat. */
export const inviteFirstForm = showing<AccountEnv>(inviteFirstPage)

/** Invites the first of a collaboration's secretariat. */
export const inviteFirstRoute = writing<AccountEnv>(inviteFirstPage, async (c, form) => {
  const collaboration = await invitedTo(c)
  const { locale, settings, signedIn } = c.var
  const { text, paths } = locale
  if (!collaboration || collaboration.isDemonstration) return paths.administration
  const administering = { ...strangerOf(c), accountId: signedIn.accountId }
  await inviteFirstOfSecretariat(administering, {
    collaborationId: collaboration.id,
    name: form('namn'),
    email: form('epost'),
    letter: (secret, name) =>
      text.signIn.letters.invitation(
        name,
        collaboration.name,
        text.administration.by,
        originOf(c) + paths.invitation(secret),
      ),
  })
  settings.mailWaits()
  return paths.administration
})
