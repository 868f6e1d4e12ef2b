/**
 * Days (dagar) of the Swedish calendar as text, `2021-05-28`: a day in Sweden, not a moment.
 * Everything here is arithmetic on the proleptic Gregorian calendar; no clock is read.
 */

/** `2021-05-28`, or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : (lastDays[month - 1] ?? 0)
  const exists = year >= 100 && year <= 9999 && day >= 1 && day <= last
  return exists ? `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` : null
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const digits = (value: number, count: number): string => String(value).padStart(count, '0')

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Which one of its weekday in its month a day is: 1 for the first Friday, 2 for the second. */
export function ordinalInMonth(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7)
}

/** Whether no later day of the month is the same weekday. */
export function isLastInMonth(day: string): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}
