import { grouped } from '../domain/grouped.ts'
import { type Candidate, candidatesOf, type KnownWording, wordedMatters } from './candidates.ts'
import { kindOfTitle } from './generic-titles.ts'
import { matterTitle } from './matter-title.ts'
import { fold, stemsIn } from './words.ts'

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
  /** Who presented it or had something to do in it, last. */
  readonly people?: readonly string[]
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
  /** What abbreviations mean in these minutes: `TSI` is "Tidiga samordnade insatser". */
  readonly meanings?: ReadonlyMap<string, string>
}

/** The meeting whose items are linked. */
export type LinkingMeeting = { readonly bodyId: string; readonly heldOn: string }

/** Why an item may belong to a matter, to be said in words. */
export type Because = 'title' | 'abbreviation' | 'agreement' | 'project' | 'people' | 'words'

/** The matter of an item: linked where it is sure, asked where it may be, started where it is new, or none at all. */
export type MatterLink =
  | {
      readonly kind: 'sure'
      readonly matterIds: readonly string[]
      readonly because: ReadonlyMap<string, Because>
    }
  | {
      readonly kind: 'ask'
      /** The likeliest first. */
      readonly matterIds: readonly string[]
      readonly because: ReadonlyMap<string, Because>
      /** What a new matter would be called; null where the item gathers this and that. */
      readonly title: string | null
    }
  | { readonly kind: 'new'; readonly title: string }
  | { readonly kind: 'none' }

/**
 * Proposes the matter of each item, by its key. An item is linked by itself only where it is sure; a title that says
 * nothing is never a reason, and an item whose sub-items have matters has none itself. Neither the order of the items
 * nor that of the matters makes a difference.
 */
export function linkItems(
  items: readonly LinkableItem[],
  matters: readonly KnownMatter[],
  meeting: LinkingMeeting,
): ReadonlyMap<string, MatterLink> {
  const known = wordedMatters(matters)
  const proposed = new Map(items.map((item) => [item.key, linkOf(item, known, meeting)]))
  const children = grouped(items, ({ parentKey }) => parentKey)
  const isHeldBelow = (key: string): boolean =>
    (children.get(key) ?? []).some(
      (child) => proposed.get(child.key)?.kind !== 'none' || isHeldBelow(child.key),
    )
  return withOneTitleEach(
    new Map(
      items.map(({ key }) => {
        const link = proposed.get(key)
        return [key, !link || isHeldBelow(key) ? none : link]
      }),
    ),
  )
}

/** Items that start the same matter, prepared here and decided there, call it the same: by the shortest title. */
function withOneTitleEach(links: ReadonlyMap<string, MatterLink>): ReadonlyMap<string, MatterLink> {
  const wording = (title: string) => stemsIn(title).toSorted().join(' ')
  const titles = [...links.values()].flatMap((link) => (link.kind === 'new' ? link.title : []))
  const shortest = new Map(
    titles
      .toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1))
      .map((title) => [wording(title), title]),
  )
  return new Map(
    [...links].map(([key, link]): [string, MatterLink] => {
      if (link.kind !== 'new') return [key, link]
      return [key, { kind: 'new', title: shortest.get(wording(link.title)) ?? link.title }]
    }),
  )
}

function linkOf(
  item: LinkableItem,
  known: readonly KnownWording[],
  meeting: LinkingMeeting,
): MatterLink {
  const title = matterTitle(item.title, item.people)
  const kind = kindOfTitle(title)
  if (item.kind === 'formality' || item.kind === 'schedule' || kind === 'formal') return none
  const candidates = candidatesOf({ ...item, title }, kind, known, meeting)
  const sure = kind === 'generic' ? [] : surely(candidates)
  if (sure.length > 0) return { kind: 'sure', ...told(sure) }
  const startable = kind === 'generic' || item.kind === 'election' ? null : title
  const asked = candidates.filter(({ score }) => score >= asking).slice(0, mostAsked)
  if (asked.length > 0) return { kind: 'ask', ...told(asked), title: startable }
  return startable === null ? none : { kind: 'new', title: startable }
}

const none: MatterLink = { kind: 'none' }
/** From where a candidate is worth a question. */
const asking = 0.5
const mostAsked = 3

/**
 * The candidates that nothing speaks against: one that the title names whole, or several that together say all that
 * the title says. Two that both fit are a question.
 */
function surely(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = candidates.filter(({ isSure }) => isSure)
  const exact = named.filter(({ isExact }) => isExact)
  if (exact.length === 1) return exact
  if (named.length === 1) return named
  return named.length === 0 ? together(candidates) : []
}

/** Two matters whose names stand side by side in one title, "HLT och Barnahus", and say all of it. */
function together(candidates: readonly Candidate[]): readonly Candidate[] {
  const whole = candidates.filter(({ isWhole }) => isWhole)
  if (whole.length !== 2) return []
  const [first, second] = whole
  if (!first || !second) return []
  const said = new Set([...first.saying, ...second.saying])
  const overlaps = first.saying.some((each) => second.saying.includes(each))
  return !overlaps && first.ofItem.every((each) => said.has(each)) ? whole : []
}

const told = (candidates: readonly Candidate[]) => ({
  matterIds: candidates.map(({ matterId }) => matterId),
  because: new Map(candidates.map(({ matterId, because }) => [matterId, because])),
})

/** The names that an item teaches of its matter: its title, and what else it calls it. */
export function namesTaught(item: LinkableItem): readonly MatterName[] {
  const title = matterTitle(item.title, item.people)
  if (kindOfTitle(title) !== 'saying') return []
  const folded = fold(title)
  const spoken = item.names.filter(({ written, kind }) =>
    kind === 'abbreviation' ? stands(written, item.title) : folded.includes(fold(written)),
  )
  return [{ written: title, kind: 'title' }, ...spoken]
}

const stands = (abbreviation: string, title: string): boolean =>
  title.split(/[^\p{L}\p{N}]/u).includes(abbreviation)
