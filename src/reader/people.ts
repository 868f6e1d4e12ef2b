import { isVariant } from './attendance.ts'
import { fold } from './fold.ts'
import { isFirstName } from './lexicon/first-names.ts'
import { isOrganisation } from './lexicon/organisation-words.ts'
import { nameStrength } from './person-name.ts'
import type { Owner } from './read-minutes.ts'
import { isCapital, type Word } from './words.ts'

/** The people a document knows by their full names, for first names, genitives and initials in its text. */
export type People = {
  readonly names: readonly string[]
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  readonly byFull: ReadonlyMap<string, string>
  readonly byInitials: ReadonlyMap<string, readonly string[]>
  readonly bySurname: ReadonlyMap<string, readonly string[]>
  /** What was looked up before: a document asks for the same words again and again. */
  readonly asked: Map<string, readonly string[]>
}

export function peopleOf(names: readonly string[]): People {
  const byFirst = new Map<string, string[]>()
  const byFull = new Map<string, string>()
  const byInitials = new Map<string, string[]>()
  const bySurname = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, key: string, name: string) => {
    const list = map.get(key) ?? []
    if (!list.includes(name)) list.push(name)
    map.set(key, list)
  }
  for (const name of names) {
    const words = name.split(/\s+/u).filter((each) => /\p{L}/u.test(each))
    byFull.set(fold(name), name)
    put(byFirst, fold(words[0] ?? ''), name)
    put(bySurname, fold(words.at(-1) ?? ''), name)
    const nick = /["”“]([\p{L}]+)["”“]/u.exec(name)?.[1]
    if (nick) put(byFirst, fold(nick), name)
    if (words.length > 1)
      put(
        byInitials,
        words
          .map((each) => each[0])
          .join('')
          .toUpperCase(),
        name,
      )
    if (words.length > 2)
      put(byInitials, `${words[0]?.[0]}${words.at(-1)?.[0]}`.toUpperCase(), name)
  }
  return { names, byFirst, byFull, byInitials, bySurname, asked: new Map() }
}

/** Who a written name means in the document: the full names that fit it, best first; none when nobody is known. */
export function whoIs(written: string, people: People): readonly string[] {
  const before = people.asked.get(written)
  if (before) return before
  const found = lookUp(written.replace(/^@/u, '').trim(), people)
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
    if (/^\p{Lu}{2,4}$/u.test(bare)) return people.byInitials.get(bare) ?? []
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
const variantsOf = (first: string, people: People): readonly string[] =>
  [...people.byFirst].filter(([key]) => isVariant(key, first)).flatMap(([, names]) => names)

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
  for (let count = 4; count >= 2; count -= 1) {
    const last = words[at + count - 1]
    if (
      !last ||
      !words
        .slice(at + 1, at + count)
        .every((each) => isCapital(each) || /^(?:von|af|de|el|van)$/u.test(each.fold))
    )
      continue
    const written = text.slice(word.at, last.end)
    const known = whoIs(written, people)
    if (known.length > 0 && (people.byFull.has(fold(written)) || known.length === 1))
      return found(written, known, at + count)
    if (nameStrength(written) >= 3) return found(written, [], at + count)
  }
  const known = whoIs(word.text, people)
  const initials = /^\p{Lu}{2,4}$/u.test(word.text)
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
  if (isFirstName(word.text) && !isOrganisation(word.text)) {
    const initial = words[at + 1]
    const wide = initial && /^\p{Lu}$/u.test(initial.text) ? at + 2 : at + 1
    return found(text.slice(word.at, words[wide - 1]?.end), [], wide)
  }
  return null
}

function found(written: string, known: readonly string[], next: number): FoundOwner {
  const name = known.length === 1 ? (known[0] ?? written) : written.replace(/^@/u, '')
  return { owner: { name, written, kind: 'person' }, next, candidates: known }
}
