import { findDays } from '../dates/dates.ts'
import type { OwnBody } from '../own-body.ts'
import type { Decision } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { quickLook, type Word, wordsOf } from '../words/words.ts'
import { findRetold, isEarlierMonth } from './retold.ts'

/** A sentence that decides something: whose decision it is, and where what is decided begins. */
export type Deciding = {
  readonly status: Decision['status']
  readonly takenBy: string | null
  readonly date: string | null
  /** Where in the sentence the text after the verb begins. */
  readonly after: number
  readonly rule: string
}

/** This body's own decision, found by a label or in plain words. */
export const ownDecision = (rule: string): Deciding => ({
  status: 'taken',
  takenBy: null,
  date: null,
  after: 0,
  rule,
})

const active = new Set(
  'beslutar beslutade beslot besluter bestammer bestamde bestamt beslutat beslutit beslot'.split(
    ' ',
  ),
)
const passive = new Set('beslutades beslutas beslots bestams bestamdes beslutats'.split(' '))
const foreignOnly = new Set(
  'antog antagit faststallde faststallt uppdragit uppdrog meddelat avslog beviljat beviljade godkant godkande antar sagt utsett tillsatt aterremitterat aterremitterade avstyrkt avstyrkte tillstyrkt tillstyrkte sade'.split(
    ' ',
  ),
)
const agreeing =
  /(?<![A-Za-zÀ-ž])(?:(?:enas|enades)(?! (?:inte|ej|aldrig|dock inte))|(?:ar|var) (?:helt |alla )?(?:enigt?|eniga|overens|enade|ense) om|(?:ar|var) ((?:[A-Za-zÀ-ž]{2,30} ){1,3})(?:eniga|overens|ense) om(?= att )|blir det sa(?= att )|kom(?:mer)? ((?:[A-Za-zÀ-ž]{1,40} ){0,3})overens om|(?:rader|radde) (?:det )?(?:full )?(?:enighet|samsyn|konsensus) om(?= att )|landa(?:r|de) i(?= att )|kom(?:mer)? (?:gemensamt )?fram till)(?![A-Za-zÀ-ž])/u
const tookDecision =
  /(?<![A-Za-zÀ-ž])(?:fattade|fattat|tog|tagit|togs|fattades)(?: (?!ing[ea]|inte |ej )\S+){0,5} beslut(?:et)? (?:(?:om )?att(?![A-Za-zÀ-ž])|om (?=[A-Za-zÀ-ž]))/u
const begunTaken =
  /^beslut (?:togs|fattades) (?:darfor |alltsa |enhalligt )?(?:om )?att(?![A-Za-zÀ-ž])/u
/** What people agree upon is an opinion when it says how things are, not what is to be done. */
const opinion =
  /^\s?(?:om )?att (?:[A-Za-zÀ-ž]+ ){1,4}(?:ar|var|maste|behover|borde|finns|saknas|kan|blir|har)(?![A-Za-zÀ-ž])/u
const turning = new Set(
  'vid pa i den under efter darefter sedan da senast tidigare enligt idag nu vidare darfor dessutom aven ocksa samma efterat till mot med torsdagen fredagen mandagen tisdagen onsdagen'.split(
    ' ',
  ),
)
const subordinate = new Set(
  'som om nar innan eftersom vilket vilka dar att hur vad ifall medan'.split(' '),
)
const between = new Set(
  'har hade redan for sin del dessutom ocksa aven da nu sedan tidigare enhalligt enligt darefter darfor slutligen att inte ej'.split(
    ' ',
  ),
)
const deciderWord = /(?:namnden|styrelsen|fullmaktige|utskottet|riksdagen|regeringen)$/u
const retold =
  /(?<![A-Za-zÀ-ž])(?:forra|foregaende|senaste) (?:mote|motet|sammantrade|sammantradet|arsmote|arsmotet|gang|gangen|protokoll)|(?<![A-Za-zÀ-ž])(?:tidigare|sedan tidigare|i fjol|forra aret|forra hosten|forra varen)(?![A-Za-zÀ-ž])/u

const mayDecide = quickLook((word) =>
  /beslut|beslot|bestam|ena|enig|ense|samsyn|konsensus|overens|landa|fram|antog|antagit|faststall|uppdra|meddelat|avslog|bevilja|godkan|utsett|tillsatt|sagt|sade|^sa$|styrkt|aterremit|gav|^blir$/u.test(
    word,
  ),
)

