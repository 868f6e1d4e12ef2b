import { answerIn, type Question } from '../../review/question.ts'
import type { Look, Review } from '../../review/review.ts'
import type { Step } from '../../review/steps.ts'
import type { ReviewedDocument } from '../../store/reviews.ts'
import type { Text } from '../../text/sv.ts'
import type { ReadingView } from '../reading-view.ts'
import type { Frame } from './archive-page.tsx'
import { FactLink } from './fact.tsx'
import { askOf, labelOf, stepAskOf } from './question.tsx'

type OfDocument = { frame: Frame; document: ReviewedDocument }

/** Steps that wait, each with a link to it. */
export function StepQueue({
  frame,
  document,
  steps,
  heading,
}: OfDocument & { steps: readonly Step[]; heading: string }) {
  const { text, paths } = frame.locale
  if (steps.length === 0) return null
  return (
    <section class="queue">
      <h3>{heading}</h3>
      <ol class="queued">
        {steps.map((step) => (
          <li>
            <a href={`${paths.review(document.id)}?${new URLSearchParams({ fraga: step.key })}`}>
              <b>{stepAskOf(step, text)}</b>
              <span class="meta">{text.review.kinds[step.questions[0].kind]}</span>
            </a>
            <span class="tag warn">{text.facts.certainty[step.questions[0].certainty]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What has been answered, by whom, and the way to change it. */
export function AnsweredQuestions({ frame, document, review }: OfDocument & { review: Review }) {
  const { text, paths } = frame.locale
  const answered = review.questions.filter(({ answer }) => answer !== null)
  if (answered.length === 0) return null
  const byWhom = new Map(document.answers.map(({ question, name }) => [question, name]))
  return (
    <section class="queue">
      <h3>{text.review.answered}</h3>
      <ul class="queued">
        {answered.map((question) => {
          const name = byWhom.get(question.key)
          const query = new URLSearchParams({ fraga: question.key })
          return (
            <li>
              <p class="answered">
                <b>{askOf(question, text)}</b>
                <span class="meta">
                  {answerInWords(question, text)}
                  {name && ` · ${text.review.by(name)}`}
                </span>
              </p>
              <a href={`${paths.review(document.id)}?${query}`}>
                {text.review.change}
                <span class="vh"> {askOf(question, text)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** An answer as a person would say it. */
function answerInWords(question: Question, text: Text): string {
  const { choices, others, answer } = question
  const choice = [...choices, ...others].find(({ value }) => value === answer)
  if (choice) return labelOf(choice, text)
  const said = answerIn(answer)
  if (said?.kind === 'new') return text.review.answers.new(said.name)
  if (said?.kind === 'is') return text.calendar.day(said.what)
  return said ? text.review.answers[said.kind] : ''
}

/** Doubts that need no answer, kind by kind, each tied to its line. */
export function Looks({ view, looks }: { view: ReadingView; looks: readonly Look[] }) {
  const { review } = view.text
  if (looks.length === 0) return null
  return (
    <section class="queue">
      <h3>{review.looks}</h3>
      <p class="meta">{review.looksLead}</p>
      {looks.map(({ code }) => {
        const doubts = view.doubts.filter((doubt) => doubt.code === code)
        const [first] = doubts
        return (
          <details class="look">
            <summary>
              <span>{first?.sentence}</span>
              {doubts.length > 1 && <span class="meta">{review.group(doubts.length)}</span>}
            </summary>
            <ul class="links">
              {doubts.map((doubt) => (
                <li class="chosen-one">
                  <FactLink view={view} path={doubt.path}>
                    {doubt.sentence}
                  </FactLink>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

/** The keys, and the way to turn them off. */
export function KeyList({ text }: { text: Text }) {
  const { keys } = text.review
  return (
    <review-keys hidden>
      <details class="look">
        <summary>{keys.heading}</summary>
        <dl class="keys">
          {keys.list.map(([key, does]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label class="row">
          <input type="checkbox" checked />
          {keys.on}
        </label>
      </details>
    </review-keys>
  )
}
