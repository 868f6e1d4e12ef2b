import { adoptersOf } from '../../gaps/adopters.ts'
import { needsAdoption } from '../../gaps/adoption.ts'
import type { Adoption, MemberOfBody } from '../../store/adoptions.ts'
import type { DecisionListed } from '../../store/decisions.ts'
import type { Frame } from './archive-page.tsx'

type Props = {
  frame: Frame
  decision: DecisionListed
  adoptions: readonly Adoption[]
  /** The members of the decision's body, of every time. */
  members: readonly MemberOfBody[]
}

/** Who has adopted a decision that is left to the parties, and who is missing; nothing for any other decision. */
export function AdoptedBy({ frame, decision, adoptions, members }: Props) {
  const { text, paths } = frame.locale
  const { adoption } = text.mending
  const isLeft = decision.status === 'taken' && needsAdoption(decision.text)
  if (!isLeft && adoptions.length === 0) return null
  const { all, missing } = adoptersIn(decision, adoptions, members)
  return (
    <section class="later adopted" id="besluten-hemma" aria-labelledby="hemma">
      <h2 id="hemma">{adoption.heading}</h2>
      {adoptions.length === 0 ? (
        <p>{adoption.nobodyYet}</p>
      ) : (
        <p>
          <strong>
            {all.length === 0
              ? `${adoption.countOf(adoptions.length)}.`
              : adoption.count(all.length - missing.length, all.length)}
          </strong>{' '}
          {missing.length > 0 && adoption.missing(missing.map(({ name }) => name))}
        </p>
      )}
      {adoptions.length > 0 && (
        <ul class="listed">
          {adoptions.map(({ organisation, adoptedOn, source }) => (
            <li>
              {organisation}
              <p class="meta">
                <time datetime={adoptedOn}>{text.calendar.day(adoptedOn)}</time>
                {source && <span lang="sv">, {source}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {frame.account.viewer.isSecretariat && (
        <p class="no-print">
          <a class="btn" href={paths.sayWhoAdopted(decision.id)}>
            {adoption.button}
          </a>
        </p>
      )}
    </section>
  )
}

/** Who is to adopt a decision, judged by the members of its body on its day. */
export const adoptersIn = (
  { text, heldOn }: Pick<DecisionListed, 'text' | 'heldOn'>,
  adoptions: readonly Adoption[],
  members: readonly MemberOfBody[],
) =>
  adoptersOf(
    { text, saidOn: heldOn, adoptedBy: adoptions.map(({ organisationId }) => organisationId) },
    members,
  )
