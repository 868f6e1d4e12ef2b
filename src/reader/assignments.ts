import { type Agents, agentsAt } from './agents.ts'
import { findDue } from './due.ts'
import { fold } from './fold.ts'
import {
  isPast,
  isTaskInfinitive,
  promising,
  promisingWith,
  telling,
} from './lexicon/task-verbs.ts'
import type { OwnBody } from './own-body.ts'
import { type People, personAt, whoIs } from './people.ts'
import type { Assignment, Due, Owner } from './read-minutes.ts'
import { idOf, type Unit } from './walk.ts'
import { type Word, wordsOf } from './words.ts'

/** What an assignment's rules need to know of the document. */
export type Circumstances = {
  readonly people: People
  readonly own: OwnBody
  readonly meetingDay: string | null
  readonly nextDay: string | null
  /** The minutes tell in the past tense, so that a verb in the present is a promise. */
  readonly toldInPast: boolean
}

/** An assignment with the names in it that fit several people. */
export type FoundAssignment = Assignment & {
  ambiguous: readonly { written: string; candidates: readonly string[] }[]
}

type Promise = {
  readonly agents: Agents | null
  readonly rule: string
  readonly givenBy?: string
  readonly status?: Assignment['status']
}

const done =
  /(?:,|–|-|\(|:|^|är)\s?(?:klart|klar|åtgärdat|avklarat|gjort|utfört|ok|done|klara)[.!)]?$/iu
const skipSection = new Set(['proposal', 'dissent'])

/** The assignments and promises among the units, each with who and by when. */
export function findAssignments(units: readonly Unit[], around: Circumstances): FoundAssignment[] {
  const found: FoundAssignment[] = []
  let subject: readonly Owner[] = []
  let beside: { owner: string; item: string | null } | null = null
  for (const unit of units) {
    const text = unit.text
    const last = found.at(-1)
    if (
      /^(?:klart?(?: senast)?|deadline)\s?:/iu.test(text) &&
      last &&
      last.due === null &&
      last.lines[1] >= unit.lines[0] - 1
    ) {
      last.due = findDue(text.replace(/^[^:]+:\s?<?/u, 'senast '), around.meetingDay, around.nextDay)
      continue
    }
    if (skipSection.has(unit.section) || text.length < 4) continue
    const quoted = unit.decision?.status === 'quoted'
    const made =
      unit.kind === 'action' ? fromList(unit, around) : fromSentence(unit, around, subject)
    const { owner } = unit.placed.line
    if (owner !== undefined && made.length === 0) beside = { owner, item: idOf(unit.placed) }
    else if (beside && beside.item === idOf(unit.placed) && unit.placed.line.inColumn)
      giveOwner(made, unit, beside.owner, around)
    else if (!unit.placed.line.inColumn) beside = null
    const words = wordsOf(text)
    const first = agentsAt(words, 0, text, around.people, around.own)
    if (first && first.owners.every((owner) => owner.kind === 'person')) subject = first.owners
    else if (!/^(?:hon|han|de)\b/iu.test(text)) subject = first ? first.owners : subject
    for (const each of made) {
      found.push(
        quoted
          ? { ...each, status: 'quoted', givenBy: unit.decision?.takenBy ?? each.givenBy }
          : each,
      )
    }
  }
  return found
}

/** A name at the top of a table's cell holds for the task further down in the same row. */
function giveOwner(
  made: FoundAssignment[],
  unit: Unit,
  owner: string,
  around: Circumstances,
): void {
  if (unit.placed.line.owner !== undefined) return
  const infinitive = isTaskInfinitive(wordsOf(unit.text)[0]?.fold ?? '')
  const [first] = made
  if (first && first.owners.length === 0) first.owners = [...(namesOf(owner, around)?.owners ?? [])]
  else if (made.length === 0 && infinitive) {
    const due = findDue(unit.text, around.meetingDay, around.nextDay)
    made.push(
      assignment(unit, unit.text, { agents: namesOf(owner, around), rule: 'owner-column' }, due),
    )
  }
}

function assignment(unit: Unit, text: string, promise: Promise, due: Due | null): FoundAssignment {
  return {
    itemId: idOf(unit.placed),
    text: text.trim(),
    owners: [...(promise.agents?.owners ?? [])],
    givenBy: promise.givenBy ?? null,
    due,
    status: promise.status ?? 'given',
    lines: unit.lines,
    rule: promise.rule,
    ambiguous: promise.agents?.ambiguous ?? [],
  }
}

