import { grouped } from '../domain/grouped.ts'
import { isPlace } from './places.ts'
import { isEmpty, isMonth, isPlain } from './plain-words.ts'
import { restAfter, restBefore, stem, stemsIn } from './words.ts'

/** A title as it is compared: its stems that say something, and what tells it from titles like it. */
export type Wording = {
  readonly stems: readonly string[]
  readonly numbers: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  /** Whether it is of another than the one there is, by a word for it: "ny handlingsplan", "nästa avtal". */
  readonly isOther: boolean
  /** How its stems begin and end: two wordings that share none of these share no word and no part of one. */
  readonly edges: ReadonlySet<string>
}

/** As many letters as a part of a compound has at least. */
const edge = 4

const others = new Set(
  stemsIn('ny nya nytt nästa kommande gamla gammal förra föregående nuvarande'),
)

/** Whom something is for (målgrupper), by the words for them. */
const groups: ReadonlyMap<string, string> = new Map(
  Object.entries({
    barn: ['barn', 'småbarn', 'spädbarn', 'barnen'],
    young: ['unga', 'ungdom', 'ungdomar', 'tonåringar'],
    adult: ['vuxna', 'vuxen'],
    old: ['äldre', 'seniorer', 'pensionärer'],
    parent: ['föräldrar', 'förälder', 'vårdnadshavare', 'gravida', 'blivande'],
    pupil: ['elever', 'elev', 'skolelever'],
    preschool: ['förskola', 'förskolan', 'förskolebarn'],
    primary: ['grundskola', 'grundskolan', 'lågstadiet', 'mellanstadiet', 'högstadiet'],
    secondary: ['gymnasiet', 'gymnasieskolan', 'gymnasieelever'],
    arrived: ['nyanlända', 'ensamkommande', 'asylsökande', 'flyktingar'],
    girl: ['flickor', 'tjejer', 'kvinnor'],
    boy: ['pojkar', 'killar', 'män'],
    placed: ['placerade', 'familjehemsplacerade'],
    staff: ['personal', 'medarbetare', 'chefer', 'ledare'],
    north: ['norra', 'norr'],
    south: ['södra', 'söder'],
    east: ['östra', 'öster'],
    west: ['västra', 'väster'],
  }).flatMap(([group, words]) => words.map((word) => [stem(word), group] as const)),
)

const wordings = new Map<string, Wording>()

/** What a title says, ready to be compared. */
export function wordingOf(title: string): Wording {
  const known = wordings.get(title)
  if (known !== undefined) return known
  const wording = wordingAnew(title)
  // The same names come again with every document, but what documents may say has no end.
  if (wordings.size > 50_000) wordings.clear()
  wordings.set(title, wording)
  return wording
}

function wordingAnew(title: string): Wording {
  const said = stemsIn(title)
  const all = said.filter((each) => !isEmpty(each))
  const isDay = (each: string, at: number) => each.length <= 2 && isMonth(all[at + 1] ?? '')
  const numbers = all.filter((each, at) => /^\d/.test(each) && !isDay(each, at))
  const stems = [...new Set(all.filter((each) => !/^\d/.test(each) && each.length > 1))]
  return {
    stems,
    edges: new Set(stems.flatMap((each) => [each.slice(0, edge), each.slice(-edge)])),
    numbers: new Set(numbers),
    places: new Set(all.filter(isPlace)),
    groups: new Set(all.flatMap((each) => groups.get(each) ?? [])),
    isOther: said.some((each) => others.has(each)),
  }
}

/** How much a word weighs. */
type Weight = (stem: string) => number

/** The weights of words: a word of many matters says less of which one it is. */
export type Weights = {
  /** Plain words weigh next to nothing. */
  readonly usual: Weight
  /** Plain words weigh as others do: for titles that have no other. */
  readonly even: Weight
}

export function weightsAmong(wordings: readonly (readonly Wording[])[]): Weights {
  const matters = grouped(
    wordings.flatMap((names) => [...new Set(names.flatMap(({ stems }) => stems))]),
    (each) => each,
  )
  const even: Weight = (each) => 1 / Math.sqrt(matters.get(each)?.length ?? 1)
  return { even, usual: (each) => (isPlain(each) ? plainWeight : even(each)) }
}
const plainWeight = 0.15

