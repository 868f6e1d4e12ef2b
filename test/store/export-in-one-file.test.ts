import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { ZipFile } from 'yazl'
import { exportCollaboration } from '../../src/actions/export-collaboration.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { openStore } from '../../src/store/database.ts'
import { writingTo } from '../../src/store/moving/export-target.ts'
import { checkExport, isExport, withExport } from '../../src/store/moving/read-export.ts'
import { zipInto } from '../../src/store/moving/write-zip.ts'
import { makeZip, type ZipPart } from '../documents/make-zip.ts'
import { generatedMinutes } from '../support/generated-minutes.ts'
import {
  type Archive,
  archiveOver,
  contentOf,
  exported,
  givenMinutesIn,
  newFolder,
  takenIn,
} from '../support/given-moving.ts'

const newArchive = async () => archiveOver((await openStore({ inMemory: true })).db)

/** Every file of a ZIP archive by its name, as the digest of its bytes; its check sum must be theirs. */
async function contentOfZip(file: string): Promise<Readonly<Record<string, string>>> {
  const content: Record<string, string> = {}
  const zip = await yauzl.openPromise(file)
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    expect(crc32(bytes)).toBe(entry.crc32)
    content[entry.fileName] = createHash('sha256').update(bytes).digest('hex')
  }
  return content
}

let here: Archive
let collaboration: Awaited<ReturnType<typeof givenMinutesIn>>
let folder: string
let file: string
beforeAll(async () => {
  here = await newArchive()
  collaboration = await givenMinutesIn(here, fc.sample(generatedMinutes, { numRuns: 3, seed: 11 }))
  folder = await exported(here, collaboration)
  file = await exported(here, collaboration, 'export.zip')
})

describe('an export in one file', () => {
  it('holds what the folder holds, and only its owner may read it', async () => {
    expect(await contentOfZip(file)).toEqual(await contentOf(folder))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(dirname(file))).toEqual(['export.zip'])
  })

  it('is taken in, and the same is taken out again, to the last byte', async () => {
    const there = await newArchive()

    await takenIn(there, file)

    expect(await contentOf(await exported(there, collaboration))).toEqual(await contentOf(folder))
    const again = await exported(there, collaboration, 'again.zip')
    expect((await readFile(again)).equals(await readFile(file))).toBe(true)
  })

  it('can be verified as it is, and packed by another program with its folders', async () => {
    expect(await withExport(file, checkExport)).toMatchObject({ broken: [] })

    const other = await packed([{ name: 'files/', bytes: '' }, ...(await partsOf(folder))])

    expect(await withExport(other, checkExport)).toMatchObject({ broken: [] })
  })

  it('is never written over a file or in a folder that is there', async () => {
    const before = await readFile(file)
    const taken = join(newFolder(), 'mapp.zip')
    await mkdir(taken)

    for (const place of [file, taken]) {
      await expect(exportCollaboration(here, collaboration, place)).rejects.toThrow(
        'export.fileTaken',
      )
    }

    expect((await readFile(file)).equals(before)).toBe(true)
  })

  it('says no time, and unpacks to what its owner alone may read', async () => {
    const zip = await yauzl.openPromise(file)
    for await (const entry of zip.eachEntry()) {
      expect([entry.lastModFileDate, entry.lastModFileTime]).toEqual([0x21, 0])
      expect(entry.extraFields).toEqual([])
      expect(entry.externalFileAttributes >>> 16).toBe(0o100600)
    }
  })

  it('may be of the large format', async () => {
    const large = join(newFolder(), 'stor.zip')
    const zip = new ZipFile()
    for (const { name, bytes } of await partsOf(folder)) {
      zip.addBuffer(Buffer.from(bytes), name, { forceZip64Format: true })
    }
    zip.end({ forceZip64Format: true, comment: '' })
    await writeFile(large, zip.outputStream)

    expect(await withExport(large, checkExport)).toMatchObject({ broken: [] })
  })

  it.each([
    ['little', 1],
    ['much', 10_000_000],
  ])('of %s that is given up leaves nothing', async (_, size) => {
    const given = newFolder()
    const place = join(given, 'export.zip')

    const work = writingTo(place, async (target) => {
      const begun = await target.begin('a')
      await begun.write(randomBytes(size))
      throw new Refusal('export.fileMissing', { name: 'a' })
    })

    await expect(work).rejects.toThrow('export.fileMissing')
    expect(await readdir(given)).toEqual([])
  })

  it.each([
    ['little', 1],
    ['much', 10_000_000],
  ])('of %s stops with what the disk says when it cannot be written', async (_, size) => {
    const readOnly = await open(file, 'r')

    const work = zipInto(readOnly, async (target) => {
      const begun = await target.begin('a')
      await begun.write(randomBytes(size))
      await begun.write(randomBytes(size))
      await begun.end()
    })

    await expect(work).rejects.toMatchObject({ code: 'EBADF', syscall: 'write' })
    await readOnly.close()
  })
})

