import { memo, memoOfDocument } from './memo.ts'

const marked = /[à-öø-ÿš-žčěřğışć]/gu
const seldom = /[à-ãæ-õøù-ÿš-žčěřğışć]/
const misread = /(?<=[A-Za-zÀ-ž])1(?=[A-Za-zÀ-ž1])|(?<=[A-Za-zÀ-ž]{2}1)1(?!\d)/gu
/** A quick look for what `misread` may find. */
const damaged = /[^\s\d.,:/-]1/u
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
export const fold = (text: string): string =>
  text.length > longestPhrase ? foldLine(text) : foldPhrase(text)

const longestPhrase = 40
const foldPhrase = memo(foldAnew)
const foldLine = memoOfDocument(foldAnew)

function foldAnew(text: string): string {
  const lower = text.toLowerCase()
  const common = lower.replaceAll('ä', 'a').replaceAll('å', 'a').replaceAll('ö', 'o')
  const plain = seldom.test(common)
    ? common.replace(marked, (sign) => bare.get(sign) ?? sign)
    : common
  return plain.includes('1') && damaged.test(plain) ? plain.replace(misread, 'l') : plain
}

/** A text for comparing: folded, letters and digits only. */
export const tight = (text: string): string => fold(text).replace(/[^A-Za-zÀ-ž\p{N}]+/gu, '')
