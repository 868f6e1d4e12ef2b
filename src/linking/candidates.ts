import { addDays } from '../domain/day.ts'
import { abbreviationsIn, initialsOf } from './abbreviations.ts'
import type { TitleKind } from './generic-titles.ts'
import type {
  Because,
  KnownMatter,
  LinkableItem,
  LinkingMeeting,
  MatterName,
} from './link-items.ts'
import { isPlain } from './plain-words.ts'
import {
  apartness,
  type Likeness,
  likenessOf,
  type Weights,
  type Wording,
  weightsAmong,
  wordingOf,
} from './similar-titles.ts'
import { fold, stemsIn, wordsIn } from './words.ts'

/** A known matter, its names ready to be compared. */
export type KnownWording = {
  readonly matter: KnownMatter
  readonly names: readonly { readonly kind: MatterName['kind']; readonly wording: Wording }[]
  readonly abbreviations: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly weights: Weights
}

export function wordedMatters(matters: readonly KnownMatter[]): readonly KnownWording[] {
  const named = matters.map((matter) => {
    const written: readonly MatterName[] = [
      { written: matter.title, kind: 'title' },
      ...matter.names,
    ]
    const abbreviations = new Set(written.flatMap(abbreviationsOf))
    const names = written
      .filter(({ kind }) => kind !== 'abbreviation')
      .map(({ written, kind }) => ({ kind, wording: wordingOf(withoutAbbreviations(written)) }))
    return { matter, names, abbreviations }
  })
  const weights = weightsAmong(named.map(({ names }) => names.map(({ wording }) => wording)))
  return named
    .map((each) => ({ ...each, people: new Set((each.matter.people ?? []).map(fold)), weights }))
    .sort((a, b) => (a.matter.id < b.matter.id ? -1 : 1))
}

function abbreviationsOf({ written, kind }: MatterName): readonly string[] {
  if (kind === 'abbreviation') return [written]
  const initials = initialsOf(written)
  return [...abbreviationsIn(written), ...(initials === null ? [] : [initials])]
}

const withoutAbbreviations = (written: string): string => {
  const abbreviations = abbreviationsIn(written)
  const rest = wordsIn(written).filter((word) => !abbreviations.includes(word))
  return rest.length > 0 ? rest.join(' ') : written
}

/** A matter that an item may belong to. */
export type Candidate = {
  readonly matterId: string
  readonly score: number
  readonly because: Because
  /** Whether the item's title says this matter and nothing else. */
  readonly isSure: boolean
  /** Whether the title is one of the matter's, word for word. */
  readonly isExact: boolean
  /** Whether the item's title says all of the matter's name, perhaps beside something else. */
  readonly isWhole: boolean
  /** The stems of the item's title that say something, and those of them that this matter explains. */
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
  const told = toldBy(item)
  return known
    .map((each) => candidateOf(told, kind, each, meeting))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.matterId < b.matterId ? -1 : 1))
}

type Told = {
  readonly item: LinkableItem
  readonly abbreviations: readonly string[]
  /** The title without its abbreviations, and with what they mean in these minutes. */
  readonly wording: Wording
  readonly lines: readonly ReadonlySet<string>[]
  readonly spoken: ReadonlySet<string>
}

function toldBy(item: LinkableItem): Told {
  const abbreviations = abbreviationsIn(item.title)
  const meant = abbreviations.flatMap((each) => item.meanings?.get(each) ?? [])
  const rest = wordsIn(item.title).filter((word) => !abbreviations.includes(word))
  return {
    item,
    abbreviations,
    wording: wordingOf([...rest, ...meant].join(' ')),
    lines: item.text.split('\n').map((line) => new Set(stemsIn(line))),
    spoken: new Set(abbreviationsIn(item.text)),
  }
}

function candidateOf(
  told: Told,
  kind: TitleKind,
  known: KnownWording,
  meeting: LinkingMeeting,
): Candidate {
  const { matter } = known
  const short = told.abbreviations.filter((each) => known.abbreviations.has(each))
  const named = kind === 'generic' ? null : bestNamed(told.wording, known)
  const isMeant = short.length > 0 && told.wording.stems.every(isPlain)
  const ofItem = [...told.abbreviations, ...told.wording.stems.filter((each) => !isPlain(each))]
  const saying = [
    ...short,
    ...(named ? named.wording.stems.filter((each) => told.wording.stems.includes(each)) : []),
  ]
  const isOurs = matter.bodyIds.includes(meeting.bodyId)
  const isLate = isLongAgo(matter.lastHandledOn, meeting.heldOn, yearsUntilDoubt)
  const isSame = named !== null && named.likeness.apart === 'same'
  // All that the title says stands in the name, and all that the name says in the title.
  const isNamed =
    named !== null &&
    isSame &&
    named.likeness.covered >= whole &&
    named.likeness.covering >= whole &&
    told.abbreviations.every(
      (each) => known.abbreviations.has(each) || told.item.meanings?.has(each),
    )
  const isThin = kind === 'thin' && !(isOurs && named?.isExact)
  const isExplained =
    isMeant && told.abbreviations.length === short.length && hasOnlyItsNumbers(told, known)
  const isSure = !isLate && kind !== 'generic' && ((isNamed && !isThin) || isExplained)
  const { score, because } = scoreOf(told, known, { named, short, isOurs, isLate, meeting })
  return {
    matterId: matter.id,
    score,
    because,
    isSure,
    isExact: isSure && (named?.isExact ?? false),
    isWhole:
      !isLate &&
      kind === 'saying' &&
      (short.length > 0 || (named !== null && isSame && named.likeness.covering >= whole)),
    ofItem,
    saying: isExplained ? ofItem : saying,
  }
}

