import { isFirstName } from '../lexicon/first-names.ts'
import { authorityOf, isOrganisation } from '../lexicon/organisation-words.ts'
import { isTitleWord } from '../lexicon/role-words.ts'
import { memo } from '../words/memo.ts'

const particles = new Set([
  'von',
  'af',
  'de',
  'van',
  'der',
  'den',
  'la',
  'el',
  'al',
  'da',
  'di',
  'le',
  'dos',
  'bin',
  'ibn',
])
const surnameEnding =
  /(?:sson|ström|strom|berg|lund|qvist|kvist|gren|dahl|holm|stedt|stad|vall|wall|mark|man|ell|én|lin|ius|blad|löf|bäck|beck|sjö|hag|hed|fors|nd|rd|ås|by|skog|sten|quist|feldt|felt|borg|gård|land|vik|ovic|ić|oglu|sen|ling|ner|zon|thén|tz)$/iu
const word = /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'´-]*[A-Za-zÀ-ž]$|^[A-ZÀ-ÞĀ-Ž]\.?$/u
const fused = /^[A-ZÀ-ÞĀ-Ž][a-zß-ž]+(?:-[A-ZÀ-ÞĀ-Ž][a-zß-ž]+)?[A-ZÀ-ÞĀ-Ž][a-zß-ž]+$/u

/**
 * How surely a phrase is the name of a person: 0 no, 1 by its shape alone, 2 by a common surname's form or a
 * given name standing alone, 3 by a common given name followed by another name.
 */
export const nameStrength = (phrase: string): 0 | 1 | 2 | 3 =>
  mayBeName(phrase) ? strengthOfName(phrase) : 0

const strengthOfName = memo(strengthOf)

const capitalFirst = /^["”“'’\s]*[A-ZÀ-ÞĀ-Ž]/u
/** A word in lower case that is no particle, or a figure. */
const smallWord = /\s(?!(?:von|af|de|van|der|den|la|el|al|da|di|le|dos|bin|ibn)(?!\S))[a-zß-ž\d(]/u
const quote = /["”“'’]/u

/** A quick look: a name begins with a capital letter, and so does each of its words but what is quoted. */
const mayBeName = (phrase: string): boolean =>
  phrase.length > 1 &&
  phrase.length < 120 &&
  capitalFirst.test(phrase) &&
  (!smallWord.test(phrase) || quote.test(phrase))

function strengthOf(phrase: string): 0 | 1 | 2 | 3 {
  const bare = phrase.replace(/\s["”“'’][^"”“]{2,20}["”’']\s/u, ' ').trim()
  if (bare.length < 2 || bare.length > 60 || !/^[A-ZÀ-ÞĀ-Ž]/u.test(bare)) return 0
  const words = bare.split(/\s+/u)
  if (words.length > 6) return 0
  if (!words.every((each) => word.test(each) || particles.has(each.toLowerCase()))) return 0
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (isAbbreviated(first, bare.slice(first.length + 1))) return 0
  const known = isFirstName(first)
  if (words.length === 1) {
    if (known) return 2
    return fused.test(first) && !isOrganisation(first) ? 2 : 0
  }
  if (
    isOrganisation(bare) &&
    !(known && !isOrganisation(words.slice(1).join(' ')) && words.length <= 3)
  )
    return 0
  if (known) return 3
  if (isTitleWord(first)) return 0
  return surnameEnding.test(last) && last.length > 4 ? 2 : 1
}

/** `BUP Nässjö`, `UM Tranås`: a unit by its initials and its place. `KG Nilsson` and `ANNA EK` are people. */
const isAbbreviated = (first: string, rest: string): boolean =>
  /^[A-ZÀ-ÞĀ-Ž]{2,5}$/u.test(first) &&
  /[a-zß-ž]/u.test(rest) &&
  (first.length > 2 ? !isFirstName(first) : authorityOf(rest) !== null)

/** The name that a text begins with, and what follows it: `Anna Ek Region Skåne` is `Anna Ek` and `Region Skåne`. */
export function leadingName(text: string): { name: string; rest: string } | null {
  if (!/^[A-ZÀ-ÞĀ-Ž]/u.test(text)) return null
  const words = text.split(' ')
  let best: { name: string; rest: string } | null = null
  for (let count = 1; count <= Math.min(4, words.length); count += 1) {
    const name = words.slice(0, count).join(' ')
    const bare = name.replace(/[,.;:]+$/u, '')
    const strength = nameStrength(bare)
    if (
      strength >= 3 ||
      (strength === 2 && count > 1) ||
      (strength === 2 &&
        count === 1 &&
        (words.length === 1 || /^(?:från|som|på)$/u.test(words[1] ?? '')))
    ) {
      best = { name: bare, rest: words.slice(count).join(' ') }
    }
    if (bare !== name || !mayFollow(words[count])) break
    if (best && !/^[A-ZÀ-ÞĀ-Ž]/u.test(words[count] ?? '')) break
    if (best && isOrganisation(words.slice(count).join(' '))) break
  }
  return best
}

/** Whether a longer name may have this word next: one in lower case ends it, unless it is a particle or a blank. */
const mayFollow = (next: string | undefined): boolean =>
  next === undefined || !/^[a-zß-ž\d(]/u.test(next) || particles.has(next.toLowerCase())

/** One letter apart: `Monica` and `Monika`, `Patric` and `Patrik`. */
export function isVariant(one: string, other: string): boolean {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (least < 4 || most - least > 1) return false
  let start = 0
  while (start < least && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let end = 1
  while (
    end <= least - start &&
    one.charCodeAt(one.length - end) === other.charCodeAt(other.length - end)
  )
    end += 1
  return start + end >= most && one !== other
}
