import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Minutes of a body that are not adjusted yet: what the right to read them hangs on, and who may have that right. */
export type UnadjustedMinutes = {
  readonly meetingId: string
  readonly hostId: string | null
  readonly state: 'draft' | 'circulated'
  readonly readers: 'internal' | 'members'
  readonly isSentToMembers: boolean
  readonly adjusterIds: readonly string[]
  /** Those with a seat in the body today, and the adjusters, each with an organisation that they are there for. */
  readonly people: readonly {
    readonly personId: string
    readonly organisationId: string
    readonly roles: readonly ('chair' | 'viceChair' | 'secretary' | 'member' | 'substitute')[]
  }[]
}

/** The minutes of a body that are not adjusted yet. `today` counts where the collaboration does not stand still. */
export async function listUnadjusted(
  tx: Tx,
  bodyId: string,
  today: string,
): Promise<readonly UnadjustedMinutes[]> {
  const { rows } = await sql<UnadjustedMinutes>`
    with day as (select coalesce(demonstration_day, ${today}::date) as day from collaboration, body
        where body.id = ${bodyId} and collaboration.id = body.collaboration_id),
      sitting as (select holder.person_id, seat.organisation_id, holder.role
        from seat join seat_holder holder on holder.seat_id = seat.id, day
        where seat.body_id = ${bodyId} and seat.valid @> day and holder.valid @> day)
    select meeting.id as "meetingId", host_id as "hostId", minutes_state as state, minutes_readers as readers,
      is_sent_to_members as "isSentToMembers", adjuster_ids as "adjusterIds",
      coalesce((select json_agg(json_build_object('personId', person_id, 'organisationId', organisation_id, 'roles',
          array(select role from sitting where sitting.person_id = each.person_id)))
        from (select person_id, organisation_id from sitting
          union select person_id, organisation_id from attendance where meeting_id = meeting.id and 'adjuster' = any(roles)) each
        where organisation_id is not null), '[]') as people
    from meeting join body on body.id = meeting.body_id
    where body_id = ${bodyId} and minutes_state in ('draft', 'circulated')
    order by held_on, meeting.id`.execute(tx)
  return rows
}

/** Writes down that minutes reached organisations. Gives those that they had not reached before. */
export async function insertReached(
  tx: Tx,
  collaborationId: string,
  meetingId: string,
  { organisationIds, at }: { readonly organisationIds: readonly string[]; readonly at: Date },
): Promise<readonly string[]> {
  if (organisationIds.length === 0) return []
  const added = await tx
    .insertInto('minutes_reached')
    .values(
      organisationIds.map((id) => ({
        collaboration_id: collaborationId,
        meeting_id: meetingId,
        organisation_id: id,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('organisation_id as id')
    .execute()
  return added.map(({ id }) => id).sort()
}
