import { grouped } from '../domain/grouped.ts'
import type { Database } from './database.ts'

/** An assignment at one of a matter's items, with where it is now. */
export type ThreadAssignment = {
  readonly id: string
  readonly itemId: string
  readonly text: string
  readonly owners: readonly {
    readonly kind: string
    readonly written: string
    readonly personId: string | null
  }[]
  readonly dueWritten: string | null
  /** The day it is due: its own, or that of the meeting it is due at. */
  readonly dueOn: string | null
  /** What happened to it last. */
  readonly state: AssignmentState
  readonly postponed: number
}

export type AssignmentState = 'given' | 'reported' | 'postponed' | 'handedOver' | 'done' | 'quoted'

/** The assignments at a matter's items, in the order they stand. */
export async function listThreadAssignments(
  db: Database,
  matterId: string,
): Promise<readonly ThreadAssignment[]> {
  const ofMatter = db
    .selectFrom('handling')
    .innerJoin('assignment', 'assignment.item_id', 'handling.item_id')
    .where('handling.matter_id', '=', matterId)
  const rows = await ofMatter
    .leftJoin('meeting as due', 'due.id', 'assignment.due_meeting_id')
    .select(['assignment.id', 'handling.item_id as itemId', 'assignment.text'])
    .select(['assignment.due_written as dueWritten', 'assignment.due_on as dueOn'])
    .select('due.held_on as dueMeetingOn')
    .orderBy('assignment.first_line')
    .execute()
  const owners = await ofMatter
    .innerJoin('assignment_owner as owner', 'owner.assignment_id', 'assignment.id')
    .select(['assignment.id', 'owner.kind', 'owner.written', 'owner.person_id as personId'])
    .orderBy('owner.place')
    .execute()
  const steps = await ofMatter
    .innerJoin('assignment_step as step', 'step.assignment_id', 'assignment.id')
    .leftJoin('meeting', 'meeting.id', 'step.meeting_id')
    .select(['assignment.id', 'step.kind'])
    .orderBy('meeting.held_on')
    .orderBy('step.at')
    .execute()
  const ownersOf = grouped(owners, ({ id }) => id)
  const stepsOf = grouped(steps, ({ id }) => id)
  return rows.map(({ dueMeetingOn, ...rest }) => {
    const taken = (stepsOf.get(rest.id) ?? []).map(({ kind }) => kind as AssignmentState)
    return {
      ...rest,
      dueOn: dueMeetingOn ?? rest.dueOn,
      owners: (ownersOf.get(rest.id) ?? []).map(({ id: _, ...owner }) => owner),
      state: taken.at(-1) ?? 'given',
      postponed: taken.filter((kind) => kind === 'postponed').length,
    }
  })
}
