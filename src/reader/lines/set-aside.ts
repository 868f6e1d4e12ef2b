import type { Line } from './line.ts'

const pageNumber =
  /^(?:sid(?:a|an)?\.?|page)?\s?\d{1,3}\s?(?:\(\s?\d{1,3}\s?\)|av\s\d{1,3}|\/\s?\d{1,3})$|^[–-]\s?\d{1,3}\s?[–-]$|^(?:sid(?:a|an)?|page)\s\d{1,3}$/iu
const pageTail =
  /(?:sid(?:a|an)?\.?\s?)?[\dl]{1,3}\s?(?:\(\s?\d{1,3}\s?\)|av\s\d{1,3})$|(?:^|\s)sid(?:a|an)?\.?\s\d{1,3}$/iu
const endOfPageTail = /[\d)]/u
const address =
  /^(?:postadress|besöksadress|gatuadress|adress|telefon|tel|fax|telefax|e-?post|e-?mail|org(?:anisations)?\.?\s?(?:nr|nummer)|hemsida|webb(?:plats)?|internet|bankgiro|plusgiro|postgiro|växel|box)(?=[\s:.]|$)/iu
const contact =
  /@|www\.|\d{2,4}[-–\s/]\d{2,3}\s?\d{2}|\b\d{3}\s\d{2}\s[A-ZÀ-ÞĀ-Ž]|\bbox\s\d|adress|giro|\btel\b|\bfax\b/iu
const siteChrome =
  /^(?:hoppa till (?:huvud)?innehåll(?:et)?|meny|sök|startsida(?:\s\/.*)?|skriv ut|dela|lyssna|logga in|kontakta oss|ladda ner.{0,40}|visa (?:möte i kalender|alla|mer|mindre)|sidan (?:uppdaterad|uppdaterades).{0,40}|senast (?:uppdaterad|ändrad).{0,40}|vi använder (?:kakor|cookies).*|läs mer om (?:kakor|cookies).*|godkänn alla.*|endast nödvändiga|till toppen|publicerad.{0,40}|transkript|transcription|download.*|full text.*|loading.*|copied!.*|share.*|storlek:.*|starta visningen.*|• no results found.*)$/iu

/** Which lines stand outside the text: running heads, page numbers, letterheads, a web page's furniture. */
export function findAside(lines: readonly Line[]): ReadonlySet<number> {
  const aside = new Set<number>()
  for (const [index, line] of lines.entries()) {
    const whole = line.label ? `${line.label.written} ${line.text}` : line.text
    if (line.aside || isPageNumber(whole.slice(0, 40)) || siteChrome.test(line.text.slice(0, 200)))
      aside.add(index)
  }
  addRunningHeads(lines, aside)
  addLetterheads(lines, aside)
  addFrontMatter(lines, aside)
  addMailHead(lines, aside)
  return aside
}

/** `2 (5)`, `Sida 2/5`; `16/10` alone is a day, since no page has a number above that of the last. */
function isPageNumber(text: string): boolean {
  if (!pageNumber.test(text)) return false
  const [page = 0, last = page] = (text.match(/\d{1,3}/gu) ?? []).map(Number)
  return page <= last
}

const digitless = (text: string): string => text.toLowerCase().replace(/[\dl]+/gu, '#')

/** A line with a page number that comes again with another one, and the lines beside it each time. */
function addRunningHeads(lines: readonly Line[], aside: Set<number>): void {
  const seen = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (!endOfPageTail.test(line.text.slice(-1)) || !pageTail.test(line.text.slice(-30))) continue
    const key = digitless(line.text)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, index)
      continue
    }
    for (let step = 0; step < 6; step += 1) {
      const [here, there] = [lines[index + step], lines[first + step]]
      if (!here || !there || first + step >= index) break
      if (here.blank && there.blank) continue
      if (digitless(here.text) !== digitless(there.text)) break
      aside.add(index + step)
    }
    for (let step = 1; step <= 5; step += 1) {
      const [here, there] = [lines[index - step], lines[first - step]]
      if (!here || !there || here.blank || here.text !== there.text) break
      aside.add(index - step)
    }
  }
}

// `Från: Anna Ek <anna@orsa.example>`, `Skickat: den 8 februari 2021 16:42`, `Ämne: Noteringar`
const mailField =
  /^(?:från|skickat|till|kopia|ämne|datum|bifogade filer|from|sent|to|cc|subject|date|attachments):\s/iu

/** The fields of a mail above the minutes that it holds: from whom, when, to whom and about what. */
function addMailHead(lines: readonly Line[], aside: Set<number>): void {
  const first = lines.findIndex(({ blank }) => !blank)
  const fields: number[] = []
  for (let at = Math.max(0, first); mailField.test(lines[at]?.text.slice(0, 40) ?? ''); at += 1)
    fields.push(at)
  const isMail =
    /^(?:från|from):/iu.test(lines[first]?.text ?? '') &&
    fields.some((at) => /^(?:ämne|subject|skickat|sent):/iu.test(lines[at]?.text ?? ''))
  if (fields.length >= 3 && isMail) for (const at of fields) aside.add(at)
}

/** `titel: …` between two lines of `---` above a page's own heading: what the site says of the page. */
function addFrontMatter(lines: readonly Line[], aside: Set<number>): void {
  const first = lines.findIndex(({ blank }) => !blank)
  if (lines[first]?.text !== '---') return
  const last = lines.findIndex(({ text }, index) => index > first && text === '---')
  if (last < 0 || last - first > 20) return
  const fields = lines.slice(first + 1, last)
  if (!fields.every(({ text }) => text === '' || /^[A-Za-zÀ-ž_-]{2,30}:(?:\s|$)/u.test(text)))
    return
  if (!lines.slice(last + 1, last + 8).some(({ heading }) => heading > 0)) return
  for (let index = first; index <= last; index += 1) aside.add(index)
}

/** A block of addresses and telephone numbers, which word processors put at the foot of a page. */
function addLetterheads(lines: readonly Line[], aside: Set<number>): void {
  const starts = lines.flatMap((line, index) =>
    address.test(line.text.slice(0, 40)) ? [index] : [],
  )
  let group: number[] = []
  const close = () => {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) return
    const kinds = group.reduce(
      (sum, index) =>
        sum + (lines[index]?.cells ?? []).filter((cell) => address.test(cell.text)).length,
      0,
    )
    if (kinds < 2) return
    let end = last
    while (end + 1 < lines.length && end - last < 3 && isLetterheadRest(lines[end + 1])) end += 1
    for (let index = first; index <= end; index += 1) aside.add(index)
  }
  for (const start of starts) {
    if (group.length && start - (group.at(-1) ?? 0) > 6) {
      close()
      group = []
    }
    group.push(start)
  }
  close()
}

const isLetterheadRest = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.blank &&
  (line.cells.length > 1 || contact.test(line.text.slice(0, 120)))