/** So much of a title is all of it: what is missing decides nothing. */
const whole = 0.8
const yearsUntilDoubt = 3

type Named = {
  readonly wording: Wording
  readonly kind: MatterName['kind']
  readonly likeness: Likeness
  readonly isExact: boolean
}

/** The name of a matter that is most like a title. */
function bestNamed(wording: Wording, { names, weights }: KnownWording): Named | null {
  let best: Named | null = null
  let most = 0
  for (const { wording: name, kind } of names) {
    const likeness = likenessOf(wording, name, weights)
    const rank = rankOf(likeness)
    if (rank <= most) continue
    most = rank
    best = { wording: name, kind, likeness, isExact: isSameWording(wording, name) }
  }
  return best
}

const rankOf = ({ covered, covering, apart }: Likeness): number =>
  apart === 'different' ? 0 : (covered + covering) / (apart === 'lacking' ? 2.2 : 2)

const isSameWording = (a: Wording, b: Wording): boolean =>
  a.stems.length === b.stems.length &&
  a.stems.every((each) => b.stems.includes(each)) &&
  a.numbers.size === b.numbers.size

/** "IKB 2025" is not surely the IKB of another year. */
const hasOnlyItsNumbers = ({ wording }: Told, { names }: KnownWording): boolean =>
  wording.numbers.size + wording.places.size === 0 ||
  names.some(({ wording: name }) =>
    [...wording.numbers, ...wording.places].every(
      (each) => name.numbers.has(each) || name.places.has(each),
    ),
  )

type Evidence = {
  readonly named: Named | null
  readonly short: readonly string[]
  readonly isOurs: boolean
  readonly isLate: boolean
  readonly meeting: LinkingMeeting
}

function scoreOf(
  told: Told,
  known: KnownWording,
  { named, short, isOurs, isLate, meeting }: Evidence,
): { readonly score: number; readonly because: Because } {
  const byTitle = named ? titleScore(named.likeness) : 0
  const byText = textScore(told, known)
  const shared = told.item.people.filter((each) => known.people.has(fold(each))).length
  const isRecent = !isLongAgo(known.matter.lastHandledOn, meeting.heldOn, 1)
  const byPeople = shared > 0 && isRecent ? 0.12 : 0
  const base = Math.max(byTitle, byText, short.length > 0 ? 0.8 : 0)
  if (base < least) return { score: 0, because: 'words' }
  const score = base + byPeople + (isOurs ? 0.05 : 0) - (isLate ? 0.15 : 0)
  const isByPeople = base < 0.5 && byPeople > 0
  return {
    score,
    because: isByPeople ? 'people' : becauseOf(told, known, { named, short, byTitle, byText }),
  }
}

const least = 0.38

function becauseOf(
  told: Told,
  { abbreviations }: KnownWording,
  {
    named,
    short,
    byTitle,
    byText,
  }: Pick<Evidence, 'named' | 'short'> & { byTitle: number; byText: number },
): Because {
  if (short.length > 0) return 'abbreviation'
  if (named && byTitle >= byText) {
    if (named.kind === 'agreement' || named.kind === 'project') return named.kind
    return named.likeness.covered >= whole && named.likeness.covering >= whole ? 'title' : 'words'
  }
  return [...abbreviations].some((each) => told.spoken.has(each)) ? 'abbreviation' : 'words'
}

/** How much a title speaks for a matter; what it shares must say something. */
function titleScore({ covered, covering, shared, apart }: Likeness): number {
  if (apart === 'different' || shared < 0.3) return 0
  const both = (2 * covered * covering) / (covered + covering || 1)
  const one = 0.85 * Math.max(covered, covering)
  return Math.max(both, one) * (apart === 'lacking' ? 0.9 : 1)
}

/** How much an item's own lines speak for a matter that its title does not name. */
function textScore(
  { wording: title, lines, spoken }: Told,
  { names, abbreviations, weights }: KnownWording,
): number {
  const isSpoken = [...abbreviations].some((each) => spoken.has(each))
  let most = isSpoken ? 0.55 : 0
  for (const { wording } of names) {
    const saying = wording.stems.filter((each) => !isPlain(each))
    const weight = saying.reduce((sum, each) => sum + weights(each), 0)
    if (weight < 0.6 || apartness(title, wording) === 'different') continue
    const times = lines.filter((line) => saying.every((each) => standsIn(each, line))).length
    if (times > 0) most = Math.max(most, 0.5 + 0.05 * Math.min(times, 3))
  }
  return most
}

/** Whether a line has the word, or a compound that begins with it. */
function standsIn(stem: string, line: ReadonlySet<string>): boolean {
  if (line.has(stem)) return true
  if (stem.length < 6) return false
  for (const each of line) if (each.startsWith(stem)) return true
  return false
}

const isLongAgo = (day: string | null, now: string, years: number): boolean =>
  day !== null && day < addDays(now, -365 * years)
