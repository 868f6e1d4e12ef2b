import { grouped } from '../../domain/grouped.ts'
import type { BodyListed } from '../../store/bodies.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { FilterChoice, Filters } from '../components/filters.tsx'
import { Icon } from '../components/icon.tsx'
import type { Locale } from '../locale.ts'

type Props = {
  frame: Frame
  meetings: readonly MeetingListed[]
  bodies: readonly BodyListed[]
  years: readonly number[]
  chosen: { readonly bodyId: string | null; readonly year: number | null }
  today: string
}

/** The meetings of the county: what comes first, then what was, month by month. */
export function MeetingsPage({ frame, meetings, bodies, years, chosen, today }: Props) {
  const { locale } = frame
  const { text, paths } = locale
  const words = text.meetings
  const coming = meetings.filter(({ heldOn }) => heldOn >= today)
  const past = meetings.filter(({ heldOn }) => heldOn < today).reverse()
  return (
    <ArchivePage frame={frame} title={words.title} current="meetings">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {years.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <>
          <Filters action={paths.meetings} submit={words.show}>
            <FilterChoice
              name="organ"
              label={words.body}
              value={chosen.bodyId}
              all={words.allBodies}
              choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FilterChoice
              name="ar"
              label={words.year}
              value={chosen.year === null ? null : String(chosen.year)}
              all={words.allYears}
              choices={years.map((year) => ({ value: String(year), label: String(year) }))}
            />
          </Filters>
          {meetings.length === 0 && <p class="empty">{words.noneFound}</p>}
          <div class="meeting-lists">
            {coming.length > 0 && (
              <section aria-labelledby="kommande">
                <h2 id="kommande">{words.coming}</h2>
                <Months locale={locale} meetings={coming} today={today} />
              </section>
            )}
            {past.length > 0 && (
              <section aria-labelledby="varit">
                <h2 id="varit">{words.past}</h2>
                <Months locale={locale} meetings={past} today={today} />
              </section>
            )}
          </div>
        </>
      )}
    </ArchivePage>
  )
}

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
