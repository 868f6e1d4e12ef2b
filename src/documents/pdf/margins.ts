import type { Row } from './rows.ts'

/** Why a row is set aside; a foot note is not, but it may break a sentence as well. */
export type Aside = 'runningHead' | 'pageNumber' | 'letterhead' | 'footNote'

/** The rows of one page, and its size. */
export type PageRows = {
  readonly width: number
  readonly height: number
  readonly rows: readonly Row[]
}

/** The parts of a page, from its edge, where heads and feet stand. */
const edge = 0.2
const mostRows = 6

/** `Sida 1 (4)`, `Sid 2`, `1(4)`, `1/4`, `2 av 4`, `- 2 -`. */
const pageNumberPattern =
  /^(?:(?:sida|sidan|sid|page|s\.)\s*\d{1,4}(?:\s?\(\d{1,4}\)|\s*(?:av|of|\/|:)\s*\d{1,4})?|\d{1,4}\s?\(\d{1,4}\)|\d{1,4}\s?\/\s?\d{1,4}|\d{1,4} av \d{1,4}|[–-]\s?\d{1,4}\s?[–-])$/i

const addressWords =
  /\b(?:Postadress|Besöksadress|Organisationsnummer|Org\.?\s?-?nr|Bankgiro|Plusgiro|Telefon|Tel|Tfn|Telefax|Fax|E-?post|Hemsida|Webbplats|Växel)\b/giu
const addressForm = /@|www\.|\b\d{3} \d{2} \p{Lu}|(?<![\d-])0\d{1,3}\s?[-–]\s?\d{2}/gu

/**
 * The rows of pages that are no part of the running text: heads and feet that come back on page after page, page
 * numbers, and blocks of addresses. Known by their place near an edge, never by their words alone.
 */
export function asideRows(pages: readonly PageRows[], bodySize: number): ReadonlyMap<Row, Aside> {
  const aside = new Map<Row, Aside>()
  const repeated = repeatedTexts(pages)
  for (const [at, { rows, height }] of pages.entries()) {
    const fromTop = rows.filter((row) => row.y < edge * height).slice(0, mostRows)
    const fromBottom = rows
      .filter((row) => row.y > (1 - edge) * height)
      .reverse()
      .slice(0, mostRows)
    for (const [isTop, side] of [
      [true, fromTop],
      [false, fromBottom],
    ] as const) {
      for (const row of side) {
        const kind = kindOf(row, at + 1, repeated.get(keyOf(textOf(row), isTop)) ?? 0, pages.length)
        if (kind === null) break
        aside.set(row, kind)
      }
    }
    for (const row of [...topBlockOf(rows, height, bodySize), ...letterheadOf(rows, height)]) {
      if (!aside.has(row)) aside.set(row, 'letterhead')
    }
    for (const row of footNotesOf(rows, aside, bodySize)) aside.set(row, 'footNote')
  }
  for (const row of repeatedTableHeads(pages, aside)) aside.set(row, 'runningHead')
  return aside
}

const textOf = (row: Row) => row.segments.map((segment) => segment.text).join('\t')

/** A row's text with its numbers left open, and its side of the page. */
const keyOf = (text: string, isTop: boolean) =>
  `${isTop ? '^' : '_'}${text.toLowerCase().replace(/\d+/g, '#')}`

/** On how many pages each text stands near the same edge; none for what also stands again and again amid the pages. */
function repeatedTexts(pages: readonly PageRows[]): Map<string, number> {
  const counts = new Map<string, number>()
  const amid = new Map<string, number>()
  for (const { rows, height } of pages) {
    const keys = rows.flatMap((row) => {
      if (row.y < edge * height) return [keyOf(textOf(row), true)]
      return row.y > (1 - edge) * height ? [keyOf(textOf(row), false)] : []
    })
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const row of rows) {
      if (row.y > edge * height && row.y < (1 - edge) * height) {
        amid.set(textOf(row), (amid.get(textOf(row)) ?? 0) + 1)
      }
    }
  }
  for (const [text, times] of amid) {
    if (times >= 2) for (const isTop of [true, false]) counts.delete(keyOf(text, isTop))
  }
  return counts
}

