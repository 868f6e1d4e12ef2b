import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Refusal } from '../../domain/refusal.ts'
import type { BegunFile, ExportTarget } from './export-target.ts'

/** Somewhere files are packed; `finish` writes what they are found by. */
export type ZipWriter = ExportTarget & { finish(): Promise<void> }

/** What the plain format has room for: files, and bytes of all of them and of each before it was packed. */
const most = { files: 65_534, bytes: 0xffff_fffe }

type Entry = {
  readonly name: Buffer
  /** Where it begins in the archive. */
  readonly begins: number
  checksum: number
  size: number
  packed: number
}

/**
 * Packs files into a ZIP archive as they are written, holding none of them in memory. It says no time and no system, so
 * the same files give the same archive. Refuses, with `export.tooLarge`, more than the plain format has room for.
 */
export function zipInto(file: FileHandle, { files, bytes } = most): ZipWriter {
  const entries: Entry[] = []
  let length = 0
  async function append(written: Uint8Array): Promise<void> {
    await file.write(written, 0, written.length, length)
    length += written.length
    if (length > bytes) throw new Refusal('export.tooLarge')
  }

  return {
    async begin(name) {
      const entry = { name: Buffer.from(name), begins: length, checksum: 0, size: 0, packed: 0 }
      if (entries.push(entry) > files) throw new Refusal('export.tooLarge')
      await append(localHeader(entry))
      const packing = packingInto(async (packed) => {
        entry.packed += packed.length
        await append(packed)
      })
      return {
        async write(written) {
          const part = typeof written === 'string' ? Buffer.from(written) : written
          entry.checksum = crc32(part, entry.checksum)
          entry.size += part.length
          if (entry.size > bytes) throw new Refusal('export.tooLarge')
          await packing.write(part)
        },
        async end() {
          await packing.end()
          // How large it became is known only now.
          const header = localHeader(entry)
          await file.write(header, 0, header.length, entry.begins)
        },
      }
    },
    async finish() {
      const begins = length
      for (const entry of entries) await append(centralHeader(entry))
      await append(endOf(entries.length, begins, length - begins))
    },
  }
}

/** Packs what is written, and hands it on as it comes. */
function packingInto(handOn: (packed: Buffer) => Promise<void>): BegunFile {
  const deflate = createDeflateRaw()
  const handingOn = (async () => {
    for await (const packed of deflate) await handOn(packed)
  })()
  // Whoever writes or ends is told; nobody may be writing when it fails.
  handingOn.catch(() => {})
  return {
    async write(bytes) {
      if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), handingOn])
    },
    async end() {
      deflate.end()
      await handingOn
    },
  }
}

/** Version 2.0; no flags, since every name is ASCII; deflated; midnight on the first day that the format knows. */
const common = [
  [20, 2],
  [0, 2],
  [8, 2],
  [0, 2],
  [0x21, 2],
] as const

type Field = readonly [value: number, bytes: 2 | 4]

/** Numbers as the format has them, the least part first. */
function written(fields: readonly Field[], ...rest: readonly Buffer[]): Buffer {
  const numbers = fields.map(([value, bytes]) => {
    const number = Buffer.alloc(bytes)
    number.writeUIntLE(value, 0, bytes)
    return number
  })
  return Buffer.concat([...numbers, ...rest])
}

const sizes = ({ checksum, packed, size, name }: Entry): readonly Field[] => [
  [checksum, 4],
  [packed, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
]

const localHeader = (entry: Entry): Buffer =>
  written([[0x0403_4b50, 4], ...common, ...sizes(entry)], entry.name)

/** Made by a Unix, so that its file is its owner's alone when it is unpacked. */
const centralHeader = (entry: Entry): Buffer =>
  written(
    [
      ...([[0x0201_4b50, 4], [0x0314, 2], ...common, ...sizes(entry)] as const),
      ...([
        [0, 2],
        [0, 2],
        [0, 2],
        [0o100600 * 65_536, 4],
        [entry.begins, 4],
      ] as const),
    ],
    entry.name,
  )

const endOf = (files: number, begins: number, bytes: number): Buffer =>
  written([
    ...([
      [0x0605_4b50, 4],
      [0, 2],
      [0, 2],
      [files, 2],
      [files, 2],
    ] as const),
    ...([
      [bytes, 4],
      [begins, 4],
      [0, 2],
    ] as const),
  ])
