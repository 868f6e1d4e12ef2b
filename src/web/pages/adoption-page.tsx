import type { Adopters } from '../../gaps/adopters.ts'
import type { Adoption } from '../../store/adoptions.ts'
import type { DecisionListed } from '../../store/decisions.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { PlainForm, type Returned } from '../components/plain-form.tsx'

type Props = {
  frame: Frame
  decision: DecisionListed
  adopters: Adopters
  adoptions: readonly Adoption[]
  returned: Returned | null
}

/** The name of the box of an organisation. */
export const boxOf = (organisationId: string): string => `part-${organisationId}`

/** Asks who has adopted a decision at home, and shows what is said already, which can be taken back. */
export function AdoptionPage({ frame, decision, adopters, adoptions, returned }: Props) {
  const { text, paths } = frame.locale
  const { adoption } = text.mending
  const day = text.calendar.day(decision.heldOn)
  const back = paths.decision(decision.id)
  const { all, missing } = adopters
  return (
    <ArchivePage
      frame={frame}
      title={adoption.title}
      current="decisions"
      trail={[
        { href: paths.decisions, name: text.decisions.title },
        { href: back, name: text.decisions.heading(decision.body, day) },
      ]}
    >
      <div class="form-page">
        <h1>{adoption.title}</h1>
        <p class="muted">{adoption.lead(decision.body, day)}</p>
        <blockquote class="quote" lang="sv">
          <p>{decision.text}</p>
        </blockquote>
        {all.length === 0 && (
          <p class="empty">
            {adoption.noMembers} <a href={paths.parties}>{adoption.addParties}</a>
          </p>
        )}
        {all.length > 0 && missing.length === 0 && <p class="empty">{adoption.allSaid}</p>}
        {missing.length > 0 && (
          <PlainForm
            action={paths.sayWhoAdopted(decision.id)}
            fields={[
              {
                name: 'part',
                label: adoption.who,
                hint: adoption.whoHint,
                kind: 'boxes',
                choices: missing.map(({ id, name }) => ({ value: id, label: name })),
              },
              { name: 'dag', label: adoption.day, hint: text.bodies.forms.dayHint, needed: true },
              { name: 'protokoll', label: adoption.source, hint: adoption.sourceHint },
            ]}
            submit={adoption.submit}
            cancel={{ href: back, name: text.bodies.forms.cancel }}
            heading={text.bodies.forms.problem}
            returned={returned}
          />
        )}
        {adoptions.length > 0 && <Said frame={frame} decision={decision} adoptions={adoptions} />}
      </div>
    </ArchivePage>
  )
}

function Said({ frame, decision, adoptions }: Pick<Props, 'frame' | 'decision' | 'adoptions'>) {
  const { text, paths } = frame.locale
  const { adoption } = text.mending
  return (
    <section class="later" aria-labelledby="sagda">
      <h2 id="sagda">{adoption.said}</h2>
      <ul class="listed removable">
        {adoptions.map(({ organisationId, organisation, adoptedOn, source }) => (
          <li>
            <div>
              {organisation}
              <p class="meta">
                {[text.calendar.day(adoptedOn), source].filter(Boolean).join(', ')}
              </p>
            </div>
            <form method="post" action={paths.takeBackAdoption(decision.id, organisationId)}>
              <button class="btn small" type="submit">
                {adoption.takeBack}
                <span class="vh">{adoption.takeBackNamed(organisation)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
