import { addDays, weekdayOf } from '../../domain/day.ts'
import { months, weekdays } from '../lexicon/calendar.ts'
import type { OwnBody } from '../own-body.ts'
import type { Due } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { quickLook } from '../words/words.ts'
import { type FoundDay, findDays } from './dates.ts'

const nextMeeting =
  /(?:till|vid|pa|infor|under|fore|nasta gang|och|-|^|,|ta med) ?(?:var[t]? )?(?:nasta|nastkommande|kommande) (?:[A-Za-zÀ-ž]{0,20}(?:mote|motet|sammantrade|sammantradet|traff|traffen|gang|motestillfalle|tillfalle|styrgruppsmote|natverkstraff|styrelsemote))(?![A-Za-zÀ-ž])|(?<![A-Za-zÀ-ž])nasta (?:mote|gang|traff|sammantrade)(?![A-Za-zÀ-ž])/u
const before =
  /(?:senast|fore|innan|till|tills|klart?|klara|klar till|deadline|dock senast|infor|per|t\.?o\.?m\.?|till och med|den|vid|pa|motet|sammantradet|:|-|,|\(|^)\s?(?:den|senast|med|motet|sammantradet|styrgruppen|traffen)?(?:\s(?:den|pa))?(?:\s[A-Za-zÀ-ž]{3,9}dag(?:en)?)?(?:\sden)?\s?$/u
const strong =
  /(?:senast|sista (?:anmalnings|ansoknings|svars)?dag(?:en)?(?: ar)?|fore|innan|klart?|klara|deadline|infor|till)(?:\s(?:och med|motet|sammantradet|styrgruppen|traffen|dess|den|[A-Za-zÀ-ž]{3,9}dag(?:en)?)){0,4}\s?$/u
const seasons =
  /(?:till|under|i|infor|innan|fore|efter|senast(?: i)?|framat|redan i)\s(?:i\s)?(varen|var|sommaren|sommar|hosten|host|vintern|vinter|arsskiftet|jul|pask|(?:jul|host|sport|pask|sommar)lovet|terminens slut|skolstart|semestern|terminsstart|manadsskiftet|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|nasta vecka|veckan|nasta ar|vecka \d{1,2}|v\.? ?\d{1,2})(?:\s(\d{4}))?(?![A-Za-zÀ-ž\d])/u
const week = /(?<![A-Za-zÀ-ž\d])(?:vecka|v\.?) ?\d{1,2}(?![A-Za-zÀ-ž\d])/u
const vague =
  /(?<![A-Za-zÀ-ž])(?:snarast(?: mojligt)?|omgaende|skyndsamt|lopande|tills vidare|pa sikt|sa snart som mojligt|inom kort)(?![A-Za-zÀ-ž])/u
// `klart till AU 17 november`, `inför styrgruppen 4 december`
const toBody =
  /(?<![A-Za-zÀ-ž])(?:till|inför|på|vid) (?:[A-ZÀ-ÞĀ-Ž]{2,6}|[A-Za-zÀ-ž]{0,20}(?:gruppen|rådet|forumet|utskottet|nätverket|beredningen|presidiet))(?:s (?:möte|sammanträde))? $/u
/** A quick look for what `vague` may find. */
const mayBeVague = /snar|omgaende|skyndsamt|lopande|tills v|pa sikt|inom kort/
const condition =
  /(?<![A-Za-zÀ-ž])nar (?:de|den|det|vi|hon|han|man|underlaget|beslutet|allt)\s.{3,60}$/u

/** A word that may tell a time; a digit may be of a day or a week. */
const mayTellTime = quickLook((word) =>
  /\d|nasta|kommande|morgon|dag|ari|mars|april|maj|jun|jul|aug|ember|tober|^var(?:en)?(?![A-Za-zÀ-ž])|^sommar|^host|^vint|arsskift|pask|semest|lovet|skolstart|termin|manad|vecka|snar|omgaende|skyndsamt|lopande|tills|sikt|kort|nar$/u.test(
    word,
  ),
)

/** What tells the day of a meeting that is only called `nästa möte` or `mötet i maj`. */
export type Calendar = {
  readonly meetingDay: string | null
  /** The days of this body's meetings to come, the next one first. */
  readonly plannedDays: readonly string[]
  readonly own: OwnBody
}

const none = { date: null, meeting: null, body: null, season: null, condition: null } as const

/**
 * When something is due, by what its sentence says; null when it says nothing.
 *
 * `nästa möte` is `meeting: "next"`, with the day when it is known. A day counts as due when `senast`, `till`,
 * `före` or the like leads to it, or when it ends the sentence and lies after the meeting.
 */
export function findDue(text: string, { meetingDay, plannedDays, own }: Calendar): Due | null {
  if (!mayTellTime(text)) return null
  const nextDay = plannedDays[0] ?? null
  const folded = fold(text)
  const days = findDays(text, { reference: meetingDay, towards: 'after' }).filter(
    (found) =>
      found.day === null ||
      meetingDay === null ||
      (found.day > meetingDay && (found.yearWritten || found.day <= addDays(meetingDay, 270))),
  )
  const chosen = chooseDay(days, text, folded)
  const meeting = /nasta|kommande/u.test(folded)
    ? (nextMeeting.exec(folded) ?? nextOfOwn(text, own))
    : null
  if (meeting) {
    const near =
      chosen && Math.abs(chosen.at - (meeting.index + meeting[0].length)) < 14 ? chosen : null
    return {
      ...none,
      written: text.slice(meeting.index, meeting.index + meeting[0].length).trim(),
      meeting: 'next',
      date: near?.day ?? nextDay,
    }
  }
  if (chosen)
    return {
      ...none,
      written: chosen.written.replace(/(?<=[A-Za-zÀ-ž]{4}|maj)\.$/u, ''),
      date: chosen.day,
    }
  const tomorrow = folded.includes('morgon')
    ? /(?<![A-Za-zÀ-ž])i ?morgon(?![A-Za-zÀ-ž])/u.exec(folded)
    : null
  if (tomorrow && meetingDay)
    return {
      ...none,
      written: text.slice(tomorrow.index, tomorrow.index + tomorrow[0].length),
      date: addDays(meetingDay, 1),
    }
  const weekday = meetingDay === null ? null : nextWeekday(folded, meetingDay)
  if (weekday)
    return {
      ...none,
      written: text.slice(weekday.at, weekday.end),
      date: weekday.day,
    }
  const inMonth = meetingIn(text, folded, plannedDays, own)
  if (inMonth) return { ...none, written: text.slice(inMonth.at, inMonth.end), date: inMonth.day }
  const season = seasons.exec(folded)
  if (season)
    return {
      ...none,
      written: text.slice(season.index, season.index + season[0].length),
      season: season[1] ?? null,
    }
  const numbered = folded.includes('v') ? week.exec(folded) : null
  if (numbered)
    return {
      ...none,
      written: text.slice(numbered.index, numbered.index + numbered[0].length),
      season: numbered[0],
    }
  const soon = mayBeVague.test(folded) ? vague.exec(folded) : null
  if (soon)
    return {
      ...none,
      written: text.slice(soon.index, soon.index + soon[0].length),
      season: soon[0],
    }
  const when = folded.includes('nar ') ? condition.exec(folded) : null
  return when
    ? {
        ...none,
        written: text.slice(when.index).replace(/[.!]$/u, ''),
        condition: text.slice(when.index).replace(/[.!]$/u, ''),
      }
    : null
}

// `på fredag`, `före måndag`, `senast torsdag`
const byWeekday =
  /(?<![A-Za-zÀ-ž])(?:pa|fore|innan|senast|till) ((?:man|tis|ons|tors|fre|lor|son)dag)(?![A-Za-zÀ-ž]| (?:den )?\d| nasta| om )/u

// `senast fredag nästa vecka`, `på onsdagen i nästa vecka`
const byWeekdayNextWeek =
  /(?<![A-Za-zÀ-ž])((?:man|tis|ons|tors|fre|lor|son)dag)(?:en)? (?:i )?nasta vecka(?![A-Za-zÀ-ž])/u

function nextWeekday(
  folded: string,
  meetingDay: string,
): { day: string; at: number; end: number } | null {
  const later = folded.includes('nasta vecka') ? byWeekdayNextWeek.exec(folded) : null
  if (later) {
    const monday = addDays(meetingDay, 8 - weekdayOf(meetingDay))
    const day = addDays(monday, (weekdays.get(later[1] ?? '') ?? 1) - 1)
    return { day, at: later.index, end: later.index + later[0].length }
  }
  const match = folded.includes('dag') ? byWeekday.exec(folded) : null
  const wanted = match ? weekdays.get(match[1] ?? '') : undefined
  if (!match || wanted === undefined) return null
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = addDays(meetingDay, ahead)
    if (weekdayOf(day) === wanted)
      return { day, at: match.index, end: match.index + match[0].length }
  }
  return null
}

