import type { Handler } from 'hono'
import { appointToOffice } from '../../actions/appoint-to-office.ts'
import { endOffice } from '../../actions/end-office.ts'
import { findOffice, listOffices } from '../../store/offices.ts'
import { listParties } from '../../store/parties.ts'
import { listPeople } from '../../store/people.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { FormPage, type Returned } from '../components/plain-form.tsx'
import { dayIn, idIn, neededDayIn } from '../form-fields.ts'
import { OfficeKinds, OfficesPage, officeKinds } from '../pages/offices-page.tsx'
import { mayDo } from '../permit.ts'
import { htmlPage } from '../reply.ts'
import { choicesOf, oneOf } from './body-forms.tsx'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

/** Who registers, keeps records and lets people in at each of the parties. */
export const officesRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const offices = await listOffices(db, viewerOf(c))
  const hasParties = (await listParties(db, viewerOf(c))).length > 0
  const mayArrange = mayDo(c, 'office.arrange')
  const page = { frame: frameOf(c), today: todayOf(c), offices, hasParties, mayArrange }
  return htmlPage(c, 200, <OfficesPage {...page} />)
}

const trailOf = ({ text, paths }: SignedInContext['var']['locale']) => [
  { href: paths.bodies, name: text.bodies.title },
  { href: paths.offices, name: text.offices.title },
]

async function appointPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const { locale, db } = c.var
  const { text, paths } = locale
  const { forms } = text.bodies
  const words = text.offices
  const parties = await listParties(db, viewerOf(c))
  const people = await listPeople(db, viewerOf(c))
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={words.appoint}
      current="bodies"
      trail={trailOf(locale)}
      action={paths.newOffice}
      cancel={{ href: paths.offices, name: forms.cancel }}
      heading={forms.problem}
      returned={returned}
      submit={words.submit}
      fields={[
        {
          name: 'organisation',
          label: forms.organisation,
          kind: 'choice',
          value: idIn(c.req.query('organisation') ?? ''),
          choices: [
            { value: '', label: words.choose },
            ...parties.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        {
          name: 'slag',
          label: words.kind,
          kind: 'choice',
          choices: choicesOf(officeKinds, words.kinds),
        },
        {
          name: 'namn',
          label: forms.person,
          hint: forms.personHint,
          names: people.map(({ name }) => name),
          needed: true,
        },
        { name: 'fran', label: forms.from, hint: words.fromHint, value: todayOf(c) },
        { name: 'till', label: forms.to, hint: forms.openEnd },
      ]}
    >
      <OfficeKinds locale={locale} />
    </FormPage>,
  )
}

/** Asks who is to have which office, and where. */
export const appointForm = showing(appointPage)

/** Gives somebody an office. */
export const appointRoute = writing(appointPage, async (c, form) => {
  const today = todayOf(c)
  await appointToOffice(sessionOf(c), {
    organisationId: idIn(form('organisation')),
    kind: oneOf(officeKinds, form('slag')),
    name: form('namn'),
    term: { from: dayIn(form('fran'), today), to: dayIn(form('till'), today) },
  })
  return c.var.locale.paths.offices
})

async function endPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const office = await findOffice(c.var.db, viewerOf(c), idOf(c))
  if (!office) return c.notFound()
  const { locale } = c.var
  const { text, paths } = locale
  const { forms } = text.bodies
  const words = text.offices
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={words.endTitle(office.name, words.kinds[office.kind].toLowerCase())}
      lead={words.endLead(office.organisation)}
      current="bodies"
      trail={trailOf(locale)}
      action={paths.endOffice(office.id)}
      cancel={{ href: paths.offices, name: forms.cancel }}
      heading={forms.problem}
      returned={returned}
      submit={words.endSubmit}
      fields={[
        {
          name: 'sista',
          label: forms.lastDay,
          hint: forms.dayHint,
          value: office.to ?? todayOf(c),
          needed: true,
        },
      ]}
    />,
  )
}

/** Asks for the last day of an office. */
export const endOfficeForm = showing(endPage)

/** Ends an office. */
export const endOfficeRoute = writing(endPage, async (c, form) => {
  const lastDay = neededDayIn(form('sista'), todayOf(c))
  await endOffice(sessionOf(c), { officeId: idOf(c), lastDay })
  return c.var.locale.paths.offices
})
