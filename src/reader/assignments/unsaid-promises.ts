import type { Unit } from '../decisions/unit.ts'
import { isTaskInfinitive, promising } from '../lexicon/task-verbs.ts'
import { whoIs } from '../people/people.ts'
import type { Due } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { quickLook, wordsOf } from '../words/words.ts'
import type { Circumstances, Promised } from './assignment.ts'
import { namesOf } from './owner-names.ts'
import { withTask } from './promising-verb.ts'

const chatLine =
  /^(?:\d{1,2}[.:]\d\d\s)?([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+(?: [A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+){0,2}):\s(.+)$/u

/** `16:10 Moa Tingström: Jag mejlar Pia`: a promise by the one who speaks. */
export function chatPromise(
  text: string,
  around: Circumstances,
): { text: string; promise: Promised } | null {
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

const numbered =
  /^(?:uppdrag|åtgärd|uppgift|aktivitet)\s(?:nr\s)?\d[\d:./-]{0,9},?\s([^:\d]{2,40}):\s\S/iu

/** A quick look: a task with a number of its own. */
export const isNumbered = (text: string): boolean =>
  /^(?:uppdrag|åtgärd|uppgift|aktivitet)\s/iu.test(text)

/** `Uppdrag 22-11, Nuri: lista över mottagningar`: a task with its number and its owner before the colon. */
export function numberedTask(text: string, around: Circumstances): Promised | null {
  const owner = numbered.exec(text.slice(0, 120))?.[1]
  const agents = owner === undefined ? null : namesOf(owner, around)
  return agents ? { agents, rule: 'owner-marked' } : null
}

/** `Frågan lyfts fram till nästa möte.` under a sub-point that somebody presents: it stays with that person. */
export function putOff(unit: Unit, around: Circumstances): Promised | null {
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
export function ownerAtEnd(unit: Unit, around: Circumstances): Promised | null {
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
  const initialsOnly = /^[A-ZÀ-ÞĀ-Ž]{2,3}$/u.test(match[3] ?? '')
  if (!listed && !sure && !entry && !initialsOnly) return null
  const agents = namesOf(written.replace(/,?\s?(?:senast|klart?|till|före)?\s?\d.*$/iu, ''), around)
  if (!agents) return null
  const known = agents.owners.every(
    (owner) => owner.kind === 'everyone' || whoIs(owner.written, around.people).length > 0,
  )
  return listed || sure || known ? { agents, rule: sure ? 'owner-marked' : 'owner-at-end' } : null
}

const passivePromise =
  /(?<![A-Za-zÀ-ž])(?:kommer (?:[A-Za-zÀ-ž]+ ){0,2}att|ska|skall) (?:[A-Za-zÀ-ž]+ ){0,2}(?:sammanstallas|skickas|tas fram|summeras|formedlas|presenteras|redovisas|bjudas|kallas|aterkopplas|mejlas|mailas|publiceras|laggas ut|distribueras|bokas|kontaktas|uppdateras|sandas|skickas ut|kompletteras|arbetas fram|foljas upp)(?![A-Za-zÀ-ž])/u
const passiveNow =
  /(?<![A-Za-zÀ-ž])(?:skickas ut|skickas|mejlas ut|mailas ut|sands ut|tas fram|aterkopplas|sammanstalls|laggs ut|bereds|utreds|omarbetas|revideras|kompletteras|uppdateras|forbereds|inhamtas|stams av|undersoks|kartlaggs)(?![A-Za-zÀ-ž])/u

/** A quick look for what `passivePromise` may find. */
const mayCome = quickLook((word) => /kommer$|ska$|skall$/u.test(word))

/** What will be done, without anybody's name: a promise in the passive, or a task in the infinitive with a time. */
export function promisedByNobody(text: string, due: Due | null, unit: Unit): Promised | null {
  const folded = fold(text).slice(0, 400)
  const nobody = { agents: null, rule: 'nobody-named' } as const
  if (unit.section === 'dissent') return null
  if (
    mayCome(text) &&
    passivePromise.test(folded) &&
    !/(?<![A-Za-zÀ-ž])(?:om|bor|forslag|foreslar|regeringen|staten)(?![A-Za-zÀ-ž])/u.test(
      folded.slice(0, 60),
    ) &&
    (due !== null || /kommer/u.test(folded))
  )
    return nobody
  if (
    due !== null &&
    (due.meeting !== null || due.date !== null) &&
    unit.decision === null &&
    passiveNow.test(folded)
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
