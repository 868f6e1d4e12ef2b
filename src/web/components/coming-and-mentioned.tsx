import type { PlannedMeeting } from '../../reader/read-minutes.ts'
import type { ReadingView } from '../reading-view.ts'
import { CertaintyTag, FactLink, FactSection, Why } from './fact.tsx'

/** Meetings to come, dotted since they have not happened, with their agendas where the text has them. */
export function ComingMeetings({ view }: { view: ReadingView }) {
  const { facts } = view.text
  const { plannedMeetings } = view.reading
  if (plannedMeetings.length === 0) return null
  return (
    <FactSection
      id={`${view.prefix}kommande`}
      heading={facts.headings.plannedMeetings}
      count={plannedMeetings.length}
    >
      <ol class="outline to-come">
        {plannedMeetings.map((meeting, index) => (
          <li class="item chosen-one">
            <span class="node k-plan" />
            <OneMeeting view={view} meeting={meeting} path={`plannedMeetings/${index}`} />
          </li>
        ))}
      </ol>
    </FactSection>
  )
}

type MeetingProps = { view: ReadingView; meeting: PlannedMeeting; path: string }

function OneMeeting({ view, meeting, path }: MeetingProps) {
  const { facts, calendar } = view.text
  const time = calendar.period(meeting.start, meeting.end)
  const about = [time, meeting.place].filter((part) => part !== null)
  return (
    <>
      <h3>
        <FactLink view={view} path={path}>
          {meeting.date ? (
            <time datetime={meeting.date}>{calendar.day(meeting.date)}</time>
          ) : (
            facts.unknown
          )}
        </FactLink>
      </h3>
      <div class="about">
        <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
        {about.length > 0 && <span class="meta num">{about.join(' · ')}</span>}
        <Why view={view} path={path} rule={meeting.rule} />
      </div>
      {meeting.items.length > 0 && (
        <ul class="agenda" lang="sv">
          {meeting.items.map(({ title, presenters, minutes }) => (
            <li>
              {title}{' '}
              <span class="meta">
                {[presenters.join(', '), minutes === null ? '' : facts.minutes(minutes)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Agreements, projects, consultations and the like that the text names. */
export function Mentions({ view }: { view: ReadingView }) {
  const { facts, calendar } = view.text
  const { mentions } = view.reading
  if (mentions.length === 0) return null
  return (
    <FactSection
      id={`${view.prefix}namns`}
      heading={facts.headings.mentions}
      count={mentions.length}
    >
      <ul class="mentions">
        {mentions.map(({ kind, name, from, to, rule, details }, index) => {
          const path = `mentions/${index}`
          const about = [
            facts.mentionKinds[kind],
            from && facts.from(calendar.day(from)),
            to && facts.until(calendar.day(to)),
            ...Object.values(details),
          ].filter((part) => part !== null && part !== '')
          return (
            <li class="chosen-one">
              <FactLink view={view} path={path}>
                <span lang="sv">{name}</span>
              </FactLink>
              <div class="about">
                <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
                <span class="meta">{about.join(' · ')}</span>
                <Why view={view} path={path} rule={rule} />
              </div>
            </li>
          )
        })}
      </ul>
    </FactSection>
  )
}

/** Who gets the minutes. */
export function Distribution({ view }: { view: ReadingView }) {
  const { distribution } = view.reading
  if (distribution.length === 0) return null
  return (
    <FactSection
      id={`${view.prefix}sandlista`}
      heading={view.text.facts.headings.distribution}
      count={distribution.length}
    >
      <ul class="receivers">
        {distribution.map((receiver) => (
          <li>{receiver}</li>
        ))}
      </ul>
    </FactSection>
  )
}
