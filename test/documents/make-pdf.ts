/** A text on a page: where it starts, from the upper left corner, and its looks. */
export type PdfText = {
  x: number
  y: number
  text: string
  size?: number
  isBold?: boolean
}

/** The objects of a PDF by their numbers, from 1; the first is the catalogue. */
export function pdfFile(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (bytes: Buffer) => {
    parts.push(bytes)
    length += bytes.length
  }
  for (const [at, object] of objects.entries()) {
    offsets.push(length)
    put(Buffer.from(`${at + 1} 0 obj\n`))
    put(Buffer.from(object as string, 'latin1'))
    put(Buffer.from('\nendobj\n'))
  }
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`))
  put(
    Buffer.from(
      `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}

export const stream = (bytes: Buffer | string, entries = ''): Buffer => {
  const content = Buffer.from(bytes as string, 'latin1')
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

const font = (name: string) =>
  `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`

/** A PDF of A4 pages with those texts, as a word processor would set them. */
export function makePdf(pages: readonly (readonly PdfText[])[], trailer = ''): Buffer {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`)
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]
  for (const texts of pages) {
    objects.push(`<</Type/Page/Parent 2 0 R/Contents ${objects.length + 2} 0 R>>`)
    objects.push(stream(texts.map(shown).join('\n')))
  }
  return pdfFile(objects, trailer)
}

function shown({ x, y, text, size = 11, isBold }: PdfText): string {
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\x96')
    .replaceAll('•', '\x95')
  return `BT /F${isBold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm (${escaped}) Tj ET`
}

/** Rows of text under each other, `step` apart, from a place on the page. */
export function rows(
  texts: readonly string[],
  at: { x?: number; y: number; step?: number; size?: number; isBold?: boolean },
): PdfText[] {
  const { x = 70, y, step = 14, size = 11, isBold = false } = at
  return texts.map((text, row) => ({ x, y: y + row * step, text, size, isBold }))
}
