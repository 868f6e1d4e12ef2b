import { findDue } from '../dates/due.ts'
import type { Unit } from '../decisions/unit.ts'
import { isTaskInfinitive, promising, promisingWith, telling } from '../lexicon/task-verbs.ts'
import type { Due, Owner } from '../read-minutes.ts'
import { quickLook, type Word, wordsOf } from '../words/words.ts'
import { type Agents, agentsAt } from './agents.ts'
import {
  assignment,
  type Circumstances,
  type FoundAssignment,
  type Promised,
} from './assignment.ts'
import { chargedWith } from './charges.ts'
import { judgeVerb, skipAdverbs, skipTime, willDo, withTask } from './promising-verb.ts'
import {
  chatPromise,
  isNumbered,
  numberedTask,
  ownerAtEnd,
  promisedByNobody,
  putOff,
} from './unsaid-promises.ts'

/** The assignments of one sentence or clause: charges, promises by those who act, and promises by nobody. */
export function fromSentence(
  unit: Unit,
  around: Circumstances,
  subject: () => readonly Owner[],
): FoundAssignment[] {
  const { text } = unit
  if ((text.endsWith('?') && !/^@\S+ kan (?:du|ni) /u.test(text)) || /^[”"]/u.test(text)) return []
  const body = unit.kind === 'clause' ? text.replace(/^(?:samt\s|och\s)?att\s+/iu, '') : text
  const due = findDue(text, around)
  const charged = chargedWith(body, around)
  if (charged) return [assignment(unit, text, charged, due)]
  const words = wordsOf(body)
  if (due === null && !mayPromise(body, around) && !isNumbered(text)) return []
  const found: FoundAssignment[] = []
  const first = agentsAt(words, 0, body, around.people, around.own)
  const isPeople = first?.owners.every((owner) => owner.kind === 'person')
  const before = () => (isPeople ? first?.owners : undefined) ?? subject()
  let taken = 0
  const begins: number[] = []
  for (const start of startsOf(words)) {
    if (start < taken) continue
    const agents = start === 0 ? first : agentsAt(words, start, body, around.people, around.own)
    if (agents) taken = agents.next
    const promise =
      promiseAt(agents, words, start, body, around, due, unit, before) ??
      gapped(words, start, agents, found) ??
      sameSubject(words, start, first, found, unit.kind === 'clause') ??
      passedOn(words, start, body, around, found)
    if (!promise) continue
    const part =
      start === 0 || promise.rule === 'same-subject' ? text : body.slice(words[start]?.at ?? 0)
    found.push(assignment(unit, part, promise, due))
    begins.push(promise.rule === 'same-subject' ? 0 : (words[start]?.at ?? 0))
  }
  if (found.length > 1) return withOwnDues(found, begins, body, around)
  if (found.length > 0) return found
  const numbered = numberedTask(text, around)
  if (numbered) return [assignment(unit, text, numbered, due)]
  const chat = chatPromise(text, around)
  if (chat) return [assignment(unit, chat.text, chat.promise, due)]
  const tail = ownerAtEnd(unit, around)
  if (tail) return [assignment(unit, text, tail, due)]
  const put = putOff(unit, around)
  if (put) return [assignment(unit, text, put, due)]
  const nobody = promisedByNobody(body, due, unit)
  return nobody ? [assignment(unit, text, nobody, due)] : []
}

/** Of several promises in one sentence each has the time that stands in its own part. */
function withOwnDues(
  found: readonly FoundAssignment[],
  begins: readonly number[],
  body: string,
  around: Circumstances,
): FoundAssignment[] {
  return found.map((each, index) => {
    const part = body.slice(begins[index] ?? 0, begins[index + 1] ?? body.length)
    return { ...each, due: findDue(part, around) }
  })
}

const signals = new Set(
  'ska skall kommer lovar lovade utlovar utlovade atar atog tog erbjod erbjuder ombeds uppmanas fragan punkten arendet skickas mejlas sands tas laggs -> => jag ansvarig ansvar ber'.split(
    ' ',
  ),
)

const hasSignal = quickLook(
  (word) =>
    signals.has(word) ||
    promising.has(word) ||
    Object.hasOwn(promisingWith, word) ||
    word.startsWith('@') ||
    word.startsWith('ansv') ||
    isTaskInfinitive(word),
)

const mayBePresent = quickLook(
  (word) => word.endsWith('r') && word.length > 3 && !telling.has(word),
)

/** A quick look: a sentence without any such word promises nothing. */
const mayPromise = (text: string, around: Circumstances): boolean =>
  hasSignal(text) || (around.toldInPast && mayBePresent(text))

const openers = new Set([',', ';', ':', 'och', 'samt', '–', '-', 'men', 'sa', '"', '”', '/'])

/** Where an agent may stand: at the beginning, after `och`, `;`, a comma, and after the verb of an inverted sentence. */
function startsOf(words: readonly Word[]): number[] {
  const starts = [0]
  for (let index = 1; index < words.length - 1 && index < 120; index += 1) {
    const before = words[index - 1]?.fold ?? ''
    // `barn- och ungdomspsykiatrin` is one
    if (openers.has(before) && !/-$/u.test(words[index - 2]?.text ?? '')) starts.push(index)
  }
  return starts
}

function promiseAt(
  named: Agents | null,
  words: readonly Word[],
  start: number,
  text: string,
  around: Circumstances,
  due: Due | null,
  unit: Unit,
  subject: () => readonly Owner[],
): Promised | null {
  const agents = named ?? pronoun(words, start, subject)
  if (agents) {
    const first = words[start]
    if (first?.text.startsWith('@')) return { agents, rule: 'at-name' }
    const verbAt = skipTime(words, skipAdverbs(words, agents.next))
    const isPerson = agents.owners.every((owner) => owner.kind === 'person')
    const kind = judgeVerb(words, verbAt, due, around, isPerson, agents.owners[0]?.kind ?? 'person')
    if (kind) return { agents, rule: kind }
    return null
  }
  if (start > 0) return null
  return inverted(words, text, around, due, unit)
}

/** `Ingmar bjuder in till A och Ewa till B`: the verb of the first promise holds for the second too. */
function gapped(
  words: readonly Word[],
  start: number,
  agents: Agents | null,
  found: readonly FoundAssignment[],
): Promised | null {
  if (!agents || found.length === 0 || words[start - 1]?.fold !== 'och') return null
  if (agents.owners.some(({ kind }) => kind === 'organisation')) return null
  return ['till', 'med', 'for'].includes(words[agents.next]?.fold ?? '')
    ? { agents, rule: 'same-verb' }
    : null
}

/** `Anna har ett från 2009 och mejlar det till Bo`: a later verb of the one the sentence begins with. */
function sameSubject(
  words: readonly Word[],
  start: number,
  first: Agents | null,
  found: readonly FoundAssignment[],
  inClause: boolean,
): Promised | null {
  if (
    !first ||
    found.length > 0 ||
    !['och', 'men'].includes(words[start - 1]?.fold ?? '') ||
    !first.owners.every(
      ({ kind }) => kind === 'person' || kind === 'role' || (inClause && kind === 'organisation'),
    )
  )
    return null
  const at = skipAdverbs(words, start)
  const verb = words[at]?.fold ?? ''
  const after = words.slice(at + 1, at + 5).map((word) => word.fold)
  const promises =
    (promising.has(verb) && !telling.has(verb)) ||
    withTask(verb, after) ||
    ['atog', 'lovade', 'utlovade', 'lovar'].includes(verb) ||
    (verb === 'ska' && willDo(words, at, 'person', null) !== null)
  if (words.slice(0, start).some((word) => ['om', 'att', 'som', 'nar'].includes(word.fold)))
    return null
  return promises ? { agents: first, rule: 'same-subject' } : null
}

/** `Bo mejlar listan till Cia, som lägger ut den`: a second task, of the one whom the sentence has just named. */
function passedOn(
  words: readonly Word[],
  start: number,
  text: string,
  around: Circumstances,
  found: readonly FoundAssignment[],
): Promised | null {
  if (found.length === 0 || words[start]?.fold !== 'som' || words[start - 1]?.text !== ',')
    return null
  const at = skipAdverbs(words, start + 1)
  const verb = words[at]?.fold ?? ''
  const after = words.slice(at + 1, at + 5).map((word) => word.fold)
  if (!(promising.has(verb) && !telling.has(verb)) && !withTask(verb, after)) return null
  for (const back of [2, 3]) {
    const named = agentsAt(words, start - back, text, around.people, around.own)
    const led = /^(?:till|at|av|med)$/u.test(words[start - back - 1]?.fold ?? '')
    if (led && named?.next === start - 1 && named.owners.every(({ kind }) => kind === 'person'))
      return { agents: named, rule: 'passed-on' }
  }
  return null
}

function pronoun(
  words: readonly Word[],
  start: number,
  subject: () => readonly Owner[],
): Agents | null {
  const word = words[start]
  if (!word || !['hon', 'han', 'de'].includes(word.fold)) return null
  const owners = subject()
  return owners.length < (word.fold === 'de' ? 2 : 1)
    ? null
    : { owners, next: start + 1, ambiguous: [] }
}

const invertible = new Set([
  ...promising,
  ...Object.keys(promisingWith),
  ...['ska', 'skall', 'atar', 'lovar', 'far', 'fick'],
])

/** `Till nästa möte tar Anna fram siffror.`: the agent after the verb, when the sentence begins with a time or the like. */
function inverted(
  words: readonly Word[],
  text: string,
  around: Circumstances,
  due: Due | null,
  unit: Unit,
): Promised | null {
  if (unit.kind === 'clause') return null
  const at = words.findIndex((word, index) => index > 0 && index < 14 && invertible.has(word.fold))
  if (at < 1) return null
  if (words.slice(0, at).some((word) => /^(?:som|om|hur|vad|att|vilka|vem|,)$/u.test(word.fold)))
    return null
  const agents = agentsAt(words, at + 1, text, around.people, around.own)
  if (!agents?.owners.every((owner) => owner.kind === 'person' || owner.kind === 'role'))
    return null
  const verb = words[at]?.fold ?? ''
  const after = words.slice(agents.next, agents.next + 4).map((word) => word.fold)
  if (['far', 'fick'].includes(verb))
    return after.includes('uppdrag') ? { agents, rule: 'charged-with' } : null
  if (['ska', 'skall', 'atar', 'lovar'].includes(verb)) return { agents, rule: 'shall-do' }
  return promising.has(verb) || withTask(verb, after)
    ? { agents, rule: 'task-verb' }
    : due
      ? { agents, rule: 'does-by-then' }
      : null
}
