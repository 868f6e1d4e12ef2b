import { addDays, dayOf } from '../domain/day.ts'

/** A time that something is due in, first and last day. */
export type DuePeriod = { readonly from: string; readonly to: string }

const months: readonly string[] = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september'],
  ...['oktober', 'november', 'december'],
]

/** When a part of the year is, when something is that shall be before it, and after it: month and day. */
type Season = {
  readonly during: readonly [string, string]
  readonly before: string
  readonly after: readonly [string, string]
}
const spring: Season = { during: ['01-10', '06-15'], before: '02-28', after: ['06-01', '09-15'] }
const summer: Season = { during: ['06-01', '08-31'], before: '06-30', after: ['08-15', '10-15'] }
const autumn: Season = { during: ['08-15', '12-15'], before: '08-31', after: ['12-01', '02-28'] }
const winter: Season = { during: ['12-01', '02-28'], before: '12-15', after: ['03-01', '04-30'] }
const newYear: Season = { during: ['12-01', '01-31'], before: '12-31', after: ['01-02', '02-28'] }
const seasons: ReadonlyMap<string, Season> = new Map([
  ...['vår', 'våren', 'vårens'].map((word) => [word, spring] as const),
  ...['sommar', 'sommaren', 'sommarens'].map((word) => [word, summer] as const),
  ...['höst', 'hösten', 'höstens'].map((word) => [word, autumn] as const),
  ...['vinter', 'vintern', 'vinterns'].map((word) => [word, winter] as const),
  ...['jul', 'julen', 'årsskifte', 'årsskiftet', 'nyår'].map((word) => [word, newYear] as const),
])

const untilWords = new Set(['senast', 'före', 'innan', 'inom'])

/**
 * The period that a due time means, when it names a month or a part of the year: `i augusti`, `senast i mars 2024`,
 * `före sommaren`. The first such after the day it was said, unless it says the year. Null for a day, and for
 * anything else.
 */
export function duePeriod(written: string, saidOn: string): DuePeriod | null {
  const words: readonly string[] = written.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const year = Number(words.find((word) => /^20\d\d$/.test(word))) || null
  const isUntil = words.some((word) => untilWords.has(word))
  const since = isUntil ? addDays(saidOn, 1) : saidOn
  const upTo = (period: DuePeriod) => {
    if (!isUntil) return period
    return period.to < since ? null : { ...period, from: since }
  }

  const named = words.flatMap((word, at) => (months.includes(word) ? [{ word, at }] : []))
  const [first] = named
  if (first) {
    // "den 12 april" is a day.
    if (/^\d{1,2}$/.test(words[first.at - 1] ?? '')) return null
    const last = named.at(-1) ?? first
    return upTo(
      firstFrom(since, year, [startOf(first.word), startOf(last.word)], (to) =>
        addDays(`${addDays(to, 31).slice(0, 7)}-01`, -1),
      ),
    )
  }
  const season = seasons.get(words.find((word) => seasons.has(word)) ?? '')
  if (!season) return null
  if (words.includes('efter')) return firstFrom(saidOn, year, season.after)
  if (!isUntil) return firstFrom(saidOn, year, season.during)
  return upTo(firstFrom(since, year, [season.before, season.before]))
}

const startOf = (month: string): string =>
  `${String(months.indexOf(month) + 1).padStart(2, '0')}-01`

/** From one day of the year to another, in the year that is said or else the first time that is not over. */
function firstFrom(
  saidOn: string,
  year: number | null,
  [from, to]: readonly [string, string],
  endOf = (day: string) => day,
): DuePeriod {
  const periodIn = (start: number) => ({
    from: dayIn(start, from),
    to: endOf(dayIn(to < from ? start + 1 : start, to)),
  })
  if (year !== null) return periodIn(year)
  const said = Number(saidOn.slice(0, 4))
  const candidates = [said - 1, said].map(periodIn)
  return candidates.find((period) => period.to >= saidOn) ?? periodIn(said + 1)
}

const dayIn = (year: number, monthAndDay: string): string => {
  const [month, day] = monthAndDay.split('-').map(Number)
  return dayOf(year, month ?? 1, day ?? 1) ?? ''
}
