import { findDays } from '../dates/dates.ts'
import { months } from '../lexicon/calendar.ts'
import type { OwnBody } from '../own-body.ts'
import { isCapital, quickLook, type Word, wordsOf } from '../words/words.ts'
import type { Deciding } from './deciding.ts'

// Folded: who may decide elsewhere, `socialnämnden`, `kommundirektörerna`, `ledning`
const authority =
  /(?:namnd|namnden|namnder|namnderna|styrelse|styrelsen|styrelser|styrelserna|fullmaktige|utskott|utskottet|forbund|forbundet|verk|verket|inspektionen|regeringen|riksdagen|landsting|landstinget|region|regionen|kommun|kommunen|kommuner|kommunerna|ledning|ledningen|direktion|direktionen|direktor|direktoren|direktorer|direktorerna|chefer|cheferna|grupp|gruppen|rad|radet|forum|forumet|presidium|presidiet|domstol|domstolen|bolag|bolaget|kansli|kansliet|beredning|beredningen|natverk|natverket)$/u
const mayDecide = quickLook((word) =>
  /^(?:sagt|sade|sa|tog|tagit|stallt|stallde|krav[dt]e?|meddelat|kommit|enats|beslut|beslutade|beslot|bestamde)$|uttala|avst[ao]|avsl|avvis|bevilja|antagit|antog|faststall|godkan|styrk|aterremit/u.test(
    word,
  ),
)
const conditional = new Set('om ifall nar innan tills att i pa av till hos fran med for'.split(' '))
const timely = new Set(
  'den i redan nyligen tidigare nu da ocksa sedan enhalligt varas somras hostas vintras forra veckan manaden aret hosten varen for egen del sin §'.split(
    ' ',
  ),
)

/** What follows a verb directly makes it a verdict: `sagt` + `nej`, `ställt` + `sig`; null where the verb is enough. */
const perfect: Readonly<Record<string, RegExp | null>> = {
  sagt: /^(?:ja|nej|upp)$/u,
  stallt: /^sig (?:positiv|negativ|bakom|avvisande)/u,
  uttalat: /^(?:att|sig)(?: |$)/u,
  kravt: /^att(?: |$)/u,
  meddelat: /^att(?: |$)/u,
  kommit: /^overens om/u,
  enats: /^om(?: |$)/u,
  tagit: /^(?:stallning|beslut)/u,
  avstatt: /^fran/u,
  beviljat: null,
  avslagit: null,
  avvisat: null,
  antagit: null,
  faststallt: null,
  godkant: null,
  tillstyrkt: null,
  avstyrkt: null,
  aterremitterat: null,
}
const past: Readonly<Record<string, RegExp | null>> = {
  sade: /^(?:ja|nej|upp)$/u,
  sa: /^(?:ja|nej|upp)$/u,
  stallde: /^sig (?:positiv|negativ|bakom|avvisande)/u,
  uttalade: /^att(?: |$)/u,
  kravde: /^att(?: |$)/u,
  tog: /^(?:stallning)/u,
  avstod: /^fran/u,
  avslog: null,
  beviljade: null,
  antog: null,
  faststallde: null,
  godkande: null,
  tillstyrkte: null,
  avstyrkte: null,
  aterremitterade: null,
}

/**
 * Another body's verdict that a clause anywhere in a sentence retells: `…, men socialnämnden har nyligen sagt nej`,
 * `där beslutade fullmäktige i maj att`, `regionstyrelsens beslut den 3 maj att`. Always quoted.
 */
export function findVerdict(
  text: string,
  own: OwnBody,
  meetingDay: string | null,
): Deciding | null {
  if (!mayDecide(text)) return null
  const words = wordsOf(text)
  for (const [at, word] of words.entries()) {
    if (!authority.test(word.fold) && !authority.test(word.fold.replace(/s$/u, ''))) continue
    const after = afterVerdict(words, at) ?? afterInverted(words, at) ?? afterNoun(words, at)
    if (after === null) continue
    const from = subjectFrom(words, at)
    if (conditional.has(words[from - 1]?.fold ?? '') && words[from - 1]?.fold !== 'att') continue
    const end = afterNames(words, at + 1)
    const subject = text
      .slice(words[from]?.at, words[end - 1]?.end)
      .replace(/(?<=[a-zåäö])s$/u, (ending) => (afterNoun(words, at) === null ? ending : ''))
    if (own.owns(subject)) continue
    const [day] = findDays(text.slice(word.at, word.at + 90), {
      reference: meetingDay,
      towards: 'before',
    })
    const date = day?.day ?? null
    return { status: 'quoted', takenBy: subject, date, after, rule: 'verdict-retold' }
  }
  return null
}

