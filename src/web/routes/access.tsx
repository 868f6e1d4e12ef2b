import type { Handler } from 'hono'
import { invitePerson } from '../../actions/invite-person.ts'
import { withdrawAccess } from '../../actions/withdraw-access.ts'
import { findAccess } from '../../store/accounts.ts'
import { findWaitingInvitation } from '../../store/invitations.ts'
import { findPersonName, listPeople } from '../../store/people.ts'
import { type SignedInEnv, sessionOf, viewerOf } from '../account.ts'
import { originOf } from '../asking.ts'
import type { Access } from '../components/access-of-person.tsx'
import { frameOf } from '../components/archive-page.tsx'
import { type Field, FormPage, type Returned } from '../components/plain-form.tsx'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

/** How a person signs in, for the secretariat; null for anybody else, whom it does not concern. */
export async function accessOf(c: SignedInContext, personId: string): Promise<Access | null> {
  const viewer = viewerOf(c)
  const { db, settings } = c.var
  if (!viewer.isSecretariat || !c.var.signedIn?.accountId) return null
  const [signsIn, invitation] = await Promise.all([
    findAccess(db, viewer, personId),
    findWaitingInvitation(db, viewer, personId, settings.now()),
  ])
  return { personId, signsIn, invitation, isOwn: personId === viewer.personId }
}

/** A form that invites somebody: a person who is known, or whoever is named in it. */
async function invitePage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const viewer = viewerOf(c)
  const { db } = c.var
  const { text, paths } = c.var.locale
  const { form } = text.signIn.access
  const personId = c.req.param('id') ?? null
  const name = personId && (await findPersonName(db, viewer.collaborationId, personId))
  if (personId !== null && name === null) return c.notFound()
  const people = personId === null ? await listPeople(db, viewer) : []
  const access = personId === null ? null : await findAccess(db, viewer, personId)
  const back =
    personId === null
      ? { href: paths.bodies, name: text.bodies.title }
      : { href: paths.person(personId), name: name ?? '' }
  const fields: readonly Field[] = [
    {
      name: 'epost',
      label: form.email,
      hint: form.emailHint,
      value: access?.email ?? null,
      needed: true,
    },
    {
      name: 'far',
      label: form.may,
      kind: 'choice',
      value: access?.isSecretariat ? 'sekretariat' : 'medlem',
      choices: [
        { value: 'medlem', label: form.mays.member },
        { value: 'sekretariat', label: form.mays.secretariat },
      ],
    },
  ]
  const nameField: Field = {
    name: 'namn',
    label: form.name,
    hint: form.nameHint,
    names: people.map((person) => person.name),
    needed: true,
  }
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={name === null ? form.titleByName : form.title(name)}
      lead={form.lead}
      current="bodies"
      trail={[{ href: paths.bodies, name: text.bodies.title }, ...(personId ? [back] : [])]}
      action={personId === null ? paths.inviteByName : paths.invite(personId)}
      cancel={{ href: back.href, name: form.cancel }}
      heading={form.problem}
      returned={returned}
      submit={form.submit}
      fields={personId === null ? [nameField, ...fields] : fields}
    />,
  )
}

/** Asks who is to be invited, and by which address. */
export const inviteForm = showing(invitePage)

/** Invites a person. */
export const inviteRoute = writing(invitePage, async (c, form) => {
  const { settings, account, locale } = c.var
  const { text, paths } = locale
  const id = c.req.param('id')
  const personId = await invitePerson(sessionOf(c), {
    person: id ? { id } : { name: form('namn') },
    email: form('epost'),
    isSecretariat: form('far') === 'sekretariat',
    letter: (secret, name) =>
      text.signIn.letters.invitation(
        name,
        account.collaborationName,
        account.name,
        originOf(c) + paths.invitation(secret),
      ),
  })
  settings.mailWaits()
  return paths.person(personId)
})

/** Takes away a person's sign-in, or takes back their invitation. */
export const withdrawRoute: Handler<SignedInEnv> = async (c) => {
  const personId = idOf(c)
  await withdrawAccess(sessionOf(c), { personId })
  return c.redirect(c.var.locale.paths.person(personId), 303)
}
