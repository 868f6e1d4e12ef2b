import { isGenericTitle } from './generic-titles.ts'

/** What a matter is or was called, as it is written. */
export type MatterName = {
  readonly written: string
  readonly kind: 'title' | 'abbreviation' | 'agreement' | 'project'
}

/** A matter (ärende) as it is known when minutes arrive. */
export type KnownMatter = {
  readonly id: string
  readonly title: string
  readonly names: readonly MatterName[]
  /** The bodies that have handled it. */
  readonly bodyIds: readonly string[]
  /** The day it was last handled, `2024-03-14`. */
  readonly lastHandledOn: string | null
}

/** An item (punkt) of the minutes that arrive. */
export type LinkableItem = {
  readonly key: string
  readonly parentKey: string | null
  readonly title: string
  readonly kind: string
  /** The item's own lines, those of its sub-items left out. */
  readonly text: string
  /** People named in it. */
  readonly people: readonly string[]
  /** Agreements, projects and abbreviations that its lines name. */
  readonly names: readonly MatterName[]
}

/** The meeting whose items are linked. */
export type LinkingMeeting = { readonly bodyId: string; readonly heldOn: string }

/** The matter of an item: linked where it is sure, asked where it may be, started where it is new, or none at all. */
export type MatterLink =
  | { readonly kind: 'sure'; readonly matterIds: readonly string[] }
  | { readonly kind: 'ask'; readonly matterIds: readonly string[] }
  | { readonly kind: 'new'; readonly title: string }
  | { readonly kind: 'none' }

/** Proposes the matter of each item, by its key. An item is linked by itself only where it is sure. */
export function linkItems(
  items: readonly LinkableItem[],
  matters: readonly KnownMatter[],
  _meeting: LinkingMeeting,
): ReadonlyMap<string, MatterLink> {
  const byName = new Map(
    matters.flatMap(({ id, title, names }) => [
      [title.toLowerCase(), id] as const,
      ...names.map(({ written }) => [written.toLowerCase(), id] as const),
    ]),
  )
  return new Map(
    items.map(({ key, title, kind }): readonly [string, MatterLink] => {
      if (kind === 'formality' || kind === 'schedule' || isGenericTitle(title)) {
        return [key, { kind: 'none' }]
      }
      const known = byName.get(title.toLowerCase())
      return [key, known ? { kind: 'sure', matterIds: [known] } : { kind: 'new', title }]
    }),
  )
}
