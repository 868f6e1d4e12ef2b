import { addOrganisation } from '../../actions/add-organisation.ts'
import { joinCollaboration } from '../../actions/join-collaboration.ts'
import type { NewOrganisation } from '../../store/organisations.ts'
import { sessionOf } from '../account.ts'
import { ArchivePage, frameOf } from '../components/archive-page.tsx'
import { PlainForm, type Returned } from '../components/plain-form.tsx'
import { htmlPage } from '../reply.ts'
import { choicesOf, oneOf } from './body-forms.tsx'
import type { SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

const kinds = [
  'municipalAssociation',
  'stateAuthority',
  'userOrganisation',
  'church',
  'other',
] as const

/** Two forms: for a region or municipality, which are known, and for any other organisation. */
const partiesPage =
  (about: 'authority' | 'organisation') => (c: SignedInContext, returned: Returned | null) => {
    const { text, paths } = c.var.locale
    const { bodies } = text
    const { forms } = bodies
    const cancel = { href: paths.bodies, name: forms.cancel }
    return htmlPage(
      c,
      returned ? 422 : 200,
      <ArchivePage
        frame={frameOf(c)}
        title={bodies.parties}
        current="bodies"
        trail={[{ href: paths.bodies, name: bodies.title }]}
      >
        <div class="form-page">
          <h1>{bodies.parties}</h1>
          <section aria-labelledby="region-eller-kommun">
            <h2 id="region-eller-kommun">{forms.joinHeading}</h2>
            <PlainForm
              prefix="part-"
              action={paths.parties}
              fields={[{ name: 'namn', label: forms.joinName, hint: forms.joinHint, needed: true }]}
              submit={forms.join}
              cancel={cancel}
              heading={forms.problem}
              returned={about === 'authority' ? returned : null}
            />
          </section>
          <section class="later" aria-labelledby="annan-organisation">
            <h2 id="annan-organisation">{forms.organisationHeading}</h2>
            <PlainForm
              prefix="ny-"
              action={paths.newOrganisation}
              fields={[
                { name: 'namn', label: forms.name, needed: true },
                {
                  name: 'slag',
                  label: forms.organisationKind,
                  kind: 'choice',
                  choices: choicesOf(kinds, bodies.organisationKinds),
                },
              ]}
              submit={forms.addOrganisation}
              heading={forms.problem}
              returned={about === 'organisation' ? returned : null}
            />
          </section>
        </div>
      </ArchivePage>,
    )
  }

const partiesAddress = (c: SignedInContext) => `${c.var.locale.paths.bodies}#parter`

/** Asks who becomes a party. */
export const partiesForm = showing(partiesPage('authority'))

/** Makes a region or municipality a party of the collaboration. */
export const joinRoute = writing(partiesPage('authority'), async (c, form) => {
  await joinCollaboration(sessionOf(c), { name: form('namn') })
  return partiesAddress(c)
})

/** Makes another organisation known, and a party. */
export const newOrganisationRoute = writing(partiesPage('organisation'), async (c, form) => {
  const kind = oneOf<NewOrganisation['kind']>(kinds, form('slag'))
  await addOrganisation(sessionOf(c), { name: form('namn'), kind })
  return partiesAddress(c)
})
