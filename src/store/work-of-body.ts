import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { isSeen } from './seen.ts'

/** A matter as a body has handled it. */
export type MatterOfBody = {
  readonly id: string
  readonly title: string
  readonly status: 'open' | 'ended'
  readonly times: number
  readonly lastOn: string
}

/** The matters that a body has handled, the latest first, and no more than `most`. */
export function listMattersOfBody(
  db: Database,
  viewer: Viewer,
  bodyId: string,
  most: number,
): Promise<readonly MatterOfBody[]> {
  return db
    .selectFrom('handling')
    .innerJoin('matter', 'matter.id', 'handling.matter_id')
    .innerJoin('item', 'item.id', 'handling.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('handling.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'handling'))
    .where('meeting.body_id', '=', bodyId)
    .where('matter.merged_into', 'is', null)
    .groupBy('matter.id')
    .select(['matter.id', 'matter.title', sql<'open' | 'ended'>`matter.status`.as('status')])
    .select(({ fn }) => [
      fn.max<string>('meeting.held_on').as('lastOn'),
      sql<number>`count(distinct meeting.id)::int`.as('times'),
    ])
    .orderBy('lastOn', 'desc')
    .orderBy('matter.title')
    .limit(most)
    .execute()
}

/** A document that is the minutes of a meeting. */
export type DocumentOfBody = {
  readonly name: string
  readonly meetingId: string
  readonly heldOn: string
}

/** The documents of a body's meetings, the latest first. */
export function listDocumentsOfBody(
  db: Database,
  viewer: Viewer,
  bodyId: string,
): Promise<readonly DocumentOfBody[]> {
  return db
    .selectFrom('meeting')
    .innerJoin('minutes_seen as said', 'said.document_id', 'meeting.document_id')
    .where('meeting.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'said'))
    .where('meeting.body_id', '=', bodyId)
    .select(sql<string>`said.name`.as('name'))
    .select(['meeting.id as meetingId', 'meeting.held_on as heldOn'])
    .orderBy('meeting.held_on', 'desc')
    .execute()
}
