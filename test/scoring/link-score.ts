import {
  type KnownMatter,
  type LinkableItem,
  linkItems,
  type MatterLink,
  namesTaught,
} from '../../src/linking/link-items.ts'
import { linkableItems } from '../../src/linking/linkable-items.ts'
import { stemsSaid, type Vocabulary } from '../../src/linking/vocabulary.ts'
import type { Item, ReadMinutes } from '../../src/reader/read-minutes.ts'
import { sameTitle, tight } from './compare.ts'

/** What a person said of a document's items: the keys of the matters that each belongs to. */
export type SetItem = {
  readonly number: string | null
  readonly title: string
  readonly matters: readonly string[]
}

/** A document that was read, with what a person said of it. `bodyId` is whoever met. */
export type LinkedDocument = {
  readonly file: string
  readonly bodyId: string
  readonly heldOn: string
  readonly minutes: ReadMinutes
  readonly items: readonly SetItem[]
}

/** How well items were linked. Every count is of links, but `asked` and `unpaired`. */
export type LinkScore = {
  readonly documents: number
  /** Links made without asking, and those of them that a person had made too. */
  readonly sure: number
  readonly right: number
  /** Links of a person to a matter that had started before, and those of them linked surely or proposed. */
  readonly wanted: number
  readonly found: number
  /** The same, with those to matters that a person saw start where the program saw none. */
  readonly met: number
  readonly foundSurely: number
  readonly asked: number
  readonly askedInVain: number
  readonly started: number
  readonly duplicates: number
  readonly items: number
  readonly unpaired: number
  readonly mistakes: readonly string[]
}

/** A matter as it grows in the archive: what is known of it, and the person's key for it; null for one of nobody's. */
type Growing = { known: KnownMatter; readonly key: string | null }

/**
 * Hands in the documents as a county does, the oldest first: each is linked with what is known by then, and a person
 * answers what is asked as the hand-set links say. `titles` are what the person calls the matters.
 */
export function scoreLinks(
  documents: readonly LinkedDocument[],
  titles: ReadonlyMap<string, string>,
): LinkScore {
  const matters = new Map<string, Growing>()
  const keysSeen = new Set<string>()
  const score = {
    ...{
      documents: documents.length,
      sure: 0,
      right: 0,
      wanted: 0,
      found: 0,
      met: 0,
      foundSurely: 0,
    },
    ...{ asked: 0, askedInVain: 0, started: 0, duplicates: 0, items: 0, unpaired: 0 },
  }
  const mistakes: string[] = []
  for (const document of inTime(documents)) {
    const items = linkableItems(document.minutes)
    const links = linkItems(
      items,
      [...matters.values()].map(({ known }) => known),
      { ...document, bodyName: document.minutes.body?.name ?? null },
    )
    const pairs = pairItems(document.minutes.items, document.items)
    score.items += document.items.length
    for (const { title, number } of document.items.filter((each) => !pairs.has(each))) {
      score.unpaired += 1
      mistakes.push(`${document.file}  unpaired  ${number ?? '-'} ${title}`)
    }
    const keysOf = new Map([...pairs].map(([set, item]) => [item.id, set.matters]))
    const outcome: { item: LinkableItem; matterIds: readonly string[] }[] = []
    for (const item of items) {
      const link = links.get(item.key) ?? { kind: 'none' }
      const keys = keysOf.get(item.key) ?? []
      judge(item, link, keys, document.file)
      outcome.push({ item, matterIds: follow(link, keys) })
    }
    for (const { item, matterIds } of outcome) {
      for (const id of matterIds) grow(id, item, matterIds.length === 1, document)
    }
    for (const key of [...keysOf.values()].flat()) keysSeen.add(key)
  }
  return { ...score, mistakes }

  function judge(
    item: LinkableItem,
    link: MatterLink,
    keys: readonly string[],
    file: string,
  ): void {
    const ids = link.kind === 'sure' || link.kind === 'ask' ? link.matterIds : []
    const proposed = ids.map((id) => matters.get(id)?.key ?? null)
    const said = `${file}  ${item.title}`
    if (link.kind === 'sure') {
      score.sure += ids.length
      score.right += proposed.filter((key) => key !== null && keys.includes(key)).length
      for (const [at, key] of proposed.entries()) {
        if (key !== null && keys.includes(key)) continue
        const title = matters.get(ids[at] ?? '')?.known.title
        mistakes.push(
          `${said}  WRONG  linked to ${title} (${key}), was ${keys.join(', ') || 'none'}`,
        )
      }
    }
    if (link.kind === 'ask') {
      score.asked += 1
      const titles = ids.map((id) => matters.get(id)?.known.title).join(' | ')
      if (!keys.some((key) => proposed.includes(key))) {
        score.askedInVain += 1
        mistakes.push(`${said}  in vain  asked for ${titles}, was ${keys.join(', ') || 'none'}`)
      }
    }
    for (const key of keys.filter((each) => keysSeen.has(each))) {
      score.met += 1
      const isStarted = [...matters.values()].some((each) => each.key === key)
      if (!isStarted) {
        mistakes.push(`${said}  not started  ${key} (${link.kind})`)
        continue
      }
      score.wanted += 1
      if (proposed.includes(key)) {
        score.found += 1
        if (link.kind === 'sure') score.foundSurely += 1
      } else mistakes.push(`${said}  missed  ${key} (${link.kind}: ${proposed.join(', ')})`)
    }
  }

  /** What the archive has after the item: its links, a question answered, or a new matter. */
  function follow(link: MatterLink, keys: readonly string[]): readonly string[] {
    if (link.kind === 'none') return []
    if (link.kind === 'sure') return link.matterIds
    const started = [...matters].filter(([, { key }]) => key !== null && keys.includes(key))
    // Of one that was started twice a person takes the one that is proposed, or else the first.
    const likely = link.kind === 'ask' ? link.matterIds : []
    const chosen = keys.flatMap((key) => {
      const those = started.filter(([, matter]) => matter.key === key).map(([id]) => id)
      return likely.find((id) => those.includes(id)) ?? those[0] ?? []
    })
    if (link.kind === 'ask' && chosen.length > 0) return chosen
    if (link.kind === 'ask' && keys.length === 0) return []
    const title = link.title ?? titles.get(keys[0] ?? '') ?? ''
    const key =
      keys.find((each) => !started.some(([, matter]) => matter.key === each)) ?? keys[0] ?? null
    if (started.length > 0) score.duplicates += 1
    score.started += 1
    const id = `m${String(matters.size).padStart(5, '0')}`
    const known = { id, title, names: [], handled: [], people: [], vocabulary: new Map() }
    matters.set(id, { known, key })
    return [id]
  }

  function grow(id: string, item: LinkableItem, isOnly: boolean, document: LinkedDocument): void {
    const matter = matters.get(id)
    if (!matter) return
    const { known } = matter
    const { bodyId, heldOn } = document
    const before = known.handled.find((each) => each.bodyId === bodyId)
    matter.known = {
      ...known,
      names: [...known.names, ...(isOnly ? namesTaught(item, known) : [])],
      handled: [
        ...known.handled.filter((each) => each !== before),
        { bodyId, times: (before?.times ?? 0) + 1, lastOn: heldOn },
      ],
      people: [...new Set([...known.people, ...item.people])],
      vocabulary: withItem(known.vocabulary, item),
    }
  }
}

