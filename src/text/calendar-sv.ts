/** How days and times are written in Swedish: `28 maj 2021`, `13.00`. Days and times come as `minutes/1` has them. */
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

/** `2021-05-28` as `28 maj 2021`; anything else as it stands. */
function day(written: string | number | undefined): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(written ?? '')) ?? []
  const name = months[Number(month) - 1]
  return name ? `${Number(date)} ${name} ${year}` : String(written ?? '')
}

/** The month of a day: `maj 2021`. */
function month(of: string): string {
  return `${months[Number(of.slice(5, 7)) - 1] ?? ''} ${of.slice(0, 4)}`
}

const weekdays = ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör']

/** The weekday of a day, short: `fre`. */
function weekday(of: string): string {
  return weekdays[new Date(`${of}T00:00:00Z`).getUTCDay()] ?? ''
}

/** `13:00` as `13.00`. */
function time(written: string): string {
  return written.replace(':', '.')
}

/** A meeting's time from its start and end, either of which may be unknown. */
function period(start: string | null, end: string | null): string | null {
  if (start && end) return `${time(start)}–${time(end)}`
  if (start) return `från ${time(start)}`
  return end ? `till ${time(end)}` : null
}

/** One day, or from the first to the last of several. */
function days(first: string, last: string | null): string {
  return last && last !== first ? `${day(first)} till ${day(last)}` : day(first)
}

export const calendarSv = { day, days, month, period, weekday }
