import type { Child } from 'hono/jsx'
import type { Adoption, MemberOfBody } from '../../store/adoptions.ts'
import type { AssignmentListed } from '../../store/assignments.ts'
import type { DecisionListed, RequestInMatter } from '../../store/decisions.ts'
import type { MatterHandled } from '../../store/items.ts'
import { AdoptedBy } from '../components/adopted-by.tsx'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { AssignmentTable } from '../components/assignment-parts.tsx'
import { clauseAnchor, DecisionList } from '../components/decision-parts.tsx'
import { Icon } from '../components/icon.tsx'
import { ItemSource } from '../components/item-source.tsx'
import { Fact } from '../components/key-fact.tsx'
import { partsOfDecision } from '../parts-of-decision.ts'

type Props = {
  frame: Frame
  decision: DecisionListed & { readonly matters: readonly MatterHandled[] }
  quote: readonly string[]
  assignments: readonly AssignmentListed[]
  earlier: readonly DecisionListed[]
  later: readonly DecisionListed[]
  requests: readonly RequestInMatter[]
  adoptions: readonly Adoption[]
  members: readonly MemberOfBody[]
  today: string
}

/** A decision: its words, clause by clause, where they stand, and what became of them. */
export function DecisionPage(props: Props) {
  const { frame, decision, quote } = props
  const { locale } = frame
  const { text, paths } = locale
  const words = text.decisions
  const { status, takenBy, decidedOn } = decision
  const day = text.calendar.day(decision.heldOn)
  return (
    <ArchivePage
      frame={frame}
      title={words.heading(decision.body, day)}
      current="decisions"
      trail={[{ href: paths.decisions, name: words.title }]}
    >
      <p class="tags">
        <span class={status === 'taken' ? 'tag thread' : 'tag outlined'}>
          {words.states[status]}
        </span>
        <span class="meta">
          {text.facts.decisionKinds[decision.kind as keyof typeof text.facts.decisionKinds]}
        </span>
      </p>
      <h1 class="decision-h1">{words.heading(decision.body, day)}</h1>
      <Clauses frame={frame} decision={decision} />
      {status !== 'taken' && (
        <div class="note spaced">
          <Icon name="triangle-alert" />
          <p>
            {status === 'quoted' && words.secondHand}
            {status === 'proposed' && words.proposedNote}
            {status === 'expected' && words.expectedNote}{' '}
            {(takenBy || decidedOn) &&
              `${words.takenBy(takenBy, decidedOn && text.calendar.day(decidedOn))}.`}
          </p>
        </div>
      )}
      <dl class="key-facts">
        <Fact name={words.source}>
          <ItemSource locale={locale} source={decision} />
        </Fact>
        {decision.item && (
          <Fact name={text.meetings.facts.items}>
            <span lang="sv">{decision.item.title}</span>
          </Fact>
        )}
        <Fact name={words.matters}>
          {decision.matters.length === 0
            ? words.noMatter
            : decision.matters.map(({ matterId, title }, at) => (
                <>
                  {at > 0 && ', '}
                  <a href={paths.matter(matterId)} lang="sv">
                    {title}
                  </a>
                </>
              ))}
        </Fact>
      </dl>
      <AdoptedBy {...props} />
      <WhatBecame {...props} />
      <section class="later" aria-labelledby="kallan">
        <h2 id="kallan">{words.sourceQuote}</h2>
        <blockquote class="quote" lang="sv">
          {quote.map((line) => (
            <p>{line}</p>
          ))}
        </blockquote>
      </section>
    </ArchivePage>
  )
}

/** The words of the decision; each clause has an address that can be sent. */
function Clauses({ frame: { locale }, decision }: Pick<Props, 'frame' | 'decision'>) {
  const { permalink } = locale.text.decisions
  const { lead, clauses } = partsOfDecision({
    text: decision.text,
    clauses: decision.clauses.map(({ text }) => text),
  })
  return (
    <div class="record the-decision" lang="sv">
      {lead !== null && <p id={clauses.length === 0 ? clauseAnchor(1) : undefined}>{lead}</p>}
      {clauses.length > 0 && (
        <ol class="att">
          {clauses.map((clause, at) => (
            <li id={clauseAnchor(at + 1)}>
              {clause}{' '}
              <a
                class="permalink"
                href={`#${clauseAnchor(at + 1)}`}
                lang={locale.text.language}
                aria-label={permalink(at + 1)}
              >
                #
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function WhatBecame(props: Props) {
  const { frame, assignments, earlier, later, requests, today } = props
  const { locale } = frame
  const { text } = locale
  const words = text.decisions
  return (
    <section class="later" aria-labelledby="blev">
      <h2 id="blev">{words.after}</h2>
      <Part heading={words.assignments} empty={assignments.length === 0 && words.noAssignments}>
        <AssignmentTable {...{ locale, assignments, today }} label={words.assignments} />
      </Part>
      <Part heading={words.laterDecisions} empty={later.length === 0 && words.noLaterDecisions}>
        <DecisionList locale={locale} decisions={later} />
      </Part>
      {earlier.length > 0 && (
        <Part heading={words.earlierDecisions}>
          <DecisionList locale={locale} decisions={earlier} />
        </Part>
      )}
      {requests.length > 0 && (
        <Part heading={words.requests}>
          <ul class="listed">
            {requests.map((request) => (
              <li>
                <ItemSource locale={locale} source={request} />
                <p class="meta" lang="sv">
                  {request.item.title}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </section>
  )
}

function Part({
  heading,
  empty = false,
  children,
}: {
  heading: string
  empty?: string | false
  children: Child
}) {
  return (
    <div class="became">
      <h3>{heading}</h3>
      {empty === false ? children : <p class="muted">{empty}</p>}
    </div>
  )
}
