import { sql } from 'kysely'
import { openStates } from './assignments.ts'
import type { Tx } from './database.ts'

/** An assignment as it is compared with others: whether one tells of the other again. */
export type ChainedAssignment = {
  readonly id: string
  readonly text: string
  readonly owners: readonly string[]
  readonly bodyId: string
  readonly matterIds: readonly string[]
  readonly givenOn: string
  readonly dueOn: string | null
  readonly status: 'given' | 'reported' | 'postponed' | 'handedOver' | 'done' | 'quoted'
}

/** What the minutes of a meeting tell of assignments, and those that were open before it in the collaboration. */
export async function findChains(
  tx: Tx,
  collaborationId: string,
  { meetingId, heldOn }: { readonly meetingId: string; readonly heldOn: string },
): Promise<{
  readonly told: readonly ChainedAssignment[]
  readonly open: readonly ChainedAssignment[]
}> {
  const rows = await tx
    .selectFrom('assignment')
    .innerJoin('meeting', 'meeting.id', 'assignment.meeting_id')
    .leftJoin('meeting as due', 'due.id', 'assignment.due_meeting_id')
    .where('assignment.collaboration_id', '=', collaborationId)
    .where('continues_id', 'is', null)
    .where(({ eb, or, and }) =>
      or([
        eb('assignment.meeting_id', '=', meetingId),
        and([eb('meeting.held_on', '<', heldOn), eb('assignment.state', 'in', [...openStates])]),
      ]),
    )
    .select(['assignment.id', 'assignment.text', 'assignment.meeting_id as meetingId'])
    .select(['meeting.body_id as bodyId', 'meeting.held_on as givenOn'])
    .select(sql<string | null>`coalesce(due.held_on, assignment.due_on)`.as('dueOn'))
    .select(sql<ChainedAssignment['status']>`assignment.state`.as('status'))
    .select(
      sql<string[]>`array(select coalesce(person.name, owner.written) from assignment_owner owner
        left join person on person.id = owner.person_id
        where owner.assignment_id = assignment.id order by owner.place)`.as('owners'),
    )
    .select(
      sql<string[]>`array(select matter_id::text from handling
        where handling.item_id = assignment.item_id order by 1)`.as('matterIds'),
    )
    .orderBy('meeting.held_on')
    .orderBy('assignment.first_line')
    .orderBy('assignment.id')
    .execute()
  return {
    told: rows.filter((row) => row.meetingId === meetingId),
    open: rows.filter((row) => row.meetingId !== meetingId),
  }
}

/** Lets what minutes tell of be a step in the chain of the assignment that they tell of again. */
export async function joinChain(
  tx: Tx,
  told: { readonly id: string; readonly firstId: string; readonly step: string },
): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ continues_id: told.firstId })
    .where('id', '=', told.id)
    .execute()
  await tx
    .updateTable('assignment_step')
    .set({ assignment_id: told.firstId, kind: told.step })
    .where('assignment_id', '=', told.id)
    .execute()
}
