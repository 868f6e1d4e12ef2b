import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../domain/refusal.ts'
import { isDiskFull } from './database-away.ts'

/** Files by their content: the name of a file is its SHA-256, so the same file is kept once. */
export type Files = {
  /** Keeps the bytes, and gives their digest when they are safely on the disk. */
  keep(bytes: Uint8Array): Promise<string>
  /** The bytes of a digest, or null when there is no such file. */
  find(digest: string): Promise<Uint8Array | null>
  /** Takes away a file that was kept in vain. */
  remove(digest: string): Promise<void>
}

/** The files of a folder. */
export function filesIn(folder: string): Files {
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest)
  return {
    async keep(bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(digest)
      await mkdir(join(folder, digest.slice(0, 2)), { recursive: true })
      await writeWhole(path, bytes)
      return digest
    },
    async find(digest) {
      if (!/^[0-9a-f]{64}$/.test(digest)) return null
      try {
        return await readFile(pathOf(digest))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: (digest) => unlink(pathOf(digest)),
  }
}

/** A file under its name is always whole: it is written beside it first, and flushed to the disk. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}`
  const file = await open(beside, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await unlink(beside)
    throw isDiskFull(error) ? new Refusal('store.full') : error
  } finally {
    await file.close()
  }
  await rename(beside, path)
}
