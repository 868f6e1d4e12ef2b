import { makeZip, type ZipPart } from './make-zip.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The XML of the body, and of other parts by their names without ending: `styles`, `numbering`, `header1` … */
export type DocxParts = Readonly<Record<string, string>> & { readonly body: string }

/** A DOCX with those parts; `more` are put into the archive as they are. */
export function makeDocx({ body, ...parts }: DocxParts, more: readonly ZipPart[] = []): Buffer {
  const roots: Readonly<Record<string, string>> = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
  }
  const names = Object.keys(parts)
  const relations = names.map(
    (name) =>
      `<Relationship Id="${name}" Type="${relationTypes}/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`,
  )
  const part = (name: string, root: string, inner: string): ZipPart => ({
    name: `word/${name}.xml`,
    bytes: `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`,
  })
  return makeZip([
    contentTypes(),
    packageRelations(),
    part('document', 'document', `<w:body>${body}</w:body>`),
    { name: 'word/_rels/document.xml.rels', bytes: relationsOf(relations.join('')) },
    ...names.map((name) =>
      part(name, roots[name] ?? (name.startsWith('header') ? 'hdr' : 'ftr'), parts[name] ?? ''),
    ),
    ...more,
  ])
}

export const contentTypes = (main = 'document.main+xml'): ZipPart => ({
  name: '[Content_Types].xml',
  bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${main}"/></Types>`,
})

export const packageRelations = (): ZipPart => ({
  name: '_rels/.rels',
  bytes: relationsOf(
    `<Relationship Id="d" Type="${relationTypes}/officeDocument" Target="word/document.xml"/>`,
  ),
})

export const relationsOf = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** A paragraph of one run; `properties` and `run` are the XML of theirs. */
export const paragraph = (text: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A row of a table; a cell is a text, or several for several paragraphs, or XML of its own. */
export const tableRow = (...cells: readonly (string | readonly string[])[]) =>
  `<w:tr>${cells
    .map((cell) => (typeof cell === 'string' ? [cell] : cell))
    .map(
      (texts) =>
        `<w:tc>${texts.map((text) => (text.startsWith('<') ? text : paragraph(text))).join('')}</w:tc>`,
    )
    .join('')}</w:tr>`
