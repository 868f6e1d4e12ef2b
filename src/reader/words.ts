import { fold } from './fold.ts'

/** A word or a sign of a sentence: rules look at words, not at long patterns. */
export type Word = {
  readonly text: string
  readonly fold: string
  readonly at: number
  readonly end: number
}

const word = /@?[\p{L}\p{N}]+(?:[’'´:.@-][\p{L}\p{N}]+)*-?|[,;:()/&+–—"”?!.-]/gu

export function wordsOf(text: string): readonly Word[] {
  const known = asked.get(text)
  if (known) return known
  const words = readWords(text)
  if (asked.size > 1000) asked.clear()
  asked.set(text, words)
  return words
}

/** The rules ask for the same sentence again and again. */
const asked = new Map<string, readonly Word[]>()

function readWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word)) {
    words.push({
      text: match[0],
      fold: fold(match[0]),
      at: match.index,
      end: match.index + match[0].length,
    })
  }
  return words
}

export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.text)
