import type { Due, Owner } from '../../reader/read-minutes.ts'
import type { Text } from '../../text/sv.ts'
import { partsOfDecision } from '../parts-of-decision.ts'
import type { ReadingView } from '../reading-view.ts'
import { CertaintyTag, FactLink, Why } from './fact.tsx'

type OfOutcome = { view: ReadingView; index: number }

/** A decision: filled where this body took it, grey where it is quoted, dotted where it is yet to come. */
export function OneDecision({ view, index }: OfOutcome) {
  const decision = view.reading.decisions[index]
  if (!decision) return null
  const path = `decisions/${index}`
  const { facts, calendar } = view.text
  const { status, kind, takenBy, date, rule } = decision
  const { lead, clauses } = partsOfDecision(decision)
  const node = { taken: 'k-decision', quoted: 'k-info', proposed: 'k-plan', expected: 'k-plan' }
  const taken =
    takenBy || date ? facts.takenBy(takenBy, date && calendar.day(date)) : facts.takenUnknown
  return (
    <li class="outcome decision chosen-one">
      <span class={`node ${node[status]}`} />
      <div class="about">
        <span class={status === 'taken' ? 'tag thread' : 'tag'}>
          {facts.decisionStatuses[status]}
        </span>
        <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
        {status === 'taken' && kind !== 'formal' && kind !== 'other' && (
          <span class="meta">{facts.decisionKinds[kind]}</span>
        )}
        {status === 'quoted' && <span class="meta">{taken}</span>}
        <Why view={view} path={path} rule={rule} />
      </div>
      {lead !== null && (
        <FactLink view={view} path={path}>
          <span class="record" lang="sv">
            {lead}
          </span>
        </FactLink>
      )}
      {clauses.length > 0 && (
        <ul class="clauses record" lang="sv">
          {clauses.map((clause, at) => (
            <li>
              {lead === null && at === 0 ? (
                <FactLink view={view} path={path}>
                  {clause}
                </FactLink>
              ) : (
                clause
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** An assignment: a ring, with who has it, when it is due and how it stands. */
export function OneAssignment({ view, index }: OfOutcome) {
  const assignment = view.reading.assignments[index]
  if (!assignment) return null
  const path = `assignments/${index}`
  const { facts } = view.text
  const { status, owners, due, givenBy, rule } = assignment
  return (
    <li class="outcome assignment chosen-one">
      <span class="node" />
      <div class="about">
        <span class="tag">{facts.assignment}</span>
        {status !== 'given' && <span class="tag act">{facts.assignmentStatuses[status]}</span>}
        <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
        <Why view={view} path={path} rule={rule} />
      </div>
      <FactLink view={view} path={path}>
        <span class="record" lang="sv">
          {assignment.text}
        </span>
      </FactLink>
      <dl class="who">
        <div>
          <dt>{facts.labels.owner}</dt>
          <dd>
            {owners.length > 0
              ? owners.map((owner) => ownerInWords(owner, view.text)).join(', ')
              : facts.noOwner}
          </dd>
        </div>
        <div>
          <dt>{facts.labels.due}</dt>
          <dd>{due ? dueInWords(due, view.text) : facts.noDue}</dd>
        </div>
        {givenBy && (
          <div>
            <dt>{facts.labels.givenBy}</dt>
            <dd>{givenBy}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}

function ownerInWords({ name, written, kind }: Owner, { facts }: Text): string {
  if (kind === 'everyone') return facts.everyone
  return written !== '' && written !== name ? `${name} (”${written}”)` : name
}

function dueInWords(due: Due, { facts, calendar }: Text): string {
  const day = due.date === null ? null : calendar.day(due.date)
  const meeting =
    due.meeting === null
      ? null
      : due.meeting === 'next'
        ? facts.nextMeeting
        : facts.atMeeting(calendar.day(due.meeting))
  const words = [meeting, day].filter((part) => part !== null).join(', ')
  const sure = words === '' ? due.written : words
  return due.written === '' || sure === due.written ? sure : `${sure} (”${due.written}”)`
}