// ---- an entry of an action list ------------------------------------------------------------------------------------

const trailing =
  /\s?(?:\(([^()]{2,60})\)|(?:\s[–-]|->|→|=>|\/|:)\s?(?:ansv(?:arig|ar)?[.:]?\s?)?([^–()]{2,50}))\s?[.;]?$/u
const responsible = /(?:^|[\s(–-])ansv(?:ar(?:ig|iga|ar)?)?\s?[.:]\s?([^.;()]{2,60})/iu

function fromList(unit: Unit, around: Circumstances): FoundAssignment[] {
  const { line } = unit.placed
  const text = unit.text.replace(/^(?:TODO|DONE)\s/u, '')
  if (/^(?:inga?|–|-)\s?[.]?$/iu.test(text) || text.length < 4) return []
  const status =
    line.ticked === true || /^DONE\s/u.test(unit.text) || done.test(text) ? 'done' : 'given'
  const dueText = line.due ? `${text} ${line.due.match(/^\d/u) ? 'senast ' : ''}${line.due}` : text
  const due =
    findDue(line.due ? `senast ${line.due}` : dueText, around.meetingDay, around.nextDay) ??
    findDue(text, around.meetingDay, around.nextDay)
  if (line.owner !== undefined) {
    if (line.inColumn && line.due === undefined && isNarrative(text)) return []
    const agents = namesOf(line.owner, around)
    return [assignment(unit, text, { agents, rule: 'owner-column', status }, due)]
  }
  const infinitiveFirst = isTaskInfinitive(wordsOf(text)[0]?.fold ?? '')
  const inText = infinitiveFirst ? [] : fromSentence(unit, around, [])
  if (inText.length > 0) return inText.map((each) => ({ ...each, status }))
  const starting = agentsAt(wordsOf(text), 0, text, around.people, around.own)
  if (
    !infinitiveFirst &&
    starting &&
    starting.owners.every((owner) => owner.kind === 'person') &&
    wordsOf(text)[starting.next]?.text !== ':'
  ) {
    const verb = wordsOf(text)[starting.next]?.fold ?? ''
    if (/r$/u.test(verb) && unit.section === 'actions')
      return [assignment(unit, text, { agents: starting, rule: 'action-list', status }, due)]
  }
  const named = responsible.exec(text.slice(0, 400)) ?? null
  const tail = trailing.exec(text.slice(-90))
  const lead = /^([^:–]{2,50})(?::|\s[–-])\s/u.exec(text.slice(0, 60))
  for (const part of [named?.[1], lead?.[1], tail?.[1] ?? tail?.[2]]) {
    const agents = part ? namesOf(part, around) : null
    if (agents) return [assignment(unit, text, { agents, rule: 'action-list', status }, due)]
  }
  const words = wordsOf(text)
  const infinitive = isTaskInfinitive(words[0]?.fold ?? '') || due !== null
  return infinitive || status === 'done'
    ? [assignment(unit, text, { agents: null, rule: 'action-list', status }, due)]
    : []
}

/** A sentence that tells what was said or done is no task, though a name stands in the column beside it. */
function isNarrative(text: string): boolean {
  const words = wordsOf(text)
  if (isTaskInfinitive(words[0]?.fold ?? '')) return false
  return (
    words.some((word) => isPast(word.fold) || /(?:ades|des|tes|gicks|togs)$/u.test(word.fold)) ||
    words.some((word) => ['ar', 'har', 'galler'].includes(word.fold))
  )
}

/** Owners written by themselves: `Anna`, `Conny, Marjut`, `AE/BP`, `alla`; null where it is nobody's name. */
export function namesOf(written: string, around: Circumstances): Agents | null {
  const bare = written.replace(/^(?:ansv(?:ar(?:ig|iga)?)?)\s?[.:]?\s?/iu, '').trim()
  if (bare === '' || /^[–—-]+$/u.test(bare)) return null
  if (/^(?:resp\.?|respektive)\s\p{L}+$/iu.test(bare))
    return { owners: [{ name: bare, written: bare, kind: 'everyone' }], next: 0, ambiguous: [] }
  const words = wordsOf(bare)
  const agents = agentsAt(words, 0, bare, around.people, around.own)
  if (agents && agents.next >= words.length) return agents
  const pieces = bare.split(/\s?(?:,|\/|&|\+|\soch\s)\s?/u).filter(Boolean)
  const owners: Owner[] = []
  for (const piece of pieces) {
    const known = whoIs(piece, around.people)
    if (
      known.length === 0 &&
      !/^\p{Lu}{2,4}$/u.test(piece) &&
      !(pieces.length <= 3 && /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]*\.?)?$/u.test(piece))
    )
      return null
    owners.push({
      name: known.length === 1 ? (known[0] ?? piece) : piece,
      written: piece,
      kind: 'person',
    })
  }
  return owners.length > 0 ? { owners, next: words.length, ambiguous: [] } : null
}

