import type { BodyListed } from '../../store/bodies.ts'
import { type DecisionPage, decisionsOnPage } from '../../store/decisions.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { DecisionList } from '../components/decision-parts.tsx'
import { FilterChoice, Filters } from '../components/filters.tsx'
import { PageLinks } from '../components/page-links.tsx'

/** The states and the kinds that may be asked for, in their order. */
export const decisionStates = ['taken', 'quoted', 'proposed', 'expected'] as const
export const decisionKinds = [
  'formal',
  'direction',
  'recommendation',
  'consensus',
  'noted',
  'election',
  'prolongation',
  'referral',
  'postponement',
  'negative',
  'other',
] as const

/** What the address of the register asks for. */
export type DecisionChoice = {
  readonly words: string | null
  readonly bodyId: string | null
  readonly year: number | null
  readonly status: (typeof decisionStates)[number] | null
  readonly kind: (typeof decisionKinds)[number] | null
}

type Props = {
  frame: Frame
  found: DecisionPage
  bodies: readonly BodyListed[]
  years: readonly number[]
  chosen: DecisionChoice
}

/** The register of decisions: every one with its clauses, its source, and whether it was taken there. */
export function DecisionsPage({ frame, found, bodies, years, chosen }: Props) {
  const { decisions, count, page } = found
  const from = (page - 1) * decisionsOnPage
  const { locale } = frame
  const { text, paths } = locale
  const words = text.decisions
  const { filters, states } = words
  const isNarrowed = Object.values(chosen).some((each) => each !== null)
  return (
    <ArchivePage frame={frame} title={words.title} current="decisions">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Filters action={paths.decisions} submit={filters.show}>
        <div class="field">
          <label for="val-ord">{filters.words}</label>
          <input id="val-ord" name="ord" type="search" value={chosen.words ?? ''} />
        </div>
        <FilterChoice
          name="organ"
          label={filters.body}
          value={chosen.bodyId}
          all={filters.any}
          choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterChoice
          name="ar"
          label={filters.year}
          value={chosen.year === null ? null : String(chosen.year)}
          all={filters.any}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FilterChoice
          name="lage"
          label={filters.state}
          value={chosen.status}
          all={filters.any}
          choices={decisionStates.map((state) => ({ value: state, label: states[state] }))}
        />
        <FilterChoice
          name="slag"
          label={filters.kind}
          value={chosen.kind}
          all={filters.any}
          choices={decisionKinds.map((kind) => ({
            value: kind,
            label: text.facts.decisionKinds[kind],
          }))}
        />
      </Filters>
      {count === 0 ? (
        <p class="empty">{isNarrowed ? words.noneFound : words.empty}</p>
      ) : (
        <>
          <p class="meta" role="status">
            {count > decisions.length
              ? words.more(from + 1, from + decisions.length, count)
              : words.count(count)}
          </p>
          <DecisionList locale={locale} decisions={decisions} />
          <PageLinks frame={frame} page={page} of={Math.ceil(count / decisionsOnPage)} />
        </>
      )}
    </ArchivePage>
  )
}
