import type { ReadMinutes } from '../../reader/read-minutes.ts'
import type { Review } from '../../review/review.ts'
import { isOpen, type Step } from '../../review/steps.ts'
import type { ReviewedDocument } from '../../store/reviews.ts'
import type { Frame } from '../components/archive-page.tsx'
import { Icon } from '../components/icon.tsx'
import { AskedStep, stepAskOf } from '../components/question.tsx'
import { ReadyToEnter } from '../components/ready-to-enter.tsx'
import { AnsweredQuestions, KeyList, Looks, StepQueue } from '../components/review-lists.tsx'
import { Shell } from '../components/shell.tsx'
import { SourcePane } from '../components/source-pane.tsx'
import { viewOf } from '../reading-view.ts'

type Props = {
  frame: Frame
  document: ReviewedDocument
  minutes: ReadMinutes
  review: Review
  steps: readonly Step[]
  /** The step to show; null when nothing is left that must be answered. */
  step: Step | null
  /** Why what was asked for could not be done. */
  problem: string | null
}

/** The review desk: the source to the left, one step at a time to the right. */
export function ReviewPage(props: Props) {
  const { frame, document, minutes, review, steps, step, problem } = props
  const { locale, assets } = frame
  const { text, paths } = locale
  const view = viewOf(minutes, text, '')
  const open = steps.filter(isOpen)
  const required = open.filter(({ isRequired }) => isRequired)
  const optional = open.filter(({ isRequired }) => !isRequired)
  const others = (of: readonly Step[]) => of.filter(({ key }) => key !== step?.key)
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={step ? stepAskOf(step, text) : text.review.title}
      script="reviewScript"
      isWork
      where={
        <div class="where">
          <h1>{text.review.title}</h1>
          <p class="meta">{aboutOf(minutes, text)}</p>
        </div>
      }
      tools={
        <>
          <Progress text={text} open={open.length} of={steps.length} />
          <a class="btn" href={paths.imports}>
            {text.review.close}
          </a>
          {step && (
            <form method="post" action={paths.confirm(document.id)}>
              <button
                class="btn enter"
                type="submit"
                aria-disabled={required.length > 0 ? 'true' : undefined}
                aria-describedby={required.length > 0 ? 'inte-an' : undefined}
              >
                {text.review.enter}
              </button>
              {required.length > 0 && (
                <span class="vh" id="inte-an">
                  {text.review.notYet(required.length)}
                </span>
              )}
            </form>
          )}
        </>
      }
    >
      <main id="innehall" class="one" tabindex={-1}>
        <source-light
          class="review"
          data-lit={text.page.reading.lit('{line}', '{text}')}
          data-line={text.facts.line(1, 1).replace('1', '{line}')}
        >
          <div class="facts desk" id="uppgifter" tabindex={-1}>
            {problem && (
              <p class="note desk-problem" role="alert">
                <Icon name="circle-alert" />
                {problem}
              </p>
            )}
            {step ? (
              <AskedStep {...{ frame, view, document, steps, step }} />
            ) : (
              <ReadyToEnter {...{ frame, document, review, optional }} />
            )}
            <StepQueue
              {...{ frame, document, steps: others(required), heading: text.review.next }}
            />
            <StepQueue
              {...{ frame, document, steps: others(optional), heading: text.review.optional }}
            />
            <AnsweredQuestions {...{ frame, document, review }} />
            <Looks view={view} looks={review.looks} />
            <KeyList text={text} />
            <form class="discard" method="post" action={paths.discard(document.id)}>
              <button class="btn quiet" type="submit">
                {text.review.discard}
              </button>
              <p class="meta">{text.review.discardWhy}</p>
            </form>
          </div>
          <SourcePane view={view} />
          <svg class="tie" aria-hidden="true">
            <path />
            <circle r="5" />
          </svg>
          <p class="vh" role="status" />
        </source-light>
      </main>
    </Shell>
  )
}

function Progress({ text, open, of }: { text: Frame['locale']['text']; open: number; of: number }) {
  if (of === 0) return null
  const words = open === 0 ? text.review.allAnswered : text.review.left(open, of)
  return (
    <p class="review-progress">
      <label for="framsteg">{words}</label>
      <progress id="framsteg" max={of} value={of - open}>
        {words}
      </progress>
    </p>
  )
}

function aboutOf({ body, meeting, source }: ReadMinutes, text: Frame['locale']['text']): string {
  const when = meeting.date && text.calendar.days(meeting.date, meeting.dateEnd)
  return [body?.name, when, source.name].filter(Boolean).join(' · ')
}
