import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import type { Database, Tx } from '../database.ts'
import { type Files, filesIn } from '../files.ts'
import {
  countingKinds,
  exportedLines,
  linesFile,
  type Manifest,
  manifestFile,
  manifestOf,
} from './manifest.ts'

/**
 * Writes a collaboration to a folder: a manifest, a file of lines for each kind of thing, and the documents under their
 * digests. All of it is from one moment. The folder has its name when everything is in it and safely on the disk, and
 * nobody but its owner may read it. Refuses a folder that holds anything, and an archive that lacks a document.
 */
export async function writeExport(
  { db, files }: { readonly db: Database; readonly files: Files },
  collaboration: Manifest['collaboration'],
  place: string,
): Promise<Manifest> {
  const folder = resolve(place)
  if (!(await isFree(folder))) throw new Refusal('export.folderTaken', { folder: place })
  const beside = `${folder}.${randomUUID().slice(0, 8)}.part`
  await mkdir(beside, { recursive: true, mode: 0o700 })
  try {
    const manifest = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => writeAll(tx, files, collaboration, beside))
    await rename(beside, folder)
    return manifest
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false
    throw error
  }
}

async function writeAll(
  tx: Tx,
  files: Files,
  collaboration: Manifest['collaboration'],
  folder: string,
): Promise<Manifest> {
  const counting = countingKinds()
  const copying = copyingDocuments(files, filesIn(join(folder, 'files')))
  let [kind, file]: [string, FileHandle | null] = ['', null]
  try {
    for await (const lines of exportedLines(tx, collaboration.id)) {
      if (lines.kind !== kind) {
        await closeWhole(file)
        kind = lines.kind
        file = await open(join(folder, linesFile(kind)), 'wx', 0o600)
      }
      counting.take(lines)
      await file?.write(lines.text)
      if (kind === 'documents') for (const document of lines.rows) await copying.take(document)
    }
  } finally {
    await closeWhole(file)
  }
  const manifest = await manifestOf(tx, collaboration, counting.kinds(), copying.copied())
  const written = await open(join(folder, manifestFile), 'wx', 0o600)
  await written.write(`${JSON.stringify(manifest, null, 2)}\n`)
  await closeWhole(written)
  return manifest
}

async function closeWhole(file: FileHandle | null): Promise<void> {
  if (!file) return
  await file.sync()
  await file.close()
}

/** Copies documents, each file once, and counts them. */
function copyingDocuments(from: Files, to: Files) {
  const digests = new Set<string>()
  let bytes = 0
  return {
    async take({ digest, name }: Readonly<Record<string, unknown>>): Promise<void> {
      if (digests.has(String(digest))) return
      const content = await from.find(String(digest))
      const kept = content && (await to.keep(content))
      if (kept === null || kept !== digest)
        throw new Refusal('export.fileMissing', { name: String(name) })
      digests.add(kept)
      bytes += content?.length ?? 0
    },
    copied: (): Manifest['files'] => ({ count: digests.size, bytes }),
  }
}
