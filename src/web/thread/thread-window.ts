import { addDays } from '../../domain/day.ts'

/** The days that a thread's map shows, both ends included. */
export type Window = { readonly from: string; readonly to: string; readonly isWhole: boolean }

const back = 365
const ahead = 183
const edge = 21
/** No gap is so long that the rest of the map becomes too small. */
const longest = 730

type Lasting = { readonly from: string; readonly to: string | null }

/**
 * The last year and the half year to come, drawn in to where something is; everything when the whole is asked for.
 * A thread that has rested shows its last year of life. A gap is shown with what came before it, and with half a year
 * of the rest that it is.
 */
export function windowOf(
  days: readonly string[],
  today: string,
  { isWholeAsked, gaps = [] }: { isWholeAsked: boolean; gaps?: readonly Lasting[] },
): Window {
  const sorted = days.toSorted()
  const first = sorted[0] ?? today
  const last = sorted.at(-1) ?? today
  const end = last < addDays(today, -back) ? last : max(last, today)
  const wholeFrom = addDays(first, -edge)
  const wholeTo = addDays(gaps.flatMap(({ to }) => to ?? []).reduce(max, end), edge)
  if (isWholeAsked) return { from: wholeFrom, to: wholeTo, isWhole: true }
  const middle = min(end, today)
  const begun = gaps.map(({ from }) => addDays(from, -edge))
  const since = begun.filter((day) => day > addDays(middle, -longest)).reduce(min, middle)
  const from = max(wholeFrom, min(since, addDays(middle, -back)))
  const to = min(wholeTo, addDays(middle, ahead))
  return { from, to, isWhole: from === wholeFrom && to === wholeTo }
}

const max = (a: string, b: string): string => (a > b ? a : b)
const min = (a: string, b: string): string => (a < b ? a : b)

/** Where a day stands in a window, in whole percent of its width. */
export function percentOf({ from, to }: Window, day: string): number {
  const span = daysFrom(from, to)
  return span === 0 ? 50 : Math.round((100 * daysFrom(from, day)) / span)
}

/** From one day to another, in days; negative backwards. */
function daysFrom(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / 86_400_000)
}

/** The first day of each month that the window's axis marks: every month, quarter or year by its length. */
export function axisOf(window: Window): readonly { readonly day: string; readonly x: number }[] {
  const span = daysFrom(window.from, window.to)
  const months = span <= 400 ? 1 : span <= 1300 ? 3 : 12
  const marks: { day: string; x: number }[] = []
  let [year = 0, month = 0] = window.from.split('-').map(Number)
  for (;;) {
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day > window.to) return marks
    const x = percentOf(window, day)
    if ((month - 1) % months === 0 && x < 97) marks.push({ day, x })
  }
}
