import {
  isPast,
  isTaskInfinitive,
  promising,
  promisingWith,
  telling,
} from '../lexicon/task-verbs.ts'
import type { OwnBody } from '../own-body.ts'
import type { Due, Owner } from '../read-minutes.ts'
import { isCapital, type Word } from '../words/words.ts'
import type { Circumstances } from './assignment.ts'

const adverbs = new Set(
  'sedan darefter ocksa aven nu da darfor vidare dock sjalv sjalva gemensamt tillsammans genast direkt separat i da'.split(
    ' ',
  ),
)

export function skipAdverbs(words: readonly Word[], at: number): number {
  let index = afterRelative(words, at)
  const from = index
  while (
    index < from + 3 &&
    adverbs.has(words[index]?.fold ?? '') &&
    words[index + 1] &&
    !words[index + 1]?.text.match(/^[A-ZÀ-ÞĀ-Ž]/u)
  )
    index += 1
  return index
}

const timeLeads = new Set('till vid senast fore under pa infor innan'.split(' '))

/** `Agneta till sammanträdet den 22 november redovisar …`: the verb stands after the time. */
export function skipTime(words: readonly Word[], at: number): number {
  if (!timeLeads.has(words[at]?.fold ?? '')) return at
  for (let index = at + 1; index < at + 9; index += 1) {
    const verb = words[index]?.fold ?? ''
    if (promising.has(verb) || verb in promisingWith || telling.has(verb)) return index
  }
  return at
}

/** `Kerstin, som är vår kontakt, kräver …`: the verb stands after the relative clause. */
function afterRelative(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',' || words[at + 1]?.fold !== 'som') return at
  const close = words.findIndex((word, index) => index > at + 1 && word.text === ',')
  return close > 0 && close - at < 14 ? close + 1 : at
}

/** The rule by which a verb after an agent is a promise; null when it only tells. */
export function judgeVerb(
  words: readonly Word[],
  at: number,
  due: Due | null,
  around: Circumstances,
  isPerson: boolean,
  kind: Owner['kind'],
): string | null {
  const verb = words[at]?.fold ?? ''
  const next = words[at + 1]?.fold ?? ''
  if (!verb || !/^[A-Za-zÀ-ž]/u.test(verb)) return null
  const after = words.slice(at + 1, at + 5).map((word) => word.fold)
  if (
    (verb === 'far' || verb === 'fick' || verb === 'har' || verb === 'gavs' || verb === 'ges') &&
    after.includes('uppdrag')
  )
    return 'charged-with'
  if (['ska', 'skall'].includes(verb)) return willDo(words, at, kind, due)
  if (verb === 'kommer' && after.includes('att')) {
    const infinitive = words[at + 1 + after.indexOf('att') + 1]?.fold ?? ''
    return isTaskInfinitive(infinitive) || (isPerson && due !== null) ? 'is-going-to' : null
  }
  if (
    [
      'lovar',
      'lovade',
      'utlovar',
      'utlovade',
      'atar',
      'atog',
      'erbjod',
      'erbjuder',
      'accepterar',
    ].includes(verb)
  )
    return isPerson || kind === 'role' || due ? 'promises-to' : null
  if (verb === 'tog' && after.slice(0, 2).join(' ') === 'pa sig') return 'promises-to'
  if (['ombeds', 'ombads', 'uppmanas'].includes(verb)) return 'asked-to'
  if (verb === 'ber' && next !== 'om' && next !== 'att')
    return words.slice(at, at + 8).some((word) => word.fold === 'om') ? 'task-verb' : null
  if (verb === 'skulle' || next === 'inte' || next === 'ej') return null
  if (due === null && isHabit(after)) return null
  if (kind === 'body' && verb === 'traffas') return null
  if (verb === 'fragar') {
    if (
      /^(?:om|hur|vad|varfor|efter|vem|nar|vilka|vilken|var|ifall|och|i)$/u.test(next) ||
      next === ''
    )
      return null
    return isPerson || kind === 'role' ? 'task-verb' : null
  }
  if (['alla', 'everyone'].includes(kind))
    return promising.has(verb) ||
      withTask(verb, after) ||
      (due !== null && /r$/u.test(verb) && !stative.has(verb))
      ? 'everyone-does'
      : null
  if (stative.has(verb)) return null
  if (tellsOf(verb, after, due)) return null
  if (isPerson && due === null && passesOn(words, at, around.own)) return 'task-verb'
  const byThen = due !== null && isDeadline(due)
  const objectVerb =
    telling.has(verb) &&
    promising.has(verb) &&
    next !== '' &&
    !/^(?:att|om|hur|vad|varfor|nar|vilka|,)$/u.test(next)
  const strongVerb =
    (promising.has(verb) && (!telling.has(verb) || (objectVerb && due !== null))) ||
    withTask(verb, after)
  if (
    kind === 'body' &&
    !byThen &&
    !/^(?:aterkommer|aterkopplar|skickar|sander|kallar|sammanstaller)$/u.test(verb)
  )
    return strongVerb && around.toldInPast && withTask(verb, after) ? 'task-verb' : null
  if (
    kind === 'organisation' &&
    !byThen &&
    !(
      /^(?:aterkommer|aterkopplar|skickar|sander|bjuder|utser|nominerar|samrader)$/u.test(verb) ||
      (verb === 'tar' && /^(?:fram|med|kontakt)$/u.test(next))
    )
  )
    return null
  if (strongVerb) return 'task-verb'
  if (kind === 'organisation' || kind === 'body')
    return byThen && /^(?:redovisar|presenterar|rapporterar|avrapporterar|visar)$/u.test(verb)
      ? 'does-by-then'
      : null
  if (
    due !== null &&
    /r$/u.test(verb) &&
    !isPast(verb) &&
    (due.date !== null || due.meeting !== null)
  )
    return 'does-by-then'
  if (
    isPerson &&
    around.toldInPast &&
    /(?:ar|er|or)$/u.test(verb) &&
    !telling.has(verb) &&
    !isPast(verb) &&
    words.length - at > 2
  )
    return 'present-among-past'
  return null
}

