import type { MyThread } from '../../views/my-thread.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Block } from '../components/block.tsx'
import { GapNotes } from '../components/gap-notes.tsx'
import { Icon } from '../components/icon.tsx'
import { WaitingForYou, waitingCount } from '../components/waiting-for-you.tsx'
import { FirstThread } from './first-thread.tsx'

type Props = { frame: Frame; thread: MyThread }

/** The start page of whoever is signed in: what waits for them, their meetings, and the threads that are broken. */
export function MyThreadPage({ frame, thread }: Props) {
  const { text } = frame.locale
  const words = text.myThread
  const { hasBodies, hasDocuments } = thread.beginning
  const isNew = !hasDocuments && (thread.meetings.length === 0 || !hasBodies)
  return (
    <ArchivePage frame={frame} title={words.title} current="start">
      <div class="head-row">
        <div>
          <h1>
            <span class="screen-only">{words.title}</span>
            <span class="print-only">{printHeading({ frame, thread })}</span>
          </h1>
          {!isNew && <p class="lead">{whereWeAre({ frame, thread })}</p>}
        </div>
        {!isNew && (
          <print-button hidden>
            <button class="btn" type="button">
              <Icon name="printer" />
              {words.print}
            </button>
          </print-button>
        )}
      </div>
      {isNew ? (
        <FirstThread frame={frame} hasBodies={hasBodies} />
      ) : (
        <div class="split my-thread">
          <div class="blocks">
            {thread.isMeetingsFirst && <NextMeetings frame={frame} thread={thread} />}
            <WaitingForYou frame={frame} thread={thread} />
            {!thread.isMeetingsFirst && <NextMeetings frame={frame} thread={thread} />}
            <BrokenThreads frame={frame} thread={thread} />
          </div>
          <aside class="side">
            <Followed frame={frame} thread={thread} />
            <MyBodies frame={frame} thread={thread} />
          </aside>
        </div>
      )}
    </ArchivePage>
  )
}

function whereWeAre({ frame, thread }: Props): string {
  const { myThread, calendar } = frame.locale.text
  const [next] = thread.meetings
  return [
    myThread.waits(waitingCount(thread)),
    next ? myThread.next(next.body, calendar.day(next.heldOn)) : myThread.noNext,
  ].join(' ')
}

function printHeading({ frame, thread }: Props): string {
  const { myThread, calendar } = frame.locale.text
  const [next] = thread.meetings
  return myThread.printHeading(
    next ? myThread.meetingOf(next.body, calendar.day(next.heldOn)) : null,
  )
}

function NextMeetings({ frame, thread: { meetings } }: Props) {
  const { text, paths } = frame.locale
  const { calendar, myThread } = text
  const words = myThread.meetings
  return (
    <Block id="moten" heading={words.heading}>
      {meetings.length === 0 && <p class="muted">{words.empty}</p>}
      <ul class="my-meetings">
        {meetings.map(({ id, body, heldOn, start, end, place, due }) => (
          <li>
            <p class="on-day num">
              <time datetime={heldOn}>{calendar.day(heldOn)}</time>
            </p>
            <div>
              <p>
                <a href={paths.meeting(id)} lang="sv">
                  {body}
                </a>
              </p>
              <p class="meta num">
                {[calendar.period(start, end), place].filter(Boolean).join(', ')}
              </p>
              {due.length === 0 ? (
                <p class="muted">{words.nothingDue}</p>
              ) : (
                <details open={due.length <= 2}>
                  <summary>{words.due(due.length)}</summary>
                  <ul class="due-there">
                    {due.map((each) => (
                      <li>
                        <a class="record" lang="sv" href={paths.assignment(each.id)}>
                          {each.text}
                        </a>{' '}
                        <span class="meta">{each.owners || words.nobody}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {meetings.length > 0 && (
        <p>
          <a href={paths.meetings}>{words.all}</a>
        </p>
      )}
    </Block>
  )
}

/** So many broken threads stand on the page unless all are asked for. */
const mostBroken = 50

function BrokenThreads({ frame, thread: { broken } }: Props) {
  const { gaps: gapWords, myThread } = frame.locale.text
  if (broken === null) return null
  const words = myThread.gaps
  const isAllAsked = frame.address.includes('brutna=alla')
  const none = frame.account.viewer.isSecretariat ? words.noneAtAll : words.none
  return (
    <Block id="brutna" heading={gapWords.heading} count={broken.gaps.length}>
      <p class="muted">{broken.gaps.length > 0 ? words.lead : none}</p>
      <GapNotes
        frame={frame}
        {...broken}
        gaps={isAllAsked ? broken.gaps : broken.gaps.slice(0, mostBroken)}
      />
      {!isAllAsked && broken.gaps.length > mostBroken && (
        <p>
          <a href={`${frame.locale.paths.start}?brutna=alla#brutna`}>
            {gapWords.showAll(broken.gaps.length)}
          </a>
        </p>
      )}
    </Block>
  )
}

function Followed({ frame, thread: { followed } }: Props) {
  const { text, paths } = frame.locale
  const words = text.myThread.followed
  return (
    <section aria-labelledby="foljer">
      <h2 id="foljer">{words.heading}</h2>
      {followed.length === 0 && <p class="meta">{words.empty}</p>}
      <ul class="links">
        {followed.map(({ id, title, isOpen, last }) => (
          <li>
            <a href={paths.matter(id)} lang="sv">
              {title}
            </a>
            <p class="meta">
              {isOpen ? (last ? words.roles[last.role] : words.nothing) : words.ended}
              {last && (
                <>
                  {', '}
                  <span lang="sv">{last.body}</span>{' '}
                  <time datetime={last.day}>{text.calendar.day(last.day)}</time>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p class="meta">
        <a href={paths.matters}>{words.all}</a>
      </p>
    </section>
  )
}

function MyBodies({ frame, thread: { bodies } }: Props) {
  const { text, paths } = frame.locale
  if (bodies.length === 0) return null
  return (
    <section aria-labelledby="mina-organ">
      <h2 id="mina-organ">{text.myThread.mine}</h2>
      <ul class="links">
        {bodies.map(({ id, name, isLed }) => (
          <li>
            <a href={paths.body(id)} lang="sv">
              {name}
            </a>{' '}
            {isLed && <span class="tag">{text.myThread.leads}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
