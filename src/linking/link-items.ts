import { grouped } from '../domain/grouped.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { kindOfTitle } from './generic-titles.ts'
import { type KnownWording, wordedMatters } from './known-wordings.ts'
import { matterTitle } from './matter-title.ts'
import { sharesWord } from './similar-titles.ts'
import type { Vocabulary } from './vocabulary.ts'
import { fold, stemsIn } from './words.ts'

/** What a matter is or was called, as it is written. */
export type MatterName = {
  readonly written: string
  /** A heading is what an item of it was called, though it shares no word with the matter: it only lets us ask. */
  readonly kind: 'title' | 'heading' | 'abbreviation' | 'agreement' | 'project'
}

/** A matter (ärende) as it is known when minutes arrive. */
export type KnownMatter = {
  readonly id: string
  readonly title: string
  readonly names: readonly MatterName[]
  /** The bodies that have handled it, how often, and when last. */
  readonly handled: readonly {
    readonly bodyId: string
    readonly times: number
    readonly lastOn: string
  }[]
  /** Who presented it or had something to do in it, last. */
  readonly people: readonly string[]
  /** How many of its items say each stem. */
  readonly vocabulary: Vocabulary
}

/** An item (punkt) of the minutes that arrive. */
export type LinkableItem = {
  readonly key: string
  readonly parentKey: string | null
  /** Whether it has a number or a letter of its own; a sub-item without is only a heading. */
  readonly isNumbered: boolean
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
export type LinkingMeeting = {
  /** Null while nobody has said which body it is. */
  readonly bodyId: string | null
  /** What the minutes call the body; a matter may have one of its own, as "Styrgrupp IKB". */
  readonly bodyName: string | null
  /** Null while nobody has said the day. */
  readonly heldOn: string | null
}

/** Why an item may belong to a matter, to be said in words. */
export type Because =
  | 'title'
  | 'abbreviation'
  | 'agreement'
  | 'project'
  | 'people'
  | 'body'
  | 'words'

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
  const known = { matters: wordedMatters(matters, meeting), meeting }
  const titles = new Map(items.map(({ key, title }) => [key, title]))
  const alone = new Map(items.map((item) => [item.key, linkOf(item, known)]))
  const proposed = new Map(
    items.map((item): readonly [string, MatterLink] => {
      const parent = titles.get(item.parentKey ?? '')
      if (parent !== undefined && kindOfTitle(matterTitle(parent)) === 'formal')
        return [item.key, none]
      const above = { title: parent ?? '', link: alone.get(item.parentKey ?? '') ?? none }
      const link = says(parent) ? linkOf(item, known, above) : (alone.get(item.key) ?? none)
      const isHeading = !item.isNumbered && says(parent)
      const isOfParent = link.kind === 'new' || !says(item.title)
      return [item.key, isHeading && isOfParent ? none : link]
    }),
  )
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

/** Whether a parent's title says a matter: headings below it start none of their own. */
const says = (title: string | undefined): boolean =>
  title !== undefined && kindOfTitle(matterTitle(title)) === 'saying'

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

/** The matters as they are known at the meeting. */
type Known = { readonly matters: readonly KnownWording[]; readonly meeting: LinkingMeeting }
/** What an item stands under, and the link of that alone. */
type Above = { readonly title: string; readonly link: MatterLink }

function linkOf(item: LinkableItem, known: Known, above: Above | null = null): MatterLink {
  const title = matterTitle(item.title, item.people)
  const kind = kindOfTitle(title)
  const isFormal = item.kind === 'formality' || item.kind === 'schedule'
  if (kind === 'formal' || (isFormal && kind !== 'saying')) return none
  // What the reader takes for a formality may be a matter by its title, and by nothing else.
  const told = isFormal ? { ...item, title, text: '' } : { ...item, title }
  const candidates = [
    ...candidatesOf(told, kind, known.matters, known.meeting),
    ...(above === null ? [] : underParent(told, known, above)),
  ]
  const likeliest = bestOfEach(candidates)
  const sure = kind === 'generic' ? [] : surely(likeliest, item.title)
  if (sure.length > 0) return { kind: 'sure', ...because(sure) }
  const isStart = !isFormal && kind !== 'generic' && item.kind !== 'election'
  const startable = isStart && !title.endsWith('?') ? title : null
  const asked = likeliest.filter(({ score }) => score >= asking).slice(0, mostAsked)
  if (asked.length > 0) return { kind: 'ask', ...because(asked), title: startable }
  return startable === null ? none : { kind: 'new', title: startable }
}

/**
 * What a sub-item names together with what it stands under, "Familjecentraler: Ockelbo"; but for the matter that the item
 * above says by itself.
 */
function underParent(
  item: LinkableItem,
  { matters, meeting }: Known,
  { title: parent, link }: Above,
): readonly Candidate[] {
  const title = `${matterTitle(parent)} ${item.title}`
  const said = link.kind === 'sure' ? link.matterIds : []
  return candidatesOf({ ...item, title, text: '' }, kindOfTitle(title), matters, meeting).filter(
    ({ matterId }) => !said.includes(matterId),
  )
}

/** Of each matter the candidate that most speaks for, the likeliest first. */
function bestOfEach(candidates: readonly Candidate[]): readonly Candidate[] {
  const inOrder = candidates.toSorted(
    (a, b) => b.score - a.score || (a.matterId < b.matterId ? -1 : 1),
  )
  return [...grouped(inOrder, ({ matterId }) => matterId).values()].flatMap(([best, ...rest]) =>
    best ? { ...best, isSure: best.isSure || rest.some(({ isSure }) => isSure) } : [],
  )
}

const none: MatterLink = { kind: 'none' }
/** From where a candidate is worth a question. */
const asking = 0.5
const mostAsked = 4

/**
 * The candidates that nothing speaks against: one that the title names whole, or several that together say all that
 * the title says. Two that both fit are a question.
 */
function surely(candidates: readonly Candidate[], title: string): readonly Candidate[] {
  const named = candidates.filter(({ isSure }) => isSure)
  const exact = named.filter(({ isExact }) => isExact)
  if (exact.length === 1) return exact
  // "Familjecentraler" may be any of those that there are.
  if (named.length === 1)
    return candidates.every((each) => each.isSure || !each.isCovered) ? named : []
  const [first, second] = candidates
  if (first?.isAkin && first.score >= (second?.score ?? 0) + clearly) return [first]
  return named.length === 0 && isJoint(title) ? together(candidates) : []
}

/** So much more must speak for the first than for the second. */
const clearly = 0.1

/** "HLT och Barnahus", "Sekretess + samtycke" */
const joints = / (?:och|samt|\+|&) |\/|, /iu
const isJoint = (title: string): boolean => joints.test(title)
/** What a title names side by side, where each part says something. */
function partsOf(title: string): readonly string[] {
  const parts = title.split(joints)
  return parts.every((part) => kindOfTitle(part) === 'saying') ? parts : [title]
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

const because = (candidates: readonly Candidate[]) => ({
  matterIds: candidates.map(({ matterId }) => matterId),
  because: new Map(candidates.map(({ matterId, because }) => [matterId, because])),
})

/**
 * The names that an item teaches of its one matter: its title, and what else it calls it. A title that shares no word
 * with what the matter is called is only a heading.
 */
export function namesTaught(
  item: LinkableItem,
  matter: Pick<KnownMatter, 'title' | 'names'>,
): readonly MatterName[] {
  const title = matterTitle(item.title, item.people)
  const kind = kindOfTitle(title)
  if (kind === 'generic' || kind === 'formal') return []
  // "SIP och samtycke" is no other name of what is only about SIP.
  const isAlike =
    kind === 'saying' &&
    partsOf(title).every((part) =>
      sharesWord(part, [matter.title, ...matter.names.map(({ written }) => written)]),
    )
  const folded = fold(title)
  const spoken = item.names.filter(({ written, kind }) =>
    kind === 'abbreviation'
      ? title.split(/[^\p{L}\p{N}]/u).includes(written)
      : folded.includes(fold(written)),
  )
  const taught: MatterName = { written: title, kind: isAlike ? 'title' : 'heading' }
  return title === matter.title ? spoken : [taught, ...spoken]
}
