import { isEmpty } from './plain-words.ts'
import { fold, stem, wordsIn } from './words.ts'

/** Capitals that are not the name of a matter. */
const common = new Set(
  'BUP SKR SOU EU IT AOB AU HR GDPR VO VC OBS FN SKL IFO LSS HSL SOL DNR'.split(' '),
)

/**
 * The abbreviations of a text: words of two to eight capitals and digits, as `HLT` and `TSI`. A text that is all in
 * capitals has none, and neither those that name an authority or a law say which matter it is.
 */
export function abbreviationsIn(text: string): readonly string[] {
  const words = wordsIn(text)
  const isLoud = words.length > 1 && words.every((word) => word === word.toUpperCase())
  return isLoud ? [] : words.filter(isAbbreviation)
}

function isAbbreviation(word: string): boolean {
  if (word.length < 2 || word.length > 8 || common.has(word)) return false
  const letters = [...word].filter((sign) => sign.toLowerCase() !== sign.toUpperCase())
  return letters.length >= 2 && word === word.toUpperCase()
}

/** The first letters of a name of three words or more, "Hälsa, lärande och trygghet": HLT. Null for other names. */
export function initialsOf(name: string): string | null {
  const words = wordsIn(name).filter((word) => !isEmpty(stem(word)) && !isAbbreviation(word))
  if (words.length < 3 || words.length > 6) return null
  return words.map((word) => fold(word).slice(0, 1).toUpperCase()).join('')
}
