import type { Step } from '../../store/assignment-steps.ts'
import type { AssignmentListed } from '../../store/assignments.ts'
import type { MatterHandled } from '../../store/items.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { AssignmentState, Due, isOpen, Owners } from '../components/assignment-parts.tsx'
import { ItemSource, itemAnchor } from '../components/item-source.tsx'
import { Fact } from '../components/key-fact.tsx'
import { type Field, PlainForm, type Returned } from '../components/plain-form.tsx'
import type { Locale } from '../locale.ts'

/** The steps that a person may take with an assignment. */
export type StepForm = 'report' | 'due' | 'handOver' | 'finish'

type Props = {
  frame: Frame
  assignment: AssignmentListed & { readonly matters: readonly MatterHandled[] }
  steps: readonly Step[]
  /** The words of the minutes around it, as they stand. */
  quote: readonly string[]
  today: string
  mayAct: boolean
  /** The meetings to come, of every body, and everybody's name: what the forms choose among. */
  meetings: readonly MeetingListed[]
  people: readonly string[]
  /** The step whose form stands open, as the address names it. */
  unfolded: string | null
  /** The form that came back, and why. */
  returned: { readonly form: StepForm; readonly why: Returned } | null
}

/** An assignment: what it is, who has it, everything that has happened to it, and what can be done now. */
export function AssignmentPage(props: Props) {
  const { frame, assignment, steps, quote, today, mayAct } = props
  const { locale } = frame
  const { text, paths } = locale
  const words = text.assignments
  const { item, meetingId } = assignment
  return (
    <ArchivePage
      frame={frame}
      title={assignment.text}
      current="assignments"
      trail={[{ href: paths.assignments, name: words.title }]}
    >
      <AssignmentState locale={locale} assignment={assignment} today={today} />
      <h1 class="long-h1 record" lang="sv">
        {assignment.text}
      </h1>
      <dl class="key-facts">
        <Fact name={words.columns.owner}>
          <Owners locale={locale} owners={assignment.owners} />
        </Fact>
        <Fact name={words.columns.due}>
          <Due locale={locale} assignment={assignment} />
        </Fact>
        <Fact name={words.columns.source}>
          <ItemSource locale={locale} source={assignment} />
        </Fact>
        {assignment.givenBy && (
          <Fact name={words.givenBy}>
            <span lang="sv">{assignment.givenBy}</span>
          </Fact>
        )}
      </dl>
      <div class="split">
        <div>
          <section aria-labelledby="kedja">
            <h2 id="kedja">{words.chain.heading}</h2>
            <ol class="chain">
              {steps.map((step) => (
                <OneStep locale={locale} step={step} assignment={assignment} />
              ))}
            </ol>
          </section>
          <section class="later" aria-labelledby="kallan">
            <h2 id="kallan">{words.sourceQuote}</h2>
            <blockquote class="quote" lang="sv">
              {quote.map((line) => (
                <p>{line}</p>
              ))}
            </blockquote>
            <p class="meta">
              <a href={paths.meeting(meetingId) + (item ? `#${itemAnchor(item.place)}` : '')}>
                {assignment.body}, {text.calendar.day(assignment.heldOn)}
              </a>
            </p>
          </section>
          <section class="later" aria-labelledby="arenden">
            <h2 id="arenden">{words.matters}</h2>
            {assignment.matters.length === 0 && <p class="muted">{words.noMatter}</p>}
            <ul class="links">
              {assignment.matters.map(({ matterId, title }) => (
                <li>
                  <a href={paths.matter(matterId)} lang="sv">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside class="side no-print">
          <section aria-labelledby="gor">
            <h2 id="gor">{words.actions.heading}</h2>
            {mayAct ? <StepForms {...props} /> : <p class="muted">{words.actions.onlyOwner}</p>}
          </section>
        </aside>
      </div>
    </ArchivePage>
  )
}

const nodes: Readonly<Record<Step['kind'], string>> = {
  given: 'node',
  quoted: 'node k-info',
  reported: 'node k-decision',
  postponed: 'node k-plan',
  handedOver: 'node',
  named: 'node',
  dueSet: 'node k-plan',
  done: 'node k-decision',
}

function OneStep({
  locale: { text, paths },
  step,
}: {
  locale: Locale
  step: Step
  assignment: AssignmentListed
}) {
  const { chain } = text.assignments
  const { onDay, meetingId, body, by, dueOn } = step
  return (
    <li>
      <span class={nodes[step.kind]} />
      <div>
        <p class="meta">
          <time datetime={onDay}>{text.calendar.day(onDay)}</time>
          {meetingId ? (
            <>
              {', '}
              <a href={paths.meeting(meetingId)}>{body}</a>
            </>
          ) : (
            `, ${by ? chain.by(by) : chain.byHand}`
          )}
        </p>
        <p class="happened">{happened(step, text)}</p>
        {dueOn && step.kind === 'given' && (
          <p class="meta">{chain.due(text.calendar.day(dueOn))}</p>
        )}
        {step.text && (
          <p class="record" lang="sv">
            {step.text}
          </p>
        )}
      </div>
    </li>
  )
}

function happened(step: Step, { assignments: { chain }, calendar }: Locale['text']): string {
  const { kind, dueOn, owners, ownersBefore } = step
  if (kind === 'postponed')
    return dueOn ? chain.postponed(calendar.day(dueOn)) : chain.postponedOnly
  if (kind === 'handedOver') {
    return owners && ownersBefore ? chain.handedOver(ownersBefore, owners) : chain.handedOverOnly
  }
  if (kind === 'dueSet') return chain.dueSet(calendar.day(dueOn ?? ''))
  return kind === 'named' ? chain.named(owners ?? '') : chain[kind]
}

/** The forms of what can be done, folded until they are wanted; the one that came back stands open. */
function StepForms(props: Props) {
  const { frame, assignment, meetings, people, unfolded, returned } = props
  const { locale } = frame
  const { text, paths } = locale
  const { actions } = text.assignments
  const { forms: formWords } = text.bodies
  const { id } = assignment
  const isOwnerless = assignment.owners.length === 0
  const form = (
    name: StepForm,
    anchor: string,
    heading: string,
    action: string,
    fields: readonly Field[],
    submit = heading,
  ) => {
    const why = returned?.form === name ? returned.why : null
    return (
      <details
        class="step-form"
        name="steg"
        open={why !== null || (!returned && unfolded === anchor)}
      >
        <summary>{heading}</summary>
        {/* Inside, so that a link to it opens what it is in. */}
        <div id={anchor}>
          <PlainForm
            prefix={`${anchor}-`}
            {...{ action, fields, submit }}
            heading={formWords.problem}
            returned={why}
          />
        </div>
      </details>
    )
  }
  const handOver = isOwnerless ? actions.name : actions.handOver
  return (
    <div class="step-forms">
      {isOwnerless &&
        form('handOver', 'lamna-over', handOver, paths.handOverAssignment(id), owner())}
      {form('report', 'aterrapportera', actions.report, paths.reportAssignment(id), [
        {
          name: 'text',
          label: actions.reportText,
          hint: actions.reportHint,
          kind: 'lines',
          needed: true,
        },
      ])}
      {isOpen(assignment) &&
        (assignment.dueOn === null
          ? form('due', 'tid', actions.setDue, paths.setDueOfAssignment(id), time())
          : form('due', 'tid', actions.postpone, paths.postponeAssignment(id), [
              ...time(),
              { name: 'text', label: actions.reason, hint: actions.optional, kind: 'lines' },
            ]))}
      {!isOwnerless &&
        form('handOver', 'lamna-over', handOver, paths.handOverAssignment(id), owner())}
      {assignment.state !== 'done' &&
        form(
          'finish',
          'klart',
          actions.finish,
          paths.finishAssignment(id),
          [{ name: 'text', label: actions.finishText, hint: actions.optional, kind: 'lines' }],
          actions.finishButton,
        )}
    </div>
  )

  function time(): readonly Field[] {
    return [
      {
        name: 'mote',
        label: actions.dueAt,
        hint: actions.dueHint,
        kind: 'choice',
        choices: [
          { value: '', label: actions.noMeeting },
          ...meetings.map(({ id: value, body, heldOn }) => ({
            value,
            label: `${body}, ${text.calendar.day(heldOn)}`,
          })),
        ],
      },
      { name: 'dag', label: actions.dueOn, hint: formWords.dayHint },
    ]
  }

  function owner(): readonly Field[] {
    return [
      {
        name: 'namn',
        label: actions.ownerName,
        hint: actions.ownerHint,
        names: people,
        needed: true,
      },
      {
        name: 'slag',
        label: actions.ownerKind,
        kind: 'choice',
        choices: (['person', 'role', 'body', 'organisation'] as const).map((value) => ({
          value,
          label: actions.ownerKinds[value],
        })),
      },
      { name: 'text', label: actions.reason, hint: actions.optional, kind: 'lines' },
    ]
  }
}
