import { Refusal } from '../domain/refusal.ts'
import { ReadMinutes } from '../reader/read-minutes.ts'
import { takesAnswer } from '../review/question.ts'
import { reviewOf } from '../review/review.ts'
import { findAnswers, putAnswer } from '../store/answers.ts'
import { lockDocument } from '../store/documents.ts'
import { findKnown } from '../store/known.ts'
import { perform, type Session } from './perform.ts'

/**
 * A person answers questions about a document in review, all of them or none, each with a value that it takes:
 * `is:Karin Ek`, `new:tactical:Samverkansgruppen`, `none`, `take`. Whoever answered may answer anew while the document is
 * in review. Refuses with `review.answered` when somebody else has answered otherwise, what is no question or no answer
 * to it, and no answer at all.
 */
export function answerQuestions(
  session: Session,
  request: { readonly documentId: string; readonly answers: ReadonlyMap<string, string> },
): Promise<void> {
  const { collaborationId, actorId, now } = session
  const { documentId } = request
  if (request.answers.size === 0) throw new Refusal('review.noAnswer')
  return perform(session, 'document.answer', async ({ tx, record }) => {
    const document = await lockDocument(tx, collaborationId, documentId)
    if (document?.status !== 'inReview') throw new Refusal('review.notOpen')
    const kept = await findAnswers(tx, { collaborationId, documentId })
    const answers = new Map(kept.map((answer) => [answer.question, answer.value]))
    const minutes = ReadMinutes.parse(JSON.parse(document.minutes))
    const { questions } = reviewOf(minutes, await findKnown(tx, session), answers)
    for (const [key, written] of request.answers) {
      const value = written.normalize('NFC').replace(/[\p{Cc}\p{Cs}]/gu, '')
      const before = kept.find((answer) => answer.question === key)
      if (before && before.answeredBy !== actorId && before.value !== value) {
        throw new Refusal('review.answered', { by: before.name ?? '', question: key })
      }
      const question = questions.find((each) => each.key === key)
      if (!question) throw new Refusal('review.noQuestion')
      if (!takesAnswer(question, value)) throw new Refusal('review.noAnswer')
      await putAnswer(tx, collaborationId, {
        documentId,
        question: key,
        value,
        at: now,
        by: actorId,
      })
      await record({ kind: 'document', id: documentId }, { question: key, answer: value })
    }
  })
}
