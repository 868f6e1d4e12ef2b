import { months } from '../lexicon/calendar.ts'

/** The number or letter that a point begins with, and the text after it. */
export type Label = {
  /** How it is written; points of one document share a way. */
  readonly style:
    | 'section'
    | 'word'
    | 'dot'
    | 'paren'
    | 'bare'
    | 'damaged'
    | 'decimal'
    | 'letter'
    | 'capital'
    | 'roman'
  readonly value: number
  /** `§ 05`, `a)`: as written. */
  readonly written: string
  readonly rest: string
}

// `§ 5`, `§05 Mötestider`, `§ 12/2021 Budget`, `SN § 50`, `§ 7:` ; not `§1 - §7`, `§§ 19–26`, `6 kap. 15 §`
const section =
  /^(?:[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž]{0,5}\s{0,2})?§\s{0,3}(\d{1,3})(?:\s?\/\s?\d{2,4}|\s?[a-z](?=[\s.):]))?\s{0,2}[.:)]?(?![\d:–-])(?:\s[–-])?\s{0,4}(?![–-]\s{0,2}§?\s{0,2}\d)/u
// `§ 2019-42`: the year before the number
const yearFirst = /^§\s?(?:19|20)\d\d[-:/](\d{1,3})(?!\d)\.?\s{0,8}/u
// `14 §`, `14 § Budget`; not `6 kap. 15 §` or `enligt 15 §`
const signAfter = /^(\d{1,3})\s?§\.?(?=\s|$)\s{0,8}(?=[A-ZÀ-ÞĀ-Ž]|$)/u
// `Punkt 4`, `Ärende 3:`, `Paragraf 7.`, `Item 2`
const word =
  /^(?:punkt|ärende|arende|paragraf|dagordningspunkt|item|nr)\s(\d{1,2})\s?[.:)–-]?(?=\s|$)\s{0,4}/iu
// `1.`, `01.`, `1.Välkomna`, `12. `
const dot = /^(\d{1,3})\.(?:\s{1,8}|(?=[A-ZÀ-ÞĀ-Ž]))(?=\S)/u
// `1)`, `(1)`, `1:`, `1/ Öppnande`; not `1/3` or `24/7 öppet`
const paren = /^\(?(\d{1,3})(?:\)|:(?=\s)|\/(?=\s))\.?\s{0,8}(?=\S)/u
// `7 Budget`, `7 – Budget`; not `7 mars`, `61 av 94`
const bare = /^(\d{1,3})(?:\s[–-])?\s{1,8}(?=[A-ZÀ-ÞĀ-Ž"”])/u
// a point's number alone on its line: `5`, `5.`, `5)`
const alone = /^(\d{1,3})[.)]?$/u
// a section sign lost to a scanner: `$ 4`, `5 2`, `8 3`, `& 1`, `S 6`
const damaged = /^(?:[$&]|[58S](?=\s))\s{0,2}(\d{1,3})[.:]?\s{1,8}(?=[A-ZÀ-ÞĀ-Ž])/u
// `3.1 Ekonomi`, `3.1.2.`; not `13.00 Kaffe`
const decimal = /^(\d{1,2})\.(\d{1,2})(?:\.\d{1,2}){0,2}\.?\s{1,8}(?=[A-Za-zÀ-ž])/u
// `a)`, `b.`, `(c)`, `d:`
const letter = /^\(?([a-zåäö])(?:\)|[.:](?=\s))\.?\s{0,8}(?=\S)/iu
// `ii.`, `IV)`
const roman = /^\(?([ivx]{1,5})[.)]\s{1,8}(?=\S)/iu

/** A quick look at what begins with a letter, for all but a section sign. */
const lettered =
  /^(?:[a-zåäö][).:]|[ivx]{1,5}[.)]|S\s|punkt|ärende|arende|paragraf|dagordningspunkt|item|nr)/iu
const romanValues: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
}

function take(style: Label['style'], match: RegExpExecArray, text: string, value: number): Label {
  return { style, value, written: match[0].trim(), rest: text.slice(match[0].length).trim() }
}

/** The label a line begins with, or null. A date, a time or an amount at the start is none. */
export function readLabel(text: string): Label | null {
  const head = text.slice(0, 60)
  const first = head[0] ?? ''
  if (!/[\d§$&(A-Za-zÀ-ž]/u.test(first)) return null
  if (/[A-Za-zÀ-ž]/u.test(first) && !lettered.test(head) && !head.includes('§')) return null

  const yearMatch = head.startsWith('§') ? yearFirst.exec(head) : null
  if (yearMatch) return take('section', yearMatch, text, Number(yearMatch[1]))
  const sectionMatch = head.includes('§') ? section.exec(head) : null
  if (sectionMatch) {
    const label = take('section', sectionMatch, text, Number(sectionMatch[1]))
    return /^§?\s?\d+$/u.test(label.rest) ? null : label
  }
  const afterMatch = head.includes('§') ? signAfter.exec(head) : null
  if (afterMatch) return take('section', afterMatch, text, Number(afterMatch[1]))
  const wordMatch = word.exec(head)
  if (wordMatch) return take('word', wordMatch, text, Number(wordMatch[1]))
  const damagedMatch = damaged.exec(head)
  if (damagedMatch && /^[$&]/u.test(head))
    return take('damaged', damagedMatch, text, Number(damagedMatch[1]))

  const aloneMatch = alone.exec(head)
  if (aloneMatch && text.length <= 4) return take('bare', aloneMatch, text, Number(aloneMatch[1]))

  const romanMatch = roman.exec(head)
  const romanValue = romanValues[(romanMatch?.[1] ?? '').toLowerCase()]
  if (romanMatch && romanValue !== undefined) return take('roman', romanMatch, text, romanValue)
  const letterMatch = letter.exec(head)
  if (letterMatch) {
    const sign = letterMatch[1] ?? ''
    return take(
      /^[A-ZÀ-ÞĀ-Ž]/u.test(sign) ? 'capital' : 'letter',
      letterMatch,
      text,
      letterValue(sign),
    )
  }

  const decimalMatch = decimal.exec(head)
  if (decimalMatch && (decimalMatch[2] ?? '').length < 2) {
    return take('decimal', decimalMatch, text, Number(decimalMatch[1]))
  }
  for (const [style, pattern] of [
    ['dot', dot],
    ['paren', paren],
    ['bare', bare],
  ] as const) {
    const match = pattern.exec(head)
    if (!match) continue
    const label = take(style, match, text, Number(match[1]))
    return isAmountOrDate(label) ? null : label
  }
  return damagedMatch ? take('damaged', damagedMatch, text, Number(damagedMatch[1])) : null
}

/** `7 mars`, `12. april`, `10 000 kr`: a day or an amount, not the number of a point. */
function isAmountOrDate(label: Label): boolean {
  const next = /^[A-Za-zÀ-ž\d]+/u.exec(label.rest)?.[0].toLowerCase() ?? ''
  return months.has(next) || /^\d/u.test(next) || next === 'kap'
}

const letterValue = (sign: string): number =>
  'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(sign.toLowerCase()) + 1
