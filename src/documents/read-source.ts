import { createHash } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'
import type { SourceText } from '../domain/source-text.ts'
import { type DocumentType, detectType } from './detect-type.ts'
import type { DocumentText } from './document-text.ts'
import type { Limits } from './limits.ts'

/**
 * The bytes of a document as lines. What is not a document of text is refused with a code that says what it is, and
 * one without any text with `document.empty` or `document.scanned`.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
): Promise<SourceText> {
  const type = await detectType(bytes, name, limits)
  const text = await readAs(type, bytes, limits)
  if (!text.lines.some((line) => line.text.trim() !== '')) throw new Refusal('document.empty')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, sha256, mediaType: mediaTypes[type], ...text }
}

const mediaTypes: Readonly<Record<DocumentType, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Each reader is loaded when it is first needed: a plain text should not wait for the one of PDF. */
async function readAs(
  type: DocumentType,
  bytes: Uint8Array,
  limits: Limits,
): Promise<DocumentText> {
  switch (type) {
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, limits)
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, limits)
    default:
      return (await import('./read-text.ts')).readText(bytes, limits)
  }
}
