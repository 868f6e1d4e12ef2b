import { dayOf, weekdayOf } from '../../domain/day.ts'
import { months, weekdays } from '../lexicon/calendar.ts'
import { matchesOf } from '../words/matches.ts'
import { memoOfDocument } from '../words/memo.ts'
import { wordedTimes } from './worded-times.ts'

/** A day mentioned in a text: what is written, and which day that is. */
export type FoundDay = {
  /** Null where the text gives no year and nothing else tells it, or where there is no such day. */
  readonly day: string | null
  /** The last day of a meeting over several days (`12–13 mars`). */
  readonly dayEnd: string | null
  readonly yearWritten: boolean
  readonly weekday: number | null
  readonly at: number
  readonly end: number
  readonly written: string
}

/** How a day without a year gets one: from a day that is known, and whether it lies after it, before it, or nearest. */
export type YearRule = {
  readonly reference: string | null
  readonly towards: 'after' | 'before' | 'nearest'
}

const damagedDigits = /[\dlIO](?:[\dlIO.:-]*[\dlIO])?/gu

/** Digits that a scanner has read as letters (`l9:00`, `20ll`, `10.OO`) put right, sign for sign. */
function mendDigits(text: string): string {
  if (!/\d[lIO]|[lIO]\d|\d[.:]O/u.test(text)) return text
  return text.replace(damagedDigits, (run) =>
    /\d/u.test(run) ? run.replace(/[lI]/gu, '1').replace(/O/gu, '0') : run,
  )
}

const iso = /(?<![\d-])((?:19|20)\d\d)[-–/.](\d{1,2})[-–/.](\d{1,2})(?![\d])/gu
const compact = /(?<![\d-])((?:19|20)?\d\d)([01]\d)([0-3]\d)(?![\d-])/gu
const named =
  /(?<![\d.:/])(\d{1,2})(?::?[ea])?(?:\s?[-–]\s?(?:[A-Za-zÀ-ž]{6,8}\s)?(?:den\s)?(\d{1,2})(?::?[ea])?)?[.\s]{0,2}(januari|jan|january|februari|febr?|february|mars|mar|march|april|apr|maj|may|juni|jun|june|juli|jul|july|augusti|aug|august|september|sept?|oktober|okt|october|oct|november|nov|december|dec)(?![A-Za-zÀ-ž])\.?(?:[\s,]{1,2}((?:19|20)\d\d)(?!\d)|\s?[-–’']\s?(\d\d)(?!\d|[.:]\d))?/giu
const english =
  /(?<![A-Za-zÀ-ž])(january|february|march|april|may|june|july|august|september|october|november|december)\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s((?:19|20)\d\d))?(?![\dA-Za-zÀ-ž])/giu
const slashed =
  /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\s?[-–/]\s?(\d{4}|\d\d)(?![\d.:])|\s((?:19|20)\d\d))?(?![\d/])/gu
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/gu
const listed =
  /(?<![\d.:/-])(\d{1,2})(?:,|\soch)\s(?=(?:\d{1,2}(?:,|\soch)\s){0,8}\d{1,2}\s([A-Za-zÀ-ž]{3,9}))/gu
const monthWord = /jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec/iu
const weekdayBefore = /([A-Za-zÀ-ž]{3,9})\.?\s(?:den\s)?$/u

type Written = {
  readonly at: number
  readonly end: number
  readonly year: number | null
  readonly month: number
  readonly days: readonly number[]
}

const century = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 80 ? 1900 : 2000)

/** All days mentioned in a text, in its order. `compactToo` also reads `230207`, which is a number elsewhere. */
export function findDays(text: string, rule: YearRule, compactToo = false): FoundDay[] {
  if (!/\d/u.test(text)) return []
  const { mended, days } = compactToo ? daysWritten(text, true) : daysIn(text)
  return days.map((written) => resolve(mended, text, written, rule))
}

/** A text with its digits put right, and the days in it as they are written, in its order. */
type Days = { readonly mended: string; readonly days: readonly Written[] }

const daysIn = memoOfDocument((text): Days => daysWritten(text, false))

function daysWritten(text: string, compactToo: boolean): Days {
  const mended = mendDigits(text)
  const found: Written[] = []
  const add = (match: RegExpExecArray, year: number | null, month: number, days: number[]) => {
    const [at, end] = [match.index, match.index + match[0].trimEnd().length]
    if (month < 1 || month > 12 || days.some((day) => day < 1 || day > 31)) return
    if (found.some((other) => at < other.end && other.at < end)) return
    found.push({ at, end, year, month, days })
  }
  const hasMonth = monthWord.test(mended)
  for (const match of /\d{4}[-–/.]/u.test(mended) ? matchesOf(iso, mended) : [])
    add(match, Number(match[1]), Number(match[2]), [Number(match[3])])
  if (compactToo) {
    for (const match of matchesOf(compact, mended)) {
      add(match, century(match[1] ?? ''), Number(match[2]), [Number(match[3])])
    }
  }
  for (const match of /\d\.\d/u.test(mended) ? matchesOf(dotted, mended) : [])
    add(match, Number(match[3]), Number(match[2]), [Number(match[1])])
  for (const match of hasMonth ? matchesOf(named, mended) : []) {
    const month = months.get((match[3] ?? '').toLowerCase()) ?? 0
    const year = match[4] ?? match[5]
    add(match, year ? century(year) : null, month, [match[1], match[2]].filter(Boolean).map(Number))
  }
  for (const match of hasMonth ? matchesOf(english, mended) : []) {
    const month = months.get((match[1] ?? '').toLowerCase()) ?? 0
    add(match, match[3] ? Number(match[3]) : null, month, [Number(match[2])])
  }
  for (const match of /\d\/\d/u.test(mended) ? matchesOf(slashed, mended) : []) {
    const year = match[3] ?? match[4]
    add(match, year ? century(year) : null, Number(match[2]), [Number(match[1])])
  }
  for (const match of hasMonth ? matchesOf(listed, mended) : []) {
    const month = months.get((match[2] ?? '').toLowerCase())
    if (month) add(match, null, month, [Number(match[1])])
  }
  return { mended, days: found.sort((one, other) => one.at - other.at) }
}

