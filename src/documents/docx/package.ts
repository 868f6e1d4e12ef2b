import { posix } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import type { Limits } from '../limits.ts'
import { type Archive, openArchive } from './archive.ts'
import { parseXml, type XmlHandler } from './xml.ts'

/** The parts of a DOCX by what they are for. */
export type DocxPackage = {
  readonly names: ReadonlySet<string>
  /** Name of the main part. */
  readonly main: string
  /** Name of the main part's relation by its id (headers, footers), or by its type (`styles`, `numbering` …). */
  partById(id: string): string | undefined
  partByType(type: string): string | undefined
  /** Streams a part through a handler; nothing where there is no such part. */
  parse(name: string | undefined, handler: XmlHandler): Promise<void>
}

/**
 * Opens a DOCX. Refuses `document.macro` one that may hold a program, `document.broken` one without a main part.
 * What it relates to outside itself is not looked at.
 */
export async function openDocx(bytes: Uint8Array, limits: Limits): Promise<DocxPackage> {
  const archive = await openArchive(bytes, limits)
  const parse = async (name: string | undefined, handler: XmlHandler) => {
    if (name !== undefined && archive.names.has(name)) {
      await parseXml(archive.read(name), limits.depth, handler)
    }
  }
  await parse('[Content_Types].xml', {
    open(_, attribute) {
      if (/macroEnabled/i.test(attribute('ContentType') ?? '')) throw new Refusal('document.macro')
    },
  })
  const main = (await relationsOf('', parse)).byType.get('officeDocument') ?? 'word/document.xml'
  if (!archive.names.has(main)) throw new Refusal('document.broken')
  const { byId, byType } = await relationsOf(main, parse)

  return {
    names: archive.names,
    main,
    partById: (id) => byId.get(id),
    partByType: (type) => byType.get(type) ?? usualPart(archive, type),
    parse,
  }
}

/** The part of that name beside the main one, for packages whose relations are lost. */
function usualPart(archive: Archive, type: string): string | undefined {
  const name = `word/${type}.xml`
  return archive.names.has(name) ? name : undefined
}

/** The relations of a part (of the package where the name is empty), without those that point outside. */
async function relationsOf(part: string, parse: DocxPackage['parse']) {
  const folder = posix.dirname(part)
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  await parse(posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, attribute) {
      const target = attribute('Target')
      if (name !== 'Relationship' || !target || attribute('TargetMode') === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      const type = attribute('Type')?.split('/').at(-1) ?? ''
      byId.set(attribute('Id') ?? '', path)
      if (!byType.has(type)) byType.set(type, path)
    },
  })
  return { byId, byType }
}
