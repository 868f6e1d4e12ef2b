import { idOf, type Unit } from '../decisions/unit.ts'
import type { OwnBody } from '../own-body.ts'
import type { People } from '../people/people.ts'
import type { Assignment, Due } from '../read-minutes.ts'
import type { Agents } from './agents.ts'

/** What an assignment's rules need to know of the document. */
export type Circumstances = {
  readonly people: People
  readonly own: OwnBody
  readonly meetingDay: string | null
  readonly plannedDays: readonly string[]
  /** The minutes tell in the past tense, so that a verb in the present is a promise. */
  readonly toldInPast: boolean
}

/** An assignment with the names in it that fit several people. */
export type FoundAssignment = Assignment & {
  ambiguous: readonly { written: string; candidates: readonly string[] }[]
}

/** Who promises, by which rule, before the text and the time are known. */
export type Promised = {
  readonly agents: Agents | null
  readonly rule: string
  readonly givenBy?: string
  readonly status?: Assignment['status']
}

/** The assignment of a unit, with its text as it stands. */
export function assignment(
  unit: Unit,
  text: string,
  promise: Promised,
  due: Due | null,
): FoundAssignment {
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
