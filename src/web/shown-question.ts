import type { Question } from '../review/question.ts'
import { openOf, type Review } from '../review/review.ts'

/**
 * The question that a review shows: the one that is asked for, else the first that must be answered. After an answer to
 * one that need not be, the next of those. Null when there is nothing more that must be, and nothing is asked for.
 */
export function shownQuestion(
  review: Review,
  { asked, after }: { readonly asked: string | null; readonly after: string | null },
): Question | null {
  const wanted = review.questions.find(({ key }) => key === asked)
  if (wanted) return wanted
  const open = openOf(review)
  const [first] = open
  if (first?.isRequired) return first
  const before = review.questions.find(({ key }) => key === after)
  return before && !before.isRequired ? nextQuestion(review, before) : null
}

/** The open question to go on to when one is skipped: of the same kind, required or not, those before it last. */
export function nextQuestion(review: Review, { key, isRequired }: Question): Question | null {
  const places = new Map(review.questions.map((question, index) => [question.key, index]))
  const at = places.get(key) ?? 0
  const others = openOf(review).filter((each) => each.key !== key && each.isRequired === isRequired)
  const later = others.find((each) => (places.get(each.key) ?? 0) > at)
  // Whoever has skipped the last that need not be answered is done with them.
  return later ?? (isRequired ? (others[0] ?? null) : null)
}
