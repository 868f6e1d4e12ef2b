import { addDays } from '../domain/day.ts'
import { abbreviationsIn, initialsOf } from './abbreviations.ts'
import { isBody } from './generic-titles.ts'
import type { KnownMatter, LinkingMeeting, MatterName } from './link-items.ts'
import { isPlace } from './places.ts'
import { isPlain } from './plain-words.ts'
import { type Weights, type Wording, weightsAmong, wordingOf } from './similar-titles.ts'
import { type Profile, profileOf, type Rarity, rarityAmong } from './vocabulary.ts'
import { fold, wordsIn } from './words.ts'

/** A known matter, its names ready to be compared. */
export type KnownWording = {
  readonly matter: KnownMatter
  readonly names: readonly { readonly kind: MatterName['kind']; readonly wording: Wording }[]
  readonly abbreviations: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  /** How much of what the meeting's body handled lately was this matter, from 0 to 1; 1 for its very own. */
  readonly habit: number
  /** Whether the body has handled it, ever. */
  readonly isOurs: boolean
  readonly lastOn: string | null
  readonly weights: Weights
  /** What its items speak of, and how rare words are among all matters. */
  readonly profile: Profile
  readonly rarity: Rarity
}

/** The matters as they are known at a meeting, in an order of their own. */
export function wordedMatters(
  matters: readonly KnownMatter[],
  meeting: LinkingMeeting,
): readonly KnownWording[] {
  const named = matters.map((matter) => {
    const written: readonly MatterName[] = [
      { written: matter.title, kind: 'title' },
      ...matter.names,
    ]
    const isTitle = ({ kind }: MatterName) => kind !== 'heading'
    const names = written
      .filter(({ kind }) => kind !== 'abbreviation')
      .map(({ written, kind }) => ({ kind, wording: wordingOf(withoutAbbreviations(written)) }))
    const abbreviations = new Set(written.filter(isTitle).flatMap(abbreviationsOf))
    return { matter, names, abbreviations }
  })
  const weights = weightsAmong(named.map(({ names }) => names.map(({ wording }) => wording)))
  const rarity = rarityAmong(matters.map(({ vocabulary }) => vocabulary))
  const since = meeting.heldOn === null ? '' : addDays(meeting.heldOn, -daysOfHabit)
  const lately = matters.map(({ handled }) => {
    const ours = handled.find(({ bodyId }) => bodyId === meeting.bodyId)
    return ours && ours.lastOn >= since ? ours.times : 0
  })
  const isOwn = ownedBy(meeting.bodyName)
  const all = lately.reduce((sum, each) => sum + each, 0)
  return named
    .map((each, index) => ({
      ...each,
      people: new Set(each.matter.people.map(fold)),
      habit: isOwn(each) ? 1 : (lately[index] ?? 0) / Math.max(all, leastHabit),
      isOurs: each.matter.handled.some(({ bodyId }) => bodyId === meeting.bodyId),
      lastOn:
        each.matter.handled
          .map(({ lastOn }) => lastOn)
          .toSorted()
          .at(-1) ?? null,
      weights,
      profile: profileOf(each.matter.vocabulary, rarity),
      rarity,
    }))
    .toSorted((a, b) => (a.matter.id < b.matter.id ? -1 : 1))
}

const daysOfHabit = 400
const leastHabit = 4

/** Whether a body is there for a matter: "Styrgrupp IKB" has the matter that is called IKB. */
function ownedBy(bodyName: string | null) {
  const abbreviations = abbreviationsIn(bodyName ?? '')
  const words = wordsIn(bodyName ?? '').filter((word) => !isBody(fold(word)))
  const stems = wordingOf(words.join(' ')).stems.filter((each) => !isPlain(each) && !isPlace(each))
  return (known: Pick<KnownWording, 'names' | 'abbreviations'>): boolean =>
    abbreviations.some((each) => known.abbreviations.has(each)) ||
    (stems.length > 0 &&
      known.names.some(({ wording }) => stems.every((each) => wording.stems.includes(each))))
}

function abbreviationsOf({ written, kind }: MatterName): readonly string[] {
  if (kind === 'abbreviation') return [written]
  const initials = initialsOf(written)
  return [...abbreviationsIn(written), ...(initials === null ? [] : [initials])]
}

function withoutAbbreviations(written: string): string {
  const abbreviations = abbreviationsIn(written)
  const rest = wordsIn(written).filter((word) => !abbreviations.includes(word))
  return rest.length > 0 ? rest.join(' ') : written
}
