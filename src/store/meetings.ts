import { randomUUID } from 'node:crypto'
import type { Tx } from './database.ts'

/** When and where a meeting is or was, as it is said. Times are `09:00`. */
export type MeetingTime = {
  readonly heldOn: string
  readonly endsOn: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
}

/** A body's meeting on a day; a day on which it meets twice gives the one that has no minutes yet. */
export async function findMeetingOn(
  tx: Tx,
  bodyId: string,
  heldOn: string,
): Promise<{ readonly id: string; readonly documentId: string | null } | null> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'document_id as documentId'])
    .where('body_id', '=', bodyId)
    .where('held_on', '=', heldOn)
    .orderBy('document_id', (order) => order.asc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return meeting ?? null
}

/** A meeting that was held, by its minutes: a planned one of the body on that day becomes it. Gives its id. */
export async function holdMeeting(
  tx: Tx,
  collaborationId: string,
  { bodyId, documentId, ...time }: MeetingTime & { bodyId: string; documentId: string },
): Promise<string> {
  const planned = await findMeetingOn(tx, bodyId, time.heldOn)
  const values = { ...columnsOf(time), status: 'held', document_id: documentId }
  if (planned && planned.documentId === null) {
    await tx.updateTable('meeting').set(values).where('id', '=', planned.id).execute()
    return planned.id
  }
  const id = randomUUID()
  await tx
    .insertInto('meeting')
    .values({ id, collaboration_id: collaborationId, body_id: bodyId, ...values })
    .execute()
  return id
}

/** Plans meetings of a body, as a document told. A day on which it meets already is left as it is. */
export async function planMeetings(
  tx: Tx,
  collaborationId: string,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string },
  meetings: readonly MeetingTime[],
): Promise<void> {
  for (const time of meetings) {
    if (await findMeetingOn(tx, bodyId, time.heldOn)) continue
    await tx
      .insertInto('meeting')
      .values({
        id: randomUUID(),
        collaboration_id: collaborationId,
        body_id: bodyId,
        status: 'planned',
        planned_in: documentId,
        ...columnsOf(time),
      })
      .execute()
  }
}

/** The body's first meeting after a day, planned or held; null when none is known. */
export async function findMeetingAfter(
  tx: Tx,
  bodyId: string,
  day: string,
): Promise<{ readonly id: string; readonly heldOn: string } | null> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'held_on as heldOn'])
    .where('body_id', '=', bodyId)
    .where('held_on', '>', day)
    .where('status', '<>', 'cancelled')
    .orderBy('held_on')
    .limit(1)
    .executeTakeFirst()
  return meeting ?? null
}

const columnsOf = ({ heldOn, endsOn, start, end, place }: MeetingTime) => ({
  held_on: heldOn,
  ends_on: endsOn,
  starts_at: start,
  ends_at: end,
  place,
})
