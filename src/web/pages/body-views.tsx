import type { AssignmentListed } from '../../store/assignments.ts'
import type { DecisionListed } from '../../store/decisions.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import type { DocumentOfBody, MatterOfBody } from '../../store/work-of-body.ts'
import { AssignmentTable } from '../components/assignment-parts.tsx'
import { DecisionList } from '../components/decision-parts.tsx'
import { Icon } from '../components/icon.tsx'
import { Months } from '../components/months.tsx'
import type { Locale } from '../locale.ts'

/** The matters that a body handled last, and the way to all of them. */
export function MattersOfBody({
  locale,
  matters,
  bodyId,
}: {
  locale: Locale
  matters: readonly MatterOfBody[]
  bodyId: string
}) {
  const words = locale.text.bodies.matters
  if (matters.length === 0) return <p class="empty">{words.empty}</p>
  return (
    <>
      <MatterList locale={locale} matters={matters} />
      <p class="later">
        <a href={`${locale.paths.matters}?organ=${bodyId}`}>{words.all}</a>
      </p>
    </>
  )
}

function MatterList({
  locale: { text, paths },
  matters,
}: {
  locale: Locale
  matters: readonly MatterOfBody[]
}) {
  const words = text.bodies.matters
  return (
    <ul class="listed">
      {matters.map(({ id, title, status, times, lastOn }) => (
        <li>
          <a href={paths.matter(id)} lang="sv">
            {title}
          </a>
          <p class="meta row">
            {words.lastHandled(text.calendar.day(lastOn))}, {words.times(times)}
            {status === 'ended' && <span class="tag">{words.ended}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The assignments that a body has given, and those that others have given it. */
export function AssignmentsOfBody({
  locale,
  given,
  received,
  today,
}: {
  locale: Locale
  given: readonly AssignmentListed[]
  received: readonly AssignmentListed[]
  today: string
}) {
  const words = locale.text.bodies.assignments
  return (
    <>
      <section>
        <h3>{words.given}</h3>
        {given.length === 0 ? (
          <p class="empty">{words.noneGiven}</p>
        ) : (
          <AssignmentTable
            {...{ locale, today }}
            assignments={given}
            label={words.given}
            withoutBody
          />
        )}
      </section>
      <section class="later">
        <h3>{words.received}</h3>
        {received.length === 0 ? (
          <p class="empty">{words.noneReceived}</p>
        ) : (
          <AssignmentTable {...{ locale, today }} assignments={received} label={words.received} />
        )}
      </section>
    </>
  )
}

/** The latest decisions of a body. */
export function DecisionsOfBody({
  locale,
  decisions,
  bodyId,
}: {
  locale: Locale
  decisions: readonly DecisionListed[]
  bodyId: string
}) {
  const words = locale.text.bodies.decisions
  if (decisions.length === 0) return <p class="empty">{words.empty}</p>
  return (
    <>
      <DecisionList locale={locale} decisions={decisions} withoutBody />
      <p class="later">
        <a href={`${locale.paths.decisions}?organ=${bodyId}`}>{words.all}</a>
      </p>
    </>
  )
}

/** The meetings of a body, the latest first. */
export function MeetingsOfBody({
  locale,
  meetings,
  today,
}: {
  locale: Locale
  meetings: readonly MeetingListed[]
  today: string
}) {
  const words = locale.text.bodies.meetings
  if (meetings.length === 0) return <p class="empty">{words.empty}</p>
  return <Months locale={locale} meetings={[...meetings].reverse()} today={today} withoutBody />
}

/** The documents that are the minutes of a body. */
export function DocumentsOfBody({
  locale: { text, paths },
  documents,
}: {
  locale: Locale
  documents: readonly DocumentOfBody[]
}) {
  const words = text.bodies.documents
  if (documents.length === 0) return <p class="empty">{words.empty}</p>
  return (
    <ul class="listed document-list">
      {documents.map(({ name, meetingId, heldOn }) => (
        <li>
          <Icon name="file-text" />
          <div>
            <a href={paths.meeting(meetingId)} lang="sv">
              {name}
            </a>
            <p class="meta">{text.calendar.day(heldOn)}</p>
          </div>
          <a class="btn small" href={paths.meetingFile(meetingId)} download={name}>
            <Icon name="download" />
            {words.file}
            <span class="vh"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
