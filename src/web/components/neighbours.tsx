import type { MeetingListed } from '../../store/meetings.ts'
import type { Locale } from '../locale.ts'
import type { Frame } from './archive-page.tsx'
import { Fact } from './key-fact.tsx'

/** The meetings of the body before and after. */
export function Neighbours({
  frame: { locale },
  neighbours: { previous, next },
}: {
  frame: Frame
  neighbours: { readonly previous: MeetingListed | null; readonly next: MeetingListed | null }
}) {
  const { meetings } = locale.text
  return (
    <nav class="neighbours" aria-label={meetings.title}>
      <h2>{meetings.title}</h2>
      <dl>
        <Fact name={meetings.previous}>
          {previous ? <NeighbourLink locale={locale} meeting={previous} /> : meetings.noPrevious}
        </Fact>
        <Fact name={meetings.next}>
          {next ? <NeighbourLink locale={locale} meeting={next} /> : meetings.noNext}
        </Fact>
      </dl>
    </nav>
  )
}

function NeighbourLink({ locale, meeting }: { locale: Locale; meeting: MeetingListed }) {
  const { calendar } = locale.text
  return <a href={locale.paths.meeting(meeting.id)}>{calendar.day(meeting.heldOn)}</a>
}
