const marks = /\p{Mn}/gu
const misread = /(?<=\p{L})1(?=[\p{L}1])/gu

/** Lower case without rings and dots, so that `Närvarande` and a scanner's `Narvarande` are the same word. */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(misread, 'l')
  return /^[\p{ASCII}]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(marks, '')
}

/** A text for comparing: folded, letters and digits only. */
export const tight = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** A text cut where a rule need not look further: rules with patterns look at most at this much of a line. */
export const opening = (text: string, length = 200): string =>
  text.length > length ? text.slice(0, length) : text
