import { contentTypes, makeDocx, packageRelations, paragraph, relationsOf } from './make-docx.ts'
import { makeZip, type ZipPart } from './make-zip.ts'

const documentOf = (xml: string | Uint8Array, more: Partial<ZipPart> = {}) =>
  makeZip([contentTypes(), packageRelations(), { name: 'word/document.xml', bytes: xml, ...more }])

const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'

export const zipBomb = () =>
  documentOf(
    Buffer.concat([
      Buffer.from(`${head}<w:body><w:p><w:r><w:t>`),
      Buffer.alloc(400_000_000, 'a'),
      Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
    ]),
  )

export const manyParagraphs = () =>
  documentOf(`${head}<w:body>${'<w:p/>'.repeat(1_500_000)}</w:body></w:document>`)

/** Unpacks to little enough, but to more text than any minutes have. */
export const muchText = () => {
  const line = Array.from({ length: 200 }, (_, at) => `ord${(at * 7919) % 1000}`).join(' ')
  return makeDocx({ body: paragraph(line).repeat(2_000) })
}

export const wideRow = () =>
  documentOf(
    `${head}<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(300_000)}</w:tr></w:tbl></w:document>`,
  )

export const manyBreaks = () =>
  documentOf(`${head}<w:p><w:r>${'<w:t>a</w:t><w:br/>'.repeat(300_000)}</w:r></w:p></w:document>`)

export const lyingSize = () =>
  documentOf(`${head}<w:body>${paragraph('a'.repeat(50_000))}</w:body></w:document>`, { lie: 100 })

export const manyParts = () =>
  makeZip([
    contentTypes(),
    ...Array.from({ length: 60_000 }, (_, at) => ({ name: `word/x${at}.xml`, bytes: '' })),
  ])

export const deepElements = () =>
  documentOf(`${head}${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}</w:document>`)

export const laughs = () => {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('')
  return documentOf(
    `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">${entities}]>${head}<w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`,
  )
}

export const outsideEntity = () =>
  documentOf(
    `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${head}<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
  )

export const outsideNames = () =>
  makeZip([contentTypes(), packageRelations(), { name: '../../word/document.xml', bytes: head }])

export const namedTwice = () =>
  makeZip([
    contentTypes(),
    packageRelations(),
    { name: 'word/document.xml', bytes: `${head}</w:document>` },
    { name: 'word/document.xml', bytes: `${head}</w:document>` },
  ])

export const withMacro = () =>
  makeDocx({ body: paragraph('Protokoll') }, [{ name: 'word/vbaProject.bin', bytes: 'x' }])

export const macroByType = () =>
  makeZip([
    contentTypes('x.macroEnabled.main+xml'),
    packageRelations(),
    { name: 'word/document.xml', bytes: `${head}</w:document>` },
  ])

export const withoutDocument = () =>
  makeZip([contentTypes(), packageRelations(), { name: 'word/styles.xml', bytes: '<w:styles/>' }])

export const brokenXml = () => documentOf(`${head}<w:body><w:p></w:body>`)

export const truncatedDocx = () => makeDocx({ body: paragraph('Protokoll') }).subarray(0, 500)

export const onlyPictures = () =>
  makeDocx({ body: '<w:p/>' }, [{ name: 'word/media/image1.png', bytes: 'x' }])

/** Names an address for everything that a program could be made to fetch. */
export const pointingOutside = (address: string) =>
  makeDocx({ body: paragraph('Protokoll') }, [
    {
      name: 'word/_rels/settings.xml.rels',
      bytes: relationsOf(
        `<Relationship Id="t" Type="x/attachedTemplate" TargetMode="External" Target="${address}/t.dotm"/>`,
      ),
    },
  ])
