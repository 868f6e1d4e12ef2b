import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { usualLimits } from '../../src/documents/limits.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { ReadMinutes } from '../../src/reader/read-minutes.ts'
import { makeDocx, paragraph, tableRow } from './make-docx.ts'
import { makePdf, rows } from './make-pdf.ts'

afterAll(closeReaders)

/** Reads the bytes, and fails on anything but minutes or a refusal. */
async function isRead(bytes: Uint8Array): Promise<void> {
  try {
    const read = await readDocument(bytes, 'x', { ...usualLimits, wallSeconds: 10 })
    expect(ReadMinutes.safeParse(read).error).toBeUndefined()
    const { lines, pageStarts } = read.source
    expect(pageStarts.every((start) => start <= Math.max(1, lines.length))).toBe(true)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const texts = ['Protokoll', 'Närvarande: Åsa Ek', '§ 1 Val av justerare', 'Beslut: Bo Al väljs.']
const wholes = [
  makePdf([rows(texts, { y: 80 }), rows(texts, { y: 80 })]),
  makeDocx({
    body: `${texts.map((text) => paragraph(text)).join('')}<w:tbl>${tableRow('a', 'b')}</w:tbl>`,
  }),
  Buffer.from(texts.join('\n')),
]

/** A good document with some bytes changed and some of it cut out. */
const damaged = fc
  .record({
    whole: fc.constantFrom(...wholes),
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      maxLength: 12,
    }),
    cut: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40)),
  })
  .map(({ whole, changes, cut: [from, length] }) => {
    const bytes = Buffer.from(whole)
    for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte
    const start = Math.floor(from * bytes.length)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)])
  })

describe('any bytes', () => {
  it('give minutes or a refusal', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), isRead), { numRuns: 200 })
  })

  it('as text of any letters give minutes or a refusal', { timeout: 60_000 }, async () => {
    const text = fc.string({ unit: 'binary', maxLength: 2_000 }).map((each) => Buffer.from(each))
    await fc.assert(fc.asyncProperty(text, isRead), { numRuns: 200 })
  })

  it('of a damaged document give minutes or a refusal', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(damaged, isRead), { numRuns: 300 })
  })
})
