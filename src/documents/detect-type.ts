import { Refusal } from '../domain/refusal.ts'
import type { Limits } from './limits.ts'
import { isText } from './read-text.ts'

/** The types of document that can be read. */
export type DocumentType = 'text' | 'markdown' | 'pdf' | 'docx'

/**
 * The type of a document by its content; its name only tells Markdown from other text.
 *
 * Refuses every other type with a code that names it (`document.rtf`, `document.image` …), so that the person can be
 * told what to do, and a file that is two types at once with `document.twoTypes`.
 */
export async function detectType(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
): Promise<DocumentType> {
  const head = latin1(bytes, 0, 1024)
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  const foreign = foreignTypeOf(bytes, head, start)
  const pdfAt = head.indexOf('%PDF-')
  if (pdfAt >= 0) {
    if (foreign || head.startsWith('PK\x03\x04') || endsAsArchive(bytes)) {
      throw new Refusal('document.twoTypes')
    }
    return 'pdf'
  }
  if (foreign) throw new Refusal(foreign)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return (await import('./docx/detect-archive.ts')).detectArchive(bytes, limits)
  }
  if (!isText(bytes)) throw new Refusal('document.unknown')
  if (endsAsArchive(bytes)) throw new Refusal('document.twoTypes')
  return isMarkdown(bytes, name) ? 'markdown' : 'text'
}

/** The code of a type that is known and not read, by its first bytes. */
function foreignTypeOf(bytes: Uint8Array, head: string, start: string): string | null {
  if (imageStarts.some((pattern) => pattern.test(head))) return 'document.image'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundTypeOf(bytes)
  if (start.startsWith('{\\rtf')) return 'document.rtf'
  if (/^<\?xml/i.test(start)) return xmlTypeOf(start)
  if (htmlStart.test(withoutComments(start))) return 'document.html'
  if (/^(?:MIME-Version:|From: <Saved by )/i.test(start)) return 'document.html'
  if (/^#!|^<\?php|^<script|^%!PS|^MZ|^\x7fELF/i.test(start)) return 'document.unknown'
  return null
}

const imageStarts: readonly RegExp[] = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^(?:II\*\0|MM\0\*)/,
  /^BM.{4}\0\0\0\0/s,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftyp(?:hei[cfx]|mif1|avif)/s,
  /^.{4}jP {2}\r\n/s,
]

const htmlStart = /^<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6])[\s>]/i

/** What stands before the first element of a page. */
function withoutComments(start: string): string {
  let rest = start
  while (rest.startsWith('<!--') && rest.includes('-->')) {
    rest = rest.slice(rest.indexOf('-->') + 3).trimStart()
  }
  return rest
}

function xmlTypeOf(start: string): string {
  if (/<html[\s>]|<!doctype\s+html/i.test(start)) return 'document.html'
  if (/<office:document/.test(start)) return 'document.odt'
  if (
    /wordDocument|progid="Word\.Document"|schemas\.microsoft\.com\/office\/2006\/xmlPackage/.test(
      start,
    )
  )
    return 'document.doc'
  return /<svg[\s>]/.test(start) ? 'document.image' : 'document.unknown'
}

/** The old compound file of Word and others; it also wraps locked files of the new kind. */
function compoundTypeOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const names = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) return 'document.encrypted'
  return names('WordDocument') ? 'document.doc' : 'document.unknown'
}

/** Whether the file is also a ZIP archive: its directory stands right before the record that ends it. */
function endsAsArchive(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-66_000)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) return false
  const directoryBytes = tail.readUInt32LE(end + 12)
  const offset = bytes.length - tail.length + end - directoryBytes
  return offset >= 0 && latin1(bytes, offset, 4) === 'PK\x01\x02'
}

/** Markdown by the name's ending, or by headings with number signs and no `#` used otherwise. */
function isMarkdown(bytes: Uint8Array, name: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return true
  if (/\.(?:txt|text|org|log)$/i.test(name)) return false
  const text = latin1(bytes, 0, 20_000)
  return /^#{1,6} \S/m.test(text) && /^(?:[-*+] \S|#{2,6} \S|\|.*\|$|\*\*\S)/m.test(text)
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(
    bytes.buffer,
    bytes.byteOffset + from,
    Math.min(length, bytes.length - from),
  ).toString('latin1')
}
