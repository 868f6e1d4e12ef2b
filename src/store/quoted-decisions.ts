import type { Tx } from './database.ts'

/** A decision with its words and the meeting it stands in. */
type Standing = { readonly id: string; readonly text: string; readonly heldOn: string }

/** A quoted decision that nobody has confirmed: by the body it is said to be of, or the words that name it. */
export type OpenQuotation = Standing & {
  readonly takenBy: string | null
  readonly takenByBodyId: string | null
  readonly decidedOn: string | null
  readonly meetingBodyId: string
}

/** The quoted decisions of a collaboration that have not been matched with the ones they retell. */
export function findOpenQuotations(
  tx: Tx,
  collaborationId: string,
): Promise<readonly OpenQuotation[]> {
  return tx
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.meeting_id')
    .where('decision.collaboration_id', '=', collaborationId)
    .where('decision.status', '=', 'quoted')
    .where('confirmed_by', 'is', null)
    .select([
      'decision.id',
      'text',
      'held_on as heldOn',
      'taken_by as takenBy',
      'taken_by_body_id as takenByBodyId',
      'decided_on as decidedOn',
      'meeting.body_id as meetingBodyId',
    ])
    .execute()
}

/** The decisions that some bodies took, as their own minutes have them. */
export async function findTakenDecisions(
  tx: Tx,
  bodyIds: readonly string[],
): Promise<readonly (Standing & { readonly bodyId: string })[]> {
  if (bodyIds.length === 0) return []
  return tx
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.meeting_id')
    .where('meeting.body_id', 'in', [...bodyIds])
    .where('decision.status', '=', 'taken')
    .select(['decision.id', 'text', 'held_on as heldOn', 'body_id as bodyId'])
    .execute()
}

/** Says whose a quoted decision is. */
export async function nameBodyOfQuotation(tx: Tx, id: string, bodyId: string): Promise<void> {
  await tx.updateTable('decision').set({ taken_by_body_id: bodyId }).where('id', '=', id).execute()
}

/** A quoted decision has been found in the minutes of the body that took it. */
export async function confirmQuotation(tx: Tx, id: string, takenId: string): Promise<void> {
  await tx.updateTable('decision').set({ confirmed_by: takenId }).where('id', '=', id).execute()
}
