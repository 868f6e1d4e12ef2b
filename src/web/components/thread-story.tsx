import type { AssignmentListed } from '../../store/assignments.ts'
import type { MatterThread, ThreadHandling } from '../../store/matter-thread.ts'
import type { Locale } from '../locale.ts'
import type { GapInTime } from '../thread/gaps-in-time.ts'
import { anchorOfComing, anchorOfHandling, signOf } from '../thread/map-of-thread.ts'
import { type Coming, decidedClauses, outcomeOf, type ThreadFacts } from '../thread/thread-facts.ts'
import { AssignmentState, Due, Owners } from './assignment-parts.tsx'
import { Icon } from './icon.tsx'

type Props = {
  locale: Locale
  thread: MatterThread
  facts: ThreadFacts
  /** What is missing while time passes. */
  gaps: readonly GapInTime[]
  today: string
  /** Whether the matter can be put on an agenda from here. */
  mayChange: boolean
}

/** Everything that happened in a matter, the oldest first, with today marked and what is planned after it. */
export function ThreadStory({ locale, thread, facts, gaps, today, mayChange }: Props) {
  const { events } = locale.text.matters
  const past = thread.handlings.filter(({ heldOn }) => heldOn <= today)
  const later = thread.handlings.filter(({ heldOn }) => heldOn > today)
  const coming = [
    ...facts.coming,
    ...gaps.filter(({ from }) => from > today).map((gap) => ({ kind: 'gap' as const, gap })),
  ].sort((one, other) => compare(dayOf(one), dayOf(other)))
  return (
    <section aria-labelledby="handelser">
      <h2 id="handelser">{events.heading}</h2>
      {thread.handlings.length === 0 && <p class="empty">{events.empty}</p>}
      {thread.handlings.length > 0 && (
        <thread-keys hidden>
          <p class="hint keys-hint">{events.keys}</p>
        </thread-keys>
      )}
      <ol class="story">
        {past.map((handling) => (
          <Event locale={locale} handling={handling} today={today} />
        ))}
        {gaps
          .filter(({ from }) => from <= today)
          .map((gap) => (
            <GapEvent {...{ locale, gap, today }} />
          ))}
        {thread.status === 'open' && thread.handlings.length > 0 && (
          <li class="now" id="i-dag" tabindex={-1}>
            <p class="when">
              <time datetime={today}>{locale.text.calendar.day(today)}</time>
            </p>
            <span class="now-line" aria-hidden="true" />
            <p>
              <b>{events.today}</b>
            </p>
          </li>
        )}
        {later.map((handling) => (
          <Event locale={locale} handling={handling} today={today} isPlanned />
        ))}
        {coming.map((each) =>
          each.kind === 'gap' ? (
            <GapEvent {...{ locale, today }} gap={each.gap} isPlanned />
          ) : (
            <ComingEvent {...{ locale, thread, facts, mayChange }} coming={each} />
          ),
        )}
      </ol>
    </section>
  )
}

type Ahead = Coming | { readonly kind: 'gap'; readonly gap: GapInTime }

const dayOf = (each: Ahead): string => (each.kind === 'gap' ? each.gap.from : each.day)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Where time passes and something is missing: as much a part of the thread as what happened. */
function GapEvent({
  locale: { text },
  gap,
  today,
  isPlanned,
}: {
  locale: Locale
  gap: GapInTime
  today: string
  isPlanned?: boolean
}) {
  const { anchor, from, to, lacks, says } = gap
  return (
    <li
      class={isPlanned ? 'in-gap planned' : 'in-gap'}
      aria-labelledby={`${anchor}-dag ${anchor}-om`}
      tabindex={-1}
    >
      <p class="when" id={`${anchor}-dag`}>
        {to === null || to === today
          ? text.matters.events.since(text.calendar.day(from))
          : text.calendar.days(from, to === from ? null : to)}
      </p>
      <span class="gap-mark">
        <Icon name="triangle-alert" />
      </span>
      <div id={`${anchor}-om`}>
        <h3>
          <a href={`#${anchor}`}>{lacks}</a>
        </h3>
        <p class="meta">{says}</p>
      </div>
    </li>
  )
}

type EventProps = {
  locale: Locale
  handling: ThreadHandling
  today: string
  isPlanned?: boolean
}

function Event({ locale, handling, today, isPlanned }: EventProps) {
  const { text, paths } = locale
  const { events } = text.matters
  const { role, heldOn, label, body, meetingId, assignments } = handling
  const sign = isPlanned
    ? 'k-plan'
    : { decision: 'k-decision', info: 'k-info', handed: 'k-handed', assignment: '', plan: '' }[
        signOf([handling])
      ]
  const isMinor = role === 'information' && assignments.length === 0
  const outcome = outcomeOf(handling)
  const isQuoted = outcome.kind === 'quoted'
  const isSecondHand = isQuoted && !outcome.isConfirmed
  const anchor = anchorOfHandling(handling)
  return (
    <li
      id={anchor}
      aria-labelledby={`${anchor}-dag ${anchor}-om`}
      class={['event', isMinor ? 'minor' : '', isPlanned ? 'planned' : '']
        .filter(Boolean)
        .join(' ')}
      tabindex={-1}
    >
      <p class="when" id={`${anchor}-dag`}>
        <time datetime={heldOn}>{text.calendar.day(heldOn)}</time>
      </p>
      <span class={`node ${sign}`} aria-hidden="true" />
      <article>
        <div id={`${anchor}-om`}>
          <p class="of-body">
            <a href={paths.meeting(meetingId)} lang="sv">
              {body.name}
            </a>
            {label && <span lang="sv">, {label}</span>}
          </p>
          <Headline locale={locale} handling={handling} />
        </div>
        <p class="kinds">
          <span class={sign === 'k-decision' ? 'tag thread' : 'tag'}>
            {isQuoted ? events.quotedKind : events.roles[role]}
          </span>
          {assignments.length > 0 && <span class="tag">{events.tasks(assignments.length)}</span>}
          {isSecondHand && <span class="tag warn">{events.secondHand}</span>}
        </p>
        <Decided handling={handling} />
        {assignments.length > 0 && (
          <ul class="tasks">
            {assignments.map((assignment) => (
              <Task locale={locale} assignment={assignment} today={today} />
            ))}
          </ul>
        )}
        <Source locale={locale} handling={handling} isSecondHand={isSecondHand} />
      </article>
    </li>
  )
}

