import { Refusal } from '../domain/refusal.ts'
import type { SourceLine } from '../domain/source-text.ts'
import type { DocumentText } from './document-text.ts'
import type { Limits } from './limits.ts'
import { encodingOf } from './text-encoding.ts'

/**
 * Plain text and Markdown: all of the text as it stands, one line a line. Line ends of any kind; a form feed
 * starts a page. Letters are put together (NFC); control characters, which are no text, are left out.
 *
 * Refuses `document.unknown` what is no text, `document.tooMuchText`, `document.empty`.
 */
export async function readText(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  if (bytes.length > limits.textBytes) {
    throw new Refusal('document.tooMuchText', { megabytes: limits.textBytes / 1e6 })
  }
  const text = await decode(bytes)
  const pageTexts = withoutLastFeed(text).split('\f')
  const lines: SourceLine[] = []
  const pageStarts: number[] = []
  for (const page of pageTexts) {
    pageStarts.push(lines.length + 1)
    for (const line of page.split(/\r\n|[\n\r\v\x85\u2028\u2029]/)) lines.push({ text: line })
  }
  const hasPages = pageTexts.length > 1
  return {
    pages: hasPages ? pageTexts.length : null,
    pageStarts: hasPages ? pageStarts : [1],
    lines: withoutLastEmpty(lines),
    pagesWithoutText: pageTexts.flatMap((page, at) => (hasPages && !page.trim() ? [at + 1] : [])),
  }
}

/** Whether bytes can be read as text at all: an encoding, and hardly any control characters. */
export function isText(bytes: Uint8Array): boolean {
  const encoding = encodingOf(bytes)
  if (encoding === null) return false
  if (encoding.startsWith('utf-16')) return true
  let controls = 0
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1
  }
  return controls <= bytes.length / 200
}

async function decode(bytes: Uint8Array): Promise<string> {
  const encoding = encodingOf(bytes)
  if (encoding === null) throw new Refusal('document.unknown')
  const text =
    encoding === 'windows-1252'
      ? await decodeWindows(bytes)
      : new TextDecoder(encoding).decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  return text.normalize('NFC').replace(/[\0-\x08\x0e-\x1f\x7f\ufeff]/g, '')
}

/** Node 20's own decoder is wrong for 0x80-0x9F, where the dashes and quotes are. */
async function decodeWindows(bytes: Uint8Array): Promise<string> {
  const { default: iconv } = await import('iconv-lite')
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'windows-1252')
}

/** The line end of the last line starts no line of its own. */
function withoutLastEmpty(lines: SourceLine[]): SourceLine[] {
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

/** A form feed that nothing follows ends the last page and starts none. */
function withoutLastFeed(text: string): string {
  const feed = text.indexOf('\f', text.trimEnd().length)
  return feed < 0 ? text : text.slice(0, feed)
}