// ---- a sentence ----------------------------------------------------------------------------------------------------

function fromSentence(
  unit: Unit,
  around: Circumstances,
  subject: readonly Owner[],
): FoundAssignment[] {
  const { text } = unit
  if (text.endsWith('?') || /^[”"]/u.test(text)) return []
  const body = unit.kind === 'clause' ? text.replace(/^(?:samt\s|och\s)?att\s+/iu, '') : text
  const due = findDue(text, around.meetingDay, around.nextDay)
  const charged = chargedWith(body, around)
  if (charged) return [assignment(unit, text, charged, due)]
  const words = wordsOf(body)
  if (due === null && !words.some((word) => mayPromise(word.fold, around))) return []
  const found: FoundAssignment[] = []
  const first = agentsAt(words, 0, body, around.people, around.own)
  const before = first?.owners.every((owner) => owner.kind === 'person') ? first.owners : subject
  let taken = 0
  for (const start of startsOf(words)) {
    if (start < taken) continue
    const agents = agentsAt(words, start, body, around.people, around.own)
    if (agents) taken = agents.next
    const promise =
      promiseAt(words, start, body, around, due, unit, before) ??
      gapped(words, start, agents, found) ??
      sameSubject(words, start, first, found)
    if (!promise) continue
    const part =
      start === 0 || promise.rule === 'same-subject' ? text : body.slice(words[start]?.at ?? 0)
    found.push(assignment(unit, part, promise, due))
  }
  if (found.length > 0) return found
  const chat = chatPromise(text, around)
  if (chat) return [assignment(unit, chat.text, chat.promise, due)]
  const tail = ownerAtEnd(unit, around)
  if (tail) return [assignment(unit, text, tail, due)]
  const put = putOff(unit, around)
  if (put) return [assignment(unit, text, put, due)]
  const nobody = promisedByNobody(body, due, unit)
  return nobody ? [assignment(unit, text, nobody, due)] : []
}

const signals = new Set(
  'ska skall kommer lovar lovade utlovar utlovade atar atog tog erbjod erbjuder ombeds uppmanas fragan punkten arendet skickas mejlas sands tas laggs -> => jag ansvarig ansvar ber'.split(
    ' ',
  ),
)

/** A quick look: a sentence without any such word promises nothing. */
const mayPromise = (word: string, around: Circumstances): boolean =>
  signals.has(word) ||
  promising.has(word) ||
  Object.hasOwn(promisingWith, word) ||
  word.startsWith('@') ||
  word.startsWith('ansv') ||
  isTaskInfinitive(word) ||
  (around.toldInPast && word.endsWith('r') && word.length > 3 && !telling.has(word))

/** Where an agent may stand: at the beginning, after `och`, `;`, a comma, and after the verb of an inverted sentence. */
function startsOf(words: readonly Word[]): number[] {
  const starts = [0]
  for (let index = 1; index < words.length - 1 && index < 120; index += 1) {
    const before = words[index - 1]?.fold ?? ''
    if ([',', ';', ':', 'och', 'samt', '–', '-', 'men', 'sa', '"', '”', '/'].includes(before))
      starts.push(index)
  }
  return starts
}

function promiseAt(
  words: readonly Word[],
  start: number,
  text: string,
  around: Circumstances,
  due: Due | null,
  unit: Unit,
  subject: readonly Owner[],
): Promise | null {
  const agents =
    agentsAt(words, start, text, around.people, around.own) ?? pronoun(words, start, subject)
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
): Promise | null {
  if (!agents || found.length === 0 || words[start - 1]?.fold !== 'och') return null
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
): Promise | null {
  if (
    !first ||
    found.length > 0 ||
    !['och', 'men'].includes(words[start - 1]?.fold ?? '') ||
    !first.owners.every(
      (owner) => owner.kind === 'person' || owner.kind === 'role' || owner.kind === 'organisation',
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

function pronoun(words: readonly Word[], start: number, subject: readonly Owner[]): Agents | null {
  const word = words[start]
  if (!word || !['hon', 'han', 'de'].includes(word.fold) || subject.length === 0) return null
  if (word.fold === 'de' && subject.length < 2) return null
  return { owners: subject, next: start + 1, ambiguous: [] }
}

const adverbs = new Set(
  'sedan darefter ocksa aven nu da darfor vidare dock sjalv sjalva gemensamt tillsammans genast direkt separat i da'.split(
    ' ',
  ),
)

function skipAdverbs(words: readonly Word[], at: number): number {
  let index = afterRelative(words, at)
  const from = index
  while (
    index < from + 3 &&
    adverbs.has(words[index]?.fold ?? '') &&
    words[index + 1] &&
    !words[index + 1]?.text.match(/^\p{Lu}/u)
  )
    index += 1
  return index
}

const timeLeads = new Set('till vid senast fore under pa infor innan'.split(' '))

/** `Agneta till sammanträdet den 22 november redovisar …`: the verb stands after the time. */
function skipTime(words: readonly Word[], at: number): number {
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
function judgeVerb(
  words: readonly Word[],
  at: number,
  due: Due | null,
  around: Circumstances,
  isPerson: boolean,
  kind: Owner['kind'],
): string | null {
  const verb = words[at]?.fold ?? ''
  const next = words[at + 1]?.fold ?? ''
  const after = words.slice(at + 1, at + 5).map((word) => word.fold)
  if (!verb || !/^\p{L}/u.test(verb)) return null
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
    return isPerson || due ? 'promises-to' : null
  if (verb === 'tog' && after.slice(0, 2).join(' ') === 'pa sig') return 'promises-to'
  if (['ombeds', 'ombads', 'uppmanas'].includes(verb)) return 'asked-to'
  if (verb === 'ber' && next !== 'om' && next !== 'att')
    return words.slice(at, at + 8).some((word) => word.fold === 'om') ? 'task-verb' : null
  if (verb === 'skulle' || next === 'inte' || next === 'ej') return null
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
    !due &&
    !/^(?:aterkommer|aterkopplar|skickar|sander|kallar|sammanstaller)$/u.test(verb)
  )
    return strongVerb && around.toldInPast && withTask(verb, after) ? 'task-verb' : null
  if (
    kind === 'organisation' &&
    !due &&
    !(
      /^(?:aterkommer|aterkopplar|skickar|sander|bjuder)$/u.test(verb) ||
      (verb === 'tar' && /^(?:fram|med|kontakt)$/u.test(next))
    )
  )
    return null
  if (strongVerb) return 'task-verb'
  if (kind === 'organisation' || kind === 'body') return null
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

const stative = new Set(
  'ar har kan vill bor maste far blir finns ligger kostar galler heter bestar omfattar innebar visar sig tycker anser menar haller-med sammantrader star ingar racker slutar borjar tilltrader'.split(
    ' ',
  ),
)

const withTask = (verb: string, after: readonly string[]): boolean => {
  const wanted = promisingWith[verb]
  if (!wanted) return false
  return wanted.has('*') || after.slice(0, 3).some((word) => wanted.has(word))
}

const states = new Set(
  'vara bli ha fa kunna sluta flytta ga heta finnas behova vilja bo borja pension ersatta'.split(
    ' ',
  ),
)

function willDo(
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

/** `Till nästa möte tar Anna fram siffror.`: the agent after the verb, when the sentence begins with a time or the like. */
function inverted(
  words: readonly Word[],
  text: string,
  around: Circumstances,
  due: Due | null,
  unit: Unit,
): Promise | null {
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      index < 14 &&
      (promising.has(word.fold) ||
        word.fold in promisingWith ||
        ['ska', 'skall', 'atar', 'lovar', 'far', 'fick'].includes(word.fold)),
  )
  if (at < 1 || unit.kind === 'clause') return null
  if (words.slice(0, at).some((word) => /^(?:som|om|hur|vad|att|vilka|vem|,)$/u.test(word.fold)))
    return null
  const agents = agentsAt(words, at + 1, text, around.people, around.own)
  if (!agents || !agents.owners.every((owner) => owner.kind === 'person' || owner.kind === 'role'))
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

// ---- charges: somebody gives somebody something to do ----------------------------------------------------------------

const gives =
  /(?<![\p{L}])(?:ge|ger|gav|gett|givit|lamna|lamnar) (.{2,120}?) (?:i |ett |det )?uppdrag(?:et)? (?:att|med|om)(?![\p{L}])/u
const commits =
  /(?<![\p{L}])upp?(?:dra|drar|drog|dras|drogs|dragit) (?:at|till) (.{2,120}?) att(?![\p{L}])/u
const receives =
  /^(.{2,120}?) (?:far|fick|har fatt|ges|gavs|har) (?:\p{L}+ ){0,2}(?:i )?(?:uppdrag|uppdraget) att(?![\p{L}])/u
const asks = /^(.{2,60}?) (?:ber|bad|uppmanar|uppmanade) (.{2,80}?) att(?![\p{L}])/u

function chargedWith(text: string, around: Circumstances): Promise | null {
  const folded = fold(text.length > 700 ? text.slice(0, 700) : text)
  if (
    !/uppdrag|uppdra|bemyndiga|anmoda|alagg|delegera|(?<![\p{L}])ber |(?<![\p{L}])bad |uppmana/u.test(
      folded,
    )
  )
    return null
  for (const [pattern, rule] of [
    [commits, 'charges'],
    [gives, 'charges'],
    [receives, 'charged-with'],
  ] as const) {
    const match = pattern.exec(folded)
    if (!match) continue
    const whole = match[1] ?? ''
    const start = match.index + match[0].indexOf(whole)
    const written = text
      .slice(start, start + whole.length)
      .replace(/^(?:också|även)\s/iu, '')
      .trim()
    if (rule === 'charged-with' && /[:;]|\b(?:som|att)\b/u.test(whole)) continue
    const agents = agentsOf(written, around)
    const before = text
      .slice(0, match.index)
      .replace(/\s?(?:beslutar?|beslutade|har|att)\s?.*$/iu, '')
      .trim()
    const giver =
      rule === 'charges' && before !== '' && before.length < 60 && !/^(?:att|samt)$/iu.test(before)
        ? before
        : null
    return { agents, rule, ...(giver ? { givenBy: giver } : {}) }
  }
  const request = asks.exec(folded)
  if (request) {
    const asker = agentsAt(wordsOf(text), 0, text, around.people, around.own)
    const start = folded.indexOf(request[2] ?? '', (request[1] ?? '').length)
    const agents = agentsOf(text.slice(start, start + (request[2] ?? '').length), around)
    if (asker && agents && !/(?:bad|uppmanade)/u.test(folded.slice(0, start)))
      return { agents, rule: 'asks-to', givenBy: asker.owners[0]?.written ?? '' }
  }
  return null
}

/** An owner as written, whatever it is: a person where the name is known, else a role or a body. */
function agentsOf(written: string, around: Circumstances): Agents {
  const words = wordsOf(written)
  const agents = agentsAt(words, 0, written, around.people, around.own)
  if (agents && agents.next >= words.length) return agents
  const person = personAt(words, 0, around.people, written)
  if (person && words[person.next]?.text === ',')
    return { owners: [person.owner], next: 0, ambiguous: [] }
  const kind: Owner['kind'] =
    /grupp|utskott|styrelse|nämnd|presidi|beredning|kansli|sekretariat|råd/iu.test(written)
      ? 'body'
      : /kommun|region|förening|förvaltning/iu.test(written)
        ? 'organisation'
        : 'role'
  return { owners: [{ name: written, written, kind }], next: words.length, ambiguous: [] }
}

// ---- other ways to promise -------------------------------------------------------------------------------------------

const chatLine = /^(?:\d{1,2}[.:]\d\d\s)?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}):\s(.+)$/u

/** `16:10 Moa Tingström: Jag mejlar Pia`: a promise by the one who speaks. */
function chatPromise(
  text: string,
  around: Circumstances,
): { text: string; promise: Promise } | null {
  const match = chatLine.exec(text.slice(0, 300))
  const said = match?.[2] ?? ''
  if (!match || !/^jag\s/iu.test(said)) return null
  const words = wordsOf(said)
  const verb = words[1]?.fold ?? ''
  const after = words.slice(2, 6).map((word) => word.fold)
  const agents = namesOf(match[1] ?? '', around)
  return agents && (promising.has(verb) || withTask(verb, after))
    ? { text: said, promise: { agents, rule: 'chat-promise' } }
    : null
}

/** `Frågan lyfts fram till nästa möte.` under a sub-point that somebody presents: it stays with that person. */
function putOff(unit: Unit, around: Circumstances): Promise | null {
  const presenters = unit.placed.sub?.presenters ?? []
  const off =
    /^(?:frågan|punkten|ärendet)\s(?:lyfts|skjuts|tas|flyttas|bordläggs)\s.{0,20}nästa\s(?:möte|gång|träff)/iu
  if (presenters.length === 0 || !off.test(unit.text)) return null
  const agents = namesOf(presenters.join(', '), around)
  return agents ? { agents, rule: 'put-off', status: 'postponed' } : null
}

const marked =
  /(?:->|→|=>)\s?([^.]{2,60})\.?$|(?:^|[\s(])ansv(?:ar(?:ig|iga)?)?\s?[.:]\s?([^.;()]{2,60})|\(([^()]{2,40})\)\.?$|\s[–-]\s([^–.()]{2,40})\.?$/iu

/** `Boka lokal (Anna)`, `Ta fram mall – Bo`, `… Ansvarig: Cia`: the owner at the end of a task in the infinitive. */
function ownerAtEnd(unit: Unit, around: Circumstances): Promise | null {
  const { text } = unit
  if (unit.kind === 'clause' || text.length > 400) return null
  const words = wordsOf(text)
  const listed = isTaskInfinitive(words[0]?.fold ?? '') || (words[0]?.text.startsWith('@') ?? false)
  const match = marked.exec(text.slice(-110))
  if (!match) return null
  const written = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
  const sure = match[1] !== undefined || match[2] !== undefined
  const scheduled =
    /möte|träff|sammanträd/iu.test(unit.placed.point?.title ?? '') &&
    /nästa|vårens|höstens|kommande|mötes?tid/iu.test(unit.placed.point?.title ?? '')
  const entry =
    unit.placed.line.bullet !== null &&
    unit.placed.line.label === null &&
    !scheduled &&
    text.length < 200
  const initialsOnly = /^\p{Lu}{2,3}$/u.test(match[3] ?? '')
  if (!listed && !sure && !entry && !initialsOnly) return null
  const agents = namesOf(written.replace(/,?\s?(?:senast|klart?|till|före)?\s?\d.*$/iu, ''), around)
  if (!agents) return null
  const known = agents.owners.every(
    (owner) => owner.kind === 'everyone' || whoIs(owner.written, around.people).length > 0,
  )
  return listed || sure || known ? { agents, rule: sure ? 'owner-marked' : 'owner-at-end' } : null
}

const passivePromise =
  /(?<![\p{L}])(?:kommer (?:\p{L}+ ){0,2}att|ska|skall) (?:\p{L}+ ){0,2}(?:sammanstallas|skickas|tas fram|summeras|formedlas|presenteras|redovisas|bjudas|kallas|aterkopplas|mejlas|mailas|publiceras|laggas ut|distribueras|bokas|kontaktas|uppdateras|sandas|skickas ut|kompletteras|arbetas fram|foljas upp)(?![\p{L}])/u
const passiveNow =
  /(?<![\p{L}])(?:skickas ut|skickas|mejlas ut|mailas ut|sands ut|tas fram|aterkopplas|sammanstalls|laggs ut)(?![\p{L}])/u

/** What will be done, without anybody's name: a promise in the passive, or a task in the infinitive with a time. */
function promisedByNobody(text: string, due: Due | null, unit: Unit): Promise | null {
  const folded = fold(text.slice(0, 400))
  const nobody = { agents: null, rule: 'nobody-named' } as const
  if (unit.section === 'dissent') return null
  if (
    passivePromise.test(folded) &&
    !/(?<![\p{L}])(?:om|bor|forslag|foreslar|regeringen|staten)(?![\p{L}])/u.test(
      folded.slice(0, 60),
    ) &&
    (due !== null || /kommer/u.test(folded))
  )
    return nobody
  if (
    passiveNow.test(folded) &&
    due !== null &&
    (due.meeting !== null || due.date !== null) &&
    unit.decision === null
  )
    return nobody
  const words = wordsOf(text)
  const start = words[0]?.fold === 'darefter' ? 1 : 0
  const infinitive = words[start]?.fold ?? ''
  const isInfinitive =
    isTaskInfinitive(infinitive) && /(?:a|as)$/u.test(infinitive) && !promising.has(infinitive)
  if (isInfinitive && unit.decision !== null && unit.kind !== 'clause') return nobody
  return isInfinitive &&
    due !== null &&
    (due.meeting !== null || due.date !== null) &&
    unit.kind !== 'clause'
    ? nobody
    : null
}
