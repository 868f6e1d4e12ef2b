import { grouped } from '../../domain/grouped.ts'
import type { Silent } from '../../gaps/silent-at-meeting.ts'
import type { AssignmentListed } from '../../store/assignments.ts'
import type { Attendee } from '../../store/attendance.ts'
import type { DecisionListed } from '../../store/decisions.ts'
import type { ItemShown } from '../../store/items.ts'
import type { MeetingListed, MeetingShown } from '../../store/meetings.ts'
import { sv } from '../../text/sv.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Icon } from '../components/icon.tsx'
import { Fact } from '../components/key-fact.tsx'
import { type MinutesAct, MinutesReaders } from '../components/minutes-readers.tsx'
import { MinutesRecordView, RecordContents } from '../components/minutes-record-view.tsx'
import { Neighbours } from '../components/neighbours.tsx'
import { TimeAndPlace } from '../components/time-and-place.tsx'
import type { Locale } from '../locale.ts'
import type { RecordPart } from '../minutes-record.ts'

type Props = {
  frame: Frame
  meeting: MeetingShown
  record: readonly RecordPart[]
  items: readonly ItemShown[]
  decisions: readonly DecisionListed[]
  assignments: readonly AssignmentListed[]
  attendance: readonly Attendee[]
  silent: Silent
  /** What whoever looks may do with the minutes. */
  acts: readonly MinutesAct[]
  /** Who looks, where they may mark items as secret. */
  marker: string | null
  neighbours: { readonly previous: MeetingListed | null; readonly next: MeetingListed | null }
}

/** A meeting that was held: its minutes as they stand, who was there, and what came out of it. */
export function MeetingPage(props: Props) {
  const { frame, meeting, record, items, decisions, assignments, attendance, silent } = props
  const { locale } = frame
  const { text, paths } = locale
  const { meetings, calendar } = text
  const day = calendar.days(meeting.heldOn, meeting.endsOn)
  const present = attendance.filter(({ state }) => state === 'present' || state === 'partial')
  return (
    <ArchivePage
      frame={frame}
      title={meetings.heading(meeting.body, day)}
      current="meetings"
      trail={[
        { href: paths.meetings, name: meetings.title },
        { href: paths.body(meeting.bodyId), name: meeting.body },
      ]}
    >
      <div class="head-row">
        <div>
          <h1>
            {meeting.body}
            <span class="h1-day">{day}</span>
          </h1>
        </div>
        {meeting.document?.isWhole && (
          <a class="btn" href={paths.meetingFile(meeting.id)} download={meeting.document.name}>
            <Icon name="download" />
            {meetings.file}
          </a>
        )}
      </div>
      <dl class="key-facts">
        <TimeAndPlace locale={locale} meeting={meeting} />
        <Fact name={meetings.facts.items}>{items.length}</Fact>
        <Fact name={meetings.facts.decisions}>
          {decisions.filter(({ status }) => status === 'taken').length}
        </Fact>
        <Fact name={meetings.facts.assignments}>{assignments.length}</Fact>
        {attendance.length > 0 && (
          <Fact name={meetings.facts.attendance}>
            {meetings.presentOf(present.length, attendance.length)}
          </Fact>
        )}
      </dl>
      <div class="split">
        <section aria-labelledby="protokollet">
          <h2 id="protokollet">{meetings.record}</h2>
          <p class="hint">{meetings.recordHint}</p>
          <RecordContents locale={locale} parts={record} />
          <MinutesRecordView locale={locale} parts={record} marker={props.marker} />
        </section>
        <aside class="side">
          <MinutesReaders
            locale={locale}
            meeting={meeting}
            acts={props.acts}
            canMark={props.marker !== null && items.length > 0}
          />
          <Attendance locale={locale} attendance={attendance} silent={silent} />
          <Neighbours {...props} />
        </aside>
      </div>
    </ArchivePage>
  )
}

function Attendance({
  locale,
  attendance,
  silent,
}: {
  locale: Locale
  attendance: readonly Attendee[]
  silent: Silent
}) {
  const { meetings } = locale.text
  const byOrganisation = [...grouped(attendance, ({ organisation }) => organisation)]
  const named = byOrganisation.filter(([name]) => name !== null)
  const groups = [...named, ...byOrganisation.filter(([name]) => name === null)]
  return (
    <section aria-labelledby="narvaro">
      <h2 id="narvaro">{meetings.attendance}</h2>
      {attendance.length === 0 && <p class="muted">{meetings.noAttendance}</p>}
      {groups.map(([organisation, people]) => (
        <div class="organisation">
          <h3>{organisation ?? meetings.noOrganisation}</h3>
          <ul class="people">
            {people.map((attendee) => (
              <OneAttendee locale={locale} attendee={attendee} />
            ))}
          </ul>
        </div>
      ))}
      <SilentNote locale={locale} silent={silent} />
    </section>
  )
}

type Role = keyof typeof sv.facts.roles
const isRole = (written: string): written is Role => written in sv.facts.roles

function OneAttendee({ locale, attendee }: { locale: Locale; attendee: Attendee }) {
  const { facts } = locale.text
  const { personId, name, written, title, roles, extent, state } = attendee
  const said = title?.toLowerCase() ?? ''
  // A title is in the words of the minutes, which are Swedish, and mostly says the role.
  const isSaid = (role: Role) => said.includes(sv.facts.roles[role].toLowerCase())
  const shown = roles.filter(isRole).filter((role) => role !== 'member' && !isSaid(role))
  const about = [
    written.toLowerCase() === name.toLowerCase() ? null : `”${written}”`,
    title,
    ...shown.map((role) => facts.roles[role]),
    extent,
  ].filter(Boolean)
  return (
    <li>
      <span class="person">
        <a href={locale.paths.person(personId)}>{name}</a>
        {about.length > 0 && (
          <span class="meta" lang="sv">
            {about.join(', ')}
          </span>
        )}
      </span>
      {state !== 'present' && <span class={`state is-${state}`}>{facts.states[state]}</span>}
    </li>
  )
}

function SilentNote({ locale: { text, paths }, silent }: { locale: Locale; silent: Silent }) {
  const words = text.meetings.silent
  if (silent.organisations.length + silent.people.length === 0) return null
  return (
    <section class="note silent" aria-labelledby="nams-inte">
      <Icon name="triangle-alert" />
      <div>
        <h3 id="nams-inte">{words.heading}</h3>
        <p class="meta">{words.lead}</p>
        <ul>
          {silent.organisations.map((name) => (
            <li>{words.organisation(name)}</li>
          ))}
          {silent.people.map(({ personId, name, organisation }) => (
            <li>
              <a href={paths.person(personId)}>{words.person(name, organisation)}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
