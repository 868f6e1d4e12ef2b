import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Owner } from './assignments.ts'
import type { Database, Tx } from './database.ts'
import { isSeen } from './seen.ts'

/** What happened to an assignment (uppdrag): it was given, and then what. */
type StepKind =
  | 'given'
  | 'reported'
  | 'postponed'
  | 'handedOver'
  | 'named'
  | 'dueSet'
  | 'done'
  | 'quoted'

/** A step in the chain of an assignment. */
export type Step = {
  readonly id: string
  readonly kind: StepKind
  readonly onDay: string
  /** What was reported, or why: in the words of whoever took the step. */
  readonly text: string | null
  /** When it was due from then on: the day, or the meeting's. */
  readonly dueOn: string | null
  readonly dueMeetingId: string | null
  readonly ownersBefore: string | null
  readonly owners: string | null
  /** The meeting whose minutes tell of it; else somebody took it by hand. */
  readonly meetingId: string | null
  readonly body: string | null
  readonly by: string | null
}

/** The chain of an assignment, the first step first. */
export function listSteps(
  db: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<readonly Step[]> {
  return db
    .selectFrom('assignment_step as step')
    .leftJoin('meeting', 'meeting.id', 'step.meeting_id')
    .leftJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('meeting as due', 'due.id', 'step.due_meeting_id')
    .leftJoin('person', 'person.id', 'step.by_id')
    .where('step.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'step'))
    .where('step.assignment_id', '=', assignmentId)
    .select(['step.id', sql<StepKind>`step.kind`.as('kind'), 'step.on_day as onDay', 'step.text'])
    .select(sql<string | null>`coalesce(due.held_on, step.due_on)`.as('dueOn'))
    .select(['step.due_meeting_id as dueMeetingId', 'owners_before as ownersBefore', 'owners'])
    .select(['meeting.id as meetingId', 'body.name as body', 'person.name as by'])
    .orderBy('step.on_day')
    .orderBy('step.at')
    .orderBy('step.number')
    .execute()
}

/** A step as it is taken: by a person, or told by the minutes of a meeting. */
export type NewStep = {
  readonly assignmentId: string
  readonly kind: StepKind
  readonly onDay: string
  readonly at: Date
  readonly text?: string | null
  readonly meetingId?: string | null
  readonly byId?: string | null
  readonly due?: { readonly on: string | null; readonly meetingId: string | null }
  readonly owners?: { readonly before: string; readonly after: string }
}

/** Adds a step to the chain of an assignment. Nothing removes one. */
export async function insertStep(tx: Tx, collaborationId: string, step: NewStep): Promise<void> {
  await tx
    .insertInto('assignment_step')
    .values({
      id: randomUUID(),
      collaboration_id: collaborationId,
      assignment_id: step.assignmentId,
      meeting_id: step.meetingId ?? null,
      by_id: step.byId ?? null,
      kind: step.kind,
      text: step.text ?? null,
      on_day: step.onDay,
      due_on: step.due?.on ?? null,
      due_meeting_id: step.due?.meetingId ?? null,
      owners_before: step.owners?.before ?? null,
      owners: step.owners?.after ?? null,
      at: step.at,
    })
    .execute()
}

/** An assignment, held until the transaction ends; null when the collaboration has none such. */
export async function lockAssignment(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<{
  readonly bodyId: string
  readonly owners: string
  readonly hasDue: boolean
} | null> {
  const assignment = await tx
    .selectFrom('assignment')
    .innerJoin('meeting', 'meeting.id', 'assignment.meeting_id')
    .where('assignment.collaboration_id', '=', collaborationId)
    .where('assignment.id', '=', id)
    .select('meeting.body_id as bodyId')
    .select(
      sql<boolean>`assignment.due_on is not null or assignment.due_meeting_id is not null`.as(
        'hasDue',
      ),
    )
    .select(
      sql<string>`coalesce((select string_agg(coalesce(person.name, owner.written), ', ' order by place)
        from assignment_owner owner left join person on person.id = owner.person_id
        where owner.assignment_id = assignment.id), '')`.as('owners'),
    )
    .forUpdate('assignment')
    .executeTakeFirst()
  return assignment ?? null
}

/** Writes when an assignment is due from now on. The step that says so keeps what it was. */
export async function updateDue(
  tx: Tx,
  id: string,
  { on, meetingId }: { readonly on: string | null; readonly meetingId: string | null },
): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ due_on: on, due_meeting_id: meetingId })
    .where('id', '=', id)
    .execute()
}

/** Writes who has an assignment from now on. The step that says so keeps who had it. */
export async function replaceOwner(
  tx: Tx,
  collaborationId: string,
  assignmentId: string,
  { kind, written, personId }: Omit<Owner, 'name'>,
): Promise<void> {
  await tx.deleteFrom('assignment_owner').where('assignment_id', '=', assignmentId).execute()
  await tx
    .insertInto('assignment_owner')
    .values({
      collaboration_id: collaborationId,
      assignment_id: assignmentId,
      place: 1,
      kind,
      written,
      person_id: personId,
    })
    .execute()
}
