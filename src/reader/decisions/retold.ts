import { findDays } from '../dates/dates.ts'
import { months } from '../lexicon/calendar.ts'
import type { OwnBody } from '../own-body.ts'
import { fold } from '../words/fold.ts'
import type { Deciding } from './deciding.ts'

// `påminner om att regionstyrelsen redan 2017 beslutade att`, `berättade att fullmäktige har beslutat att`
const reported =
  /(?<![A-Za-zÀ-ž])(?:att|vad|det) ((?:(?!att |som |om )[A-Za-zÀ-ž\d:-]{1,40} ){1,8})(?:beslutade|beslutat|beslot|bestamde|bestamt) (?:(?!att )[A-Za-zÀ-ž\d:§-]{1,40},? ){0,6}(?:var )?(?=att(?![A-Za-zÀ-ž]))/u
// `beslutet i juni var att`, `det beslut som ledningsgruppen fattade den 10 mars innebar att`
const named =
  /(?<![A-Za-zÀ-ž])beslut(?:et)? (?:som ((?:[A-Za-zÀ-ž]{1,40} ){1,4}?)(?:fattade|tog) )?(?:(?!att )[A-Za-zÀ-ž\d:-]{1,40} ){0,6}(?:var|blev|innebar|innebar) (?=att(?![A-Za-zÀ-ž]))/u
const notSubject =
  /^(?:redan|nu|da|har|hade|tidigare|nyligen|i|den|pa|vid|under|sedan|senast|forra|\d.*|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|inte|ocksa|dessutom|enhalligt|varen|hosten)$/u

/**
 * A decision that a subordinate clause or a noun tells of: `Klas påminner om att styrelsen redan 2017 beslutade att …`,
 * `beslutet i juni var att …`. Always quoted, also when it was this body's own. Null where nothing is told so.
 */
export function findRetold(text: string, own: OwnBody, meetingDay: string | null): Deciding | null {
  const folded = fold(text)
  if (!/beslut|beslot|bestam/u.test(folded)) return null
  const match = reported.exec(folded) ?? named.exec(folded)
  if (!match) return null
  const after = match.index + match[0].length
  const given = match[1] ?? ''
  const at = given === '' ? 0 : match.index + match[0].indexOf(given)
  const words =
    given.trim() === ''
      ? []
      : text
          .slice(at, at + given.length)
          .trim()
          .split(' ')
  const until = words.findIndex((word) => notSubject.test(fold(word)))
  const subject = words.slice(0, until < 0 ? words.length : until).join(' ')
  const [day] = findDays(text.slice(match.index, after), {
    reference: meetingDay,
    towards: 'before',
  })
  return {
    status: 'quoted',
    takenBy: subject === '' || own.owns(subject) ? own.name : subject,
    date: day?.day ?? null,
    after,
    rule: 'decision-retold',
  }
}

// `i maj 2021`, `i december`, `i våras`, `redan 2017`, `våren 2022`
const time =
  /(?<![A-Za-zÀ-ž])(?:(infor|till|for) (?:[A-Za-zÀ-ž]{1,40} ){0,3})?(?:(?:i|under) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: ((?:19|20)\d\d))?|(i (?:varas|somras|hostas|vintras)|forra (?:aret|hosten|varen|manaden|veckan)|nyligen)|(?:redan|ar|varen|hosten) ((?:19|20)\d\d))(?![A-Za-zÀ-ž\d])/u

/** Whether words beside a verb in the past name a month, a season or a year before the meeting's own. */
export function isEarlierMonth(text: string, meetingDay: string | null): boolean {
  const match = time.exec(fold(text))
  if (!match || match[1]) return false
  if (match[4]) return true
  if (meetingDay === null) return false
  const [year, month] = [Number(meetingDay.slice(0, 4)), Number(meetingDay.slice(5, 7))]
  if (match[5]) return Number(match[5]) < year
  const told = months.get(match[2] ?? '') ?? 0
  return match[3] ? Number(match[3]) * 12 + told < year * 12 + month : told !== month
}
