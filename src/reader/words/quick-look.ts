import { memo, memoOfDocument } from './memo.ts'
import { wordsOf } from './words.ts'

/** What the rules look for in a single word; the place of each is its bit. At most 31. */
const looks: ((word: string) => boolean)[] = []

const bitsOfWord = memo((word) =>
  looks.reduce((bits, look, place) => (look(word) ? bits | (1 << place) : bits), 0),
)

const bitsOf = memoOfDocument((text) => {
  let bits = 0
  for (const word of wordsOf(text)) bits |= bitsOfWord(word.fold)
  return bits
})

/**
 * A quick look for a rule that is about few sentences: whether a text has such a word, folded. The words of a text are
 * gone through once for all rules, and each word is looked at once, so that rules with a quick look cost next to nothing
 * where they have nothing to say. To be made where a module begins, before anything is read.
 */
export function quickLook(look: (word: string) => boolean): (text: string) => boolean {
  const bit = 1 << looks.length
  looks.push(look)
  return (text) => (bitsOf(text) & bit) !== 0
}
