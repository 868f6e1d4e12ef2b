import { fold } from './fold.ts'
import { memoOfDocument } from './memo.ts'

/** A word or a sign of a sentence: rules look at words, not at long patterns. */
export type Word = {
  readonly text: string
  readonly fold: string
  readonly at: number
  readonly end: number
}

/** The words and signs of a text. */
export const wordsOf = memoOfDocument(readWords)

function readWords(text: string): readonly Word[] {
  const words: Word[] = []
  const folded = fold(text)
  const keepsPlaces = folded.length === text.length
  let at = 0
  while (at < text.length) {
    const end = endOfWord(text, at)
    if (end > at) {
      const written = text.slice(at, end)
      words.push({
        text: written,
        fold: keepsPlaces ? folded.slice(at, end) : fold(written),
        at,
        end,
      })
    }
    at = end > at ? end : at + 1
  }
  return words
}

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

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? blank

/** Where the word or sign that begins at a place ends; the place itself where none begins. */
function endOfWord(text: string, at: number): number {
  const from = text[at] === '@' ? at + 1 : at
  let end = endOfLetters(text, from)
  if (end === from) return (kindAt(text, at) & sign) === 0 ? at : at + 1
  while ((kindAt(text, end) & hyphen) !== 0) {
    const next = endOfLetters(text, end + 1)
    if (next === end + 1) return text[end] === '-' ? next : end
    end = next
  }
  return end
}

/** Whether a sign is a letter or a digit. */
export const isLetterOrDigit = (code: number): boolean =>
  code < kinds.length ? kinds[code] === letter : anyLetter.test(String.fromCodePoint(code))

function endOfLetters(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
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
