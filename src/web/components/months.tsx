import { grouped } from '../../domain/grouped.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'

/** Meetings under the month they are in, with the day as in a calendar. */
export function Months({
  locale,
  meetings,
  today,
  withoutBody = false,
}: {
  locale: Locale
  meetings: readonly MeetingListed[]
  today: string
  withoutBody?: boolean
}) {
  const { text, paths } = locale
  const { calendar } = text
  return [...grouped(meetings, ({ heldOn }) => heldOn.slice(0, 7))].map(([month, those]) => (
    <section class="month" aria-label={calendar.month(`${month}-01`)}>
      <h3>{calendar.month(`${month}-01`)}</h3>
      <ul class="days">
        {those.map((meeting) => (
          <li class={`day is-${meeting.status}`}>
            <time datetime={meeting.heldOn} class="date">
              <span class="weekday">{calendar.weekday(meeting.heldOn)}</span>{' '}
              <span class="of-month">{Number(meeting.heldOn.slice(8))}</span>
            </time>
            <div>
              <a href={paths.meeting(meeting.id)}>
                {withoutBody ? calendar.day(meeting.heldOn) : meeting.body}
                {withoutBody ? null : <span class="vh">, {calendar.day(meeting.heldOn)}</span>}
              </a>
              <p class="meta">{whenAndWhere(meeting, locale)}</p>
            </div>
            <MeetingState locale={locale} meeting={meeting} today={today} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function whenAndWhere({ start, end, place }: MeetingListed, { text }: Locale): string {
  const period = text.calendar.period(start, end)
  return [period && text.meetings.time(period), place].filter(Boolean).join(' · ')
}

/** Whether a meeting is to come, has its minutes, or should have had them. */
function MeetingState({
  locale: { text },
  meeting: { status, heldOn },
  today,
}: {
  locale: Locale
  meeting: MeetingListed
  today: string
}) {
  const { statuses, minutesMissing } = text.meetings
  if (status === 'planned' && heldOn < today) {
    return (
      <span class="tag warn">
        <Icon name="triangle-alert" />
        {minutesMissing}
      </span>
    )
  }
  const tones = { planned: 'tag act', held: 'tag', cancelled: 'tag outlined' }
  return <span class={tones[status]}>{statuses[status]}</span>
}
