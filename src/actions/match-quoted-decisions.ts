import { bodyMentioned } from '../review/body-names.ts'
import type { KnownBody } from '../review/known.ts'
import { matchDecisions } from '../review/match-decisions.ts'
import type { Tx } from '../store/database.ts'
import {
  confirmQuotation,
  findOpenQuotations,
  findTakenDecisions,
  nameBodyOfQuotation,
} from '../store/quoted-decisions.ts'

/**
 * Finds the decisions that minutes quote in the minutes of the body that took them, whichever came first: what a new
 * document quotes, and what was quoted before of the body whose minutes it is. Only what is sure is confirmed.
 */
export async function matchQuotedDecisions(
  tx: Tx,
  collaborationId: string,
  bodyId: string,
  bodies: readonly KnownBody[],
): Promise<void> {
  const open = []
  for (const quotation of await findOpenQuotations(tx, collaborationId)) {
    const { id, takenBy, takenByBodyId } = quotation
    const named =
      takenByBodyId ?? (takenBy === null ? null : (bodyMentioned(takenBy, bodies)?.id ?? null))
    if (named === null) continue
    // The body may have been founded since.
    if (takenByBodyId === null) await nameBodyOfQuotation(tx, id, named)
    if (named === bodyId || quotation.meetingBodyId === bodyId) {
      open.push({ ...quotation, bodyId: named, quotedOn: quotation.heldOn })
    }
  }
  const taken = await findTakenDecisions(tx, [...new Set(open.map((each) => each.bodyId))])
  for (const [id, takenId] of matchDecisions(open, taken)) await confirmQuotation(tx, id, takenId)
}
