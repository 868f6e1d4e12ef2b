import { randomUUID } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'
import { namesTaught } from '../linking/link-items.ts'
import { linkableItems } from '../linking/linkable-items.ts'
import { roleOfHandling } from '../linking/role-of-handling.ts'
import { ReadMinutes } from '../reader/read-minutes.ts'
import { findItemToLink, insertLinkByPerson } from '../store/matter-changes.ts'
import { findMattersToLink, insertMatterNames } from '../store/matters.ts'
import { lockMatter } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/**
 * A person says that an item belongs to a matter. The matter learns what the item calls it, so that the next one finds
 * its way. Refuses an item that is not there or is linked there already, and a matter that was merged.
 */
export function linkItem(
  session: Session,
  { itemId, matterId }: { readonly itemId: string; readonly matterId: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'item.link', async ({ tx, record }) => {
    const matter = await lockMatter(tx, collaborationId, matterId)
    const found = await findItemToLink(tx, collaborationId, itemId)
    if (!found) throw new Refusal('matter.noItem')
    const minutes = found.minutes === null ? null : ReadMinutes.parse(JSON.parse(found.minutes))
    const key = minutes?.items[found.place - 1]?.id ?? ''
    const role = minutes ? roleOfHandling(minutes, key) : 'information'
    const link = { id: randomUUID(), itemId, matterId, role }
    if (!(await insertLinkByPerson(tx, collaborationId, link))) {
      throw new Refusal('matter.linkedAlready', { title: matter.title })
    }
    const item = minutes ? linkableItems(minutes).find((each) => each.key === key) : undefined
    const known = (await findMattersToLink(tx, collaborationId)).find(({ id }) => id === matterId)
    if (item && known) {
      const names = namesTaught(item, known)
      await insertMatterNames(tx, collaborationId, matterId, names, found.documentId)
    }
    await record({ kind: 'matter', id: matterId }, { item: itemId, role })
  })
}
