import yauzl from 'yauzl'
import { Refusal } from '../../domain/refusal.ts'
import type { Limits } from '../limits.ts'

/** The parts of a ZIP archive by name. Nothing is ever written, so a name is only a name. */
export type Archive = {
  readonly names: ReadonlySet<string>
  /** A part's bytes, counted as they are unpacked; nothing where there is no such part. */
  read(name: string): AsyncIterable<Buffer>
}

/** A part smaller than this is never a bomb, however well it packs. */
const smallBytes = 2_000_000

/**
 * Opens a ZIP archive. Refuses `document.broken` one that is no archive or names a part outside itself or twice,
 * `document.bomb` one with too many parts, or whose parts unpack to too much, `document.encrypted` a locked one.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: Pick<Limits, 'parts' | 'unpackedBytes' | 'ratio'>,
): Promise<Archive> {
  const zip = await orBroken(
    yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
    }),
  )
  if (zip.entryCount > limits.parts) throw new Refusal('document.bomb')
  const entries = await orBroken(listEntries(zip))
  if (entries.size < zip.entryCount) throw new Refusal('document.broken')
  let unpacked = 0

  return {
    names: new Set(entries.keys()),
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) return
      if (entry.isEncrypted()) throw new Refusal('document.encrypted')
      const stream = await orBroken(zip.openReadStreamPromise(entry))
      const before = unpacked
      try {
        for await (const chunk of stream) {
          unpacked += chunk.length
          const size = unpacked - before
          const isBomb = size > smallBytes && size > limits.ratio * entry.compressedSize
          if (isBomb || unpacked > limits.unpackedBytes) throw new Refusal('document.bomb')
          yield chunk
        }
      } catch (error) {
        throw error instanceof Refusal ? error : new Refusal('document.broken')
      }
    },
  }
}

async function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  return entries
}

async function orBroken<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise
  } catch {
    throw new Refusal('document.broken')
  }
}