function withItem(vocabulary: Vocabulary, { title, text }: LinkableItem): Vocabulary {
  const said = stemsSaid(`${title}\n${text}`)
  return new Map([
    ...vocabulary,
    ...said.map((stem) => [stem, (vocabulary.get(stem) ?? 0) + 1] as const),
  ])
}

const inTime = (documents: readonly LinkedDocument[]) =>
  documents.toSorted((a, b) => (`${a.heldOn} ${a.file}` < `${b.heldOn} ${b.file}` ? -1 : 1))

/** The read item of each hand-set one: the same title, and among those the same number. */
function pairItems(items: readonly Item[], set: readonly SetItem[]): ReadonlyMap<SetItem, Item> {
  const pairs = new Map<SetItem, Item>()
  const left = new Set(items)
  const fits = [
    (wanted: SetItem, item: Item) =>
      tight(wanted.title) === tight(item.title) && isSameNumber(wanted, item),
    (wanted: SetItem, item: Item) => tight(wanted.title) === tight(item.title),
    (wanted: SetItem, item: Item) => sameTitle(wanted.title, item.title),
  ]
  for (const isPair of fits) {
    for (const wanted of set.filter((each) => !pairs.has(each))) {
      const item = [...left].find((each) => isPair(wanted, each))
      if (!item) continue
      pairs.set(wanted, item)
      left.delete(item)
    }
  }
  return pairs
}

const isSameNumber = ({ number }: SetItem, { number: read }: Item): boolean =>
  number !== null && tight(number) === tight(read)

/** The score as lines to print. */
export function linkTable(score: LinkScore): string {
  const share = (part: number, of: number) =>
    of === 0 ? '-' : `${(part / of).toFixed(3)}  (${part} of ${of})`
  return [
    `precision of what is linked by itself  ${share(score.right, score.sure)}`,
    `recall with proposals                  ${share(score.found, score.wanted)}`,
    `the same, of all that were met before  ${share(score.found, score.met)}`,
    `recall without a question              ${share(score.foundSurely, score.wanted)}`,
    `questions a document                   ${(score.asked / (score.documents || 1)).toFixed(2)}, in vain ${score.askedInVain} of ${score.asked}`,
    `matters started                        ${score.started}, twice ${score.duplicates}`,
    `items not paired                       ${score.unpaired} of ${score.items}`,
    `${score.documents} documents`,
  ].join('\n')
}
