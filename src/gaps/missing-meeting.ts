import { addDays } from '../domain/day.ts'
import { type DuePeriod, duePeriod } from './due-period.ts'
import type { Bodies, BodyFacts } from './facts.ts'

/** Something that is due at a meeting, as the minutes of a body say it. */
export type DueThen = {
  readonly text: string
  readonly dueWritten: string
  readonly dueOn: string | null
  readonly bodyId: string
  readonly saidOn: string
  /** The last day on which anybody treated the matter; null where there is none. */
  readonly lastHandledOn: string | null
}

/** A period in which a body should meet and does not, with its nearest meetings that are still to come. */
export type MissingMeeting = {
  readonly body: BodyFacts
  readonly from: string
  readonly until: string | null
  readonly before: string | null
  readonly after: string | null
}

/**
 * The meeting that is missing for something to be done in time; null where there is one, where nothing says which
 * body would meet, or where the time has passed and the matter has been treated since.
 */
export function findMissingMeeting(
  due: DueThen,
  bodies: Bodies,
  today: string,
): MissingMeeting | null {
  const body = bodyThatMeets(due, bodies)
  const period = periodOf(due)
  if (!body || !period || body.dissolvedOn !== null) return null
  const { from, to } = period
  if (from < calendarStart(today)) return null
  if (to < today && (due.lastHandledOn ?? today) >= from) return null
  const days = body.meetingDays
  if (days.some((day) => from <= day && day <= to)) return null
  const coming = days.filter((day) => day >= today)
  return {
    body,
    from,
    until: to === endOfTime ? null : to,
    before: coming.filter((day) => day < from).at(-1) ?? null,
    after: coming.find((day) => day > to) ?? null,
  }
}

/** From this day on the meetings of a body are looked at: what was due before it is not a matter of a calendar. */
export const calendarStart = (today: string): string => addDays(today, -365)

const endOfTime = '9999-12-31'

function periodOf({ text, dueWritten, dueOn, saidOn }: DueThen): DuePeriod | null {
  // "till nästa möte", "vid nästa samverkansmöte"
  if (/nästa \p{L}*möte/iu.test(dueWritten)) return { from: addDays(saidOn, 1), to: endOfTime }
  const period = duePeriod(dueWritten, saidOn)
  if (period) return period
  return dueOn !== null && isMeetingDay(text, dueWritten) ? { from: dueOn, to: dueOn } : null
}

/** Whether a day is that of a meeting, as in "vid mötet den 18/4", and not only a last day. */
function isMeetingDay(text: string, dueWritten: string): boolean {
  if (/möte/i.test(dueWritten)) return true
  const at = text.indexOf(dueWritten)
  return at > 0 && /möte\p{L}{0,9} (?:den )?$/iu.test(text.slice(0, at))
}

/** Words before "möte" that mean the body's own. */
const own = new Set([
  ...['gruppens', 'rådets', 'forumets', 'nätverkets', 'styrgruppens', 'samverkansgruppens'],
  ...['dagens', 'vårens', 'sommarens', 'höstens', 'vinterns', 'årets'],
])

/** The body whose meeting is meant: the one that is named, else the one that said it; null for one not known. */
function bodyThatMeets({ text, bodyId }: DueThen, bodies: Bodies): BodyFacts | null {
  const lower = text.toLowerCase()
  if (!lower.includes('s möte')) return bodies.get(bodyId) ?? null
  for (const body of bodies.values()) {
    for (const name of [body.name, ...body.otherNames]) {
      const named = name.toLowerCase()
      if ([`${named}s möte`, `${named}:s möte`].some((words) => lower.includes(words))) return body
    }
  }
  // "LSVO:s möte", "Länsstyrgruppens möte"
  const [, genitive] = / (\S{2,60}s) möte/.exec(` ${lower}`) ?? []
  if (genitive !== undefined && !own.has(genitive)) return null
  return bodies.get(bodyId) ?? null
}

/** The time in "på möte i augusti", as it is written; null where a text speaks of no meeting in a month. */
export function meetingMonthIn(text: string): string | null {
  // "på möte i augusti", "till LSVO:s möte i september 2021"
  const [, written] = /möte\p{L}{0,3} (i [a-zåäö]{3,9}(?: 20\d\d)?)/u.exec(text) ?? []
  return written ?? null
}
