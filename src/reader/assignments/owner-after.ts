import { findDue } from '../dates/due.ts'
import type { Unit } from '../decisions/unit.ts'
import { isTaskInfinitive } from '../lexicon/task-verbs.ts'
import { whoIs } from '../people/people.ts'
import type { Due } from '../read-minutes.ts'
import { wordsOf } from '../words/words.ts'
import { type Agents, agentsAt } from './agents.ts'
import { assignment, type Circumstances, type FoundAssignment } from './assignment.ts'
import { namesOf } from './owner-names.ts'

// `Ansvarig: Bo`, `Ansvarig: Anna Ek och Bo Alm, klart: 2 september`
const answers =
  /^ansv(?:arig|ariga|ar)?\s?[.:]\s?(.{2,80}?)(?:[,;]\s(?:klart?|senast|när|tid|datum|deadline)(?: senast)?\s?:?\s?(.{1,40}?))?\.?$/iu
// `(Bo)`, `(Anna, Bo)`
const inBrackets = /^\(([^()]{2,60})\)\.?$/u
// `Bo`, `Bo, v. 10`, `Anna, Bo, 1 april`
const alone = /^([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž, -]{1,40}?)(?:, (?=(?:v\.|vecka|senast|den|\d))(.{2,20}))?$/u

/**
 * A text that only says who answers for the task above it, and perhaps by when: `Ansvarig: Bo`, `(Anna, Bo)`, and,
 * below what somebody takes on, the name once more with a day. True when it is read.
 */
export function givesOwner(
  unit: Unit,
  before: Unit | undefined,
  found: FoundAssignment[],
  around: Circumstances,
): boolean {
  if (!before || unit.text.length > 140) return false
  const sameLine = before.placed.line === unit.placed.line
  const isNear = sameLine || unit.lines[0] - before.lines[1] <= 1
  if (!isNear) return false
  const marked = answers.exec(unit.text)
  if (marked && (sameLine || isTask(before, found)))
    return take(marked[1] ?? '', marked[2], before, found, around)
  const brackets = sameLine && before.kind === 'action' ? inBrackets.exec(unit.text) : null
  if (brackets) return take(brackets[1] ?? '', undefined, before, found, around, true)
  return !sameLine && repeats(unit.text, before, found, around)
}

const isTask = (before: Unit, found: readonly FoundAssignment[]): boolean =>
  found.at(-1)?.text === before.text.trim() ||
  (before.decision === null && isToDo(wordsOf(before.text)[0]?.fold ?? ''))

/** `föra`, `boka`: an infinitive, as the first word of what somebody answers for. */
const isToDo = (word: string): boolean => isTaskInfinitive(word) || /^[a-zà-ž]{2,}a$/u.test(word)

function take(
  written: string,
  when: string | undefined,
  before: Unit,
  found: FoundAssignment[],
  around: Circumstances,
  replaces = false,
): boolean {
  const agents = ownersOf(written, around)
  if (!agents) return false
  const due = when === undefined ? null : findDue(`senast ${when}`, around)
  const last = found.at(-1)
  if (last?.text === before.text.trim()) {
    if (replaces || last.owners.length === 0) last.owners = [...agents.owners]
    last.due ??= due
    return true
  }
  const text = before.text
  found.push(
    assignment(before, text, { agents, rule: 'owner-marked' }, due ?? findDue(text, around)),
  )
  return true
}

/** Names, or those that `Alla kommunföreträdare` and the like say. */
function ownersOf(written: string, around: Circumstances): Agents | null {
  const words = wordsOf(written)
  const agents = agentsAt(words, 0, written, around.people, around.own)
  if (agents && agents.next >= words.length) return agents
  if (/^(?:alla|samtliga|respektive|varje)\s[a-zß-ž]+$/iu.test(written))
    return { owners: [{ name: written, written, kind: 'everyone' }], next: 0, ambiguous: [] }
  return namesOf(written, around)
}

/** `Bo, 1 april` below what Bo takes on: the day. A name alone says nothing more. */
function repeats(
  text: string,
  before: Unit,
  found: readonly FoundAssignment[],
  around: Circumstances,
): boolean {
  const [, names = '', when] = alone.exec(text) ?? []
  const pieces = names.split(/, | och /u).filter(Boolean)
  if (pieces.length === 0 || !pieces.every((piece) => whoIs(piece, around.people).length > 0))
    return false
  const last = found.at(-1)
  const due: Due | null = when === undefined ? null : findDue(`senast ${when}`, around)
  const isSame =
    last !== undefined &&
    last.lines[1] >= before.lines[0] &&
    last.owners.some((owner) =>
      pieces.some((piece) => whoIs(piece, around.people)[0] === owner.name),
    )
  if (!isSame) return false
  last.due ??= due
  return true
}
