import { createHash } from 'node:crypto'
import { Refusal } from '../../domain/refusal.ts'
import type { Database, Tx } from '../database.ts'
import type { Files } from '../files.ts'
import { type BegunFile, type ExportTarget, writingTo } from './export-target.ts'
import {
  countingKinds,
  documentFile,
  exportedLines,
  linesFile,
  type Manifest,
  manifestFile,
  manifestOf,
} from './manifest.ts'

/**
 * Writes a collaboration to a folder, or to one ZIP file where the name ends so: a manifest, a file of lines for each kind
 * of thing, and the documents under their digests. All of it is from one moment. Refuses a place that is taken, and an
 * archive that lacks a document.
 */
export function writeExport(
  { db, files }: { readonly db: Database; readonly files: Files },
  collaboration: Manifest['collaboration'],
  place: string,
): Promise<Manifest> {
  return writingTo(place, (target) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => writeAll(tx, files, collaboration, target)),
  )
}

async function writeAll(
  tx: Tx,
  files: Files,
  collaboration: Manifest['collaboration'],
  target: ExportTarget,
): Promise<Manifest> {
  const counting = countingKinds()
  const documents = new Map<string, string>()
  let [kind, file]: [string, BegunFile | null] = ['', null]
  for await (const lines of exportedLines(tx, collaboration.id)) {
    if (lines.kind !== kind) {
      await file?.end()
      kind = lines.kind
      file = await target.begin(linesFile(kind))
    }
    counting.take(lines)
    await file?.write(lines.text)
    if (kind === 'documents') {
      for (const { digest, name } of lines.rows) documents.set(String(digest), String(name))
    }
  }
  await file?.end()
  const copied = await copyDocuments(files, documents, target)
  const manifest = await manifestOf(tx, collaboration, counting.kinds(), copied)
  await writeFile(target, manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function writeFile(
  target: ExportTarget,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = await target.begin(name)
  await file.write(content)
  await file.end()
}

/** Copies each document once, by its digest, and counts them. */
async function copyDocuments(
  from: Files,
  documents: ReadonlyMap<string, string>,
  target: ExportTarget,
): Promise<Manifest['files']> {
  let bytes = 0
  for (const [digest, name] of documents) {
    const content = await from.find(digest)
    if (!content || createHash('sha256').update(content).digest('hex') !== digest) {
      throw new Refusal('export.fileMissing', { name })
    }
    await writeFile(target, documentFile(digest), content)
    bytes += content.length
  }
  return { count: documents.size, bytes }
}
