import type { Context } from 'hono'
import { dayOf } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import { locales } from './locale.ts'

/** What a form says, field by field; what it does not say is empty. */
export type Form = (field: string) => string

/** The fields of a posted form. A file among them is nobody's field here, and empty. */
export async function formOf(c: Context): Promise<Form> {
  const fields = await c.req.parseBody()
  return (field) => {
    const value = fields[field]
    // A letter and its accent are one sign, however somebody's computer writes them.
    return typeof value === 'string' ? value.normalize('NFC').trim() : ''
  }
}

/** An id as a choice gives it; null where nothing was chosen. */
export function idIn(written: string): string | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(written) ? written : null
}

/** Which page of a register an address asks for; the first where it asks for none. */
export function pageIn(written: string): number {
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1
}

/**
 * A day as a person writes it: `2026-05-30`, `30/5`, `30 maj`, `30 maj 2027`. Without a year it is the next to come.
 * Null where nothing is written. Refuses what is no day.
 */
export function dayIn(written: string, today: string): string | null {
  if (written === '') return null
  const day = isoDay(written) ?? numberedDay(written, today) ?? namedDay(written, today)
  if (day === null) throw new Refusal('field.dayUnclear', { written })
  return day
}

/** A day that must be there. */
export function neededDayIn(written: string, today: string): string {
  const day = dayIn(written, today)
  if (day === null) throw new Refusal('field.dayMissing')
  return day
}

/** A time as a person writes it, `9`, `9.30` or `kl. 09:30`, as `09:30`. Null where nothing is written. */
export function timeIn(written: string): string | null {
  if (written === '') return null
  const [, hour = '', minute = '00'] = /^(?:kl\.? ?)?(\d{1,2})(?:[.:](\d\d))?$/.exec(written) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) {
    throw new Refusal('field.timeUnclear', { written })
  }
  return `${hour.padStart(2, '0')}:${minute}`
}

/** `2026-05-30` */
function isoDay(written: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written) ?? []
  return dayOf(Number(year), Number(month), Number(day))
}

/** `30/5`, `30/5 2027` */
function numberedDay(written: string, today: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})(?:[ /](\d{4}))?$/.exec(written) ?? []
  return nextDay(Number(month), Number(day), year, today)
}

/** `30 maj`, `den 30 maj 2027`, `1 Sept` */
function namedDay(written: string, today: string): string | null {
  const [, day, name = '', year] =
    /^(?:den )?(\d{1,2}) (\p{L}{3,9})\.?(?: (\d{4}))?$/iu.exec(written) ?? []
  const month = monthNames.findIndex((names) =>
    names.some((each) => name !== '' && each.startsWith(name.toLowerCase())),
  )
  return nextDay(month + 1, Number(day), year, today)
}

function nextDay(
  month: number,
  day: number,
  year: string | undefined,
  today: string,
): string | null {
  if (year !== undefined) return dayOf(Number(year), month, day)
  const first = Number(today.slice(0, 4))
  // A leap day may be as far as eight years away.
  for (let each = first; each <= first + 8; each += 1) {
    const found = dayOf(each, month, day)
    if (found !== null && found >= today) return found
  }
  return null
}

/** The names of each month in every language of the site. */
const monthNames = Array.from({ length: 12 }, (_, at) =>
  locales.map(({ text }) =>
    (
      text.calendar.day(`2000-${String(at + 1).padStart(2, '0')}-01`).split(' ')[1] ?? ''
    ).toLowerCase(),
  ),
)