// `på nästa AU`, `till nästa styrgrupp`
const nextBody =
  /(?<![A-Za-zÀ-ž])(?:till|vid|på|inför) nästa ([A-ZÀ-ÞĀ-Ž]{2,6}|[a-zß-ž]{0,20}(?:grupp|råd|forum|utskott|nätverk|beredning|presidium))(?![A-Za-zÀ-ž-])/iu

/** This body's next meeting where the body itself stands for it; another body's is none. */
function nextOfOwn(text: string, own: OwnBody): RegExpExecArray | null {
  const match = nextBody.exec(text)
  return match && own.owns(match[1] ?? '') ? match : null
}

// `till mötet i april`, `inför aprilmötet`, `på styrgruppens möte i maj`, `till AU i mars`
const atMeeting =
  /(?<![A-Za-zÀ-ž])(?:till|pa|vid|infor) (?:(?:([A-Za-zÀ-ž]{2,30})s )?(?:mote|sammantrade|traff|samrad|styrgrupp|natverkstraff)(?:t|et|en)? i (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:motet|sammantradet|traffen)|([A-Za-zÀ-ž]{2,6}) i (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))(?![A-Za-zÀ-ž])/u

/** A quick look for what `atMeeting` may find. */
const namesMonth = /ari|mars|april|maj|jun|jul|aug|ember|tober/u

