import { memo, memoOfDocument } from './memo.ts'
import { signAt } from './sign-at.ts'

const marked = /[à-öø-ÿš-žčěřğışć]/gu
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

/** What each Latin or common sign is folded to; 0 for one that changes with what stands beside it, or into two. */
const plainOf = Uint16Array.from({ length: 0x2040 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length > 1 || lower === 'σ' ? 0 : (bare.get(lower) ?? lower).charCodeAt(0)
})

/** A longer text is folded as a whole: its signs are too many to be handed over one by one. */
const longestBySigns = 1000

function foldAnew(text: string): string {
  if (text.length > longestBySigns) return foldWhole(text)
  const { length } = text
  const codes = new Array<number>(length)
  for (let at = 0; at < length; at += 1) {
    const code = plainOf[signAt(text, at)] ?? 0
    if (code === 0) return foldWhole(text)
    codes[at] = code
  }
  return mended(String.fromCharCode(...codes))
}

const foldWhole = (text: string): string =>
  mended(text.toLowerCase().replace(marked, (sign) => bare.get(sign) ?? sign))

const mended = (text: string): string =>
  text.includes('1') && damaged.test(text) ? text.replace(misread, 'l') : text

/** A text for comparing: folded, letters and digits only. */
export const tight = (text: string): string => fold(text).replace(/[^A-Za-zÀ-ž\p{N}]+/gu, '')