/** Verbs of saying and thinking, which with `att` promise nothing, whatever day they name. */
const speaks = new Set(
  'papekar anser menar tycker tror hoppas undrar framhaller betonar poangterar konstaterar bedomer befarar uppger havdar sager forklarar papekade understryker tillagger vidhaller invander'.split(
    ' ',
  ),
)

/** `informerar om lagen som gäller från 1 juli`, `tar upp att remisserna dröjer`: only told, whatever day is named. */
const tellsOf = (verb: string, after: readonly string[], due: Due | null): boolean =>
  (verb === 'tar' && after[0] === 'upp' && /^(?:att|hur|om)$/u.test(after[1] ?? '')) ||
  (speaks.has(verb) && /^(?:att|hur|om|vad|varfor)$/u.test(after[0] ?? '')) ||
  (/^(?:informerar|berattar|paminner|redogor|rapporterar)$/u.test(verb) &&
    /^(?:om|att|hur)$/u.test(after[0] ?? '') &&
    (due?.meeting === null || verb === 'paminner'))

/** A day, a meeting, or a time that something leads to; `i mars` only tells when something happens. */
const isDeadline = (due: Due): boolean =>
  due.date !== null ||
  due.meeting !== null ||
  /^(?:senast|till|före|innan|inför)(?![A-Za-zÀ-ž])/iu.test(due.written)

/**
 * `Bo informerar rektorerna.`, `Cia meddelar arbetsgruppens ordförande.`: news to be passed on to those who are not
 * there. What is said of it (`… att`, `… om`) or said to this body is told at the meeting and promises nothing.
 */
function passesOn(words: readonly Word[], at: number, own: OwnBody): boolean {
  if (!/^(?:informerar|meddelar|underrattar|paminner)$/u.test(words[at]?.fold ?? '')) return false
  const whom = words[at + 1]
  const rest = words.slice(at + 1, at + 16)
  if (!whom || rest.length > 14) return false
  if (
    rest.some((word) => /^(?:att|om|hur|vad|varfor|nar|vilka|kring|angaende|,|:)$/u.test(word.fold))
  )
    return false
  if (/^(?:dem|honom|henne|ovriga)$/u.test(whom.fold)) return true
  return (isCapital(whom) || /(?:na|en|s|et)$/u.test(whom.fold)) && !own.owns(whom.text)
}

/** `Varje kommun betalar i dag 6 000 kronor`, `Anna skickar redan ut listan`: how it is, and nothing to be done. */
const isHabit = (after: readonly string[]): boolean =>
  after.slice(0, 2).join(' ') === 'i dag' || after.slice(0, 2).some((word) => habits.has(word))

const habits = new Set('idag redan alltid numera vanligen oftast brukar regelbundet'.split(' '))

const stative = new Set(
  'ar har kan vill bor maste far blir finns ligger kostar galler heter bestar omfattar innebar visar sig tycker anser menar haller-med sammantrader star ingar racker slutar borjar tilltrader'.split(
    ' ',
  ),
)

/** Whether a verb and the words after it are a promise together: `tar fram`, `ser över`. */
export const withTask = (verb: string, after: readonly string[]): boolean => {
  const wanted = Object.hasOwn(promisingWith, verb) ? promisingWith[verb] : undefined
  if (!wanted) return false
  return wanted.has('*') || after.slice(0, 2).some((word) => wanted.has(word))
}

const states = new Set(
  'vara bli ha fa kunna sluta flytta ga heta finnas behova vilja bo borja pension ersatta'.split(
    ' ',
  ),
)

/** The rule by which `ska` after an agent is a promise; null where it only tells of a state. */
export function willDo(
  words: readonly Word[],
  at: number,
  kind: Owner['kind'],
  due: Due | null,
): string | null {
  const rest = words.slice(at + 1, at + 6).filter((word) => !adverbs.has(word.fold))
  const far = words
    .slice(at + 1, at + 12)
    .find((word) => isTaskInfinitive(word.fold) && /(?:a|as)$/u.test(word.fold))
  const infinitive = /(?:a|as|[eåo])$/u.test(rest[0]?.fold ?? '')
    ? (rest[0]?.fold ?? '')
    : (far?.fold ?? '')
  if (states.has(infinitive) || ['inte', 'ej'].includes(infinitive)) return null
  if (kind === 'person' || kind === 'role' || kind === 'everyone')
    return /(?:a|as|[eåo])$/u.test(infinitive) || isTaskInfinitive(infinitive) ? 'shall-do' : null
  return due !== null || (kind === 'body' && isTaskInfinitive(infinitive)) ? 'shall-do' : null
}
