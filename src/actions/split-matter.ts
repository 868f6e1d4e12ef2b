import { Refusal } from '../domain/refusal.ts'
import { findHandlingIds, moveHandlings } from '../store/matter-changes.ts'
import { insertMatter } from '../store/matters.ts'
import { lockMatter, titleWritten } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/**
 * Chosen handlings of a matter become a matter of their own. Gives its id. Refuses when none is chosen, when all are,
 * and handlings of another matter.
 */
export function splitMatter(
  session: Session,
  request: {
    readonly matterId: string
    readonly handlingIds: readonly string[]
    readonly title: string
  },
): Promise<string> {
  const { collaborationId, now } = session
  const { matterId, handlingIds } = request
  return perform(session, 'matter.split', async ({ tx, record }) => {
    await lockMatter(tx, collaborationId, matterId)
    const title = titleWritten(request.title)
    const own = await findHandlingIds(tx, matterId)
    const chosen = own.filter((id) => handlingIds.includes(id))
    if (chosen.length === 0 || chosen.length < handlingIds.length) {
      throw new Refusal('matter.noneChosen')
    }
    if (chosen.length === own.length) throw new Refusal('matter.allChosen')
    const id = await insertMatter(tx, collaborationId, { title, createdAt: now })
    await moveHandlings(tx, chosen, id)
    await record({ kind: 'matter', id: matterId }, { new: id, title, handlings: chosen })
    return id
  })
}