/** A meeting of this body called by its month, where one is planned in that month. */
function meetingIn(
  text: string,
  folded: string,
  plannedDays: readonly string[],
  own: OwnBody,
): { at: number; end: number; day: string } | null {
  if (plannedDays.length === 0 || !namesMonth.test(folded)) return null
  const match = atMeeting.exec(folded)
  if (!match || (match[1] && !own.owns(match[1]))) return null
  const end = match.index + match[0].length
  if (match[4]) {
    const written = text.slice(match.index, end).split(' ')[1] ?? ''
    if (!/^[A-ZÀ-ÞĀ-Ž]{2,6}$/u.test(written) || !own.owns(written)) return null
  }
  const month = months.get(match[2] ?? match[3] ?? match[5] ?? '')
  const day = plannedDays.find((each) => Number(each.slice(5, 7)) === month)
  return day === undefined ? null : { at: match.index, end, day }
}

function chooseDay(days: readonly FoundDay[], text: string, folded: string): FoundDay | null {
  const led = (pattern: RegExp) =>
    days.find((day) => pattern.test(folded.slice(Math.max(0, day.at - 45), day.at)))
  const spanning = (day: FoundDay) =>
    /(?:fran(?: och med)?|fr\.?o\.?m\.?|galler|med start|sedan|efter)\s(?:den\s)?$/u.test(
      folded.slice(Math.max(0, day.at - 20), day.at),
    )
  const usable = days.filter((day) => !spanning(day))
  const sure = usable.find(
    ({ at }) =>
      strong.test(folded.slice(Math.max(0, at - 45), at)) ||
      toBody.test(text.slice(Math.max(0, at - 45), at)),
  )
  if (sure) return sure
  const last = usable.at(-1)
  if (
    last &&
    folded.length - last.end <= 2 &&
    before.test(folded.slice(Math.max(0, last.at - 45), last.at))
  )
    return last
  const mild = led(before)
  return mild && usable.includes(mild) ? mild : null
}
