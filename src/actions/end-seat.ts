import { Refusal } from '../domain/refusal.ts'
import { endTermsInSeat, lockSeat, updateTermOfSeat } from '../store/seats.ts'
import { perform, type Session } from './perform.ts'
import { tellWhomMinutesReach } from './tell-whom-minutes-reach.ts'

/**
 * Ends a seat of a body: `lastDay` is the last of it, and of everybody who has it then. Refuses a seat that is not
 * there, and a day before its first.
 */
export function endSeat(
  session: Session,
  request: { readonly seatId: string; readonly lastDay: string },
): Promise<void> {
  return perform(session, 'seat.end', async ({ tx, record }) => {
    const { seatId, lastDay } = request
    const seat = await lockSeat(tx, session.collaborationId, seatId)
    if (!seat) throw new Refusal('seat.unknown')
    const { from, bodyId } = seat
    if (from && lastDay < from) throw new Refusal('term.endsBeforeItBegins')
    await updateTermOfSeat(tx, seatId, { from, to: lastDay })
    await endTermsInSeat(tx, seatId, lastDay)
    await record({ kind: 'seat', id: seatId }, { lastDay }, bodyId)
    await tellWhomMinutesReach(session, tx, bodyId)
  })
}