/** What a sentence with a verb of deciding says of who decided, or null where it decides nothing. */
export function findDeciding(
  text: string,
  own: OwnBody,
  meetingDay: string | null,
): Deciding | null {
  if (!mayDecide(text)) return null
  const folded = fold(text)
  if (
    !/beslut|beslot|bestam|bestammer|ena|enig|ense|samsyn|konsensus|overens|landa|fram till|blir det sa|antog|antagit|faststall|uppdra|meddelat|avslog|bevilja|godkan|utsett|tillsatt|sagt|sade|sa (?:ja|nej)|styrkt|aterremit|gav/u.test(
      folded,
    )
  )
    return null
  const agree = /ena[sd]|enig|ense|samsyn|konsensus|overens|landa|fram till|blir det sa/u.test(
    folded,
  )
    ? agreeing.exec(folded)
    : null
  if (agree && opinion.test(folded.slice(agree.index + agree[0].length))) return null
  if (agree)
    return (
      agreed(text, folded, agree, own, meetingDay) ??
      (/ om att | att /u.test(folded.slice(0, agree.index))
        ? findRetold(text, own, meetingDay)
        : null)
    )

  // `Beslut togs att pröva modellen`: this body's, where nobody else is named
  const begun = begunTaken.exec(folded)
  if (begun && !retold.test(folded))
    return { ...ownDecision('decides-that'), after: begun[0].length - 3 }
  const taken = folded.includes(' beslut') ? tookDecision.exec(folded) : null
  if (taken) return tookBy(text, taken, own, meetingDay)
  const words = wordsOf(text)
  const at = words.findIndex(
    (word, index) =>
      active.has(word.fold) ||
      passive.has(word.fold) ||
      foreignOnly.has(word.fold) ||
      (word.text === 'sa' && /^(?:ja|nej)$/u.test(words[index + 1]?.fold ?? '')),
  )
  const verb = words[at]
  if (
    !verb ||
    words[at - 1]?.fold === 'att' ||
    words[at - 1]?.fold === 'ska' ||
    words[at - 1]?.fold === 'kan'
  )
    return findRetold(text, own, meetingDay)
  if (words[at + 1]?.fold === 'om' && !passive.has(verb.fold) && folded.includes('beslutar om'))
    return null
  const behind = words[at + 1]?.text ?? ''
  const opened = foreignOnly.has(verb.fold) && /^(?:Den|Vid|På|I) /u.test(text) && own.owns(behind)
  const subject = opened ? behind : subjectOf(words, at, text)
  if (subject === null) return findRetold(text, own, meetingDay)
  if (told(words[0]) && (subject === '' || told(wordsOf(subject)[0])))
    return toldOfOther(text, words, at, meetingDay)
  const isOwn = own.owns(subject) || subject === ''
  const isForeign = foreignOnly.has(verb.fold) || verb.text === 'sa'
  if (isForeign && isOwn && subject !== '') {
    const told = findDays(text.slice(0, verb.end + 40), {
      reference: meetingDay,
      towards: 'before',
    })
    const beside = told.some((day) => day.at < verb.at || day.at - verb.end < 6)
    if (!(beside || /^uppdr/u.test(verb.fold)) || !earlier(told, verb, meetingDay)) return null
    return {
      status: 'quoted',
      takenBy: own.name ?? subject,
      date: told[0]?.day ?? null,
      after: verb.end,
      rule: 'earlier-decision',
    }
  }
  if (isForeign && subject === '') return null
  if (verb.fold === 'sagt' && !/sagt (?:ja|nej|upp)/u.test(folded)) return null
  if (verb.fold === 'sade' && !/sade (?:[A-Za-zÀ-ž]{1,20} ){0,3}(?:ja|nej) /u.test(folded))
    return null
  if (
    isForeign &&
    !/namnd|styrelse|fullmaktige|utskott|region|kommun|verk|grupp|presidi|rad|trafik|departement|regering|forbund/u.test(
      fold(subject),
    )
  )
    return null
  const perfect = words
    .slice(Math.max(0, at - 6), at)
    .some((word) => word.fold === 'har' || word.fold === 'hade')
  const present = /(?:ar|er|as)$/u.test(verb.fold)
  const after = afterVerb(words, at)
  const until = verb.text === 'sa' ? verb.end + ' nej den 28 september'.length : verb.end
  const days = findDays(text.slice(0, Math.max(until, after)), {
    reference: meetingDay,
    towards: 'before',
  })
  const past =
    !present &&
    (retold.test(folded.slice(0, verb.end + 60)) ||
      earlier(days, verb, meetingDay) ||
      isEarlierMonth(text.slice(0, Math.max(verb.end, after)), meetingDay) ||
      (perfect && isOwn && subject !== ''))
  if (/^(?:inte|ej)$/u.test(words[at + 1]?.fold ?? '') && !folded.includes(' att ')) return null
  if (isOwn && !past)
    return { status: 'taken', takenBy: null, date: null, after, rule: 'decides-that' }
  const beside = days.find((day) => Math.abs(day.at - verb.at) < 70)?.day
  const date = beside ?? (isForeign ? dayBehind(text, verb, meetingDay) : null)
  return {
    status: 'quoted',
    takenBy: isOwn ? ownSubject(subject, own) : subject,
    date,
    after,
    rule: isOwn ? 'earlier-decision' : 'other-body-decided',
  }
}

