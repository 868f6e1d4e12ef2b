import { fold } from './fold.ts'
import { memo, memoOfDocument } from './memo.ts'
import { signAt } from './sign-at.ts'

/** A word or a sign of a sentence: rules look at words, not at long patterns. */
export type Word = {
  readonly text: string
  readonly fold: string
  readonly at: number
  readonly end: number
}

/** What a word is wherever it stands; the bits are of the looks that find something in it. */
type Known = Pick<Word, 'text' | 'fold'> & { readonly bits: number }

type Read = { readonly words: readonly Word[]; readonly bits: number }

/** The words and signs of a text. */
export const wordsOf = (text: string): readonly Word[] => read(text).words

/** What the rules look for in a single word; the place of each is its bit. At most 31. */
const looks: ((word: string) => boolean)[] = []

/**
 * A quick look for a rule that is about few sentences: whether a text has such a word, folded. Each word is looked at
 * once for all rules and all its sentences, so that a rule with a quick look costs next to nothing where it has nothing
 * to say. To be made where a module begins, before anything is read.
 */
export function quickLook(look: (word: string) => boolean): (text: string) => boolean {
  const bit = 1 << looks.length
  looks.push(look)
  return (text) => (read(text).bits & bit) !== 0
}

const known = memo((text): Known => {
  const folded = fold(text)
  const bits = looks.reduce((sum, look, place) => (look(folded) ? sum | (1 << place) : sum), 0)
  return { text, fold: folded, bits }
})

const read = memoOfDocument((text): Read => {
  const words: Word[] = []
  let bits = 0
  const { length } = text
  let at = 0
  while (at < length) {
    const end = endOfWord(text, at)
    if (end > at) {
      const word = known(text.slice(at, end))
      bits |= word.bits
      words.push({ text: word.text, fold: word.fold, at, end })
    }
    at = end > at ? end : at + 1
  }
  return { words, bits }
})

const [atSign, dash] = [64, 45]

const blank = 0
const letter = 1
const sign = 2
const hyphen = 4
const anyLetter = /[A-Za-zÀ-ž\p{N}]/u

/** What each Latin or common sign can be in a word; a dot is both a sign and a hyphen. */
const kinds = Uint8Array.from({ length: 0x2040 }, (_, code) => {
  const written = String.fromCharCode(code)
  if (anyLetter.test(written)) return letter
  return (
    (',;:()/&+–—"”?!.-'.includes(written) ? sign : blank) |
    ("’'´:.@-".includes(written) ? hyphen : blank)
  )
})

const kindAt = (text: string, at: number): number => kinds[signAt(text, at)] ?? blank

/** Where the word or sign that begins at a place ends; the place itself where none begins. */
function endOfWord(text: string, at: number): number {
  const from = signAt(text, at) === atSign ? at + 1 : at
  let end = endOfLetters(text, from)
  if (end === from) return (kindAt(text, at) & sign) === 0 ? at : at + 1
  while ((kindAt(text, end) & hyphen) !== 0) {
    const next = endOfLetters(text, end + 1)
    if (next === end + 1) return signAt(text, end) === dash ? next : end
    end = next
  }
  return end
}

/** Whether a sign is a letter or a digit. */
export const isLetterOrDigit = (code: number): boolean =>
  code < kinds.length ? kinds[code] === letter : anyLetter.test(String.fromCodePoint(code))

function endOfLetters(text: string, from: number): number {
  const { length } = text
  let at = from
  while (at < length) {
    const unit = signAt(text, at)
    const code = unit < kinds.length ? unit : (text.codePointAt(at) ?? 0)
    if (!isLetterOrDigit(code)) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

const capital = /^[A-ZÀ-ÞĀ-Ž]/u

/** Whether a word begins with a capital letter. */
export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && !isPlainSmall(word.text.charCodeAt(0)) && capital.test(word.text)

const isPlainSmall = (code: number): boolean => code >= 97 && code <= 122
