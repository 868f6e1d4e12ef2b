import { Refusal } from '../domain/refusal.ts'
import type { DocumentText } from './document-text.ts'
import type { Limits } from './limits.ts'

export async function readPdf(_bytes: Uint8Array, _limits: Limits): Promise<DocumentText> {
  throw new Refusal('document.unknown')
}
