import type { Context, Handler } from 'hono'
import { answerQuestions } from '../../actions/answer-questions.ts'
import { confirmDocument } from '../../actions/confirm-document.ts'
import { discardDocument } from '../../actions/discard-document.ts'
import { daysToUndo } from '../../actions/undo-import.ts'
import { Refusal } from '../../domain/refusal.ts'
import { swedishTime } from '../../domain/swedish-time.ts'
import { ReadMinutes } from '../../reader/read-minutes.ts'
import { reviewOf } from '../../review/review.ts'
import { stepsOf } from '../../review/steps.ts'
import { findKnown } from '../../store/known.ts'
import {
  findReceipt,
  findReviewedDocument,
  listWaiting,
  type ReviewedDocument,
} from '../../store/reviews.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { type SignedInEnv, sessionOf, viewerOf } from '../account.ts'
import { answerFields, answersFrom } from '../answer-form.ts'
import { frameOf } from '../components/archive-page.tsx'
import { ReceiptPage } from '../pages/receipt-page.tsx'
import { ReviewPage } from '../pages/review-page.tsx'
import { htmlPage } from '../reply.ts'
import { shownStep } from '../shown-step.ts'
import { idOf } from './params.ts'

/** A document under review, one step at a time; what came of it, when it has been read in. */
export const reviewRoute: Handler<SignedInEnv> = async (c) => {
  const document = await documentOf(c)
  if (document?.status === 'inReview') return reviewPage(c, document, 200, null)
  return document ? receiptPage(c, document) : c.notFound()
}

/** Takes the answers of a step, and goes on to the next. */
export const answerRoute: Handler<SignedInEnv> = async (c) => {
  const documentId = idOf(c)
  const form = await c.req.formData()
  const question = String(form.get(answerFields.question) ?? '')
  try {
    await answerQuestions(sessionOf(c), { documentId, answers: answersFrom(form) })
  } catch (error) {
    return told(c, error, question)
  }
  const query = new URLSearchParams({ efter: question })
  return c.redirect(`${c.var.locale.paths.review(documentId)}?${query}`, 303)
}

/** Reads the document in, when nothing is left that must be answered. */
export const confirmRoute: Handler<SignedInEnv> = async (c) => {
  const documentId = idOf(c)
  try {
    await confirmDocument(sessionOf(c), { documentId })
  } catch (error) {
    return told(c, error, null)
  }
  return c.redirect(c.var.locale.paths.review(documentId), 303)
}

/** Takes the document out of review. */
export const discardRoute: Handler<SignedInEnv> = async (c) => {
  const documentId = idOf(c)
  await discardDocument(sessionOf(c), { documentId })
  return c.redirect(c.var.locale.paths.imports, 303)
}

const documentOf = (c: Context<SignedInEnv>): Promise<ReviewedDocument | null> =>
  findReviewedDocument(c.var.db, viewerOf(c), idOf(c))

/** Shows the review again with why something could not be done; what is not in review any more, as it is. */
async function told(c: Context<SignedInEnv>, error: unknown, question: string | null) {
  if (!(error instanceof Refusal)) throw error
  const document = await documentOf(c)
  if (document?.status !== 'inReview') throw error
  const isTaken = error.code === 'review.answered'
  const sentence = refusalSentence(c.var.locale.text, error)
  return reviewPage(c, document, isTaken ? 409 : 422, { sentence, question })
}

async function reviewPage(
  c: Context<SignedInEnv>,
  document: ReviewedDocument,
  status: 200 | 409 | 422,
  problem: { readonly sentence: string; readonly question: string | null } | null,
) {
  const minutes = ReadMinutes.parse(JSON.parse(document.minutes))
  const known = await findKnown(c.var.db, viewerOf(c))
  const answers = new Map(document.answers.map(({ question, value }) => [question, value]))
  const review = reviewOf(minutes, known, answers)
  const steps = stepsOf(review.questions)
  const asked = problem?.question ?? c.req.query('fraga') ?? null
  return htmlPage(
    c,
    status,
    <ReviewPage
      frame={frameOf(c)}
      document={document}
      minutes={minutes}
      review={review}
      steps={steps}
      step={shownStep(steps, { asked, after: c.req.query('efter') ?? null })}
      problem={problem?.sentence ?? null}
    />,
  )
}

async function receiptPage(c: Context<SignedInEnv>, document: ReviewedDocument) {
  const { db } = c.var
  const viewer = viewerOf(c)
  const [next] = await listWaiting(db, viewer)
  const until = new Date(document.importStartedAt.getTime() + daysToUndo * 86_400_000)
  return htmlPage(
    c,
    200,
    <ReceiptPage
      frame={frameOf(c)}
      document={document}
      receipt={await findReceipt(db, viewer, document.id)}
      nextId={next?.id ?? null}
      undoUntil={until >= c.var.settings.now() ? swedishTime(until).day : null}
    />,
  )
}
