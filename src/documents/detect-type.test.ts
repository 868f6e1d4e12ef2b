import { describe, expect, it } from 'vitest'
import { detectType } from './detect-type.ts'
import { usualLimits } from './limits.ts'

const typeOf = (text: string, name = 'protokoll') =>
  detectType(Buffer.from(text, 'latin1'), name, usualLimits)

describe('the type of a document', () => {
  it.each([
    ['a PDF', '%PDF-1.4\n', 'protokoll.docx', 'pdf'],
    ['a PDF after some noise', '\n\n  %PDF-1.4\n', 'protokoll', 'pdf'],
    ['a text', 'Protokoll\n# 1 av 2', 'protokoll.pdf', 'text'],
    ['Markdown by its name', 'Protokoll', 'Möte.MD', 'markdown'],
    ['Markdown by its headings and points', '# Protokoll\n\n- Åsa\n- Bo', 'inklistrat', 'markdown'],
    ['a text with headings, named as text', '# Protokoll\n\n- Åsa', 'möte.txt', 'text'],
    ['an outline', '* Protokoll\n** Närvarande', 'möte.org', 'text'],
    ['a text that speaks of pages', 'Sidan <html> nämns', 'möte.txt', 'text'],
  ])('is told from the content: %s', async (_, text, name, type) => {
    expect(await typeOf(text, name)).toBe(type)
  })

  it.each([
    ['<?xml version="1.0"?><html>', 'document.html'],
    ['<TABLE><tr>', 'document.html'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related', 'document.html'],
    ['<?xml version="1.0"?><office:document>', 'document.odt'],
    ['<?xml version="1.0"?><?mso-application progid="Word.Document"?>', 'document.doc'],
    ['<?xml version="1.0"?><svg>', 'document.image'],
    ['<?xml version="1.0"?><rss>', 'document.unknown'],
    ['\xff\xd8\xff\xe0', 'document.image'],
    ['II*\0\b\0\0\0', 'document.image'],
    ['GIF89a', 'document.image'],
    ['MZ\x90\0', 'document.unknown'],
    ['\x01\x02\x03\x04\x05', 'document.unknown'],
    ['GIF89a%PDF-1.4', 'document.twoTypes'],
    ['PK\x03\x04%PDF-1.4', 'document.twoTypes'],
  ])('is refused by name: %j', async (text, code) => {
    await expect(typeOf(text)).rejects.toMatchObject({ code })
  })
})
