import type { Attendance } from '../../reader/read-minutes.ts'
import type { ReadingView } from '../reading-view.ts'
import { CertaintyTag, FactLink, FactSection } from './fact.tsx'

type Attendee = Attendance & { readonly path: string }

/** Who was there, grouped by organisation as first met in the text; those without one come last. */
export function AttendanceList({ view }: { view: ReadingView }) {
  const { facts, page } = view.text
  const attendees = view.reading.attendance.map(
    (attendee, index): Attendee => ({ ...attendee, path: `attendance/${index}` }),
  )
  const organisations = [...new Set(attendees.map(({ organisation }) => organisation))]
  const named = organisations.filter((organisation) => organisation !== null)
  const groups = organisations.includes(null) ? [...named, null] : named
  return (
    <FactSection
      id={`${view.prefix}narvaro`}
      heading={facts.headings.attendance}
      count={attendees.length}
    >
      {attendees.length === 0 && <p class="muted">{page.reading.noAttendance}</p>}
      {groups.map((group) => (
        <div class="organisation">
          <h3>{group ?? facts.noOrganisation}</h3>
          <ul class="people">
            {attendees
              .filter(({ organisation }) => organisation === group)
              .map((attendee) => (
                <Person view={view} attendee={attendee} />
              ))}
          </ul>
        </div>
      ))}
      {attendees.length > 0 && <RulesUsed view={view} attendees={attendees} />}
    </FactSection>
  )
}

function Person({ view, attendee }: { view: ReadingView; attendee: Attendee }) {
  const { facts } = view.text
  const { name, title, roles, substituteFor, adjustsFor, extent, state, path } = attendee
  const roleWords = roles.filter((role) => role !== 'member').map((role) => facts.roles[role])
  const about = [
    title,
    // A title as written may say the role already.
    ...roleWords.filter((word) => !title?.toLowerCase().includes(word)),
    substituteFor && facts.substituteFor(substituteFor),
    adjustsFor && facts.adjustsFor(adjustsFor),
    extent,
  ].filter((part) => part !== null && part !== '')
  return (
    <li class="chosen-one">
      <span class="person">
        <FactLink view={view} path={path}>
          {name}
        </FactLink>
        {about.length > 0 && <span class="meta">{about.join(', ')}</span>}
      </span>
      <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
      <span class={`state is-${state}`}>{facts.states[state]}</span>
    </li>
  )
}

/** The rules that found the people, told once for them all. */
function RulesUsed({ view, attendees }: { view: ReadingView; attendees: readonly Attendee[] }) {
  const { facts, page } = view.text
  const counts = new Map<string, number>()
  for (const { rule } of attendees) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return (
    <details class="why">
      <summary>{page.reading.rulesUsed}</summary>
      <ul>
        {[...counts].map(([rule, count]) => (
          <li>{page.reading.ruleCount(view.ruleInWords(rule), facts.counts.attendance(count))}</li>
        ))}
      </ul>
    </details>
  )
}