/** The files of an export's folder, as parts of an archive. */
const partsOf = async (place: string): Promise<readonly ZipPart[]> =>
  Promise.all(
    Object.keys(await contentOf(place)).map(async (name) => ({
      name,
      bytes: await readFile(join(place, name)),
    })),
  )

async function packed(parts: readonly ZipPart[]): Promise<string> {
  const path = join(newFolder(), 'export.zip')
  await writeFile(path, makeZip(parts))
  return path
}

/** The export with one of its files as somebody else wants it. */
const withPart = async (part: ZipPart): Promise<string> =>
  packed([...(await partsOf(folder)).filter(({ name }) => name !== part.name), part])

describe('an archive that somebody made to do harm', () => {
  it.each([
    [
      'that unpacks to very much',
      'export.bomb',
      () => withPart({ name: 'items.ndjson', bytes: Buffer.alloc(100_000_000, 'a') }),
    ],
    ['that says it has a thousand million files', 'export.bomb', manyFiles],
    [
      'with a file that is larger than it says',
      'export.broken',
      () => withPart({ name: 'items.ndjson', bytes: Buffer.alloc(50_000_000, 'a'), lie: 100 }),
    ],
    [
      'with a name outside itself',
      'export.broken',
      () => withPart({ name: '../../../tmp/utanför', bytes: 'x' }),
    ],
    [
      'with a name from the root',
      'export.broken',
      () => withPart({ name: '/etc/cron.d/x', bytes: 'x' }),
    ],
    [
      'with one name twice',
      'export.broken',
      async () => {
        const parts = await partsOf(folder)
        return packed([...parts, ...parts.slice(0, 1)])
      },
    ],
    [
      'without a manifest',
      'export.notThere',
      async () =>
        packed((await partsOf(folder)).filter(({ name }) => name !== 'rodatraden-export.json')),
    ],
    [
      'with a word changed',
      'export.broken',
      async () => {
        const text = await readFile(join(folder, 'people.ndjson'), 'utf8')
        return withPart({ name: 'people.ndjson', bytes: text.replace(/"name":"./, '"name":"X') })
      },
    ],
    [
      'of which half was copied',
      'export.broken',
      async () => {
        const path = join(newFolder(), 'halv.zip')
        const bytes = await readFile(file)
        await writeFile(path, bytes.subarray(0, bytes.length / 2))
        return path
      },
    ],
    ['that is not there', 'export.noFile', async () => join(newFolder(), 'borta.zip')],
  ])('%s is refused, and nothing is left of it', async (_, code, make) => {
    const there = await newArchive()
    const path = await make()
    expect(await isExport(path)).toBe(true)

    await expect(takenIn(there, path)).rejects.toThrow(code)

    const { rows } = await sql<{ count: number }>`select (select count(*) from collaboration)::int
      + (select count(*) from event)::int as count`.execute(there.db)
    expect(rows).toEqual([{ count: 0 }])
  })
})

/** An archive whose end says, in the large format, that it has as many files as there may be. */
async function manyFiles(): Promise<string> {
  const path = join(newFolder(), 'många.zip')
  const end = Buffer.alloc(56 + 20 + 22)
  end.write('PK\x06\x06', 'latin1')
  end.writeBigUInt64LE(1_000_000_000n, 32)
  end.write('PK\x06\x07', 56, 'latin1')
  end.write('PK\x05\x06', 76, 'latin1')
  end.writeUInt16LE(0xffff, 76 + 8)
  end.writeUInt16LE(0xffff, 76 + 10)
  end.writeUInt32LE(0xffff_ffff, 76 + 12)
  end.writeUInt32LE(0xffff_ffff, 76 + 16)
  await writeFile(path, end)
  return path
}
