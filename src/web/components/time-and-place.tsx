import type { MeetingListed } from '../../store/meetings.ts'
import type { Locale } from '../locale.ts'
import { Fact } from './key-fact.tsx'

/** When and where, as far as it is said. */
export function TimeAndPlace({ locale, meeting }: { locale: Locale; meeting: MeetingListed }) {
  const { meetings, calendar } = locale.text
  const period = calendar.period(meeting.start, meeting.end)
  return (
    <>
      {period && <Fact name={meetings.facts.time}>{meetings.time(period)}</Fact>}
      <Fact name={meetings.facts.place}>
        {meeting.place ? <span lang="sv">{meeting.place}</span> : meetings.placeUnknown}
      </Fact>
    </>
  )
}
