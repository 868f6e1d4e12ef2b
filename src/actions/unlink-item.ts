import { Refusal } from '../domain/refusal.ts'
import { refuseLink } from '../store/matter-changes.ts'
import { lockMatter } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/** A person says that an item does not belong to a matter; it is not proposed again. Refuses an item that is not linked there. */
export function unlinkItem(
  session: Session,
  { itemId, matterId }: { readonly itemId: string; readonly matterId: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'item.unlink', async ({ tx, record }) => {
    await lockMatter(tx, collaborationId, matterId)
    if (!(await refuseLink(tx, collaborationId, { itemId, matterId }))) {
      throw new Refusal('matter.notLinked')
    }
    await record({ kind: 'matter', id: matterId }, { item: itemId })
  })
}
