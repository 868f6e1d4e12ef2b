import type { calendarSv } from './calendar-sv.ts'

/** How days and times are written in English: `28 May 2021`, `13:00`. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function day(written: string | number | undefined): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(written ?? '')) ?? []
  const name = months[Number(month) - 1]
  return name ? `${Number(date)} ${name} ${year}` : String(written ?? '')
}

function month(of: string): string {
  return `${months[Number(of.slice(5, 7)) - 1] ?? ''} ${of.slice(0, 4)}`
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function weekday(of: string): string {
  return weekdays[new Date(`${of}T00:00:00Z`).getUTCDay()] ?? ''
}

function period(start: string | null, end: string | null): string | null {
  if (start && end) return `${start}–${end}`
  if (start) return `from ${start}`
  return end ? `until ${end}` : null
}

function days(first: string, last: string | null): string {
  return last && last !== first ? `${day(first)} to ${day(last)}` : day(first)
}

export const calendarEn: typeof calendarSv = { day, days, month, period, weekday }
