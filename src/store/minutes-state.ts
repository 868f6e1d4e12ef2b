import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'

/** How far the minutes of a meeting have come. */
export type MinutesState = 'draft' | 'circulated' | 'adjusted' | 'published'

/** The minutes of a meeting as an action finds them. */
export type LockedMinutes = {
  readonly bodyId: string
  readonly state: MinutesState
}

/** A meeting's minutes, held until the transaction ends; null when the collaboration has no meeting with such. */
export async function lockMinutes(
  tx: Tx,
  collaborationId: string,
  meetingId: string,
): Promise<LockedMinutes | null> {
  const found = await tx
    .selectFrom('meeting')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', meetingId)
    .where('document_id', 'is not', null)
    .select(['body_id as bodyId', 'minutes_state as state'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) return null
  return { ...found, state: found.state as MinutesState }
}

/** Minutes come to a state. */
export async function putMinutesState(
  tx: Tx,
  meetingId: string,
  state: MinutesState,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ minutes_state: state })
    .where('id', '=', meetingId)
    .execute()
}

/** Who reads the minutes of a body: its rule. */
export type ReadersRule = {
  readonly hostId: string | null
  readonly readers: 'internal' | 'members'
  readonly isSentToMembers: boolean
}

/** The rule of a body of the viewer's collaboration; null when there is no such body. */
export async function findReadersRule(
  db: Database,
  { collaborationId }: Pick<Viewer, 'collaborationId'>,
  bodyId: string,
): Promise<ReadersRule | null> {
  const found = await db
    .selectFrom('body')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', bodyId)
    .select(['host_id as hostId', 'minutes_readers as readers'])
    .select('is_sent_to_members as isSentToMembers')
    .executeTakeFirst()
  return found ? { ...found, readers: found.readers as ReadersRule['readers'] } : null
}

/** From now on a body has this rule; what it has kept already reaches as far as that says. */
export async function updateReadersRule(
  tx: Tx,
  bodyId: string,
  { hostId, readers, isSentToMembers }: ReadersRule,
): Promise<void> {
  await tx
    .updateTable('body')
    .set({ host_id: hostId, minutes_readers: readers, is_sent_to_members: isSentToMembers })
    .where('id', '=', bodyId)
    .execute()
}
