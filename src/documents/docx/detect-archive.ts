import { Refusal } from '../../domain/refusal.ts'
import type { Limits } from '../limits.ts'
import { openArchive } from './archive.ts'

/** `docx`, or a refusal that names what else the archive is, by its parts. */
export async function detectArchive(bytes: Uint8Array, limits: Limits): Promise<'docx'> {
  const { names } = await openArchive(bytes, limits)
  const isOffice = names.has('[Content_Types].xml')
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name))
  if (isOffice && has(/(?:^|\/)vbaProject\.bin$/i)) throw new Refusal('document.macro')
  if (isOffice && has(/^word\/[^/]+\.xml$/i)) return 'docx'
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) {
    throw new Refusal('document.odt')
  }
  throw new Refusal(isOffice ? 'document.unknown' : 'document.archive')
}
