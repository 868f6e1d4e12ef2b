import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import yauzl from 'yauzl'
import { Refusal } from '../../domain/refusal.ts'

/** Where an export stands, a folder or one ZIP file: its files by their names there. */
export type ExportPlace = {
  /** The bytes of a file as they come; null where there is no such file. */
  read(name: string): Promise<AsyncIterable<Buffer> | null>
  close(): Promise<void>
}

/** Whether an export is one file, as it is named. */
export const isOneFile = (place: string): boolean => /\.zip$/i.test(place)

/** Opens the place of an export; a ZIP file that is none, or that unpacks to too much, is refused. */
export const openPlace = (place: string): Promise<ExportPlace> =>
  isOneFile(place) ? zipPlace(place) : Promise.resolve(folderPlace(place))

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

function folderPlace(folder: string): ExportPlace {
  return {
    async read(name) {
      try {
        return (await open(join(folder, name))).createReadStream() as AsyncIterable<Buffer>
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    close: async () => undefined,
  }
}

/** Real exports stay far below: a million files, and two hundred times what was packed once they are a few megabytes. */
const mostFiles = 1_000_000
const mostRatio = 200
const smallBytes = 10_000_000

/**
 * A ZIP file that an export was packed in. Nothing of it is ever unpacked to the disk, so a name is only a name. It is
 * looked through before anything is read: so many files, so much unpacked in all, no name twice or outside it. That a file
 * is no larger than it said is counted as it is unpacked.
 */
async function zipPlace(path: string): Promise<ExportPlace> {
  const file = basename(path)
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error) => {
    throw isMissing(error)
      ? new Refusal('export.noFile', { file: path })
      : new Refusal('export.broken', { file })
  })
  try {
    const entries = await entriesOf(zip, file)
    return {
      async read(name) {
        const entry = entries.get(name)
        return entry ? unpacked(zip, entry) : null
      },
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof Refusal ? error : new Refusal('export.broken', { file })
  }
}

async function entriesOf(zip: yauzl.ZipFile, file: string): Promise<Map<string, yauzl.Entry>> {
  const most = Math.max(smallBytes, mostRatio * zip.fileSize)
  const bomb = new Refusal('export.bomb', { file })
  if (zip.entryCount > mostFiles) throw bomb
  const entries = new Map<string, yauzl.Entry>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize
    if (bytes > most) throw bomb
    entries.set(entry.fileName, entry)
  }
  if (entries.size < zip.entryCount) throw new Refusal('export.broken', { file })
  return entries
}

async function* unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  try {
    yield* await zip.openReadStreamPromise(entry)
  } catch {
    // What was packed is damaged or locked, or more than it said.
    throw new Refusal('export.broken', { file: entry.fileName })
  }
}
