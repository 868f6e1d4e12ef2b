import { findDue } from '../dates/due.ts'
import { idOf, type Unit } from '../decisions/unit.ts'
import { isTaskInfinitive } from '../lexicon/task-verbs.ts'
import { wordsOf } from '../words/words.ts'
import { assignment, type Circumstances, type FoundAssignment } from './assignment.ts'
import { givesOwner } from './owner-after.ts'
import { namesOf } from './owner-names.ts'
import { Subject } from './subject.ts'
import { fromList } from './task-list.ts'
import { fromSentence } from './task-sentence.ts'

const skipSection = new Set(['proposal', 'dissent'])

/** The assignments and promises among the units, each with who and by when. */
export function findAssignments(units: readonly Unit[], around: Circumstances): FoundAssignment[] {
  const found: FoundAssignment[] = []
  const subject = new Subject(around)
  let beside: { owner: string; item: string | null } | null = null
  for (const [index, unit] of units.entries()) {
    const text = unit.text
    const last = found.at(-1)
    if (
      /^(?:klart?(?: senast)?|deadline)\s?:/iu.test(text) &&
      last &&
      last.due === null &&
      last.lines[1] >= unit.lines[0] - 1
    ) {
      last.due = findDue(text.replace(/^[^:]+:\s?<?/u, 'senast '), around)
      continue
    }
    if (skipSection.has(unit.section)) continue
    if (text.length < 4 && !unit.placed.line.isTask) continue
    if (givesOwner(unit, units[index - 1], found, around)) continue
    const quoted = unit.decision?.status === 'quoted' && unit.decision.rule !== 'verdict-retold'
    const made =
      unit.kind === 'action'
        ? fromList(unit, around)
        : fromSentence(unit, around, () => subject.find())
    const { owner } = unit.placed.line
    if (owner !== undefined && made.length === 0) beside = { owner, item: idOf(unit.placed) }
    else if (beside && beside.item === idOf(unit.placed) && unit.placed.line.inColumn)
      giveOwner(made, unit, beside.owner, around)
    else if (!unit.placed.line.inColumn) beside = null
    subject.pass(text)
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
    const due = findDue(unit.text, around)
    made.push(
      assignment(unit, unit.text, { agents: namesOf(owner, around), rule: 'owner-column' }, due),
    )
  }
}
