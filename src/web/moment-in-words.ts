import { swedishTime } from '../domain/swedish-time.ts'
import type { Locale } from './locale.ts'

/** A moment in words: its day and time in Sweden. */
export function momentInWords(moment: Date, { text }: Locale): string {
  const { day, time } = swedishTime(moment)
  return text.imports.moment(text.calendar.day(day), time)
}
