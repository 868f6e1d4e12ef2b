import type { Child } from 'hono/jsx'
import type { Choice, Question } from '../../review/question.ts'
import type { Step } from '../../review/steps.ts'
import type { ReviewedDocument } from '../../store/reviews.ts'
import type { Text } from '../../text/sv.ts'
import { answerFields, fieldsOf, fromField, fromList } from '../answer-form.ts'
import { linkTo, type ReadingView } from '../reading-view.ts'
import { nextStep } from '../shown-step.ts'
import { findPlace, placeOf } from '../source-place.ts'
import type { Frame } from './archive-page.tsx'

type Props = {
  frame: Frame
  view: ReadingView
  document: ReviewedDocument
  steps: readonly Step[]
  step: Step
}

/** What a question asks, as a sentence. */
export const askOf = ({ reason, subject }: Question, { review }: Text): string =>
  review.asks[reason.code]({ subject, ...reason.values })

/** What a step asks, as a sentence. */
export const stepAskOf = ({ questions }: Step, text: Text): string =>
  questions.length === 1 ? askOf(questions[0], text) : text.review.matters.ask(questions.length)

/** One step: what is asked and why, where it stands in the source, and the answers to choose from. */
export function AskedStep({ frame, view, document, steps, step }: Props) {
  const { text, paths } = frame.locale
  const words = text.review
  const [question, ...more] = step.questions
  const same = steps.filter(({ isRequired }) => isRequired === step.isRequired)
  const next = nextStep(steps, step)
  const query = next && new URLSearchParams({ fraga: next.key })
  return (
    <review-question>
      <article class={more.length === 0 ? 'q chosen-one' : 'q'} aria-labelledby="fragan">
        <p class="eyebrow">
          <span class="tag warn">{text.facts.certainty[question.certainty]}</span>
          <span>{words.kinds[question.kind]}</span>
          <span class="num">{words.place(same.indexOf(step) + 1, same.length)}</span>
        </p>
        <h2 id="fragan">{stepAskOf(step, text)}</h2>
        <p class="muted">
          {more.length === 0
            ? words.reasons[question.reason.code](question.reason.values)
            : words.matters.reason}
        </p>
        {more.length === 0 && <Source view={view} question={question} />}
        <form method="post" action={paths.answer(document.id)}>
          {more.length === 0 ? (
            <OneAnswer text={text} question={question} />
          ) : (
            step.questions.map((each, index) => (
              <AnswerOfSeveral view={view} question={each} isFirst={index === 0} />
            ))
          )}
          <p class="act">
            <button class="btn primary" type="submit">
              {words.approve} <kbd>Enter</kbd>
            </button>
            {(next || !step.isRequired) && (
              <a
                class="btn quiet skip-question"
                href={query ? `${paths.review(document.id)}?${query}` : paths.review(document.id)}
              >
                {words.skipQuestion} <kbd>S</kbd>
              </a>
            )}
          </p>
        </form>
      </article>
    </review-question>
  )
}

/** The choices of one question alone, with how the chosen one will be kept. */
function OneAnswer({ text, question }: OfQuestion) {
  return (
    <>
      <input type="hidden" name={answerFields.question} value={question.key} />
      <fieldset class="opts">
        <legend class="vh">{askOf(question, text)}</legend>
        <Choices text={text} question={question} names={answerFields} hasFocus />
      </fieldset>
      <Stored text={text} question={question} />
    </>
  )
}

type OfSeveral = { view: ReadingView; question: Question; isFirst: boolean }

/** The choices of one question among several; the keyboard that comes to them lights its place in the source. */
function AnswerOfSeveral({ view, question, isFirst }: OfSeveral) {
  const { text } = view
  const id = `punkt-${question.lines[0]}`
  return (
    <fieldset class="opts of-several chosen-one" data-lights="" aria-labelledby={id}>
      <p class="opts-head">
        <b id={id} lang="sv">
          {question.subject}
        </b>
        <SourceLink view={view} question={question} isChosen={isFirst}>
          {text.facts.line(question.lines[0], question.lines[0])}
        </SourceLink>
      </p>
      <input type="hidden" name={answerFields.question} value={question.key} />
      <Choices text={text} question={question} names={fieldsOf(question.key)} hasFocus={isFirst} />
    </fieldset>
  )
}

function placeIn({ reading: { source } }: ReadingView, { lines, subject }: Question) {
  return findPlace(source.lines, lines, subject) ?? placeOf(source.lines, lines, null)
}

type Lit = { view: ReadingView; question: Question; isChosen: boolean; children: Child }

/** A link that lights the question's place in the source; the chosen one as soon as the page is opened. */
function SourceLink({ view, question, isChosen, children }: Lit) {
  const { href, from, to } = linkTo(placeIn(view, question), [], view.prefix)
  return (
    <a class="at" href={href} data-from={from} data-to={to} data-chosen={isChosen ? '' : undefined}>
      {children}
    </a>
  )
}

/** Where the question comes from: a link that lights it in the source, and the words themselves. */
function Source({ view, question }: { view: ReadingView; question: Question }) {
  const place = placeIn(view, question)
  const line = view.reading.source.lines[place.line - 1]?.trim() ?? ''
  return (
    <>
      <p class="to-source">
        <SourceLink view={view} question={question} isChosen>
          {view.text.review.showSource}, {view.text.facts.line(place.line, place.lastLine)}
        </SourceLink>
      </p>
      {line !== '' && (
        <blockquote class="snip" lang="sv">
          {line.length > longestSnip ? `${line.slice(0, longestSnip)} …` : line}
        </blockquote>
      )}
    </>
  )
}

