import { createHash } from 'node:crypto'
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { makePdf, pdfFile, rows, stream } from './make-pdf.ts'
import { makeZip } from './make-zip.ts'

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const text = 'BT /F1 11 Tf 70 700 Td (Hej) Tj ET'

/** A one-page PDF whose page draws `content`; further objects are numbered from 5. */
const pageOf = (content: Buffer, resources = '', more: readonly (string | Buffer)[] = []) =>
  pdfFile([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>',
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 ${5 + more.length} 0 R>>${resources}>>>>`,
    content,
    ...more,
    font,
  ])

/** That many megabytes of blanks, deflated; made of one packed piece over and over, so quickly made. */
function packedBlanks(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(2 ** 20, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const pieces = Array.from({ length: megabytes }, () => piece)
  // The last, empty block, and a check sum that nobody checks.
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces, Buffer.from([3, 0, 0, 0, 0, 0])])
}

export const flateBomb = () => pageOf(stream(packedBlanks(1200), '/Filter/FlateDecode'))

export const doubleFlateBomb = () =>
  pageOf(stream(deflateSync(packedBlanks(1200)), '/Filter[/FlateDecode/FlateDecode]'))

/** Nine forms, each of which draws the next one ten times. */
export function formBomb(): Buffer {
  const forms = Array.from({ length: 9 }, (_, at) =>
    stream(
      at === 8 ? text : '/X Do '.repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${6 + at} 0 R>>/Font<</F1 14 0 R>>>>`,
    ),
  )
  return pageOf(stream('/X Do '.repeat(10)), '/XObject<</X 5 0 R>>', forms)
}

/** Ten million pages out of seven nodes: each level names the next one ten times. */
export function pageTreeBomb(): Buffer {
  const levels = Array.from({ length: 7 }, (_, at) => {
    const kids = `${at + 3} 0 R `.repeat(10)
    return `<</Type/Pages/Count ${10 ** (7 - at)}/Kids[${kids}]/MediaBox[0 0 595 842]>>`
  })
  return pdfFile(['<</Type/Catalog/Pages 2 0 R>>', ...levels, '<</Type/Page/Parent 8 0 R>>'])
}

export const pageTreeLoop = () =>
  pdfFile(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>'])

/** A page of so many texts. */
export const textFlood = (texts: number) =>
  pageOf(
    stream(
      deflateSync('BT /F1 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET\n'.repeat(texts)),
      '/Filter/FlateDecode',
    ),
  )

/** A page of so many texts beside each other. */
export const wideRow = (texts: number) =>
  pageOf(
    stream(
      deflateSync(`BT /F1 9 Tf 9 9 Td ${'(a) Tj 0.01 0 Td '.repeat(texts)}ET`),
      '/Filter/FlateDecode',
    ),
  )

export const zerosAfterHeader = () =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000_000)])

export const deepArray = () => pdfFile(['<</Type/Catalog/Pages 2 0 R>>', `${'['.repeat(500_000)}`])

export const truncated = () => {
  const whole = makePdf([rows(['Protokoll', '§ 1 Val'], { y: 80 })])
  return whole.subarray(0, 150)
}

export const withoutText = () => makePdf([[], []])

export const pdfAndZip = () =>
  Buffer.concat([
    makePdf([rows(['Protokoll'], { y: 80 })]),
    makeZip([{ name: 'evil.exe', bytes: 'MZ' }]),
  ])

export const htmlAndPdf = () =>
  Buffer.concat([
    Buffer.from('<html><script>alert(1)</script><!--\n'),
    makePdf([rows(['Protokoll'], { y: 80 })]),
  ])

/** Locked with the oldest of the standard's ways; an empty `password` is one that any reader tries by itself. */
export function lockedPdf(password: string): Buffer {
  const padding = Buffer.from(
    '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
    'hex',
  )
  const md5 = (...parts: readonly Uint8Array[]) =>
    createHash('md5').update(Buffer.concat(parts)).digest()
  const id = Buffer.from('0123456789abcdef')
  const padded = Buffer.concat([Buffer.from(password), padding]).subarray(0, 32)
  const owner = rc4(
    md5(Buffer.concat([Buffer.from('owner'), padding]).subarray(0, 32)).subarray(0, 5),
    padded,
  )
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const key = md5(padded, owner, permissions, id).subarray(0, 5)
  const user = rc4(key, padding)
  const content = rc4(md5(key, Buffer.from([6, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(text))
  return pdfFile(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[5 0 R]/MediaBox[0 0 595 842]>>',
      font,
      `<</Filter/Standard/V 1/R 2/O<${owner.toString('hex')}>/U<${user.toString('hex')}>/P -4>>`,
      '<</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F1 3 0 R>>>>>>',
      stream(content),
    ],
    `/Encrypt 4 0 R/ID[<${id.toString('hex')}><${id.toString('hex')}>]`,
  )
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => {
    const kept = box[a] ?? 0
    box[a] = box[b] ?? 0
    box[b] = kept
  }
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (box[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, to)
  }
  let at = 0
  let to = 0
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) & 255
      to = (to + (box[at] ?? 0)) & 255
      swap(at, to)
      return byte ^ (box[((box[at] ?? 0) + (box[to] ?? 0)) & 255] ?? 0)
    }),
  )
}
