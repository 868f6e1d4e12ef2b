import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { type OrderKey, type PageAsked, pageOf, type RegisterPage } from './register-page.ts'
import type { NewSeatHolder, Term } from './seats.ts'
import { isKnown, isSeen } from './seen.ts'

/**
 * The people of a collaboration by their names, whoever is new among them added. Gives the id of each name; the same
 * name however it is capitalised is the same person.
 */
export async function makePeopleKnown(
  tx: Tx,
  collaborationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return new Map()
  const known = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('collaboration_id', '=', collaborationId)
    .where(({ eb, fn }) =>
      eb(
        fn<string>('lower', ['name']),
        'in',
        wanted.map((name) => name.toLowerCase()),
      ),
    )
    .execute()
  const ids = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]))
  const added = []
  for (const name of wanted) {
    if (ids.has(name.toLowerCase())) continue
    const id = randomUUID()
    ids.set(name.toLowerCase(), id)
    added.push({ id, collaboration_id: collaborationId, name })
  }
  if (added.length > 0) await tx.insertInto('person').values(added).execute()
  return new Map(wanted.map((name) => [name, ids.get(name.toLowerCase()) ?? '']))
}

/** Everybody of the viewer's collaboration, by name. */
export function listPeople(
  db: Database,
  viewer: Viewer,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('person')
    .where('collaboration_id', '=', viewer.collaborationId)
    .where(isKnown(viewer, 'person'))
    .select(['id', 'name'])
    .orderBy('name')
    .execute()
}

/** One page of everybody of the viewer's collaboration, by name. */
export function pageOfPeople(
  db: Database,
  viewer: Viewer,
  asked: PageAsked,
): Promise<RegisterPage<{ readonly id: string; readonly name: string }>> {
  const people = db
    .selectFrom('person')
    .where('collaboration_id', '=', viewer.collaborationId)
    .select(['id', 'name'])
  const order: readonly OrderKey[] = [
    { by: sql`person.name`, type: 'text' },
    { by: sql`person.id`, type: 'uuid' },
  ]
  return pageOf(people, order, asked)
}

/** The name of a person of a collaboration; null when there is none such. */
export async function findPersonName(
  db: Database,
  collaborationId: string,
  id: string,
): Promise<string | null> {
  const person = await db
    .selectFrom('person')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .select('name')
    .executeTakeFirst()
  return person?.name ?? null
}

/** Where somebody sits: a seat of a body, for a term. */
export type SeatOfPerson = Term & {
  readonly bodyId: string
  readonly body: string
  readonly organisation: string | null
  readonly function: string | null
  readonly role: NewSeatHolder['role']
}

/** How often somebody has been at the meetings of a body whose minutes name them. */
type AttendanceOfPerson = {
  readonly bodyId: string
  readonly body: string
  readonly present: number
  readonly absent: number
  readonly lastOn: string
}

/** A person as their own page shows them. */
export type PersonShown = {
  readonly id: string
  readonly name: string
  /** Other ways in which the name is written in minutes. */
  readonly variants: readonly string[]
  /** What they were called, and for whom, when they were last named. */
  readonly title: string | null
  readonly organisation: string | null
  readonly seats: readonly SeatOfPerson[]
  readonly attendance: readonly AttendanceOfPerson[]
}

/** A person of the viewer's collaboration; null when there is none such. */
export async function findPerson(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<PersonShown | null> {
  const person = await db
    .selectFrom('person')
    .where('collaboration_id', '=', viewer.collaborationId)
    .where(isKnown(viewer, 'person'))
    .where('id', '=', id)
    .select(['id', 'name'])
    .select(
      sql<readonly string[]>`array(select distinct written from attendance
        where person_id = person.id and ${isSeen(viewer, 'attendance')} and lower(written) <> lower(person.name) order by written)`.as(
        'variants',
      ),
    )
    .executeTakeFirst()
  if (!person) return null
  const seats = await db
    .selectFrom('seat_holder as holder')
    .innerJoin('seat', 'seat.id', 'holder.seat_id')
    .innerJoin('body', 'body.id', 'seat.body_id')
    .leftJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .where('holder.collaboration_id', '=', viewer.collaborationId)
    .where('holder.person_id', '=', id)
    .select(['body.id as bodyId', 'body.name as body', 'organisation.name as organisation'])
    .select(['seat.function', sql<NewSeatHolder['role']>`holder.role`.as('role')])
    .select([
      sql<string | null>`lower(holder.valid)`.as('from'),
      sql<string | null>`upper(holder.valid) - 1`.as('to'),
    ])
    .orderBy('body.name')
    .orderBy(sql`lower(holder.valid) nulls first`)
    .execute()
  const attendance = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('attendance.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'attendance'))
    .where('attendance.person_id', '=', id)
    .groupBy('body.id')
    .select(['body.id as bodyId', 'body.name as body'])
    .select(({ fn }) => [
      fn.max<string>('meeting.held_on').as('lastOn'),
      sql<number>`count(*) filter (where state in ('present', 'partial', 'guest'))::int`.as(
        'present',
      ),
      sql<number>`count(*) filter (where state = 'absent')::int`.as('absent'),
    ])
    .orderBy('body.name')
    .execute()
  const latest = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .leftJoin('organisation', 'organisation.id', 'attendance.organisation_id')
    .where('attendance.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'attendance'))
    .where('attendance.person_id', '=', id)
    .select(['title', 'organisation.name as organisation'])
    .orderBy('meeting.held_on', 'desc')
    .orderBy(sql`title is null`)
    .executeTakeFirst()
  const { title = null, organisation = null } = latest ?? {}
  return { ...person, title, organisation, seats, attendance }
}
