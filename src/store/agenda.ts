import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { BodyLevel } from './bodies.ts'
import type { Database, Tx } from './database.ts'
import { isKnown } from './seen.ts'

/** A planned meeting that has a matter on its agenda (dagordning). */
export type AgendaPlace = {
  readonly meetingId: string
  readonly heldOn: string
  readonly body: { readonly id: string; readonly name: string; readonly level: BodyLevel }
}

/** The planned meetings that a matter waits for, the first first. */
export function listAgendaOfMatter(
  db: Database,
  viewer: Viewer,
  matterId: string,
): Promise<readonly AgendaPlace[]> {
  return db
    .selectFrom('on_agenda')
    .innerJoin('meeting', 'meeting.id', 'on_agenda.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('on_agenda.collaboration_id', '=', viewer.collaborationId)
    .where('matter_id', '=', matterId)
    .where('meeting.status', '=', 'planned')
    .select(['meeting.id as meetingId', 'meeting.held_on as heldOn'])
    .select(
      sql<
        AgendaPlace['body']
      >`json_build_object('id', body.id, 'name', body.name, 'level', body.level)`.as('body'),
    )
    .orderBy('meeting.held_on')
    .execute()
}

/** The matters on the agenda of a meeting, by title. */
export function listMattersOnAgenda(
  db: Database,
  viewer: Viewer,
  meetingId: string,
): Promise<readonly { readonly matterId: string; readonly title: string }[]> {
  return db
    .selectFrom('on_agenda')
    .innerJoin('matter', 'matter.id', 'on_agenda.matter_id')
    .where('on_agenda.collaboration_id', '=', viewer.collaborationId)
    .where(isKnown(viewer, 'matter'))
    .where('meeting_id', '=', meetingId)
    .select(['matter.id as matterId', 'matter.title'])
    .orderBy('matter.title')
    .execute()
}

type Place = { readonly meetingId: string; readonly matterId: string }

/** Puts a matter on the agenda of a meeting. Gives whether it was not there before. */
export async function insertOnAgenda(
  tx: Tx,
  collaborationId: string,
  { meetingId, matterId }: Place,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('on_agenda')
    .values({ collaboration_id: collaborationId, meeting_id: meetingId, matter_id: matterId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a matter off the agenda of a meeting. Gives whether it was there. */
export async function deleteFromAgenda(
  tx: Tx,
  collaborationId: string,
  { meetingId, matterId }: Place,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('on_agenda')
    .where('collaboration_id', '=', collaborationId)
    .where('meeting_id', '=', meetingId)
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
