import { afterAll, describe, expect, it } from 'vitest'
import { type Limits, usualLimits } from '../../src/documents/limits.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import * as docx from './hostile-docx.ts'
import * as pdf from './hostile-pdfs.ts'
import { makePdf, rows } from './make-pdf.ts'
import { makeZip } from './make-zip.ts'

afterAll(closeReaders)

/** Shorter than by default, so that the tests are. */
const limits: Limits = { ...usualLimits, cpuSeconds: 4, wallSeconds: 10 }
const tooMuch = /^document\.(?:tooSlow|tooMuchMemory)$/

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(name, 'utf16le'),
  ])

type Hostile = readonly [name: string, code: string | RegExp, make: () => Uint8Array]

const files: readonly Hostile[] = [
  ['an empty file', 'document.empty', () => Buffer.alloc(0)],
  ['a text of blanks', 'document.empty', () => Buffer.from(' \n\t\n')],
  [
    'bytes that are no text',
    'document.unknown',
    () => Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7 + (at >> 3)) % 256)),
  ],
  [
    'a text with zero bytes in it',
    'document.unknown',
    () => Buffer.from('Protokoll\0\0\0och beslut'),
  ],
  ['a text of 6 MB', 'document.tooMuchText', () => Buffer.alloc(6_000_000, 'Protokoll. ')],
  ['a file of 30 MB', 'document.tooLarge', () => Buffer.alloc(30_000_000, 'a')],
  [
    'a page named as text',
    'document.html',
    () => Buffer.from('\n<!-- x -->\n<!DOCTYPE html><p>Protokoll</p>'),
  ],
  ['a script named as text', 'document.unknown', () => Buffer.from('#!/bin/sh\nrm -rf /')],
  ['RTF named as text', 'document.rtf', () => Buffer.from('{\\rtf1\\ansi Protokoll}')],
  [
    'OpenDocument',
    'document.odt',
    () =>
      makeZip([
        { name: 'content.xml', bytes: 'x' },
        { name: 'META-INF/manifest.xml', bytes: 'x' },
      ]),
  ],
  ['an old Word document', 'document.doc', () => compound('WordDocument')],
  ['a locked Word document', 'document.encrypted', () => compound('EncryptedPackage')],
  ['a picture', 'document.image', () => png],
  [
    'an archive of something else',
    'document.archive',
    () => makeZip([{ name: 'a.txt', bytes: 'x' }]),
  ],

  ['PDF that is cut off', /^document\.(?:broken|scanned)$/, pdf.truncated],
  ['PDF without text', 'document.scanned', pdf.withoutText],
  ['PDF locked with a password', 'document.encrypted', () => pdf.lockedPdf('hemligt')],
  ['PDF that unpacks to 1.2 GB', tooMuch, pdf.flateBomb],
  ['PDF that unpacks twice to 1.2 GB', tooMuch, pdf.doubleFlateBomb],
  ['PDF of forms that draw each other a thousand million times', tooMuch, pdf.formBomb],
  ['PDF of four million texts', tooMuch, () => pdf.textFlood(4_000_000)],
  [
    'PDF of 300,000 texts on one line',
    /^document\.(?:bomb|tooSlow|tooMuchMemory)$/,
    () => pdf.wideRow(300_000),
  ],
  ['PDF of ten million pages', 'document.tooManyPages', pdf.pageTreeBomb],
  ['PDF whose pages hold each other', /^document\.(?:broken|scanned)$/, pdf.pageTreeLoop],
  ['PDF of zeros', /^document\.(?:broken|tooMuchMemory|tooSlow)$/, pdf.zerosAfterHeader],
  ['PDF of arrays in arrays', /^document\.(?:broken|tooMuchMemory|scanned)$/, pdf.deepArray],
  ['PDF that is an archive too', 'document.twoTypes', pdf.pdfAndZip],
  ['PDF that is a page too', 'document.twoTypes', pdf.htmlAndPdf],

  ['DOCX that unpacks to 400 MB', 'document.bomb', docx.zipBomb],
  [
    'DOCX of a million and a half paragraphs',
    /^document\.(?:bomb|tooMuchText)$/,
    docx.manyParagraphs,
  ],
  ['DOCX of a row of 300,000 cells', /^document\.(?:tooMuchText|tooSlow)$/, docx.wideRow],
  ['DOCX of a paragraph of 300,000 lines', /^document\.(?:tooMuchText|tooSlow)$/, docx.manyBreaks],
  ['DOCX of too much text', 'document.tooMuchText', docx.muchText],
  ['DOCX that lies of its size', 'document.broken', docx.lyingSize],
  ['DOCX of 60,000 parts', 'document.bomb', docx.manyParts],
  ['DOCX of 100,000 elements in each other', 'document.bomb', docx.deepElements],
  ['DOCX with entities that multiply', 'document.unsafe', docx.laughs],
  ['DOCX with an entity from outside', 'document.unsafe', docx.outsideEntity],
  ['DOCX that names parts outside itself', 'document.broken', docx.outsideNames],
  ['DOCX that names a part twice', 'document.broken', docx.namedTwice],
  ['DOCX with a macro', 'document.macro', docx.withMacro],
  ['DOCX that may hold macros', 'document.macro', docx.macroByType],
  ['DOCX without a document', 'document.broken', docx.withoutDocument],
  ['DOCX of broken XML', 'document.broken', docx.brokenXml],
  ['DOCX that is cut off', 'document.broken', docx.truncatedDocx],
  ['DOCX of pictures only', 'document.scanned', docx.onlyPictures],
]

describe('a hostile file', () => {
  it.each(files)(
    'is refused, and nothing else is hurt: %s',
    { timeout: 30_000 },
    async (_, code, make) => {
      const good = makePdf([rows(['Protokoll', 'Närvarande: Åsa Ek'], { y: 80, step: 40 })])
      const bytes = make()

      const began = performance.now()
      const [refused, read] = await Promise.allSettled([
        readDocument(bytes, 'protokoll.txt', limits),
        readDocument(good, 'möte.pdf', limits),
      ])

      expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(Refusal) })
      const { reason } = refused as PromiseRejectedResult
      expect(reason.code).toMatch(code)
      expect(performance.now() - began).toBeLessThan(1000 * limits.wallSeconds + 2_000)
      expect(read).toMatchObject({
        status: 'fulfilled',
        value: { source: { lines: ['Protokoll', '', 'Närvarande: Åsa Ek'] } },
      })
    },
  )
})
