import { isFirstName } from '../lexicon/first-names.ts'
import { isOrganisation } from '../lexicon/organisation-words.ts'
import type { Owner } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { isCapital, type Word } from '../words/words.ts'
import { isVariant, nameStrength } from './person-name.ts'

/** The people a document knows by their full names, for first names, genitives and initials in its text. */
export type People = {
  readonly names: readonly string[]
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  readonly byFull: ReadonlyMap<string, string>
  readonly byInitials: ReadonlyMap<string, readonly string[]>
  readonly bySurname: ReadonlyMap<string, readonly string[]>
  /** Given names by their first two letters and by their last two, one of which a variant of the name shares. */
  readonly byEdge: ReadonlyMap<string, readonly string[]>
  /** What was looked up before: a document asks for the same words again and again. */
  readonly asked: Map<string, readonly string[]>
  readonly variants: Map<string, readonly string[]>
}

/** The people of a list, known by their names. */
export function peopleOf(names: readonly string[]): People {
  const { people, add } = gatherPeople()
  for (const name of names) add(name)
  return people
}

/** People who become known one by one. */
export function gatherPeople(): { readonly people: People; readonly add: (name: string) => void } {
  const names: string[] = []
  const byFirst = new Map<string, string[]>()
  const byFull = new Map<string, string>()
  const byInitials = new Map<string, string[]>()
  const bySurname = new Map<string, string[]>()
  const byEdge = new Map<string, string[]>()
  const asked = new Map<string, readonly string[]>()
  const variants = new Map<string, readonly string[]>()
  const people: People = { names, byFirst, byFull, byInitials, bySurname, byEdge, asked, variants }
  const given = (first: string, name: string) => {
    const key = fold(first)
    for (const edge of edgesOf(key)) put(byEdge, edge, key)
    put(byFirst, key, name)
  }
  const add = (name: string) => {
    names.push(name)
    asked.clear()
    variants.clear()
    const words = name.split(/\s+/u).filter((each) => /[A-Za-zÀ-ž]/u.test(each))
    const [first = '', last = ''] = [words[0], words.at(-1)]
    byFull.set(fold(name), name)
    given(first, name)
    put(bySurname, fold(last), name)
    const nick =
      name.includes('"') || name.includes('”') || name.includes('“')
        ? /["”“]([A-Za-zÀ-ž]+)["”“]/u.exec(name)?.[1]
        : undefined
    if (nick) given(nick, name)
    if (words.length > 1)
      put(
        byInitials,
        words
          .map((each) => each[0])
          .join('')
          .toUpperCase(),
        name,
      )
    const parts = name.split(/[\s-]+/u).filter((each) => /^[A-ZÀ-ÞĀ-Ž]/u.test(each))
    if (parts.length > words.length)
      put(
        byInitials,
        parts
          .map((each) => each[0])
          .join('')
          .toUpperCase(),
        name,
      )
    if (words.length > 2) put(byInitials, `${first[0]}${last[0]}`.toUpperCase(), name)
  }
  return { people, add }
}

function put(map: Map<string, string[]>, key: string, name: string): void {
  const list = map.get(key)
  if (!list) map.set(key, [name])
  else if (!list.includes(name)) list.push(name)
}

/** Who a written name means in the document: the full names that fit it, best first; none when nobody is known. */
export function whoIs(written: string, people: People): readonly string[] {
  const before = people.asked.get(written)
  if (before) return before
  const found = lookUp(written.replace(/^@/u, '').trim(), people)
  if (people.asked.size >= 20_000) people.asked.clear()
  people.asked.set(written, found)
  return found
}

function lookUp(bare: string, people: People): readonly string[] {
  const whole = people.byFull.get(fold(bare))
  if (whole) return [whole]
  const words = bare.split(/\s+/u)
  const first = fold(words[0] ?? '')
  if (words.length === 1) {
    const same = people.byFirst.get(first) ?? people.byFirst.get(first.replace(/s$/u, ''))
    if (same) return same
    if (/^[A-ZÀ-ÞĀ-Ž]{2,4}$/u.test(bare)) return people.byInitials.get(bare) ?? []
    return people.bySurname.get(first) ?? variantsOf(first, people)
  }
  const last = fold(words.at(-1) ?? '')
  return [...(people.byFirst.get(first) ?? []), ...variantsOf(first, people)].filter((name) => {
    const parts = fold(name).split(' ')
    const surname = parts.at(-1) ?? ''
    return (
      surname === last || (last.length === 1 && surname.startsWith(last)) || parts.includes(last)
    )
  })
}

/** People whose given name is written with another letter: `Monica` for `Monika`. */
function variantsOf(first: string, people: People): readonly string[] {
  const before = people.variants.get(first)
  if (before) return before
  const near = edgesOf(first).flatMap((edge) => people.byEdge.get(edge) ?? [])
  const keys = new Set(near.filter((key) => isVariant(key, first)))
  const order = keys.size > 1 ? [...people.byFirst.keys()] : []
  const found = [...keys]
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .flatMap((key) => people.byFirst.get(key) ?? [])
  people.variants.set(first, found)
  return found
}

const edgesOf = (name: string): readonly string[] => [`${name.slice(0, 2)}…`, `…${name.slice(-2)}`]

/** An owner found at a place among words, and the place after it. */
export type FoundOwner = {
  readonly owner: Owner
  readonly next: number
  readonly candidates: readonly string[]
}

/** The person named at a place: a known one, or one by a common given name; with surnames that follow. */
export function personAt(
  words: readonly Word[],
  at: number,
  people: People,
  text: string,
): FoundOwner | null {
  const word = words[at]
  if (!word || !(isCapital(word) || word.text.startsWith('@'))) return null
  const longest = 1 + partsAfter(words, at + 1)
  for (let count = Math.min(4, longest); count >= 2; count -= 1) {
    const last = words[at + count - 1]
    if (!last) continue
    const written = text.slice(word.at, last.end)
    const known = whoIs(written, people)
    if (known.length > 0 && (people.byFull.has(fold(written)) || known.length === 1))
      return found(written, known, at + count)
    if (nameStrength(written) >= 3) return found(written, [], at + count)
  }
  const known = whoIs(word.text, people)
  const initials = /^[A-ZÀ-ÞĀ-Ž]{2,4}$/u.test(word.text)
  if (
    known.length > 0 &&
    (word.text.startsWith('@') ||
      isFirstName(word.text) ||
      people.byFirst.has(word.fold) ||
      (initials && known.length > 0))
  ) {
    return found(word.text, known, at + 1)
  }
  if (word.text.startsWith('@') && word.text.length > 2) return found(word.text, [], at + 1)
  if (isFirstName(word.text) && !isOrganisation(word.text) && word.fold !== 'inga') {
    const initial = words[at + 1]
    const wide = initial && /^[A-ZÀ-ÞĀ-Ž]$/u.test(initial.text) ? at + 2 : at + 1
    return found(text.slice(word.at, words[wide - 1]?.end), [], wide)
  }
  return null
}

/** How many of the next three words can be parts of a name. */
function partsAfter(words: readonly Word[], at: number): number {
  let count = 0
  while (count < 3 && words[at + count] && isPartOfName(words[at + count])) count += 1
  return count
}

const particles = new Set(['von', 'af', 'de', 'el', 'van'])
const isPartOfName = (word: Word | undefined): boolean =>
  isCapital(word) || (word !== undefined && particles.has(word.fold))

function found(written: string, known: readonly string[], next: number): FoundOwner {
  const name = known.length === 1 ? (known[0] ?? written) : written.replace(/^@/u, '')
  return { owner: { name, written, kind: 'person' }, next, candidates: known }
}