function kindOf(row: Row, number: number, times: number, pages: number): Aside | null {
  const text = textOf(row)
  const last = row.segments.at(-1)?.text ?? ''
  if (pageNumberPattern.test(text) || text === String(number)) return 'pageNumber'
  const isRepeated = times >= 2 && (times >= pages / 2 || times >= 4)
  if (isRepeated || row.isArtifact) return 'runningHead'
  if (row.segments.length > 1 && pageNumberPattern.test(last)) return 'runningHead'
  return /^(?:Justerandes? sign|Justerarnas sign|Utdragsbestyrk)/i.test(text) ? 'runningHead' : null
}

/**
 * The first rows of a page that a letterhead is made of: those down to a page number or the last of some addresses, and smaller
 * rows right below.
 */
function topBlockOf(rows: readonly Row[], height: number, bodySize: number): readonly Row[] {
  const high = rows.filter((row) => row.y < 0.17 * height).slice(0, 7)
  const numbered = high.findLastIndex((row) =>
    row.segments.some((segment) => pageNumberPattern.test(segment.text)),
  )
  const apart = high.findIndex((row, at) => {
    const next = rows[at + 1]
    return next && next.y - row.y > 1.8 * row.size
  })
  const block = high.slice(0, apart + 1)
  let end = Math.max(numbered, isAddressBlock(block) ? apart : -1)
  if (end < 0) return []
  for (let next = high[end + 1]; next; next = high[end + 1]) {
    const isSmallBelow =
      next.size < bodySize - 0.9 && next.y - (high[end]?.y ?? 0) < 1.7 * next.size
    if (!isSmallBelow) break
    end += 1
  }
  return high.slice(0, end + 1)
}

/** The last rows of a page that hold addresses and stand apart from the text above them. */
function letterheadOf(rows: readonly Row[], height: number): readonly Row[] {
  const low = rows.filter((row) => row.y > (1 - 1.25 * edge) * height)
  for (let at = low.length - 1; at >= 0; at -= 1) {
    const block = low.slice(at)
    const [first] = block
    const before = rows[rows.length - block.length - 1]
    const isApart = !first || !before || first.y - before.y > 1.8 * first.size
    if (isApart && isAddressBlock(block)) return block
  }
  return []
}

function isAddressBlock(block: readonly Row[]): boolean {
  const text = block.map(textOf).join('\n')
  const words = text.match(addressWords)?.length ?? 0
  const forms = text.match(addressForm)?.length ?? 0
  return block.length <= 8 && words + forms >= 2 && text.length < 600
}

/** A number with the text of its note, with or without a blank between them. */
export const noteStart = /^\d{1,2} ?(?=\p{Lu})/u

/** The last rows of a page, but for its foot, in smaller print and from a number on. */
function footNotesOf(
  rows: readonly Row[],
  aside: ReadonlyMap<Row, Aside>,
  bodySize: number,
): readonly Row[] {
  const body = rows.filter((row) => !aside.has(row))
  const small = body.slice(body.findLastIndex((row) => row.size > bodySize - 0.9) + 1)
  const first = small.findIndex((row) => noteStart.test(textOf(row)))
  return first < 0 || small.length === body.length ? [] : small.slice(first)
}

/** The head of a table that goes on, once more at the top of the next page. */
function repeatedTableHeads(
  pages: readonly PageRows[],
  aside: ReadonlyMap<Row, Aside>,
): readonly Row[] {
  const seen = new Set<string>()
  const again: Row[] = []
  for (const { rows } of pages) {
    const body = rows.filter((row) => !aside.has(row))
    const [first] = body
    if (first && first.segments.length > 1 && seen.has(textOf(first))) again.push(first)
    for (const row of body) if (row.segments.length > 1) seen.add(textOf(row))
  }
  return again
}
