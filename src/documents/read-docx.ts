import { Refusal } from '../domain/refusal.ts'
import type { SourceLine } from '../domain/source-text.ts'
import type { DocumentText } from './document-text.ts'
import { bodyReader, budgetOf } from './docx/body.ts'
import { readNumbering } from './docx/numbering.ts'
import { type DocxPackage, openDocx } from './docx/package.ts'
import { readStyles } from './docx/styles.ts'
import type { Limits } from './limits.ts'

/**
 * The text of a DOCX as a person sees it on the screen: a line a paragraph, with the numbers of its lists. Page
 * headers come first and page footers last, both set aside; notes come after the body.
 *
 * Refuses what the package refuses, `document.tooMuchText`, and `document.scanned` where there are only pictures.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  const docx = await openDocx(bytes, limits)
  const styles = await readStyles(docx)
  const spend = budgetOf(limits.characters)
  const read = async (part: string | undefined) => {
    // Each part counts its own lists: a list in a header does not move the numbers of the body.
    const reader = bodyReader({ styles, numbering: await readNumbering(docx, styles) }, spend)
    await docx.parse(part, reader.handler)
    return reader
  }

  const body = await read(docx.main)
  const margin = async (ids: readonly string[]) => {
    const parts = [...new Set(ids.map((id) => docx.partById(id)))]
    const texts = []
    for (const part of parts) texts.push((await read(part)).lines)
    return asideLines(texts.flat())
  }
  const lines = [
    ...(await margin(body.margins.headers)),
    ...body.lines,
    ...notes((await read(docx.partByType('footnotes'))).lines),
    ...notes((await read(docx.partByType('endnotes'))).lines),
    ...(await margin(body.margins.footers)),
  ]
  if (!lines.some((line) => line.text.trim() !== '') && hasPictures(docx)) {
    throw new Refusal('document.scanned')
  }
  return { pages: null, pageStarts: [1], lines, pagesWithoutText: [] }
}

const hasPictures = ({ names }: DocxPackage) =>
  [...names].some((name) => name.startsWith('word/media/'))

const notes = (lines: readonly SourceLine[]) => lines.filter((line) => line.text.trim() !== '')

/** Each text of a page's margin once, whichever pages it stands on. */
function asideLines(lines: readonly SourceLine[]): SourceLine[] {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    if (line.text.trim() === '' || seen.has(line.text)) return []
    seen.add(line.text)
    return [{ text: line.text, aside: 'runningHead' as const }]
  })
}