/** The beginning of the words that name who decides: capitals and genitives before the noun. */
function subjectFrom(words: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && at - from < 4) {
    const before = words[from - 1]
    if (!before || !/^[A-Za-zÀ-ž]/u.test(before.text) || conditional.has(before.fold)) break
    if (!isCapital(before) && !/(?:s|ala)$/u.test(before.fold)) break
    from -= 1
  }
  return from
}

/** `i Nybro`, `i Kalmar län` after the noun belong to the name. */
function afterNames(words: readonly Word[], at: number): number {
  let next = at
  if (!/^(?:i|for|pa)$/u.test(words[next]?.fold ?? '')) return at
  next += 1
  while (isCapital(words[next])) next += 1
  if (next === at + 1) return at
  return /^(?:lan|stad|kommun)s?$/u.test(words[next]?.fold ?? '') ? next + 1 : next
}

function afterTime(words: readonly Word[], at: number): number {
  let next = at
  while (next < at + 8) {
    const { fold: word = '', text = '' } = words[next] ?? {}
    if (!timely.has(word) && !months.has(word) && !/^\d/u.test(text)) break
    next += 1
  }
  return next
}

/** Where what was decided begins, when a verdict follows the noun; 0 where it is the whole clause. */
function afterVerdict(words: readonly Word[], at: number): number | null {
  const named = afterTime(words, afterNames(words, at + 1))
  const isTold = /^(?:har|hade)$/u.test(words[named]?.fold ?? '')
  const verbAt = isTold ? afterTime(words, named + 1) : named
  const verb = words[verbAt]?.fold ?? ''
  const verdicts = isTold ? perfect : past
  if (!Object.hasOwn(verdicts, verb)) return null
  const wanted = verdicts[verb]
  const next = afterTime(words, verbAt + 1)
  if (wanted) {
    const one = words[next]?.fold ?? ''
    const two = words[one === 'sig' ? afterTime(words, next + 1) : next + 1]?.fold ?? ''
    if (!wanted.test(`${one} ${two}`.trim()) && !wanted.test(one)) return null
    if (one === 'upp' && !/^(?:avtal|overenskommel|medlemskap)/u.test(two)) return null
  }
  return /^(?:sagt|sade|sa|stallt|stallde|avstod|avstatt)$/u.test(verb) ? 0 : thatAfter(words, next)
}

/** The `att` directly at a place, or after `överens om`. */
function thatAfter(words: readonly Word[], at: number): number {
  for (let next = at; next < at + 3; next += 1) {
    const word = words[next]
    if (word?.fold === 'att') return word.at
    if (!/^(?:overens|om|sig|for)$/u.test(word?.fold ?? '')) break
  }
  return 0
}

/** `…, där beslutade fullmäktige i maj att` */
function afterInverted(words: readonly Word[], at: number): number | null {
  const from = subjectFrom(words, at)
  if (words[from - 2]?.fold !== 'dar') return null
  if (!/^(?:beslutade|beslot|bestamde)$/u.test(words[from - 1]?.fold ?? '')) return null
  const that = words[afterTime(words, afterNames(words, at + 1))]
  return that?.fold === 'att' ? that.at : null
}

/** `regionstyrelsens beslut den 3 maj § 12 att`: the day or the number tells that it has been taken. */
function afterNoun(words: readonly Word[], at: number): number | null {
  if (!words[at]?.fold.endsWith('s') || words[at + 1]?.fold !== 'beslut') return null
  const next = afterTime(words, at + 2)
  const that = words[next]
  return next > at + 2 && that?.fold === 'att' ? that.at : null
}
