import { Refusal } from '../domain/refusal.ts'
import { findHandlingIds, lockMatters, relinkHandlings } from '../store/matter-changes.ts'
import { changeable } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/**
 * Chosen handlings of a matter become another's: a person says that they belong there and not here. Refuses when none is
 * chosen, handlings of another matter, and a matter that was merged.
 */
export function moveHandlings(
  session: Session,
  request: {
    readonly matterId: string
    readonly intoId: string
    readonly handlingIds: readonly string[]
  },
): Promise<void> {
  const { collaborationId } = session
  const { matterId, intoId, handlingIds } = request
  return perform(session, 'matter.move', async ({ tx, record }) => {
    if (matterId === intoId) throw new Refusal('matter.same')
    const matters = await lockMatters(tx, collaborationId, [matterId, intoId])
    changeable(matters, matterId)
    changeable(matters, intoId)
    const own = await findHandlingIds(tx, matterId)
    const chosen = own.filter((id) => handlingIds.includes(id))
    if (chosen.length === 0 || chosen.length < handlingIds.length) {
      throw new Refusal('matter.noneChosen')
    }
    await relinkHandlings(tx, collaborationId, { handlingIds: chosen, matterId, intoId })
    await record({ kind: 'matter', id: matterId }, { into: intoId, handlings: chosen })
  })
}
