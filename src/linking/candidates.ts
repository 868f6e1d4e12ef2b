import { addDays } from '../domain/day.ts'
import { abbreviationsIn } from './abbreviations.ts'
import type { TitleKind } from './generic-titles.ts'
import type { KnownWording } from './known-wordings.ts'
import type { Because, LinkableItem, LinkingMeeting, MatterName } from './link-items.ts'
import { isPlain } from './plain-words.ts'
import { apartness, type Likeness, likenessOf, type Wording, wordingOf } from './similar-titles.ts'
import { type TextOfItem, textOf, textScore } from './text-of-item.ts'
import { kinship, type Profile, profileOf, type Rarity, stemsSaid } from './vocabulary.ts'
import { fold, wordsIn } from './words.ts'

/** A matter that an item may belong to. */
export type Candidate = {
  readonly matterId: string
  readonly score: number
  readonly because: Because
  /** Whether the item's title says this matter and nothing else. */
  readonly isSure: boolean
  /** Whether the title is one of the matter's, word for word. */
  readonly isExact: boolean
  /** Whether all that the item's title says stands in one of the matter's names. */
  readonly isCovered: boolean
  /** Whether the item's title says all of the matter's name, perhaps beside something else. */
  readonly isWhole: boolean
  /** The stems of the item's title that say something, and those of them that this matter explains. */
  /** Whether title and text together say this matter, though the title alone does not. */
  readonly isAkin: boolean
  readonly ofItem: readonly string[]
  readonly saying: readonly string[]
}

/** The matters that an item may belong to, the likeliest first. */
export function candidatesOf(
  item: LinkableItem,
  kind: TitleKind,
  known: readonly KnownWording[],
  meeting: LinkingMeeting,
): readonly Candidate[] {
  const told = toldBy(item, kind, known[0]?.rarity ?? (() => 1))
  const times = timesAt(meeting)
  return known
    .map((each) => candidateOf(told, each, times))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.matterId < b.matterId ? -1 : 1))
}

type Told = {
  readonly item: LinkableItem
  readonly kind: TitleKind
  readonly abbreviations: readonly string[]
  /** The title without its abbreviations, and with what they mean in these minutes. */
  readonly wording: Wording
  readonly text: TextOfItem
  readonly profile: Profile
}

function toldBy(item: LinkableItem, kind: TitleKind, rarity: Rarity): Told {
  const abbreviations = abbreviationsIn(item.title)
  const meant = abbreviations.flatMap((each) => item.meanings?.get(each) ?? [])
  const rest = wordsIn(item.title).filter((word) => !abbreviations.includes(word))
  const wording = wordingOf([...rest, ...meant].join(' '))
  const said = stemsSaid(`${item.title}\n${item.text}`)
  const profile = profileOf(new Map(said.map((stem) => [stem, 1])), rarity)
  return { item, kind, abbreviations, wording, text: textOf(item.text), profile }
}

function candidateOf(told: Told, known: KnownWording, times: Times): Candidate {
  const { kind, abbreviations, wording } = told
  const short = abbreviations.filter((each) => known.abbreviations.has(each))
  const titled = kind === 'generic' ? null : bestNamed(told, known, (each) => each !== 'heading')
  const headed = kind === 'generic' ? null : bestNamed(told, known, (each) => each === 'heading')
  const isLate = isBefore(known.lastOn, times.doubtful)
  const kin = kinOf(told, known)
  const isKnown = (each: string) => known.abbreviations.has(each) || told.item.meanings?.has(each)
  // All that the title says stands in the name, and all that the name says in the title.
  const isNamed = titled !== null && isWholly(titled.likeness) && abbreviations.every(isKnown)
  const isThin = kind === 'thin' && !(known.isOurs && titled?.isExact)
  const isExplained =
    short.length > 0 &&
    short.length === abbreviations.length &&
    wording.stems.every(isPlain) &&
    hasOnlyItsNumbers(wording, known)
  const isSure = !isLate && kind !== 'generic' && ((isNamed && !isThin) || isExplained)
  const ofItem = [...abbreviations, ...wording.stems.filter((each) => !isPlain(each))]
  const saying = titled ? titled.wording.stems.filter((each) => wording.stems.includes(each)) : []
  const covering = titled?.likeness.apart === 'same' ? titled.likeness.covering : 0
  return {
    matterId: known.matter.id,
    ...scoreOf(told, known, { titled, headed, short, kin, isLate, times }),
    isSure,
    isExact: isSure && (titled?.isExact ?? false),
    isCovered: (titled?.likeness.covered ?? 0) >= whole,
    isWhole: !isLate && kind === 'saying' && (short.length > 0 || covering >= whole),
    isAkin: !isLate && isAkin(told, known, titled, kin),
    ofItem,
    saying: isExplained ? ofItem : [...short, ...saying],
  }
}

/** So much of a title is all of it: what is missing decides nothing. */
const whole = 0.8
const yearsUntilDoubt = 3

const isWholly = ({ covered, covering, apart }: Likeness): boolean =>
  apart === 'same' && covered >= whole && covering >= whole

type Named = {
  readonly wording: Wording
  readonly kind: MatterName['kind']
  readonly likeness: Likeness
  readonly isExact: boolean
}

