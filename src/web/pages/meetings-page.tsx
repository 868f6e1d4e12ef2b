import type { BodyListed } from '../../store/bodies.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { FilterChoice, Filters } from '../components/filters.tsx'
import { Months } from '../components/months.tsx'

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
