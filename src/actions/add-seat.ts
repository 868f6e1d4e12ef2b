import { Refusal } from '../domain/refusal.ts'
import { treeOfBodies } from '../store/bodies.ts'
import { insertSeats, type NewSeat } from '../store/seats.ts'
import { perform, type Session } from './perform.ts'

/**
 * Gives a body a seat (plats), for an organisation or a function or both. Gives its id. Refuses a seat that is for
 * neither, one that ends before it begins, and a body that is not there.
 */
export function addSeat(session: Session, request: NewSeat): Promise<string> {
  return perform(session, 'seat.add', async ({ tx, record }) => {
    const seat = { ...request, function: request.function?.trim() || null }
    const { bodyId, term } = seat
    if (seat.organisationId === null && seat.function === null) throw new Refusal('seat.forNobody')
    if (term.from && term.to && term.to < term.from) throw new Refusal('term.endsBeforeItBegins')
    const bodies = await treeOfBodies(tx, session.collaborationId)
    if (!bodies.some((body) => body.id === bodyId)) throw new Refusal('body.unknown')
    const [id = ''] = await insertSeats(tx, session.collaborationId, [seat])
    await record({ kind: 'seat', id }, seat, bodyId)
    return id
  })
}
