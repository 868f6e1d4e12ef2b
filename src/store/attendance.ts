import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { isSeen } from './seen.ts'

/** How somebody was at a meeting. */
type AttendanceState = 'present' | 'absent' | 'partial' | 'invited' | 'guest'

/** Somebody in the attendance of a meeting, as its minutes tell. */
export type Attendee = {
  readonly personId: string
  readonly name: string
  /** The name as it is written there. */
  readonly written: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly title: string | null
  readonly state: AttendanceState
  readonly isStated: boolean
  readonly roles: readonly string[]
  readonly extent: string | null
}

/** Whom somebody attended for: as the minutes say, else the organisation of the seat they had on the day. */
const attendedFor = sql<string | null>`coalesce(attendance.organisation_id, (
  select seat.organisation_id from seat_holder holder join seat on seat.id = holder.seat_id
  where holder.person_id = attendance.person_id and seat.body_id = meeting.body_id
    and holder.valid @> meeting.held_on
  limit 1))`

/** Who was at a meeting and who was not, in the order of its minutes. */
export function listAttendance(
  db: Database,
  viewer: Viewer,
  meetingId: string,
): Promise<readonly Attendee[]> {
  return db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .innerJoin('person', 'person.id', 'attendance.person_id')
    .leftJoin('organisation', (join) => join.on('organisation.id', '=', attendedFor))
    .where('attendance.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'attendance'))
    .where('attendance.meeting_id', '=', meetingId)
    .select(['person.id as personId', 'person.name', 'written', 'title', 'extent', 'roles'])
    .select(['organisation.id as organisationId', 'organisation.name as organisation'])
    .select(['is_stated as isStated', sql<AttendanceState>`attendance.state`.as('state')])
    .orderBy('first_line')
    .orderBy('person.name')
    .execute()
}

/** How an organisation was represented at one meeting: the best of how its people were. */
export type Represented = {
  readonly meetingId: string
  readonly heldOn: string
  readonly organisationId: string
  readonly organisation: string
  readonly wasThere: boolean
}

/**
 * The latest meetings of a body that have minutes, and how each organisation was represented at them. An organisation
 * that a meeting does not name is not among its rows.
 */
export async function listRepresentation(
  db: Database,
  viewer: Viewer,
  bodyId: string,
  most: number,
): Promise<{
  readonly meetings: readonly { readonly id: string; readonly heldOn: string }[]
  readonly represented: readonly Represented[]
}> {
  const meetings = await db
    .selectFrom('meeting')
    .where('collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'meeting'))
    .where('body_id', '=', bodyId)
    .where('status', '=', 'held')
    // Minutes without a list of those present say nothing of who was missing.
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('attendance').whereRef('meeting_id', '=', 'meeting.id').select('id')),
    )
    .select(['id', 'held_on as heldOn'])
    .orderBy('held_on', 'desc')
    .limit(most)
    .execute()
  if (meetings.length === 0) return { meetings, represented: [] }
  const represented = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .innerJoin('organisation', (join) => join.on('organisation.id', '=', attendedFor))
    .where('attendance.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'attendance'))
    .where(
      'meeting.id',
      'in',
      meetings.map(({ id }) => id),
    )
    .groupBy(['meeting.id', 'organisation.id'])
    .select(['meeting.id as meetingId', 'meeting.held_on as heldOn'])
    .select(['organisation.id as organisationId', 'organisation.name as organisation'])
    .select(
      sql<boolean>`bool_or(attendance.state in ('present', 'partial', 'guest'))`.as('wasThere'),
    )
    .orderBy('organisation.name')
    .execute()
  return { meetings, represented }
}

/** Somebody who has taken part in a body, where nobody has said who has a seat. */
export type Participant = {
  readonly personId: string
  readonly name: string
  readonly organisation: string | null
  readonly title: string | null
  readonly times: number
  readonly lastOn: string
}

/** Who has taken part in the meetings of a body since a day, most often first within each organisation. */
export function listParticipants(
  db: Database,
  viewer: Viewer,
  bodyId: string,
  since: string,
): Promise<readonly Participant[]> {
  return db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .innerJoin('person', 'person.id', 'attendance.person_id')
    .leftJoin('organisation', (join) => join.on('organisation.id', '=', attendedFor))
    .where('attendance.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'attendance'))
    .where('meeting.body_id', '=', bodyId)
    .where('meeting.held_on', '>=', since)
    .where('state', 'in', ['present', 'partial'])
    .groupBy(['person.id', 'organisation.id'])
    .select(['person.id as personId', 'person.name', 'organisation.name as organisation'])
    .select(({ fn }) => [
      fn.max<string | null>('title').as('title'),
      fn.max<string>('meeting.held_on').as('lastOn'),
      sql<number>`count(*)::int`.as('times'),
    ])
    .orderBy('organisation.name')
    .orderBy('times', 'desc')
    .orderBy('person.name')
    .execute()
}
