import { findDue } from '../dates/due.ts'
import type { Unit } from '../decisions/unit.ts'
import { isFirstName } from '../lexicon/first-names.ts'
import { isPast, isTaskInfinitive } from '../lexicon/task-verbs.ts'
import { whoIs } from '../people/people.ts'
import { wordsOf } from '../words/words.ts'
import { type Agents, agentsAt } from './agents.ts'
import { assignment, type Circumstances, type FoundAssignment } from './assignment.ts'
import { namesOf } from './owner-names.ts'
import { fromSentence } from './task-sentence.ts'

const done =
  /(?:,|–|-|\(|:|^|är)\s?(?:klart|klar|åtgärdat|avklarat|gjort|utfört|ok|done|klara)[.!)]?$/iu
const trailing =
  /\s?(?:\(([^()]{2,60})\)|(?:\s[–-]|->|→|=>|\/|:)\s?(?:ansv(?:arig|ar)?[.:]?\s?)?([^–()]{2,50}))\s?[.;]?$/u
const responsible = /(?:^|[\s(–-])ansv(?:ar(?:ig|iga|ar)?)?\s?[.:]\s?([^.;()]{2,60})/iu

/** The assignment of an entry in an action list or of a table row with somebody beside it. */
export function fromList(unit: Unit, around: Circumstances): FoundAssignment[] {
  const { line } = unit.placed
  const text = unit.text.replace(/^(?:TODO|DONE)\s/u, '')
  if (text === line.owner) return []
  if (/^(?:inga?|–|-)\s?[.]?$/iu.test(text) || text.length < 4 || !/[A-Za-zÀ-ž]/u.test(text))
    return []
  const status =
    line.ticked === true || /^DONE\s/u.test(unit.text) || done.test(text) ? 'done' : 'given'
  const dueText = line.due ? `${text} ${line.due.match(/^\d/u) ? 'senast ' : ''}${line.due}` : text
  const due = findDue(line.due ? `senast ${line.due}` : dueText, around) ?? findDue(text, around)
  if (line.owner !== undefined) {
    if (line.inColumn && line.due === undefined && isNarrative(text)) return []
    const agents = namesOf(line.owner, around)
    return [assignment(unit, text, { agents, rule: 'owner-column', status }, due)]
  }
  const infinitiveFirst = isTaskInfinitive(wordsOf(text)[0]?.fold ?? '')
  const inText = infinitiveFirst ? [] : fromSentence(unit, around, () => [])
  if (inText.length > 0) return inText.map((each) => ({ ...each, due: each.due ?? due, status }))
  const starting = agentsAt(wordsOf(text), 0, text, around.people, around.own)
  if (
    !infinitiveFirst &&
    starting &&
    starting.owners.every(({ kind }) => kind === 'person' || kind === 'everyone') &&
    wordsOf(text)[starting.next]?.text !== ':'
  ) {
    const verb = wordsOf(text)[starting.next]?.fold ?? ''
    if (/r$/u.test(verb) && (unit.section === 'actions' || line.isTask))
      return [assignment(unit, text, { agents: starting, rule: 'action-list', status }, due)]
  }
  const named = responsible.exec(text.slice(0, 400)) ?? null
  const tail = trailing.exec(text.slice(-90))
  const lead = /^([^:–]{2,50})(?::|\s[–-])\s/u.exec(text.slice(0, 60))
  for (const part of [named?.[1], lead?.[1], tail?.[1] ?? tail?.[2]]) {
    const agents = part ? namesOf(part, around) : null
    if (agents && (part !== lead?.[1] || isKnown(agents, around)))
      return [assignment(unit, text, { agents, rule: 'action-list', status }, due)]
  }
  const words = wordsOf(text)
  const infinitive = isTaskInfinitive(words[0]?.fold ?? '') || due !== null
  return infinitive || status === 'done'
    ? [assignment(unit, text, { agents: null, rule: 'action-list', status }, due)]
    : []
}

/** Whether they are people whom the document knows, or initials, or no people: `Remisser: skicka dem` names nobody. */
const isKnown = ({ owners }: Agents, { people }: Circumstances): boolean =>
  owners.every(
    ({ kind, written }) =>
      kind !== 'person' ||
      whoIs(written, people).length > 0 ||
      /^[A-ZÀ-ÞĀ-Ž]{2,4}$/u.test(written) ||
      isFirstName(written.split(' ')[0] ?? ''),
  )

/** A sentence that tells what was said or done is no task, though a name stands in the column beside it. */
function isNarrative(text: string): boolean {
  const words = wordsOf(text)
  if (isTaskInfinitive(words[0]?.fold ?? '')) return false
  return (
    words.some((word) => isPast(word.fold) || /(?:ades|des|tes|gicks|togs)$/u.test(word.fold)) ||
    words.some((word) => ['ar', 'har', 'galler'].includes(word.fold))
  )
}
