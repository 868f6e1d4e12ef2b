import { Refusal } from '../domain/refusal.ts'
import type { DocumentText } from './document-text.ts'
import type { Limits } from './limits.ts'
import { inReadingOrder } from './pdf/columns.ts'
import { measure } from './pdf/layout.ts'
import { linesOf, type PageLine } from './pdf/lines.ts'
import { asideRows, type PageRows } from './pdf/margins.ts'
import { pagesOf } from './pdf/open-pdf.ts'
import { rowsOf } from './pdf/rows.ts'

/**
 * The text of a PDF in reading order, its paragraphs put together from the rows of the page.
 *
 * Refuses what the file refuses, `document.tooMuchText`, and `document.scanned` where no page holds any text.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  const pages: PageRows[] = []
  const sideways: string[][] = []
  const pagesWithoutText: number[] = []
  let characters = 0
  for await (const page of pagesOf(bytes, limits)) {
    const number = pages.length + 1
    if (page.fragments.length === 0) pagesWithoutText.push(number)
    for (const { text } of page.fragments) characters += text.length
    if (characters > limits.characters) {
      throw new Refusal('document.tooMuchText', { megabytes: limits.characters / 1e6 })
    }
    pages.push({ width: page.width, height: page.height, rows: rowsOf(page, number) })
    sideways.push([...page.sideways])
  }
  if (pagesWithoutText.length === pages.length) throw new Refusal('document.scanned')

  const width = Math.min(...pages.map((page) => page.width))
  const { bodySize } = measure(
    pages.flatMap((page) => page.rows),
    width,
  )
  const aside = asideRows(pages, bodySize)
  const rows = pages.flatMap((page) => {
    const body = page.rows.filter((row) => !aside.has(row))
    const firstBody = body[0]?.y ?? Infinity
    const margin = page.rows.filter((row) => aside.has(row))
    return [
      ...margin.filter((row) => row.y < firstBody),
      ...inReadingOrder(body),
      ...margin.filter((row) => row.y >= firstBody),
    ]
  })
  const layout = measure(
    rows.filter((row) => !aside.has(row)),
    width,
  )
  const lines = linesOf(rows, aside, layout)
  return {
    pages: pages.length,
    pageStarts: pages.map((_, at) => startOf(at + 1, lines)),
    lines: [...lines.map(({ line }) => line), ...sidewaysLines(sideways)],
    pagesWithoutText,
  }
}

/** The first line of a page; of one without text, the first line after it. */
function startOf(page: number, lines: readonly PageLine[]): number {
  const at = lines.findIndex((line) => line.page >= page)
  return at < 0 ? lines.length : at + 1
}

/** What is set along the side of pages, each text once. */
function sidewaysLines(sideways: readonly (readonly string[])[]) {
  const texts = new Set(sideways.map((page) => page.join(' ')).filter((text) => text !== ''))
  return [...texts].map((text) => ({ text, aside: 'runningHead' as const }))
}
