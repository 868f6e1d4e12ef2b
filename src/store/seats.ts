import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'

/** From the first day to the last, both included; null where it is open. */
export type Term = { readonly from: string | null; readonly to: string | null }

/** A seat (plats) of an organisation in a body. */
export type NewSeat = {
  readonly bodyId: string
  readonly organisationId: string | null
  /** What the seat stands for there, in Swedish: `elevhälsa`. */
  readonly function: string | null
  readonly kind: 'ordinary' | 'userRepresentative' | 'coopted'
  readonly term: Term
}

/** Who holds a seat, and as what. */
export type NewSeatHolder = {
  readonly seatId: string
  readonly personId: string
  readonly role: 'chair' | 'viceChair' | 'secretary' | 'member' | 'substitute'
  readonly term: Term
}

/** Somebody in a seat for a term. */
export type SeatHolder = Term & {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: NewSeatHolder['role']
}

/** A seat (plats) of a body, with everybody who has or has had it. */
export type Seat = Term & {
  readonly id: string
  readonly bodyId: string
  readonly body: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly function: string | null
  readonly kind: NewSeat['kind']
  readonly holders: readonly SeatHolder[]
}

/** The seats of a body, by organisation; those of every time, since membership is judged at a day. */
export function listSeats(db: Database, viewer: Viewer, bodyId: string): Promise<readonly Seat[]> {
  return seatsWhere(db, viewer).where('seat.body_id', '=', bodyId).execute()
}

/** A seat of the viewer's collaboration; null when there is none such. */
export async function findSeat(db: Database, viewer: Viewer, id: string): Promise<Seat | null> {
  return (await seatsWhere(db, viewer).where('seat.id', '=', id).executeTakeFirst()) ?? null
}

function seatsWhere(db: Database, viewer: Viewer) {
  return db
    .selectFrom('seat')
    .innerJoin('body', 'body.id', 'seat.body_id')
    .leftJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .where('seat.collaboration_id', '=', viewer.collaborationId)
    .select([
      'seat.id',
      'seat.body_id as bodyId',
      'body.name as body',
      'seat.organisation_id as organisationId',
    ])
    .select(['organisation.name as organisation', 'seat.function'])
    .select([
      sql<NewSeat['kind']>`seat.kind`.as('kind'),
      sql<string | null>`lower(seat.valid)`.as('from'),
      sql<string | null>`upper(seat.valid) - 1`.as('to'),
      sql<readonly SeatHolder[]>`coalesce((select json_agg(json_build_object(
          'id', holder.id, 'personId', person.id, 'name', person.name, 'role', holder.role,
          'from', lower(holder.valid), 'to', upper(holder.valid) - 1
        ) order by lower(holder.valid) nulls first, person.name)
        from seat_holder holder join person on person.id = holder.person_id
        where holder.seat_id = seat.id), '[]')`.as('holders'),
    ])
    .orderBy(sql`organisation.kind = 'region'`, 'desc')
    .orderBy('organisation.name')
    .orderBy('seat.function')
}

/** A term as the database has it. */
export const rangeOf = ({ from, to }: Term) =>
  sql<string>`daterange(${from}::date, ${to}::date, '[]')`

/** Adds seats to bodies. Gives their ids, in the same order. */
export async function insertSeats(
  tx: Tx,
  collaborationId: string,
  seats: readonly NewSeat[],
): Promise<readonly string[]> {
  const rows = seats.map(({ bodyId, organisationId, function: stands, kind, term }) => ({
    id: randomUUID(),
    collaboration_id: collaborationId,
    body_id: bodyId,
    organisation_id: organisationId,
    function: stands,
    kind,
    valid: rangeOf(term),
  }))
  if (rows.length > 0) await tx.insertInto('seat').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** Lets people hold seats. */
export async function insertSeatHolders(
  tx: Tx,
  collaborationId: string,
  holders: readonly NewSeatHolder[],
): Promise<void> {
  if (holders.length === 0) return
  await tx
    .insertInto('seat_holder')
    .values(
      holders.map(({ seatId, personId, role, term }) => ({
        id: randomUUID(),
        collaboration_id: collaborationId,
        seat_id: seatId,
        person_id: personId,
        role,
        valid: rangeOf(term),
      })),
    )
    .execute()
}

/** The body that a seat is in; null when the collaboration has no such seat. */
export async function findBodyOfSeat(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<string | null> {
  const seat = await tx
    .selectFrom('seat')
    .select('body_id as bodyId')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return seat?.bodyId ?? null
}

/** Somebody's time in a seat, held until the transaction ends; null when there is none such. */
export async function lockSeatHolder(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<(Term & { readonly bodyId: string }) | null> {
  const holder = await tx
    .selectFrom('seat_holder')
    .innerJoin('seat', 'seat.id', 'seat_holder.seat_id')
    .where('seat_holder.collaboration_id', '=', collaborationId)
    .where('seat_holder.id', '=', id)
    .select('seat.body_id as bodyId')
    .select([
      sql<string | null>`lower(seat_holder.valid)`.as('from'),
      sql<string | null>`upper(seat_holder.valid) - 1`.as('to'),
    ])
    .forUpdate('seat_holder')
    .executeTakeFirst()
  return holder ?? null
}

/** Writes the term of somebody in a seat. */
export async function updateTermOfHolder(tx: Tx, id: string, term: Term): Promise<void> {
  await tx
    .updateTable('seat_holder')
    .set({ valid: rangeOf(term) })
    .where('id', '=', id)
    .execute()
}

/** A seat, held until the transaction ends; null when the collaboration has none such. */
export async function lockSeat(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<(Term & { readonly bodyId: string }) | null> {
  const seat = await tx
    .selectFrom('seat')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .select('body_id as bodyId')
    .select([
      sql<string | null>`lower(valid)`.as('from'),
      sql<string | null>`upper(valid) - 1`.as('to'),
    ])
    .forUpdate()
    .executeTakeFirst()
  return seat ?? null
}

/** Writes the term of a seat. */
export async function updateTermOfSeat(tx: Tx, id: string, term: Term): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ valid: rangeOf(term) })
    .where('id', '=', id)
    .execute()
}

/** Nobody has a seat after its last day; whoever was to come later never does. */
export async function endTermsInSeat(tx: Tx, seatId: string, lastDay: string): Promise<void> {
  await sql`delete from seat_holder where seat_id = ${seatId} and lower(valid) > ${lastDay}::date`.execute(
    tx,
  )
  await sql`update seat_holder set valid = valid * daterange(null, ${lastDay}::date, '[]')
    where seat_id = ${seatId}`.execute(tx)
}
