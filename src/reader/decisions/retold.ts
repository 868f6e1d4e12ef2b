import { findDays } from '../dates/dates.ts'
import { months } from '../lexicon/calendar.ts'
import type { OwnBody } from '../own-body.ts'
import { fold } from '../words/fold.ts'
import type { Deciding } from './deciding.ts'

// `påminner om att regionstyrelsen redan 2017 beslutade att`, `berättade att fullmäktige har beslutat att`
const reported =
  /(?<![A-Za-zÀ-ž])(?:att|vad|det) ((?:(?!att |som |om )[A-Za-zÀ-ž\d:-]{1,40} ){1,8})(?:beslutade|beslutat|beslot|bestamde|bestamt|enades om|kom overens om) (?:(?!att )[A-Za-zÀ-ž\d:§-]{1,40},? ){0,6}(?:var )?(?=att(?![A-Za-zÀ-ž]))/u
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
  if (!/beslut|beslot|bestam|enades om|overens om/u.test(folded))
    return findApproved(text, folded, own)
  const match = reported.exec(folded) ?? named.exec(folded)
  if (!match) return findReferred(text, folded, own, meetingDay)
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

const authority =
  /(?:namnd|namnden|styrelse|styrelsen|styrelser|styrelserna|fullmaktige|utskott|utskottet|forum|forumet|natverk|natverket|grupp|gruppen|ledning|ledningen|beredning|beredningen|riksdagen|regeringen|regionen|kommunen|kommunerna|kommuner|parter|parterna|huvudman)s?$/u
// `efter beslut i kommunstyrelsen i februari`, `enligt beslut av regionfullmäktige`
const byDecision =
  /(?<![A-Za-zÀ-ž])(efter|enligt|genom|i enlighet med) (?:ett )?beslut (?:i|av|fran|hos) ((?:[A-Za-zÀ-ž-]{1,40} ){0,3}?[A-Za-zÀ-ž-]{3,40})(?![A-Za-zÀ-ž-])/u
// `Enligt Chefsforums beslut från 2019-02-14 ska`, `i enlighet med styrelsens beslut den 3 maj`
const byTheirDecision =
  /(?<![A-Za-zÀ-ž])(efter|enligt|genom|i enlighet med) ((?:[A-Za-zÀ-ž-]{1,40} ){0,3}?[A-Za-zÀ-ž-]{3,40}s) beslut (?:fran|av|den|i|att|ska|skall|om|\d)/u
const isDone =
  /(?<![A-Za-zÀ-ž])(?:har|hade|ar|[A-Za-zÀ-ž]{2,30}(?:ades?|des|tes|dde|kte|lte|nde|rde|ste))(?![A-Za-zÀ-ž])/u

/**
 * A decision that something else is done by: `har tagit över ansvaret efter beslut i kommunstyrelsen`, `enligt
 * regionfullmäktiges beslut ska …`. One that is only waited for (`efter beslut i nämnden börjar …`) is none.
 */
function findReferred(
  text: string,
  folded: string,
  own: OwnBody,
  meetingDay: string | null,
): Deciding | null {
  if (!folded.includes(' beslut ')) return null
  const match = byTheirDecision.exec(folded) ?? byDecision.exec(folded)
  const written = match?.[2] ?? ''
  if (
    !match ||
    /(?:^| )(?:respektive|varje|dagens|motets|sitt|sina|detta|dessa)(?: |$)/u.test(written)
  )
    return null
  if (match[1] === 'efter' && (match.index === 0 || !isDone.test(folded.slice(0, match.index))))
    return null
  const from = folded.indexOf(written, match.index)
  const phrase = text.slice(from, from + written.length)
  const body = match[0].includes(`${written} beslut`) ? phrase.replace(/s$/u, '') : phrase
  if (!authority.test(written) && !/^[A-ZÀ-ÞĀ-Ž]{2,}/u.test(phrase)) return null
  const [day] = findDays(text.slice(match.index, match.index + match[0].length + 30), {
    reference: meetingDay,
    towards: 'before',
  })
  const date = day?.day ?? null
  if (own.owns(body) && date === null) return null
  return { status: 'quoted', takenBy: body, date, after: 0, rule: 'decision-referred-to' }
}

// `Tove meddelade att samtliga kommunstyrelser nu har godkänt överenskommelsen`
const approved =
  /(?<![A-Za-zÀ-ž])(?:meddela(?:r|de)|beratta(?:r|de)|informera(?:r|de)(?: om)?|rapportera(?:r|de)|konstatera(?:r|de)|uppg(?:er|av)) (att ((?:(?!att |som |om |inte |ej )[A-Za-zÀ-ž-]{1,40} ){1,6})(?:har|hade)(?: (?:nu|redan|tidigare|ocksa|alla))? (?:godkant|antagit|faststallt|beviljat|avslagit|avstyrkt|tillstyrkt|aterremitterat)(?![A-Za-zÀ-ž]))/u

/** What somebody tells that others have approved, adopted or refused: `berättade att nämnden har antagit planen`. */
function findApproved(text: string, folded: string, own: OwnBody): Deciding | null {
  const match = / ha(?:r|de) /u.test(folded) ? approved.exec(folded) : null
  if (!match) return null
  const after = match.index + match[0].length - (match[1] ?? '').length
  const subject = text
    .slice(after + 4, after + 4 + (match[2] ?? '').length)
    .trim()
    .replace(/\s(?:nu|redan|ocksa|också|alla|tidigare)$/u, '')
  if (own.owns(subject) || !subject.split(' ').some((word) => authority.test(fold(word))))
    return null
  return { status: 'quoted', takenBy: subject, date: null, after, rule: 'decision-retold' }
}

/** In what is told of another body's meeting, `enades om att` and `Gruppen beslutade då att` are that body's own. */
export function toldElsewhere(
  deciding: Deciding,
  text: string,
  elsewhere: string | null,
): Deciding {
  const { rule } = deciding
  const isTold =
    rule === 'agrees-that' || (rule === 'decides-that' && /\sbeslutade\s(?:då|där)\s/u.test(text))
  return elsewhere !== null && isTold
    ? { ...deciding, status: 'quoted', takenBy: elsewhere, rule: 'agreed-elsewhere' }
    : deciding
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
