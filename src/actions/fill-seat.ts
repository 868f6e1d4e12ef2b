import { Refusal } from '../domain/refusal.ts'
import { makePeopleKnown } from '../store/people.ts'
import { findBodyOfSeat, insertSeatHolders, type NewSeatHolder } from '../store/seats.ts'
import { perform, type Session } from './perform.ts'
import { tellWhomMinutesReach } from './tell-whom-minutes-reach.ts'

/**
 * Lets somebody have a seat, as member or as something more, for a term. A name that nobody has is a new person.
 * Refuses a name that is empty, and a term that ends before it begins.
 */
export function fillSeat(
  session: Session,
  request: Omit<NewSeatHolder, 'personId'> & { readonly name: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'seat.fill', async ({ tx, record }) => {
    const { seatId, role, term } = request
    const name = request.name.trim()
    if (name === '') throw new Refusal('person.unnamed')
    if (term.from && term.to && term.to < term.from) throw new Refusal('term.endsBeforeItBegins')
    const bodyId = await findBodyOfSeat(tx, collaborationId, seatId)
    if (bodyId === null) throw new Refusal('seat.unknown')
    const personId = (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? ''
    const holder = { seatId, personId, role, term }
    await insertSeatHolders(tx, collaborationId, [holder])
    await record({ kind: 'seat', id: seatId }, holder, bodyId)
    await tellWhomMinutesReach(session, tx, bodyId)
  })
}