/** Whether a title shares a word that says something with one of the others, or a part of such a word. */
export function sharesWord(title: string, others: readonly string[]): boolean {
  const saying = (written: string) => wordingOf(written).stems.filter((each) => !isPlain(each))
  const stems = saying(title)
  return others.map(saying).some((other) => stems.some((each) => closeness(each, stems, other) > 0))
}

/** How alike two titles are: how much of each is in the other, from 0 to 1, and whether they name different things. */
export type Likeness = {
  /** How much of the first is in the second, and of the second in the first. */
  readonly covered: number
  readonly covering: number
  /** The weight of the words that they share. */
  readonly shared: number
  /**
   * `same`: nothing tells them apart; `lacking`: one names a year, a place or a group that the other does not;
   * `otherYear`: each has numbers of its own; `different`: they name different places or groups.
   */
  readonly apart: 'same' | 'lacking' | 'otherYear' | 'different'
}

export function likenessOf(first: Wording, second: Wording, weights: Weight): Likeness {
  if (!meet(first.edges, second.edges)) return unlike
  const here = shareOf(first.stems, second.stems, weights)
  const there = shareOf(second.stems, first.stems, weights)
  return {
    covered: here.share,
    covering: there.share,
    shared: Math.min(here.weight, there.weight),
    apart: apartness(first, second),
  }
}

const unlike: Likeness = { covered: 0, covering: 0, shared: 0, apart: 'lacking' }

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const each of few) if (many.has(each)) return true
  return false
}

function shareOf(stems: readonly string[], others: readonly string[], weights: Weight) {
  let whole = 0
  let weight = 0
  for (const each of stems) {
    const full = weights(each)
    whole += full
    weight += full * closeness(each, stems, others)
  }
  return { share: whole === 0 ? 0 : weight / whole, weight }
}

/** How near a stem of one title is to what another says: the same word, or a part of the same compound. */
function closeness(each: string, own: readonly string[], others: readonly string[]): number {
  if (others.includes(each)) return 1
  let nearest = 0
  for (const other of others) {
    const [whole, part, beside] =
      each.length > other.length ? [each, other, others] : [other, each, own]
    nearest = Math.max(nearest, asPart(whole, part, beside))
  }
  return nearest
}

/** What stands before a word and leaves it what it is: `länsöverenskommelse`, `samverkansgrupp`. */
const prefixes = new Set(stemsIn('läns region kommun samverkans projekt'))

/** How much of a compound one of its parts is; all of it, when the other part stands beside. */
function asPart(whole: string, part: string, beside: readonly string[]): number {
  const after = restAfter(whole, part)
  if (after !== null) {
    // `barnahusverksamhet`, `tillnyktringsavtal`
    if (after.length <= 2 || isPlain(stem(after))) return 0.95
    // `skolfrånvaro` and "frånvaro i skolan"
    return beside.some((each) => each.length > 3 && after.startsWith(each)) ? 1 : 0.5
  }
  const before = restBefore(whole, part)
  if (before === null) return 0
  if (before.length <= 2 || prefixes.has(stem(before))) return 0.9
  return beside.some((each) => each.length > 3 && before.startsWith(each)) ? 1 : 0.4
}

/** Whether two titles name different years, places or groups. */
export function apartness(first: Wording, second: Wording): Likeness['apart'] {
  const named = [
    [first.places, second.places],
    [first.groups, second.groups],
  ] as const
  if (named.some(([a, b]) => areDisjoint(a, b))) return 'different'
  if (areDisjoint(first.numbers, second.numbers)) return 'otherYear'
  const isLacking = [...named, [first.numbers, second.numbers] as const].some(([a, b]) => {
    const only = [...a, ...b].filter((each) => !(a.has(each) && b.has(each)))
    return only.some((each) => each !== 'barn' && each !== 'young')
  })
  return isLacking || first.isOther !== second.isOther ? 'lacking' : 'same'
}

const areDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each))