const longestSnip = 260

type OfQuestion = { text: Text; question: Question }

type OfField = OfQuestion & {
  /** Of the fields that the answer is given in. */
  names: Pick<ReturnType<typeof fieldsOf>, 'answer' | 'list'>
  hasFocus: boolean
}

function Choices({ text, question, names, hasFocus }: OfField) {
  const { choices, others, proposal, answer } = question
  const chosen = answer ?? proposal
  const isFree = answer !== null && choices.every(({ value }) => value !== answer)
  return (
    <>
      {choices.map((choice, index) => (
        <label class="opt has-stored">
          <input
            type="radio"
            name={names.answer}
            value={choice.value}
            checked={choice.value === chosen}
            autofocus={hasFocus && (choice.value === chosen || (chosen === null && index === 0))}
          />
          <span>
            <b lang={choice.label.code === 'name' ? 'sv' : undefined}>{labelOf(choice, text)}</b>
            {choice.evidence.length > 0 && (
              <span class="meta">
                {choice.evidence
                  .map(({ code, values }) => text.review.evidence[code](values))
                  .join(' · ')}
              </span>
            )}
          </span>
          {choice.value === proposal && <span class="tag">{text.review.proposal}</span>}
          {index < 9 && (
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>
          )}
        </label>
      ))}
      {others.length > 0 && (
        <FromList text={text} question={question} names={names} isChosen={isFree} />
      )}
      {question.field && <FreeAnswer text={text} question={question} isChosen={isFree} />}
    </>
  )
}

export const labelOf = ({ label }: Choice, { review }: Text): string =>
  review.labels[label.code](label.values)

/** What the list or the field that is no choice of its own is called by. */
const otherLabels = {
  body: 'otherBody',
  organisation: 'otherOrganisation',
  matter: 'otherMatter',
} as const

type Free = OfQuestion & { isChosen: boolean }

/** Anything else that is known, in a list. */
function FromList({ text, question, names, isChosen }: Free & Pick<OfField, 'names'>) {
  const { key, kind, others, answer } = question
  const { fields } = text.review
  const isHere = isChosen && others.some(({ value }) => value === answer)
  const id = `lista-${key}`
  return (
    <label class="opt opt-free">
      <input type="radio" name={names.answer} value={fromList} checked={isHere} />
      <span>
        <b id={id}>
          {
            fields[
              kind in otherLabels ? otherLabels[kind as keyof typeof otherLabels] : 'otherAttending'
            ]
          }
        </b>
        <select name={names.list} aria-labelledby={id}>
          <option value="">{fields.choose}</option>
          {others.map((choice) => (
            <option value={choice.value} selected={choice.value === answer}>
              {labelOf(choice, text)}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}

/** What is not known: a name to write, or a day. */
function FreeAnswer({ text, question, isChosen }: Free) {
  const { review, archive } = text
  const { field, others, answer } = question
  if (field === null) return null
  const isHere = isChosen && others.every(({ value }) => value !== answer)
  const [, type = '', name = ''] = /^new:(\w+):(.*)$/s.exec(answer ?? '') ?? []
  const written = isHere ? (answer ?? '').replace(/^is:/, '') : ''
  const heading = {
    body: review.fields.newBody,
    organisation: review.fields.newOrganisation,
    name: review.fields.otherName,
    day: review.fields.otherDay,
  }[field]
  const types = field === 'body' ? archive.levels : review.organisationKinds
  return (
    <label class="opt opt-free">
      <input type="radio" name={answerFields.answer} value={fromField[field]} checked={isHere} />
      <span>
        <b id="annat">{heading}</b>
        {field === 'day' && (
          <input
            type="text"
            name={answerFields.day}
            value={written}
            inputmode="text"
            autocomplete="off"
            aria-label={review.fields.day}
            placeholder={review.fields.dayHint}
          />
        )}
        {field === 'name' && (
          <input
            type="text"
            name={answerFields.name}
            value={written}
            autocomplete="off"
            aria-label={review.fields.fullName}
            placeholder={review.fields.fullName}
          />
        )}
        {(field === 'body' || field === 'organisation') && (
          <span class="pair">
            <input
              type="text"
              name={answerFields.name}
              value={isHere ? name : ''}
              autocomplete="off"
              aria-label={review.fields.name}
              placeholder={review.fields.name}
            />
            <select
              name={answerFields.type}
              aria-label={field === 'body' ? review.fields.level : review.fields.kind}
            >
              {Object.entries(types).map(([value, label]) => (
                <option value={value} selected={isHere ? value === type : false}>
                  {label}
                </option>
              ))}
            </select>
          </span>
        )}
      </span>
    </label>
  )
}

/** How each choice will be kept; the style sheet shows the one that is chosen. */
function Stored({ text, question: { choices } }: OfQuestion) {
  return (
    <div class="stored">
      <p class="label">{text.review.stored}</p>
      {choices.map(({ stored: { code, values } }) => (
        <p class="record" lang={code === 'record' ? 'sv' : undefined}>
          {text.review.storedAs[code](values)}
        </p>
      ))}
    </div>
  )
}
