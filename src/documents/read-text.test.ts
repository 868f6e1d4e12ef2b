import { describe, expect, it } from 'vitest'
import { usualLimits } from './limits.ts'
import { readText } from './read-text.ts'

const swedish = 'Närvarande – ”Åsa Öberg”\nFrånvarande'
const texts = async (bytes: Uint8Array) =>
  (await readText(bytes, usualLimits)).lines.map((line) => line.text)

describe('plain text', () => {
  const lines = swedish.split('\n')
  const wide = Buffer.from(swedish, 'utf16le')
  const windows = Buffer.from(swedish.replace('–', '\x96').replaceAll('”', '\x94'), 'latin1')
  it.each([
    ['UTF-8', Buffer.from(swedish)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${swedish}`)],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16 without a mark', wide],
    ['UTF-16 the other way round', Buffer.from(wide).swap16()],
    ['Windows-1252', windows],
    ['letters in two parts', Buffer.from(swedish.normalize('NFD'))],
  ])('reads %s', async (_, bytes) => {
    expect(await texts(bytes)).toEqual(lines)
  })

  it('keeps the good letters of a UTF-8 text with a broken byte', async () => {
    const bytes = Buffer.concat([Buffer.from(swedish), Buffer.from([0xc3])])

    expect(await texts(bytes)).toEqual(['Närvarande – ”Åsa Öberg”', 'Frånvarande\ufffd'])
  })

  it('reads line ends of any kind', async () => {
    expect(await texts(Buffer.from('a\r\nb\rc\n\nd\n'))).toEqual(['a', 'b', 'c', '', 'd'])
  })

  it('keeps blanks and tabs as they stand', async () => {
    expect(await texts(Buffer.from('  § 1\tVal  \n'))).toEqual(['  § 1\tVal  '])
  })

  it('starts a page at a form feed', async () => {
    const text = await readText(Buffer.from('a\nb\n\fc\n\f'), usualLimits)

    expect(text.pageStarts).toEqual([1, 4])
    expect(text.pages).toBe(2)
    expect(text.lines.map((line) => line.text)).toEqual(['a', 'b', '', 'c'])
  })
})
