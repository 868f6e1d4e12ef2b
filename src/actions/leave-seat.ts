import { Refusal } from '../domain/refusal.ts'
import { lockSeatHolder, updateTermOfHolder } from '../store/seats.ts'
import { perform, type Session } from './perform.ts'
import { tellWhomMinutesReach } from './tell-whom-minutes-reach.ts'

/** Ends somebody's time in a seat: `lastDay` is the last of it. Refuses a day before the first. */
export function leaveSeat(
  session: Session,
  request: { readonly holderId: string; readonly lastDay: string },
): Promise<void> {
  return perform(session, 'seat.leave', async ({ tx, record }) => {
    const { holderId, lastDay } = request
    const holder = await lockSeatHolder(tx, session.collaborationId, holderId)
    if (!holder) throw new Refusal('seat.unknown')
    const { from, bodyId } = holder
    if (from && lastDay < from) throw new Refusal('term.endsBeforeItBegins')
    await updateTermOfHolder(tx, holderId, { from, to: lastDay })
    await record({ kind: 'seatHolder', id: holderId }, { lastDay }, bodyId)
    await tellWhomMinutesReach(session, tx, bodyId)
  })
}
