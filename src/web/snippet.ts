/** A part of a text as it is shown among the results, with what answers to the search marked. */
export type Snippet = readonly { readonly text: string; readonly isMarked: boolean }[]

const shortestPart = 4

/**
 * The part of a text around the first word that answers to the search, with every such word marked. A word answers
 * when it begins with a stem, holds one as part of a compound, or is spelt nearly as a word.
 */
export function snippetOf(
  text: string,
  { words, stems }: { readonly words: readonly string[]; readonly stems: readonly string[] },
  longest = 220,
): Snippet {
  const wanted = stems.flatMap((stem) => stem.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const found = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ 0: word }) =>
    answers(word.toLowerCase(), wanted, words),
  )
  const first = found[0]?.index ?? 0
  const from = first < 80 ? 0 : plain.lastIndexOf(' ', first - 60) + 1
  const end = from + longest >= plain.length ? plain.length : plain.lastIndexOf(' ', from + longest)
  const to = end <= first ? Math.min(plain.length, from + longest) : end
  const parts: { text: string; isMarked: boolean }[] = []
  let at = from
  for (const { index, 0: word } of found) {
    if (index + word.length > to) break
    parts.push({ text: plain.slice(at, index), isMarked: false }, { text: word, isMarked: true })
    at = index + word.length
  }
  parts.push({ text: plain.slice(at, to), isMarked: false })
  const [opening, closing] = [from > 0 ? '… ' : '', to < plain.length ? ' …' : '']
  return [{ text: opening, isMarked: false }, ...parts, { text: closing, isMarked: false }].filter(
    (part) => part.text !== '',
  )
}

function answers(word: string, stems: readonly string[], words: readonly string[]): boolean {
  return (
    stems.some(
      (stem) =>
        word === stem ||
        (stem.length > 2 && word.startsWith(stem)) ||
        (stem.length >= shortestPart && word.includes(stem)) ||
        isPartOf(word, stem),
    ) || words.some((each) => isSpeltNearly(word, each))
  )
}

/** Whether a word is one of the two parts of a compound: `frånvaro` of `skolfrånvaro`. */
const isPartOf = (word: string, compound: string): boolean =>
  word.length >= shortestPart && compound.length >= 2 * shortestPart && compound.endsWith(word)

/** Whether two words differ in one letter, or two where they are long. */
function isSpeltNearly(one: string, other: string): boolean {
  const most = other.length < shortestPart + 1 ? 0 : other.length < 9 ? 1 : 2
  if (most === 0 || Math.abs(one.length - other.length) > most) return false
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, its] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === its ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? most + 1) <= most
}
