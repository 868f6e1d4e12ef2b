import { isAnswer, newAnswer } from '../review/question.ts'
import { dayWritten } from './day-written.ts'

/** The names of the fields of a question's form. */
export const answerFields = {
  question: 'fraga',
  answer: 'svar',
  list: 'lista',
  name: 'namn',
  type: 'slag',
  day: 'dag',
} as const

/** What the choice says whose answer stands in the list, or in the fields. */
export const fromList = 'lista'
export const fromField = { body: 'organ', organisation: 'organisation', name: 'namn', day: 'dag' }

/** The names of the fields with the answer to one question of several. */
export const fieldsOf = (question: string) => ({
  answer: `${answerFields.answer} ${question}`,
  list: `${answerFields.list} ${question}`,
})

/** The answers in a form, by question; empty where nothing has been chosen or written. */
export function answersFrom(form: FormData): ReadonlyMap<string, string> {
  const questions = form.getAll(answerFields.question).map(String)
  const [only] = questions
  if (only !== undefined && questions.length === 1) return new Map([[only, answerFrom(form)]])
  const textOf = textIn(form)
  const chosen = questions.map((each) => {
    const { answer, list } = fieldsOf(each)
    return [each, textOf(answer) === fromList ? textOf(list) : textOf(answer)] as const
  })
  return new Map(chosen.filter(([, value]) => value !== ''))
}

const textIn = (form: FormData) => (field: string) => {
  const value = form.get(field)
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}

function answerFrom(form: FormData): string {
  const textOf = textIn(form)
  const chosen = textOf(answerFields.answer)
  switch (chosen) {
    case fromList:
      return textOf(answerFields.list)
    case fromField.day: {
      const day = dayWritten(textOf(answerFields.day))
      return day === null ? '' : isAnswer(day)
    }
    case fromField.name:
      return isAnswer(textOf(answerFields.name))
    case fromField.body:
    case fromField.organisation:
      return newAnswer(textOf(answerFields.type), textOf(answerFields.name))
    default:
      return chosen
  }
}
