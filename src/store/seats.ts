import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './database.ts'

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

const rangeOf = ({ from, to }: Term) => sql<string>`daterange(${from}::date, ${to}::date, '[]')`

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
