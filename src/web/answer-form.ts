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

/** The answer in a question's form; empty where nothing has been chosen or written. */
export function answerFrom(form: FormData): { readonly question: string; readonly value: string } {
  const textOf = (field: string) => {
    const value = form.get(field)
    return typeof value === 'string' ? value.trim() : ''
  }
  const chosen = textOf(answerFields.answer)
  const value = (): string => {
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
  return { question: textOf(answerFields.question), value: value() }
}