/** `Fullmäktige antog planen den 3 maj`: the day behind what was decided; not one from which or until which it holds. */
function dayBehind(text: string, verb: Word, meetingDay: string | null): string | null {
  const days = findDays(text.slice(0, verb.end + 200), {
    reference: meetingDay,
    towards: 'before',
  })
  const found = days.find(
    ({ at, day }) =>
      at > verb.end &&
      day !== null &&
      meetingDay !== null &&
      day < meetingDay &&
      !/(?:från|fr\.o\.m\.|till|t\.o\.m\.|med|sedan|senast|gäller)\s(?:den\s)?$/u.test(
        text.slice(0, at),
      ),
  )
  return found?.day ?? null
}

/** This body as it is called in the text; by its name where it is only `gruppen`, `mötet` or `vi`. */
const ownSubject = (subject: string, own: OwnBody): string | null =>
  subject === '' ||
  /^(?:vi|man|motet|sammantradet|gruppen|samtliga|alla|parterna|det)$/u.test(fold(subject))
    ? (own.name ?? subject)
    : subject

const told = (word: Word | undefined): boolean => word?.fold === 'har' || word?.fold === 'hade'

/** `Har beslutat att stänga mottagningen`: of whom the line or the point names; never a decision at the meeting. */
function toldOfOther(
  text: string,
  words: readonly Word[],
  at: number,
  meetingDay: string | null,
): Deciding {
  const after = afterVerb(words, at)
  const [day] = findDays(text.slice(0, after), { reference: meetingDay, towards: 'before' })
  const date = day?.day ?? null
  return { status: 'quoted', takenBy: null, date, after, rule: 'other-body-decided' }
}

/** `Direktionen fattade den 27 mars beslut att …`: always told of, by this body or another. */
function tookBy(
  text: string,
  taken: RegExpExecArray,
  own: OwnBody,
  meetingDay: string | null,
): Deciding | null {
  const subject = text
    .slice(0, taken.index)
    .trim()
    .replace(/\s(?:har|hade)$/u, '')
  if (wordsOf(subject).some((word) => subordinate.has(word.fold)) || subject.length > 80)
    return null
  const [day] = findDays(text.slice(0, taken.index + taken[0].length), {
    reference: meetingDay,
    towards: 'before',
  })
  const end = taken.index + taken[0].length
  const that = taken[0].endsWith('att')
  if (!that && (subject === '' || own.owns(subject))) return null
  const after = that ? end - 3 : end
  return {
    status: 'quoted',
    takenBy: subject || own.name,
    date: day?.day ?? null,
    after,
    rule: 'took-a-decision',
  }
}

const earlier = (
  days: ReturnType<typeof findDays>,
  verb: Word,
  meetingDay: string | null,
): boolean =>
  days.some(
    (day) =>
      day.day !== null && meetingDay !== null && day.day < meetingDay && day.at < verb.end + 45,
  )

// `är parterna vidare överens om`: how they agree, and not who
const manner =
  /(?<![A-Za-zÀ-ž])(?:vidare|helt|alla|nu|ocksa|aven|darfor|dock|saledes|redan|i stort)(?: |$)/gu