function resolve(mended: string, text: string, written: Written, rule: YearRule): FoundDay {
  const before = weekdayBefore.exec(mended.slice(Math.max(0, written.at - 20), written.at))
  const weekday = weekdays.get((before?.[1] ?? '').toLowerCase()) ?? null
  const [first = 0, last] = written.days
  const year = written.year ?? yearOf(written.month, first, weekday, rule)
  return {
    day: year === null ? null : dayOf(year, written.month, first),
    dayEnd:
      year === null || last === undefined || last <= first
        ? null
        : dayOf(year, written.month, last),
    yearWritten: written.year !== null,
    weekday,
    at: written.at,
    end: written.end,
    written: text.slice(written.at, written.end).trim(),
  }
}

/** The year of a day without one: by the reference and the direction, and by the weekday where it is written. */
function yearOf(
  month: number,
  day: number,
  weekday: number | null,
  { reference, towards }: YearRule,
): number | null {
  if (reference === null) return null
  const base = Number(reference.slice(0, 4))
  const candidates = [base - 1, base, base + 1]
    .map((year) => ({ year, day: dayOf(year, month, day) }))
    .filter((each): each is { year: number; day: string } => each.day !== null)
  const fits = candidates.filter(({ day: each }) =>
    towards === 'after' ? each >= reference : towards === 'before' ? each <= reference : true,
  )
  const pool = fits.length > 0 ? fits : candidates
  const byWeekday = weekday === null ? [] : pool.filter((each) => weekdayOf(each.day) === weekday)
  const chosen = byWeekday.length > 0 ? byWeekday : pool
  return (
    chosen.reduce<{ year: number; day: string } | null>(
      (best, each) =>
        best === null || distance(each.day, reference) < distance(best.day, reference)
          ? each
          : best,
      null,
    )?.year ?? null
  )
}

const distance = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other))

/** A span of time on one day. */
export type FoundTime = {
  readonly start: string
  readonly end: string | null
  readonly at: number
  readonly until: number
}

const span =
  /(?<![\d/.:-])(kl(?:ockan|\.)?\s?\.?)?\s?(\d{1,2})(?:[.:](\d\d))?\s?(?:[-–—]|till|to)\s?(?:kl\.?\s?)?(\d{1,2})(?:[.:](\d\d))?(?![\d/]|[-–]\d|\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|procent|%|år|kr))/giu
const moment =
  /(?<![A-Za-zÀ-ž\d])(?:kl(?:ockan|\.)?|klockslag)\s?\.?(\d{1,2})(?:[.:](\d\d))?(?![\d])/giu
const bareMoment = /(?<![\d/.:-])(\d{1,2})[.:](\d\d)(?![\d/.:-]|\s?(?:procent|%|kr|miljoner))/gu

const clock = (hours: string | undefined, minutes: string | undefined): string | null => {
  const [hour, minute] = [Number(hours ?? '99'), Number(minutes ?? '0')]
  if (hour > 24 || minute > 59) return null
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Times of day in a text; `bareToo` also reads hours without `kl` or minutes, as under a label `Tid:`. */
export function findTimes(text: string, bareToo = false): FoundTime[] {
  const worded = wordedTimes(text)
  if (worded.length > 0) return worded
  if (!/\d|[lIO]/u.test(text)) return []
  const mended = mendDigits(text)
  const found: FoundTime[] = []
  const free = (at: number, until: number) =>
    !found.some((other) => at < other.until && other.at < until)
  for (const match of matchesOf(span, mended)) {
    const sure = match[1] !== undefined || match[3] !== undefined || match[5] !== undefined
    const [start, end] = [clock(match[2], match[3]), clock(match[4], match[5])]
    if (!start || !end || !(sure || bareToo)) continue
    if (free(match.index, match.index + match[0].length)) {
      found.push({ start, end, at: match.index, until: match.index + match[0].length })
    }
  }
  for (const pattern of bareToo ? [moment, bareMoment] : [moment]) {
    for (const match of matchesOf(pattern, mended)) {
      const start = clock(match[1], match[2])
      if (start && free(match.index, match.index + match[0].length)) {
        found.push({ start, end: null, at: match.index, until: match.index + match[0].length })
      }
    }
  }
  return found.sort((one, other) => one.at - other.at)
}
