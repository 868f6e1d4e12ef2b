import { grouped } from '../domain/grouped.ts'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { isSeen } from './seen.ts'

/** A decision at one of a matter's items, or at a part of one. */
export type ThreadDecision = {
  readonly id: string
  readonly itemId: string | null
  readonly status: 'taken' | 'quoted' | 'proposed' | 'expected'
  readonly kind: string
  readonly text: string
  readonly clauses: readonly string[]
  /** The other body, as it is written; null where the meeting's own body decided. */
  readonly takenBy: string | null
  readonly decidedOn: string | null
  /** Whether the minutes of the body that took it have been read and say so. */
  readonly isConfirmed: boolean
}

export async function listThreadDecisions(
  db: Database,
  viewer: Viewer,
  matterId: string,
): Promise<readonly ThreadDecision[]> {
  const rows = await db
    .selectFrom('matter_of_item as place')
    .innerJoin('decision', 'decision.item_id', 'place.item_id')
    .select(['decision.id', 'decision.item_id as itemId', 'decision.status', 'decision.kind'])
    .select(['decision.text', 'decision.taken_by as takenBy', 'decision.decided_on as decidedOn'])
    .select('decision.confirmed_by as confirmedBy')
    .where('place.matter_id', '=', matterId)
    .where(isSeen(viewer, 'decision'))
    .orderBy('decision.first_line')
    .execute()
  const clauses = await db
    .selectFrom('matter_of_item as place')
    .innerJoin('decision', 'decision.item_id', 'place.item_id')
    .innerJoin('clause', 'clause.decision_id', 'decision.id')
    .select(['clause.decision_id as decisionId', 'clause.text'])
    .where('place.matter_id', '=', matterId)
    .where(isSeen(viewer, 'decision'))
    .orderBy('clause.place')
    .execute()
  const clausesOf = grouped(clauses, ({ decisionId }) => decisionId)
  return rows.map(({ status, confirmedBy, ...rest }) => ({
    ...rest,
    status: status as ThreadDecision['status'],
    clauses: (clausesOf.get(rest.id) ?? []).map(({ text }) => text),
    isConfirmed: confirmedBy !== null,
  }))
}
