import type { Gap } from '../../gaps/gap.ts'
import type { MatterThread } from '../../store/matter-thread.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Due, Owners } from '../components/assignment-parts.tsx'
import { GapNotes } from '../components/gap-notes.tsx'
import { Icon } from '../components/icon.tsx'
import { ThreadMapSection } from '../components/thread-map.tsx'
import { ThreadStory } from '../components/thread-story.tsx'
import { gapsInTime } from '../thread/gaps-in-time.ts'
import { anchorOfHandling, mapOfThread } from '../thread/map-of-thread.ts'
import { type Coming, type ThreadFacts, threadFacts } from '../thread/thread-facts.ts'
import { whereItIs } from '../thread/where-it-is.ts'

type Props = {
  frame: Frame
  thread: MatterThread
  /** What the thread lacks. */
  gaps: readonly Gap[]
  today: string
  isWholeAsked: boolean
}

/** A matter's red thread: where it is, who holds it, what comes next, and all that happened. */
export function MatterPage({ frame, thread, gaps, today, isWholeAsked }: Props) {
  const { locale } = frame
  const { text, paths } = locale
  const facts = threadFacts(thread, today)
  const lasting = gapsInTime(gaps, { text, today })
  const map = mapOfThread(thread, facts, { text, today, gaps: lasting, isWholeAsked })
  const here = paths.matter(thread.id)
  return (
    <ArchivePage
      frame={frame}
      title={thread.title}
      current="matters"
      trail={[{ href: paths.matters, name: text.matters.title }]}
    >
      <Head frame={frame} thread={thread} facts={facts} />
      <GapNotes frame={frame} gaps={gaps} />
      {map.nodes.length > 0 && (
        <ThreadMapSection
          text={text}
          thread={thread}
          facts={facts}
          map={map}
          today={today}
          hrefs={{ whole: `${here}?hela=1#karta`, recent: here }}
        />
      )}
      <div class="split">
        <ThreadStory
          {...{ locale, thread, facts, today }}
          gaps={lasting}
          mayChange={frame.account.viewer.isSecretariat}
        />
        <Aside frame={frame} thread={thread} facts={facts} />
      </div>
    </ArchivePage>
  )
}

type HeadProps = { frame: Frame; thread: MatterThread; facts: ThreadFacts }

function Head({ frame, thread, facts }: HeadProps) {
  const { locale, account } = frame
  const { matters } = locale.text
  return (
    <header class="matter-head">
      <div>
        <p class="tags">
          <span class={thread.status === 'open' ? 'tag act' : 'tag'}>
            {matters.state[thread.status]}
          </span>
          {thread.names.length > 0 && (
            <span class="meta">{matters.alsoCalled(thread.names.slice(0, 4))}</span>
          )}
        </p>
        <h1 lang="sv">{thread.title}</h1>
        {thread.mergedInto ? (
          <p class="lead">
            {matters.mergedInto}{' '}
            <a href={locale.paths.matter(thread.mergedInto.id)} lang="sv">
              {thread.mergedInto.title}
            </a>
            .
          </p>
        ) : (
          <p class="lead">{whereItIs(thread, facts, locale.text)}</p>
        )}
      </div>
      <div class="row head-actions">
        <form method="post" action={locale.paths.matter(thread.id)}>
          <button
            class="btn"
            type="submit"
            name="gor"
            value={thread.isFollowed ? 'unfollow' : 'follow'}
            aria-pressed={thread.isFollowed ? 'true' : 'false'}
          >
            <Icon name="star" />
            {thread.isFollowed ? matters.following : matters.follow}
          </button>
        </form>
        <print-button hidden>
          <button class="btn" type="button">
            <Icon name="printer" />
            {matters.print}
          </button>
        </print-button>
        {account.viewer.isSecretariat && (
          <a class="btn" href={locale.paths.changeMatter(thread.id)}>
            {matters.change}
          </a>
        )}
        {account.viewer.isSecretariat && thread.status === 'open' && !thread.mergedInto && (
          <a class="btn primary" href={locale.paths.toAgenda(thread.id)}>
            <Icon name="plus" />
            {locale.text.mending.agenda.button}
          </a>
        )}
      </div>
      <KeyFacts frame={frame} facts={facts} />
    </header>
  )
}

function KeyFacts({ frame, facts }: Omit<HeadProps, 'thread'>) {
  const { text, paths } = frame.locale
  const { matters, calendar } = text
  const { body, last, open, overdue, coming } = facts
  const [next] = coming
  return (
    <dl class="key-facts">
      <div>
        <dt>{matters.facts.body}</dt>
        <dd>
          {body ? (
            <a href={paths.body(body.id)} lang="sv">
              {body.name}
            </a>
          ) : (
            <span class="muted">{matters.noBody}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{matters.facts.next}</dt>
        <dd>
          {next ? (
            <NextStep frame={frame} next={next} />
          ) : (
            <span class="muted">{matters.noNext}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{matters.facts.open}</dt>
        <dd>
          {open.length > 0 ? <a href="#uppdrag">{open.length}</a> : 0}
          {overdue.length > 0 && (
            <>
              {' '}
              <span class="tag warn">{matters.overdue(overdue.length)}</span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{matters.facts.last}</dt>
        <dd>
          {last ? (
            <>
              <time datetime={last.heldOn}>{calendar.day(last.heldOn)}</time>
              {last.label && <span lang="sv">, {last.label}</span>}
            </>
          ) : (
            <span class="muted">{matters.neverHandled}</span>
          )}
        </dd>
      </div>
    </dl>
  )
}

function NextStep({ frame, next }: { frame: Frame; next: Coming }) {
  const { matters, calendar } = frame.locale.text
  const what = {
    due: matters.map.signs.assignment,
    expected: matters.map.signs.decision,
    meeting: matters.map.signs.meeting,
    agenda: matters.map.signs.agenda,
  }
  return (
    <>
      {what[next.kind]} <time datetime={next.day}>{calendar.day(next.day)}</time>
    </>
  )
}

function Aside({ frame, thread, facts }: HeadProps) {
  const { text, paths } = frame.locale
  const { side } = text.matters
  const documents = [...new Map(thread.handlings.map((each) => [each.meetingId, each])).values()]
  return (
    <aside class="side" aria-label={side.label}>
      <section id="uppdrag" aria-labelledby="uppdrag-rubrik">
        <h2 id="uppdrag-rubrik">{side.assignments}</h2>
        {facts.open.length === 0 && <p class="meta">{side.noAssignments}</p>}
        <ul class="links">
          {facts.open.map(({ handling, ...assignment }) => (
            <li>
              <a href={`#${anchorOfHandling(handling)}`} lang="sv">
                {assignment.text}
              </a>
              <p class="meta">
                <Owners locale={frame.locale} owners={assignment.owners} /> ·{' '}
                <Due locale={frame.locale} assignment={assignment} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      {thread.related.length > 0 && (
        <section aria-labelledby="narliggande">
          <h2 id="narliggande">{side.related}</h2>
          <ul class="links">
            {thread.related.map(({ id, title }) => (
              <li>
                <a href={paths.matter(id)} lang="sv">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && (
        <section aria-labelledby="dokument">
          <h2 id="dokument">{side.documents}</h2>
          <ul class="links">
            {documents.toReversed().map(({ meetingId, body, heldOn }) => (
              <li class="with-icon">
                <Icon name="file-text" />
                <a href={paths.meeting(meetingId)}>
                  {side.minutesOf(body.name, text.calendar.day(heldOn))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
