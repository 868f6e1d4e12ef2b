import { fold } from './fold.ts'
import { memo } from './memo.ts'

/** A word or a sign of a sentence: rules look at words, not at long patterns. */
export type Word = {
  readonly text: string
  readonly fold: string
  readonly at: number
  readonly end: number
}

const signs = new Set(',;:()/&+–—"”?!.-')
const hyphens = new Set('’\'´:.@-')

/** The words and signs of a text. */
export const wordsOf = memo(readWords, 500)

function readWords(text: string): readonly Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const end = endOfWord(text, at)
    if (end > at) {
      const written = text.slice(at, end)
      words.push({ text: written, fold: fold(written), at, end })
    }
    at = end > at ? end : at + 1
  }
  return words
}

/** Where the word or sign that begins at a place ends; the place itself where none begins. */
function endOfWord(text: string, at: number): number {
  const from = text[at] === '@' ? at + 1 : at
  let end = endOfLetters(text, from)
  if (end === from) return signs.has(text[at] ?? '') ? at + 1 : at
  while (hyphens.has(text[end] ?? '')) {
    const next = endOfLetters(text, end + 1)
    if (next === end + 1) return text[end] === '-' ? next : end
    end = next
  }
  return end
}

function endOfLetters(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    if (!isLetter(code)) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

const letter = /[\p{L}\p{N}]/u
const latin = Array.from({ length: 0x250 }, (_, code) => letter.test(String.fromCodePoint(code)))

/** Whether a sign is a letter or a digit; Latin ones are known beforehand. */
const isLetter = (code: number): boolean => latin[code] ?? letter.test(String.fromCodePoint(code))

export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.text)
