import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import type { MinutesState } from './minutes-state.ts'

type Kept = {
  readonly collaborationId: string
  readonly bodyId: string
  readonly hostId: string | null
  readonly isSentToMembers: boolean
}

/** What somebody's rights hang on: where they sit and which offices they have on a day, and what is not for everybody. */
export type Standing = {
  readonly seats: readonly {
    readonly bodyId: string
    readonly role: 'chair' | 'viceChair' | 'secretary' | 'member' | 'substitute'
  }[]
  readonly offices: readonly {
    readonly organisationId: string
    readonly kind: 'registrar' | 'archivist' | 'localAdministrator'
  }[]
  /** The bodies whose adjusted minutes their own members read. */
  readonly closed: readonly Kept[]
  /** The minutes that are not adjusted yet, or in which something is marked as secret. */
  readonly guarded: readonly (Kept & {
    readonly meetingId: string
    readonly state: MinutesState
    readonly readers: 'internal' | 'members'
    readonly adjusterIds: readonly string[]
    readonly attendeeIds: readonly string[]
    readonly markedReach: string | null
  })[]
}

const kept = sql`'collaborationId', body.collaboration_id, 'bodyId', body.id, 'hostId', host_id, 'isSentToMembers',
  is_sent_to_members`

/** How a viewer stands in their collaboration on a day, in one question. */
export async function findStanding(
  db: Database,
  { collaborationId, personId }: Viewer,
  today: string,
): Promise<Standing> {
  const { rows } = await sql<Standing>`select
    coalesce((select json_agg(json_build_object('bodyId', seat.body_id, 'role', holder.role))
      from seat_holder holder join seat on seat.id = holder.seat_id
      where holder.person_id = ${personId} and holder.valid @> ${today}::date and seat.valid @> ${today}::date), '[]') as seats,
    coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'kind', kind))
      from office where person_id = ${personId} and valid @> ${today}::date), '[]') as offices,
    coalesce((select json_agg(json_build_object(${kept}))
      from body where collaboration_id = ${collaborationId} and minutes_readers = 'members'), '[]') as closed,
    coalesce((select json_agg(json_build_object(${kept}, 'meetingId', meeting.id, 'state', minutes_state,
        'readers', minutes_readers, 'adjusterIds', adjuster_ids, 'attendeeIds', attendee_ids,
        'markedReach', case when hidden_at <> '{}' then document_id end))
      from meeting join body on body.id = meeting.body_id
      where meeting.collaboration_id = ${collaborationId} 
        and (minutes_state in ('draft', 'circulated') or hidden_at <> '{}')), '[]') as guarded`.execute(
    db,
  )
  return rows[0] ?? { seats: [], offices: [], closed: [], guarded: [] }
}
