import type { DecisionListed } from '../../store/decisions.ts'
import type { Locale } from '../locale.ts'
import { partsOfDecision } from '../parts-of-decision.ts'
import { ItemSource } from './item-source.tsx'
import { decisionSign } from './minutes-record-view.tsx'

/** A decision in the words of its minutes: what leads in, and its att-clauses, each with an address of its own. */
function DecisionWords({
  locale: { paths },
  decision,
}: {
  locale: Locale
  decision: DecisionListed
}) {
  const href = paths.decision(decision.id)
  const { lead, clauses } = partsOfDecision({
    text: decision.text,
    clauses: decision.clauses.map(({ text }) => text),
  })
  return (
    <div class="record decision-words" lang="sv">
      {lead !== null && <p>{clauses.length > 0 ? lead : <a href={href}>{lead}</a>}</p>}
      {clauses.length > 0 && (
        <ul class="clauses">
          {clauses.map((clause, at) => (
            <li>
              <a href={`${href}#${clauseAnchor(at + 1)}`}>{clause}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The anchor of an att-clause on the page of its decision. */
export const clauseAnchor = (place: number): string => `att-${place}`

/** Decisions one after another, each with its sign, its words and its source. */
export function DecisionList({
  locale,
  decisions,
  withoutBody = false,
}: {
  locale: Locale
  decisions: readonly DecisionListed[]
  withoutBody?: boolean
}) {
  const { states, takenBy } = locale.text.decisions
  const { calendar } = locale.text
  return (
    <ul class="listed decision-list">
      {decisions.map((decision) => (
        <li>
          <span class={`node ${decisionSign[decision.status]}`} />
          <div>
            <p class="meta source-line">
              <ItemSource locale={locale} source={decision} withoutBody={withoutBody} />
              {decision.item && <span lang="sv">{decision.item.title}</span>}
              {decision.status !== 'taken' && (
                <span class="tag outlined">{states[decision.status]}</span>
              )}
              {decision.status === 'quoted' && (decision.takenBy || decision.decidedOn) && (
                <span>
                  {takenBy(
                    decision.takenBy,
                    decision.decidedOn && calendar.day(decision.decidedOn),
                  )}
                </span>
              )}
            </p>
            <DecisionWords locale={locale} decision={decision} />
          </div>
        </li>
      ))}
    </ul>
  )
}
