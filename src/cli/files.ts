import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../domain/refusal.ts'

/** The name that means standard input. */
export const standardInput = '-'

/** The files that are named, in order, with every folder's files in its place, by name. */
export function filesIn(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (isFolder(name) ? filesOfFolder(name) : [name]))
}

function isFolder(name: string): boolean {
  if (name === standardInput) return false
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Hidden files and links are left out: they were not what anybody meant. */
function filesOfFolder(folder: string): readonly string[] {
  const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort(byName)
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesOfFolder(path)
      return entry.isFile() ? [path] : []
    })
}

/**
 * The bytes of a file or of standard input.
 * Refuses with `file.missing`, `file.unreadable`, or `document.tooLarge` as soon as there are more than `most`.
 */
export async function bytesOf(name: string, most: number): Promise<Uint8Array> {
  const stream = name === standardInput ? process.stdin : createReadStream(name)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > most) throw new Refusal('document.tooLarge', { megabytes: most / 1e6 })
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const isMissing = (error as { code?: string }).code === 'ENOENT'
    throw new Refusal(isMissing ? 'file.missing' : 'file.unreadable', { name })
  }
  return Buffer.concat(chunks)
}
