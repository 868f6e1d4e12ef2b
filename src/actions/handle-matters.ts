import { isGenericTitle } from '../linking/generic-titles.ts'
import { linkableItems } from '../linking/linkable-items.ts'
import { roleOfHandling } from '../linking/role-of-handling.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { SettledMinutes } from '../review/review.ts'
import type { Tx } from '../store/database.ts'
import { refuseLinks, teachMatterNames } from '../store/matter-names.ts'
import { insertHandlings, insertMatter } from '../store/matters.ts'
import type { Session } from './perform.ts'

type Recorded = {
  readonly documentId: string
  readonly minutes: ReadMinutes
  readonly itemIds: ReadonlyMap<string, string>
  readonly settled: SettledMinutes
}

/**
 * Lets the items of minutes handle their matters: those that are known surely, those that a person has said, and those
 * that begin here. A matter that a person has chosen learns what the item calls it.
 */
export async function handleMatters(
  tx: Tx,
  { collaborationId, now }: Session,
  { documentId, minutes, itemIds, settled }: Recorded,
): Promise<void> {
  const handlings = []
  const refused = []
  const taught = []
  for (const { key, title, names } of linkableItems(minutes)) {
    const link = settled.links.get(key)
    const itemId = itemIds.get(key)
    if (!link || !itemId) continue
    const role = roleOfHandling(minutes, key)
    if (link.kind === 'none') {
      refused.push(...link.refused.map((matterId) => ({ itemId, matterId })))
    } else if (link.kind === 'new') {
      const matterId = await insertMatter(tx, collaborationId, {
        title: link.title,
        createdAt: now,
      })
      handlings.push({ itemId, matterId, role, linked: 'asFirst' as const })
    } else {
      const linked = link.by === 'person' ? ('byPerson' as const) : ('surely' as const)
      for (const matterId of link.matterIds) {
        handlings.push({ itemId, matterId, role, linked })
        if (link.by === 'link') continue
        // Of several names nobody has said which one is the matter's.
        const own = names.length === 1 ? names : []
        const called = isGenericTitle(title) ? [] : [{ written: title, kind: 'title' as const }]
        taught.push({ matterId, names: [...called, ...own] })
      }
    }
  }
  await insertHandlings(tx, collaborationId, handlings)
  await refuseLinks(tx, collaborationId, refused)
  for (const each of taught) await teachMatterNames(tx, { collaborationId, documentId, ...each })
}
