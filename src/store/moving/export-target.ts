import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import { isDiskFull } from '../database-away.ts'
import { isOneFile } from './export-place.ts'
import { zipInto } from './write-zip.ts'

/** Somewhere an export is written, one file after the other. */
export type ExportTarget = {
  /** Begins a file; the one before it has been ended. */
  begin(name: string): Promise<BegunFile>
}

export type BegunFile = {
  write(bytes: string | Uint8Array): Promise<void>
  /** Ends the file, when it is safely on the disk. */
  end(): Promise<void>
}

/**
 * Lets an export be written to a new folder, or to one new ZIP file where the name says so. It has its name when all of
 * it is safely on the disk, and nobody but its owner may read it; where anything fails nothing is left of it. Refuses
 * a place that is taken, or that cannot be written in.
 */
export async function writingTo<Result>(
  place: string,
  work: (target: ExportTarget) => Promise<Result>,
): Promise<Result> {
  const wanted = resolve(place)
  const beside = `${wanted}.${randomUUID().slice(0, 8)}.part`
  if (!(await isFree(wanted, isOneFile(place)))) {
    throw isOneFile(place)
      ? new Refusal('export.fileTaken', { file: place })
      : new Refusal('export.folderTaken', { folder: place })
  }
  try {
    await mkdir(dirname(wanted), { recursive: true })
    const result = await (isOneFile(place) ? intoZip(beside, work) : intoFolder(beside, work))
    await rename(beside, wanted)
    return result
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw refusalOf(error, place)
  }
}

/** Whether nothing is there; a folder that is empty may be written in. */
async function isFree(wanted: string, isFile: boolean): Promise<boolean> {
  try {
    return (await readdir(wanted)).length === 0 && !isFile
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return true
    if (code === 'ENOTDIR') return false
    throw refusalOf(error, wanted)
  }
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'])

function refusalOf(error: unknown, place: string): unknown {
  if (isDiskFull(error)) return new Refusal('export.noRoom', { place })
  const { code, syscall } = error as NodeJS.ErrnoException
  const isOfFile = syscall !== undefined && unwritable.has(code ?? '')
  return isOfFile ? new Refusal('export.notWritable', { place }) : error
}

async function intoFolder<Result>(
  folder: string,
  work: (target: ExportTarget) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { mode: 0o700 })
  let file: FileHandle | null = null
  try {
    return await work({
      async begin(name) {
        const path = join(folder, name)
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        const begun = await open(path, 'wx', 0o600)
        file = begun
        return {
          async write(bytes) {
            // All of it or an error; `write` alone stops in silence where the disk does.
            await begun.appendFile(bytes)
          },
          async end() {
            await begun.sync()
            await begun.close()
          },
        }
      },
    })
  } finally {
    // The one that failed under way; to close one again is nothing.
    await (file as FileHandle | null)?.close()
  }
}

async function intoZip<Result>(
  path: string,
  work: (target: ExportTarget) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, 'wx', 0o600)
  try {
    const result = await zipInto(file, work)
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}
