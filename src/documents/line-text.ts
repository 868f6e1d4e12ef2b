import { withoutPrivateSigns } from './docx/symbols.ts'

/**
 * A line of a laid-out document as plain text: letters put together, blanks of any width as one blank,
 * several tabs as one, marks without ink left out (but a soft hyphen at the end, which tells of a broken word), the sign of a bullet as `- `.
 */
export function normalised(written: string): string {
  const text = withoutPrivateSigns(written.normalize('NFC'))
    .replace(/\u00ad(?=.)|[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
  const cells = text.split('\t').map((cell) => cell.replace(/ {2,}/g, ' ').trim())
  const joined = cells
    .join('\t')
    .replace(/\t{2,}/g, '\t')
    .trimEnd()
  return withPlainLabel(joined)
}

/** The signs that stand before a point of a list. */
const bulletSign = /^[•●○◦▪▫■□◾➢➤‣⁃∙·*–—-][\t ]\s*/u

/** A sign of a bullet becomes `- `; a number or letter that a tab follows stands one blank from its text. */
function withPlainLabel(text: string): string {
  if (bulletSign.test(text)) return text.replace(bulletSign, '- ')
  return text.replace(
    /^(§\s?\d{1,3}[a-z]?[.:]?|\d{1,3}(?:\.\d{1,3}){0,3}[.):]?|[a-zåäö][.)])\t(?=[^\t]+$)/iu,
    '$1 ',
  )
}
