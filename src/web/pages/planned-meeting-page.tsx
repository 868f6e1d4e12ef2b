import type { AssignmentListed } from '../../store/assignments.ts'
import type { MatterHandled } from '../../store/items.ts'
import type { MeetingListed, MeetingShown } from '../../store/meetings.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { AssignmentTable } from '../components/assignment-parts.tsx'
import { Icon } from '../components/icon.tsx'
import { NotYourMinutes } from '../components/minutes-readers.tsx'
import { Neighbours } from '../components/neighbours.tsx'
import { TimeAndPlace } from '../components/time-and-place.tsx'

type Props = {
  frame: Frame
  meeting: MeetingShown
  today: string
  /** The matters that are to come up. */
  agenda: readonly Pick<MatterHandled, 'matterId' | 'title'>[]
  due: readonly AssignmentListed[]
  /** The matters that what is due there belongs to. */
  matters: readonly Pick<MatterHandled, 'matterId' | 'title'>[]
  /** What the minutes that planned it said would come up. */
  expected: readonly string[]
  neighbours: { readonly previous: MeetingListed | null; readonly next: MeetingListed | null }
}

/** A meeting without minutes: one to come, one whose minutes are missing, or one that was called off. */
export function PlannedMeetingPage(props: Props) {
  const { frame, meeting, today, due, matters, expected } = props
  const { locale, account } = frame
  const { text, paths } = locale
  const { meetings, calendar } = text
  const day = calendar.days(meeting.heldOn, meeting.endsOn)
  const { isSecretariat } = account.viewer
  const isPlanned = meeting.status === 'planned'
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
      <p class="tags">
        <span class={isPlanned ? 'tag act' : 'tag outlined'}>
          {meetings.statuses[meeting.status]}
        </span>
      </p>
      <div class="head-row">
        <h1>
          {meeting.body}
          <span class="h1-day">{day}</span>
        </h1>
        {isPlanned && isSecretariat && (
          <a class="btn" href={paths.cancelMeeting(meeting.id)}>
            {meetings.cancel}
          </a>
        )}
      </div>
      <dl class="key-facts">
        <TimeAndPlace locale={locale} meeting={meeting} />
      </dl>
      {isPlanned && meeting.heldOn < today && (
        <div class="note spaced">
          <Icon name="triangle-alert" />
          <p>
            <strong>{meetings.minutesMissing}.</strong> {meetings.minutesMissingLong}
          </p>
          {isSecretariat && (
            <a class="btn small" href={paths.imports}>
              {meetings.importMinutes}
            </a>
          )}
        </div>
      )}
      {meeting.status === 'held' && <NotYourMinutes locale={locale} />}
      <div class="split">
        <div>
          <Agenda {...props} />
          <section class="later">
            <h2>{meetings.dueHere}</h2>
            {due.length === 0 ? (
              <p class="muted">{meetings.noneDue}</p>
            ) : (
              <AssignmentTable
                locale={locale}
                assignments={due}
                today={today}
                label={meetings.dueHere}
              />
            )}
          </section>
          {expected.length > 0 && (
            <section class="later" aria-labelledby="namnt">
              <h2 id="namnt">{meetings.expected}</h2>
              <p class="hint">{meetings.expectedFrom}</p>
              <ul class="listed record" lang="sv">
                {expected.map((title) => (
                  <li>{title}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside class="side">
          {matters.length > 0 && (
            <section aria-labelledby="vantar">
              <h2 id="vantar">{meetings.mattersDue}</h2>
              <ul class="links">
                {matters.map(({ matterId, title }) => (
                  <li>
                    <a href={paths.matter(matterId)} lang="sv">
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{meetings.plannedIn}</h2>
            <p>
              {meeting.plannedIn?.meetingId ? (
                <a href={paths.meeting(meeting.plannedIn.meetingId)} lang="sv">
                  {meeting.plannedIn.name}
                </a>
              ) : (
                (meeting.plannedIn?.name ?? meetings.plannedByHand)
              )}
            </p>
          </section>
          <Neighbours {...props} />
        </aside>
      </div>
    </ArchivePage>
  )
}

/** The matters that wait for the meeting. */
function Agenda({ frame, meeting, agenda }: Pick<Props, 'frame' | 'meeting' | 'agenda'>) {
  const { text, paths } = frame.locale
  const words = text.mending.agenda
  const mayChange = frame.account.viewer.isSecretariat && meeting.status === 'planned'
  return (
    <section aria-labelledby="dagordning">
      <h2 id="dagordning">{words.heading}</h2>
      {agenda.length === 0 && <p class="muted">{words.none}</p>}
      <ol class="listed removable" hidden={agenda.length === 0}>
        {agenda.map(({ matterId, title }) => (
          <li>
            <a href={paths.matter(matterId)} lang="sv">
              {title}
            </a>
            {mayChange && (
              <form method="post" action={paths.takeOffAgenda(meeting.id, matterId)}>
                <button class="btn small" type="submit">
                  {words.takeOff}
                  <span class="vh">{words.takeOffNamed(title)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
