import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { ExportTarget } from './export-target.ts'

/** Midnight on the first day that the format knows, without a zone; and what is unpacked is its owner's alone. */
const ofEach = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100600 }

/**
 * Lets files be packed into a ZIP archive as they are written, holding none of them in memory. It says no time and no
 * zone, so the same files give the same archive. Throws what the work or the disk did not manage.
 */
export async function zipInto<Result>(
  file: FileHandle,
  work: (target: ExportTarget) => Promise<Result>,
): Promise<Result> {
  const zip = new ZipFile()
  const stopped = new AbortController()
  const { signal } = stopped
  const packing = pipeline(
    zip.outputStream,
    async (packed) => {
      for await (const part of packed) await file.appendFile(part)
    },
    { signal },
  )
  // Whoever waits to write is told; nobody may be waiting when it fails.
  packing.catch(() => stopped.abort())
  /** Waits until a file's content says so; throws what stopped the packing before it did. */
  const until = (content: PassThrough, event: 'drain' | 'end') =>
    once(content, event, { signal }).catch(() => packing)

  try {
    const result = await work({
      async begin(name) {
        const content = new PassThrough()
        zip.addReadStream(content, name, ofEach)
        return {
          async write(bytes) {
            if (!content.write(bytes)) await until(content, 'drain')
          },
          async end() {
            content.end()
            await until(content, 'end')
          },
        }
      },
    })
    zip.end()
    await packing
    return result
  } finally {
    stopped.abort()
  }
}
