import type { Child } from 'hono/jsx'
import type { MyAssignment } from '../../store/my-thread.ts'
import type { MyThread } from '../../views/my-thread.ts'
import type { Frame } from './archive-page.tsx'
import { Block } from './block.tsx'
import { Icon, type IconName } from './icon.tsx'

type Props = { frame: Frame; thread: MyThread }

/** So many of the assignments are shown at once; the rest can be unfolded. */
const shownAtOnce = 6

/** How many things wait for somebody: their items and assignments, and the review as one. */
export const waitingCount = ({ inReview, items, assignments }: MyThread): number =>
  Math.min(inReview.length, 1) + items.length + assignments.length

/** What waits for the viewer: documents to review, items to present, assignments to do. */
export function WaitingForYou({ frame, thread }: Props) {
  const { text } = frame.locale
  const words = text.myThread.waiting
  const { assignments } = thread
  const rest = assignments.slice(shownAtOnce)
  return (
    <Block id="vantar" heading={words.heading} count={waitingCount(thread)}>
      {waitingCount(thread) === 0 && <p class="muted">{words.empty}</p>}
      <ul class="my-tasks">
        <Review frame={frame} thread={thread} />
        <Items frame={frame} thread={thread} />
        <Assignments
          frame={frame}
          thread={thread}
          assignments={assignments.slice(0, shownAtOnce)}
        />
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.showMore(rest.length)}</summary>
          <ul class="my-tasks">
            <Assignments frame={frame} thread={thread} assignments={rest} />
          </ul>
        </details>
      )}
    </Block>
  )
}

function Review({ frame, thread: { inReview } }: Props) {
  const { text, paths } = frame.locale
  const words = text.myThread.waiting
  const [oldest] = inReview
  if (!oldest) return null
  return (
    <Task icon="file-text" href={paths.imports} title={words.review(inReview.length)}>
      <p class="meta">{words.reviewHint(oldest.name)}</p>
    </Task>
  )
}

function Items({ frame, thread: { items } }: Props) {
  const { text, paths } = frame.locale
  const words = text.myThread.waiting
  return (
    <>
      {items.map(({ title, meetingId, body, heldOn }) => (
        <Task icon="calendar" href={paths.meeting(meetingId)} title={words.present(title)}>
          <p class="meta">{words.at(body, text.calendar.day(heldOn))}</p>
        </Task>
      ))}
    </>
  )
}

function Assignments({
  frame,
  thread,
  assignments,
}: Props & { assignments: readonly MyAssignment[] }) {
  const { text, paths } = frame.locale
  const words = text.myThread.waiting
  return (
    <>
      {assignments.map((assignment) => (
        <Task
          icon="list-checks"
          href={paths.assignment(assignment.id)}
          title={<span lang="sv">{assignment.text}</span>}
          due={<Due frame={frame} today={thread.today} assignment={assignment} />}
        >
          <p class="meta">
            {words.given(assignment.body, text.calendar.day(assignment.saidOn))}
            {assignment.matter && (
              <>
                {'. '}
                {words.matter}{' '}
                <a href={paths.matter(assignment.matter.id)} lang="sv">
                  {assignment.matter.title}
                </a>
              </>
            )}
          </p>
        </Task>
      ))}
    </>
  )
}

type TaskProps = { icon: IconName; href: string; title: Child; due?: Child; children: Child }

function Task({ icon, href, title, due, children }: TaskProps) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <p>
          <a href={href}>{title}</a>
        </p>
        {children}
      </div>
      {due}
    </li>
  )
}

function Due({
  frame,
  today,
  assignment: { dueOn, dueWritten },
}: {
  frame: Frame
  today: string
  assignment: MyAssignment
}) {
  const { calendar, myThread } = frame.locale.text
  const words = myThread.waiting
  if (dueOn === null && dueWritten === null) return <span class="meta">{words.noDue}</span>
  if (dueOn === null) return <span class="meta">{words.due(dueWritten ?? '')}</span>
  if (dueOn >= today) return <span class="tag num">{words.due(calendar.day(dueOn))}</span>
  return (
    <span class="tag warn num">
      <Icon name="clock" />
      {words.late(calendar.day(dueOn))}
    </span>
  )
}
