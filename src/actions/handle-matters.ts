import { type KnownMatter, namesTaught } from '../linking/link-items.ts'
import { linkableItems } from '../linking/linkable-items.ts'
import { roleOfHandling } from '../linking/role-of-handling.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { SettledMinutes } from '../review/review.ts'
import type { Tx } from '../store/database.ts'
import { type FirstTitle, insertFirstTitles } from '../store/first-titles.ts'
import {
  insertHandlings,
  insertMatter,
  insertMatterNames,
  type NewHandling,
  refuseLinks,
} from '../store/matters.ts'
import type { Session } from './perform.ts'

type Recorded = {
  readonly documentId: string
  readonly minutes: ReadMinutes
  readonly itemIds: ReadonlyMap<string, string>
  readonly settled: SettledMinutes
  readonly known: readonly KnownMatter[]
}

/**
 * Lets the items of minutes handle their matters: those that are known surely, those that a person has said, and those
 * that begin here. A matter learns from each item what else it is called.
 */
export async function handleMatters(
  tx: Tx,
  { collaborationId, now }: Session,
  { documentId, minutes, itemIds, settled, known }: Recorded,
): Promise<void> {
  const handlings: NewHandling[] = []
  const refused: { itemId: string; matterId: string }[] = []
  const begun = new Map<string, string>()
  const firstTitles: FirstTitle[] = []
  const teach = (matterId: string, names: ReturnType<typeof namesTaught>) =>
    insertMatterNames(tx, collaborationId, matterId, names, documentId)
  for (const item of linkableItems(minutes)) {
    const link = settled.links.get(item.key)
    const itemId = itemIds.get(item.key)
    if (!link || !itemId) continue
    const role = roleOfHandling(minutes, item.key)
    if (link.kind === 'none') {
      refused.push(...link.refused.map((matterId) => ({ itemId, matterId })))
    } else if (link.kind === 'new') {
      const { title } = link
      const matterId =
        begun.get(title) ?? (await insertMatter(tx, collaborationId, { title, createdAt: now }))
      const linked = begun.has(title) ? 'surely' : 'asFirst'
      if (!begun.has(title)) firstTitles.push({ matterId, itemId, written: title })
      begun.set(title, matterId)
      await teach(matterId, namesTaught(item, { title, names: [] }))
      handlings.push({ itemId, matterId, role, linked })
    } else {
      const linked = link.by === 'person' ? 'byPerson' : 'surely'
      for (const matterId of link.matterIds) handlings.push({ itemId, matterId, role, linked })
      // Of several matters nobody has said which one the item's words are for.
      const [only, ...others] = link.matterIds
      const matter = known.find(({ id }) => id === only)
      if (matter && others.length === 0) await teach(matter.id, namesTaught(item, matter))
    }
  }
  await insertFirstTitles(tx, collaborationId, firstTitles)
  await insertHandlings(tx, collaborationId, handlings)
  await refuseLinks(tx, collaborationId, refused)
}