/** The outcome first: what was decided in the record's words, or what we say of the treatment. */
function Headline({ locale, handling }: { locale: Locale; handling: ThreadHandling }) {
  const { events } = locale.text.matters
  const outcome = outcomeOf(handling)
  switch (outcome.kind) {
    case 'decided':
      return (
        <h3 lang="sv">
          {outcome.words}
          {outcome.more > 0 && (
            <span class="more-clauses" lang={locale.text.language}>
              {' '}
              {events.more(outcome.more)}
            </span>
          )}
        </h3>
      )
    case 'takenOver':
      return <h3>{events.takenOver(handling.body.name)}</h3>
    case 'ended':
      return <h3>{events.ended}</h3>
    case 'asked':
      return <h3>{events.asked(outcome.words)}</h3>
    case 'quoted':
      return <h3>{events.quoted(outcome.by ?? events.somebody, outcome.words)}</h3>
    case 'told':
      return <h3 lang="sv">{outcome.words}</h3>
    case 'named':
      return <h3 lang="sv">{handling.title}</h3>
  }
}

/** What was decided, clause by clause, where the headline does not say all of it. */
function Decided({ handling }: { handling: ThreadHandling }) {
  const clauses = decidedClauses(handling)
  if (clauses.length < 2) return null
  return (
    <ul class="decided record" lang="sv">
      {clauses.map((clause) => (
        <li>{clause}</li>
      ))}
    </ul>
  )
}

function Task({
  locale,
  assignment,
  today,
}: {
  locale: Locale
  assignment: AssignmentListed
  today: string
}) {
  return (
    <li>
      <span class="node k-task" aria-hidden="true" />
      <div>
        <p class="record" lang="sv">
          <a href={locale.paths.assignment(assignment.id)}>{assignment.text}</a>
        </p>
        <p class="meta">
          <Owners locale={locale} owners={assignment.owners} /> ·{' '}
          <Due locale={locale} assignment={assignment} />
        </p>
      </div>
      <AssignmentState locale={locale} assignment={assignment} today={today} />
    </li>
  )
}

/** The document's own lines, and the way to the meeting they stand in. */
function Source({
  locale,
  handling,
  isSecondHand,
}: {
  locale: Locale
  handling: ThreadHandling
  isSecondHand: boolean
}) {
  const { text, paths } = locale
  const { events } = text.matters
  const lines = handling.lines.slice(1).filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  return (
    <details class="source-quote">
      <summary>{events.source(text.calendar.day(handling.heldOn))}</summary>
      <blockquote lang="sv">
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </blockquote>
      {isSecondHand && <p class="meta">{events.secondHandWhy}</p>}
      <p>
        <a href={paths.meeting(handling.meetingId)}>{events.toMeeting}</a>
      </p>
    </details>
  )
}

type ComingProps = Pick<Props, 'locale' | 'thread' | 'facts' | 'mayChange'> & { coming: Coming }

function ComingEvent({ locale, thread, coming, facts, mayChange }: ComingProps) {
  const { events } = locale.text.matters
  const body = coming.kind === 'agenda' ? coming.body : facts.body
  const anchor = anchorOfComing(coming)
  return (
    <li
      id={anchor}
      aria-labelledby={`${anchor}-dag ${anchor}-om`}
      class={`event planned${coming.kind === 'meeting' ? ' minor' : ''}`}
      tabindex={-1}
    >
      <p class="when" id={`${anchor}-dag`}>
        <time datetime={coming.day}>{locale.text.calendar.day(coming.day)}</time>
      </p>
      <span class="node k-plan" aria-hidden="true" />
      <article id={`${anchor}-om`}>
        {body && (
          <p class="of-body" lang="sv">
            {body.name}
          </p>
        )}
        {coming.kind === 'agenda' && (
          <h3>
            <a href={locale.paths.meeting(coming.meetingId)}>{events.onAgenda}</a>
          </h3>
        )}
        {coming.kind === 'meeting' && (
          <>
            <h3>
              <a href={locale.paths.meeting(coming.meetingId)}>{events.meeting}</a>
            </h3>
            {mayChange && (
              <p class="no-print">
                <a
                  class="btn small"
                  href={`${locale.paths.toAgenda(thread.id)}?mote=${coming.meetingId}`}
                >
                  {locale.text.mending.agenda.button}
                </a>
              </p>
            )}
          </>
        )}
        {coming.kind === 'expected' && (
          <>
            <h3>{events.expected}</h3>
            <p class="record" lang="sv">
              {coming.decision.text}
            </p>
          </>
        )}
        {coming.kind === 'due' && (
          <>
            <h3>{events.due(coming.assignments.length)}</h3>
            <ul class="due-list">
              {coming.assignments.map(({ text, handling }) => (
                <li>
                  <a href={`#${anchorOfHandling(handling)}`} lang="sv">
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </article>
    </li>
  )
}
