import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { type ItemMark, itemMark } from './item-marks.ts'
import type { HandlingRole } from './matters.ts'
import { isKnown, isSeen } from './seen.ts'

/** Where an item stands: what is said of it wherever something came out of it. */
export type ItemPlace = {
  readonly place: number
  readonly number: string | null
  readonly label: string | null
  readonly title: string
  /** The label of the item that it is a part of. */
  readonly parentLabel: string | null
  /** Whether it, or the item that it is a part of, is marked as secret. */
  readonly isMarked?: boolean
}

/** A matter that an item handles. */
export type MatterHandled = {
  readonly matterId: string
  readonly title: string
  readonly role: HandlingRole
}

/** An item of a meeting, with the matters that were handled there. */
export type ItemShown = ItemPlace & {
  readonly id: string
  readonly parentId: string | null
  readonly kind: string
  readonly presenters: readonly string[]
  readonly firstLine: number
  readonly lastLine: number
  readonly matters: readonly MatterHandled[]
  /** That it is marked as secret. */
  readonly mark: ItemMark | null
}

/**
 * The items of the matters that an item handles, its own among them. As lists, which the database finds one after the
 * other by their indexes, and not as tables, which it would join in their whole length.
 */
export const itemsInSameMatters = (itemId: string | null) => sql<string[]>`array(
  select place.item_id from matter_of_item place where place.matter_id = any(array(
    select own.matter_id from matter_of_item own where own.item_id = ${itemId})))`

/** The items of a meeting, in the order of its minutes. */
export function listItems(
  db: Database,
  viewer: Viewer,
  meetingId: string,
): Promise<readonly ItemShown[]> {
  return db
    .selectFrom('item')
    .leftJoin('item as parent', 'parent.id', 'item.parent_id')
    .where('item.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'item'))
    .where('item.meeting_id', '=', meetingId)
    .select(['item.id', 'item.parent_id as parentId', 'item.place', 'item.number', 'item.label'])
    .select(['item.title', 'item.kind', 'item.presenters', 'parent.label as parentLabel'])
    .select(['item.first_line as firstLine', 'item.last_line as lastLine'])
    .select(
      sql<readonly MatterHandled[]>`coalesce((select json_agg(json_build_object(
          'matterId', matter.id, 'title', matter.title, 'role', handling.role) order by matter.title)
        from handling join matter on matter.id = handling.matter_id
        where handling.item_id = item.id), '[]')`.as('matters'),
    )
    .select(itemMark.as('mark'))
    .orderBy('item.place')
    .execute()
}

/** The matters that some items handle, each once, by title. */
export function listMattersOfItems(
  db: Database,
  viewer: Viewer,
  itemIds: readonly string[],
): Promise<readonly Pick<MatterHandled, 'matterId' | 'title'>[]> {
  if (itemIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('matter_of_item as place')
    .innerJoin('matter', 'matter.id', 'place.matter_id')
    .where('place.collaboration_id', '=', viewer.collaborationId)
    .where(isKnown(viewer, 'matter'))
    .where('place.item_id', 'in', [...itemIds])
    .select(['matter.id as matterId', 'matter.title'])
    .distinct()
    .orderBy('matter.title')
    .execute()
}

/** An item's place as a column; null where something stands in no item. Takes `item` and `parent` from the query. */
export const itemPlace = sql<ItemPlace | null>`case when item.id is not null then json_build_object(
    'place', item.place, 'number', item.number, 'label', item.label, 'title', item.title,
    'parentLabel', parent.label,
    'isMarked', coalesce(item.secrecy_provision, parent.secrecy_provision) is not null) end`
