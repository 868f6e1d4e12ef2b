import type { Child } from 'hono/jsx'
import type { PublishedFilter, PublishedListed } from '../../store/published.ts'
import { MinutesRecordView, RecordContents } from '../components/minutes-record-view.tsx'
import type { OutsideFrame } from '../components/outside-page.tsx'
import { LanguageLink, Shell } from '../components/shell.tsx'
import { TimeAndPlace } from '../components/time-and-place.tsx'
import type { RecordPart } from '../minutes-record.ts'
import { inOtherLanguage } from '../paths.ts'

type ListProps = {
  frame: OutsideFrame
  filter: PublishedFilter
  minutes: readonly PublishedListed[]
  /** Where the older ones are; null when these are the last. */
  older: string | null
}

/** The minutes that anybody can read, the latest first. */
export function PublishedPage({ frame, filter, minutes, older }: ListProps) {
  const { text, paths } = frame.locale
  const { published } = text.rights
  const narrowed = filter.bodyId ?? filter.collaborationId
  const by = (name: string, id: string) =>
    `${paths.published}?${new URLSearchParams({ [name]: id })}`
  return (
    <PublicShell frame={frame} title={published.title}>
      <h1>{published.title}</h1>
      <p class="lead">{published.lead}</p>
      {narrowed !== null && (
        <p>
          <a href={paths.published}>{published.all}</a>
        </p>
      )}
      {minutes.length === 0 && <p class="muted">{published.none}</p>}
      {minutes.length > 0 && (
        <ul class="listed">
          {minutes.map(({ id, heldOn, endsOn, body, bodyId, collaboration, collaborationId }) => (
            <li>
              <a href={paths.publishedMinutes(id)}>
                <span lang="sv">{body}</span>, {text.calendar.days(heldOn, endsOn)}
              </a>
              <p class="meta">
                <a href={by('samverkan', collaborationId)} lang="sv">
                  {collaboration}
                </a>
                {filter.bodyId === null && (
                  <>
                    {' · '}
                    <a href={by('organ', bodyId)}>{published.ofBody(body)}</a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {older !== null && (
        <p>
          <a class="btn" href={older}>
            {published.older}
          </a>
        </p>
      )}
    </PublicShell>
  )
}

type MinutesProps = {
  frame: OutsideFrame
  meeting: PublishedListed
  record: readonly RecordPart[]
}

/** Published minutes, as they stand. */
export function PublishedMinutesPage({ frame, meeting, record }: MinutesProps) {
  const { locale } = frame
  const { text, paths } = locale
  const day = text.calendar.days(meeting.heldOn, meeting.endsOn)
  return (
    <PublicShell frame={frame} title={text.meetings.heading(meeting.body, day)}>
      <p class="meta">
        <a href={paths.published}>{text.rights.published.title}</a>
        {' · '}
        <span lang="sv">{meeting.collaboration}</span>
      </p>
      <h1>
        <span lang="sv">{meeting.body}</span>
        <span class="h1-day">{day}</span>
      </h1>
      <dl class="key-facts">
        <TimeAndPlace
          locale={locale}
          meeting={{ ...meeting, status: 'held', bodyId: meeting.bodyId }}
        />
      </dl>
      <section aria-labelledby="protokollet">
        <h2 id="protokollet">{text.rights.published.record}</h2>
        <RecordContents locale={locale} parts={record} />
        <MinutesRecordView locale={locale} parts={record} />
      </section>
    </PublicShell>
  )
}

function PublicShell({
  frame,
  title,
  children,
}: {
  frame: OutsideFrame
  title: string
  children: Child
}) {
  const { locale, assets, address } = frame
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={title}
      tools={<LanguageLink locale={locale} href={inOtherLanguage(address)} />}
    >
      <main id="innehall" class="archive open" tabindex={-1}>
        <div class="wrap">{children}</div>
      </main>
      <footer class="foot">
        <p class="wrap">{locale.text.page.shell.footer}</p>
      </footer>
    </Shell>
  )
}