function agreed(
  text: string,
  folded: string,
  agree: RegExpExecArray,
  own: OwnBody,
  meetingDay: string | null,
): Deciding | null {
  const subject = text.slice(0, agree.index).trim()
  const words = wordsOf(subject)
  if (words.some((word) => subordinate.has(word.fold))) return null
  const named = words.filter(
    (word) => !turning.has(word.fold) && !/^(?:diskussion|dialog|,)$/u.test(word.fold),
  )
  const behind = (agree[2] ?? agree[1] ?? '').replace(manner, '').trim()
  const who =
    behind ||
    named
      .slice(-3)
      .map((word) => word.text)
      .join(' ')
  const isUnsaid = words.length === 1 && words[0]?.fold === 'det'
  const inverted = behind === '' && (isUnsaid || turning.has(words[0]?.fold ?? ''))
  const after = agree.index + agree[0].length
  const isOwn = inverted || own.owns(who) || (behind === '' && own.owns(named.at(-1)?.text ?? ''))
  if (!isOwn && !/grupp|rad|namnd|styrelse|utskott|forum|natverk|presidi/u.test(fold(who)))
    return null
  const past = retold.test(folded) || (!isOwn && !inverted)
  if (past || !isOwn)
    return {
      status: 'quoted',
      takenBy: isOwn ? own.name : subject,
      date: null,
      after,
      rule: 'other-body-agreed',
    }
  const days = findDays(subject, { reference: meetingDay, towards: 'before' })
  if (days.some((day) => meetingDay !== null && day.day !== null && day.day < meetingDay))
    return null
  return { status: 'taken', takenBy: null, date: null, after, rule: 'agrees-that' }
}

/** Who decides: the words before the verb, or after it when the sentence begins with a time or a place. Null: subordinate. */
function subjectOf(words: readonly Word[], at: number, text: string): string | null {
  let start = 0
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = words[index]
    if (word && /^[:;(”"]$/u.test(word.text)) {
      start = index + 1
      break
    }
    const single = at - index === 2 && deciderWord.test(words[at - 1]?.fold ?? '')
    if (word?.text === ',' && index < at - 1 && (at - index > 2 || single)) {
      start = index + 1
      break
    }
  }
  const before = words.slice(start, at)
  if (
    words.slice(0, at).some((word) => subordinate.has(word.fold)) &&
    before.some((word) => subordinate.has(word.fold))
  )
    return null
  const first = before[0]
  if (!first) return passive.has(words[at]?.fold ?? '') ? '' : subjectAfter(words, at, text)
  if (turning.has(first.fold)) {
    // `Enligt uppgift har landstingsstyrelsen beslutat`
    const told = before.findIndex(({ fold }) => fold === 'har' || fold === 'hade')
    const [named, last] = [before[told + 1], before.findLast(({ fold }) => !between.has(fold))]
    if (told > 0 && named && last && last.at >= named.at) return text.slice(named.at, last.end)
    const behind = subjectAfter(words, at, text)
    if (behind !== '' || passive.has(words[at]?.fold ?? '')) return behind
  }
  if (first.fold === 'det' && before.length === 1) return ''
  let last = before.length - 1
  while (
    last > 0 &&
    (between.has(before[last]?.fold ?? '') ||
      /\d|^(?:den|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/u.test(
        before[last]?.fold ?? '',
      ))
  )
    last -= 1
  const until = before.findIndex(
    (word, index) => index > 0 && ['har', 'hade', 'enligt'].includes(word.fold),
  )
  const end = until > 0 ? before[until - 1] : before[last]
  const startWord = before.find((word) => !between.has(word.fold)) ?? first
  return end && end.end > startWord.at ? text.slice(startWord.at, end.end).trim() : ''
}

/** `beslutade styrelsen att`, `B E S L U T A R nämnden att`: the words between the verb and `att`. */
function subjectAfter(words: readonly Word[], at: number, text: string): string {
  const that = words.findIndex(
    (word, index) =>
      index > at && ['att', ':', 'foljande', 'om', 'enhalligt', 'enligt'].includes(word.fold),
  )
  const closing =
    words.length - at <= 5 && !words.slice(at + 1).some((word) => /[.,;]/u.test(word.text))
  const end = that < 0 ? (closing ? words.length : at + 1) : that
  if (end - at < 2 || end - at > 7) return ''
  const [first, last] = [words[at + 1], words[end - 1]]
  return first && last ? text.slice(first.at, last.end) : ''
}

// `återremitterade ärendet med motiveringen att`: a reason, not what is decided
const reasons = new Set(['motiveringen', 'forklaringen', 'hanvisning', 'motivering'])

function afterVerb(words: readonly Word[], at: number): number {
  let index = at + 1
  while (index < words.length && index < at + 8) {
    const word = words[index]
    if (word?.fold === 'att' && reasons.has(words[index - 1]?.fold ?? '')) break
    if (!word || ['att', ':'].includes(word.fold))
      return word ? (word.text === ':' ? word.end : word.at) : (words[at]?.end ?? 0)
    index += 1
  }
  return words.length - at <= 5 ? (words.at(-1)?.end ?? 0) : (words[at]?.end ?? 0)
}
