import type { Question } from './question.ts'

/** What a person is asked at a time: one question, or the matters of all items that are uncertain, side by side. */
export type Step = {
  /** Of the question; `matters` where it is several. */
  readonly key: string
  readonly isRequired: boolean
  readonly questions: readonly [Question, ...Question[]]
}

/** The steps of a review, in the order of their first questions. */
export function stepsOf(questions: readonly Question[]): readonly Step[] {
  const matters = questions.filter(isOfMatter)
  const [first, ...more] = matters
  if (!first || more.length === 0) return questions.map(single)
  const together: Step = {
    key: 'matters',
    isRequired: matters.some(({ isRequired }) => isRequired),
    questions: [first, ...more],
  }
  return questions.flatMap((question) => {
    if (!isOfMatter(question)) return single(question)
    return question === first ? together : []
  })
}

/** Whether something of a step has no answer. */
export const isOpen = ({ questions }: Step): boolean =>
  questions.some(({ answer }) => answer === null)

const isOfMatter = ({ kind }: Question): boolean => kind === 'matter'

const single = (question: Question): Step => ({
  key: question.key,
  isRequired: question.isRequired,
  questions: [question],
})
