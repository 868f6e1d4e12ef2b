const marked = /[à-öø-ÿš-žčěřğışć]/gu
const misread = /(?<=\p{L})1(?=[\p{L}1])|(?<=\p{L}{2}1)1(?!\d)/gu
const bare: ReadonlyMap<string, string> = new Map(
  [...'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčěřğışć'].map((sign, index) => [
    sign,
    [...'aaaaaaceeeeiiiinoooooouuuuyyszcergisc'][index] ?? sign,
  ]),
)

/**
 * Lower case without rings and dots, so that `Närvarande` and a scanner's `Narvarande` are the same word.
 * Every sign keeps its place; a `1` within a word is the `l` that a scanner misread.
 */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const result = foldAnew(text)
  if (folded.size > 4000) folded.clear()
  folded.set(text, result)
  return result
}

/** The rules ask for the same line again and again. */
const folded = new Map<string, string>()

function foldAnew(text: string): string {
  const lower = text.toLowerCase()
  const plain = marked.test(lower) ? lower.replace(marked, (sign) => bare.get(sign) ?? sign) : lower
  marked.lastIndex = 0
  return plain.includes('1') ? plain.replace(misread, 'l') : plain
}

/** A text for comparing: folded, letters and digits only. */
export const tight = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
