import { isOrganisation, isUnit } from '../lexicon/organisation-words.ts'
import type { Line } from '../lines/line.ts'
import { authorityBefore } from '../people/before-name.ts'
import {
  isPersonLike,
  organisationBefore,
  type PersonEntry,
  partsOf,
} from '../people/person-entry.ts'
import { isVariant, nameStrength } from '../people/person-name.ts'
import { fold } from '../words/fold.ts'
import type { Placed } from '../zones.ts'

/** As what somebody stands in a list of attendance. */
export type Group =
  | 'present'
  | 'absent'
  | 'guest'
  | 'called'
  | 'others'
  | 'substitutes'
  | 'partly'
  | 'signature'

/** Words for all of the kind, which name no organisation. */
export const anyOne =
  /^(?:(?:länets\s|övriga\s)?kommuner(?:na)?|regionen|parterna|huvudmännen|kommunen|arbetsgivaren?|arbetsgivarsidan|arbetstagarna|de fackliga|facket)$/iu

/** `För Vision`, `För arbetsgivaren:`: one side of a table. */
export const forWhom = /^för\s(?=[A-ZÀ-ÞĀ-Ž])/iu

/** `Närvarande från Region Dalarna`: the organisation that a label names; none where it only says `kommunerna`. */
export function fromWhom(label: string): string | null {
  const from = /(?:^|\s)från\s([A-Za-zÀ-ž].{2,50})$/iu.exec(label.slice(0, 90))?.[1]?.trim()
  return from && !anyOne.test(from) && isOrganisation(from) ? from : null
}

/** A name that begins a source line begins an entry too, though the line above it ends without a comma. */
export function withBreaks(line: Line, text: string): string {
  const offset = line.text.length - text.length
  let whole = text
  for (const { at } of line.starts.toReversed()) {
    const place = at - offset
    if (place <= 1 || place >= text.length) continue
    const before = text.slice(0, place).trimEnd()
    const name = partsOf(text.slice(place, place + 80))[0]?.text ?? ''
    if (
      /[A-Za-zÀ-ž)]$/u.test(before) &&
      !/\s(?:och|samt|von|af)$/u.test(before) &&
      nameStrength(name) === 3
    )
      whole = `${whole.slice(0, before.length)}, ${whole.slice(place)}`
  }
  return whole
}

/** A line that only names an organisation or a kind of members, above the people it holds for. */
export function isGroupHeading({ line }: Placed): boolean {
  const text = line.text.replace(/:$/u, '')
  if (line.cells.length > 1 || text.length > 60 || /,/u.test(text)) return false
  return (
    nameStrength(text) < 2 &&
    (isOrganisation(text) ||
      /^(?:privata|kommunerna|regionen|brukar|politiker|tjänstepersoner|tjänstemän|fackliga|övriga)/iu.test(
        text,
      ) ||
      line.text.endsWith(':'))
  )
}

/** An organisation alone on a line heads a group where the person before it has one already and a person follows. */
export function opensGroup(last: PersonEntry | undefined, next: Placed | undefined): boolean {
  return (
    next !== undefined &&
    !next.line.blank &&
    isPersonLike(next.line) &&
    (last === undefined || last.organisations.length > 0)
  )
}

/** The next line with text below one. */
export function nextText(placed: readonly Placed[], index: number): Placed | undefined {
  for (let at = index + 1; at < placed.length; at += 1)
    if (placed[at]?.line.blank === false) return placed[at]
  return undefined
}

/** `FUB Blekinge - Gösta Ek, Yvonne Rask`: the organisation before a dash, when a person's name follows. */
export function organisationDashed(text: string): { organisation: string; rest: string } | null {
  const match = /^([^,;:()]{2,60}?)\s[-–]\s([A-ZÀ-ÞĀ-Ž].+)$/u.exec(text.slice(0, 300))
  const [organisation = '', rest = ''] = [match?.[1], match?.[2]]
  const first = partsOf(rest)[0]?.text ?? ''
  return nameStrength(organisation) < 2 && nameStrength(first) === 3 ? { organisation, rest } : null
}

/** `Region Dalarna Anna Ek, chef`: the authority before a name, without any sign between them. */
export function organisationLeading(text: string): { organisation: string; rest: string } | null {
  const authority = authorityBefore(text)
  return authority === null
    ? null
    : { organisation: authority.trim(), rest: text.slice(authority.length) }
}

/** What stands beside an organisation that nobody came from. */
export const nobody =
  /^(?:ingen(?: deltagare| representant| närvarande| deltog| kom)?|inga deltagare|deltog (?:ej|inte)|återbud|vakant|ej representerad|inte representerad|förhinder|frånvarande|saknas|[-–])$/iu

/** `Anna Ek Bo Alm`: the names of two who are in the list, run together in a row of signatures. */
export function areTwoKnown(known: ReadonlyMap<string, unknown>, name: string): boolean {
  const words = name.split(' ')
  return (
    words.length >= 4 &&
    words.some(
      (_, at) =>
        at >= 2 &&
        known.has(fold(words.slice(0, at).join(' '))) &&
        known.has(fold(words.slice(at).join(' '))),
    )
  )
}

/** `Orsa: Anna Ek. Mora: Bo Alm och Cia Öst.`, `Orsa: Anna Ek; Mora: Bo Alm`: groups by organisation in one paragraph; one for other text. */
export function groupsIn(text: string): readonly string[] {
  const groups = text.split(groupEnd)
  const led = groups.length > 1 ? groups.filter((group) => organisationBefore(group)).length : 0
  return led > 1 ? groups.map((group) => group.replace(/\.$/u, '')) : [text]
}

const groupEnd = /;\s|(?<=[A-Za-zÀ-ž)])\.\s(?=[A-ZÀ-ÞĀ-Ž][^:.;]{2,60}\.?:\s[A-ZÀ-ÞĀ-Ž])/u

/** `För Knivsta kommun: Bo Alm (KNU)`: a party of the place, below or after the organisation that they came from. */
export const hasPartyOnly = ({ organisations: [only = '', ...more] }: PersonEntry): boolean =>
  more.length === 0 && /^[A-ZÀ-ÞĀ-Ž]{1,4}$/u.test(only) && !isUnit(only)

/** Someone called, by the given name alone (`Deltog inte: Monika`), also with another spelling. */
export function namedBefore<Person extends { readonly name: string }>(
  people: readonly Person[],
  name: string,
): Person | null {
  if (name.includes(' ')) return null
  const wanted = fold(name)
  const first = (person: Person) => fold(person.name.split(' ')[0] ?? '')
  return (
    people.find((person) => first(person) === wanted) ??
    people.find((person) => isVariant(first(person), wanted)) ??
    null
  )
}

/** Whether most of the thirty named last are named by their given names alone. */
export function isCasual(people: readonly { readonly name: string }[]): boolean {
  const latest = people.slice(-30)
  const casual = latest.filter(({ name }) => !/\s[A-ZÀ-ÞĀ-Ž][a-zß-ž]/u.test(name))
  return latest.length >= 2 && casual.length >= latest.length * 0.6
}