/** The name of a matter, among those of some kinds, that is most like a title. */
function bestNamed(
  { wording, kind }: Told,
  { names, weights }: KnownWording,
  isMeant: (kind: MatterName['kind']) => boolean,
): Named | null {
  let best: Named | null = null
  let most = 0
  for (const name of names) {
    if (!isMeant(name.kind)) continue
    const likeness = likenessOf(
      wording,
      name.wording,
      kind === 'thin' ? weights.even : weights.usual,
    )
    const rank = titleScore(likeness)
    if (rank <= most) continue
    most = rank
    best = { ...name, likeness, isExact: isSameWording(wording, name.wording) }
  }
  return best
}

const isSameWording = (a: Wording, b: Wording): boolean =>
  a.stems.length === b.stems.length &&
  a.stems.every((each) => b.stems.includes(each)) &&
  a.numbers.size === b.numbers.size

/** "IKB 2025" is not surely the IKB of another year. */
const hasOnlyItsNumbers = (wording: Wording, { names }: KnownWording): boolean =>
  wording.numbers.size + wording.places.size === 0 ||
  names.some(({ wording: name }) =>
    [...wording.numbers, ...wording.places].every(
      (each) => name.numbers.has(each) || name.places.has(each),
    ),
  )

type Evidence = {
  readonly titled: Named | null
  readonly headed: Named | null
  readonly short: readonly string[]
  readonly kin: number
  readonly isLate: boolean
  readonly times: Times
}

/** How much speaks for a matter, and what most of all. */
function scoreOf(
  told: Told,
  known: KnownWording,
  { titled, headed, short, kin, isLate, times }: Evidence,
): { readonly score: number; readonly because: Because } {
  const reasons: readonly (readonly [because: Because, score: number])[] = [
    ['abbreviation', short.length > 0 ? 0.8 : 0],
    [reasonOf(titled), titled ? titleScore(titled.likeness) : 0],
    ['words', headed ? 0.9 * titleScore(headed.likeness) : 0],
    ...textScore(told.text, told.wording, known),
    ['words', kinScore(kin)],
    ['body', known.habit >= mostly ? 0.5 : 0],
  ]
  const [because, base] = reasons.reduce((most, each) => (each[1] > most[1] ? each : most))
  if (base < least) return { score: 0, because }
  const isRecent = !isBefore(known.lastOn, times.recent)
  const isShared = told.item.people.some((each) => known.people.has(fold(each)))
  const byPeople = isShared && isRecent ? 0.12 : 0
  const byHabit = known.habit > 0 ? 0.08 + Math.min(known.habit, 0.25) / 2 : known.isOurs ? 0.04 : 0
  return {
    score: base + byPeople + byHabit - (isLate ? 0.15 : 0),
    because: base < 0.5 && byPeople > 0 ? 'people' : because,
  }
}

/** How much an item speaks of what the matter's items have spoken of, from 0 to 1. */
function kinOf({ wording, profile }: Told, { profile: own, names }: KnownWording): number {
  const isOfOther = names.every((name) => apartness(wording, name.wording) === 'different')
  return isOfOther ? 0 : kinship(profile, own)
}

/** What kinship alone speaks for a matter. */
const kinScore = (kin: number): number =>
  kin < leastKin ? 0 : Math.min(mostByKin, 0.35 + 0.9 * kin)
const leastKin = 0.14
const mostByKin = 0.75

/**
 * Whether the words of the item and its title together say the matter surely: a title that is much like one of its
 * names, over a text that is akin; or, under a title that names nothing else, a text that is very much so.
 */
function isAkin(told: Told, known: KnownWording, titled: Named | null, kin: number): boolean {
  const { kind, wording } = told
  if (kind === 'generic' || kin < surelyWithTitle || spokenTogether(told, known) < leastSpoken) {
    return false
  }
  const isAlike = titled?.likeness.apart === 'same' && titleScore(titled.likeness) >= 0.6
  const isUnheard = (stem: string) => !isPlain(stem) && !known.profile.weights.has(stem)
  const namesOther =
    wording.numbers.size + wording.places.size > 0 ||
    wording.isOther ||
    wording.stems.some(isUnheard)
  return isAlike || (!namesOther && kin >= surelyAlone)
}

/** How many words the item and the matter share beside those of the title: a new archive has too few to be sure by. */
const spokenTogether = ({ profile, wording }: Told, { profile: own }: KnownWording): number =>
  [...profile.weights.keys()].filter(
    (stem) => own.weights.has(stem) && !wording.stems.includes(stem),
  ).length
const leastSpoken = 4
const surelyWithTitle = 0.24
const surelyAlone = 0.38

const least = 0.36
/** So much of what a body handles is what it is there for. */
const mostly = 0.4

function reasonOf(named: Named | null): Because {
  if (named === null) return 'words'
  if (named.kind === 'agreement' || named.kind === 'project') return named.kind
  return isWholly(named.likeness) ? 'title' : 'words'
}

/** How much a title speaks for a matter; what it shares must say something, and another year makes it a question. */
function titleScore({ covered, covering, shared, apart }: Likeness): number {
  if (apart === 'different' || shared < 0.3) return 0
  const both = (2 * covered * covering) / (covered + covering || 1)
  const score = Math.max(both, 0.85 * Math.max(covered, covering))
  return score * { same: 1, lacking: 0.9, otherYear: 0.6 }[apart]
}

/** The days after which a matter may still be meant, and after which it was handled lately. */
type Times = { readonly doubtful: string | null; readonly recent: string | null }

function timesAt({ heldOn }: LinkingMeeting): Times {
  const ago = (years: number) => heldOn && addDays(heldOn, -365 * years)
  return { doubtful: ago(yearsUntilDoubt), recent: ago(1) }
}

const isBefore = (day: string | null, since: string | null): boolean =>
  day !== null && since !== null && day < since
