import { createHash, type Hash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import { followChain, saidIn } from '../follow-chain.ts'
import { summed, type Verification } from '../verify-events.ts'
import { type ExportPlace, isOneFile, openPlace } from './export-place.ts'
import { exportedKinds, exportFormat } from './exported-kinds.ts'
import type { ExportedEvent, ExportedRow } from './exported-rows.ts'
import { documentFile, linesFile, type Manifest, manifestFile } from './manifest.ts'

/** An export in a folder or in one file, whose manifest has been read. */
export type Export = Pick<ExportPlace, 'read'> & {
  readonly manifest: Manifest
  /** The digest of the manifest, and so of all that it vouches for. */
  readonly sha256: string
}

/** Whether a place is that of an export, whole or not: a folder with a manifest, or a ZIP file, as no document is. */
export const isExport = async (place: string): Promise<boolean> =>
  isOneFile(place) ||
  stat(join(place, manifestFile)).then(
    (found) => found.isFile(),
    () => false,
  )

/**
 * Opens an export for as long as the work takes. Refuses a place that holds none or half of one, and another version than
 * this program writes.
 */
export async function withExport<Result>(
  place: string,
  work: (given: Export) => Promise<Result>,
): Promise<Result> {
  const opened = await openPlace(place)
  try {
    const manifest = await wholeOf(opened, manifestFile, mostManifest)
    if (manifest === null) throw new Refusal('export.notThere', { place, file: manifestFile })
    return await work(exportOf(opened, manifest.toString()))
  } finally {
    await opened.close()
  }
}

/** More than any document may be that is handed in, and than a manifest or a line is. */
const mostDocument = 500_000_000
const mostManifest = 100_000_000
const mostLine = 250_000_000

/** All of a file at once; null where there is no such file. Refuses one that is larger than any such file is. */
async function wholeOf(
  place: Pick<ExportPlace, 'read'>,
  name: string,
  most: number,
): Promise<Buffer | null> {
  const stream = await place.read(name)
  if (stream === null) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > most) throw new Refusal('export.broken', { file: name })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A document of an export by its digest; null where there is no such document. */
export async function findExported(
  given: Pick<ExportPlace, 'read'>,
  digest: string,
): Promise<Buffer | null> {
  return /^[0-9a-f]{64}$/.test(digest) ? wholeOf(given, documentFile(digest), mostDocument) : null
}

function exportOf({ read }: ExportPlace, text: string): Export {
  const manifest = parsed(text) as Partial<Omit<Manifest, 'format'> & { format: string }> | null
  const broken = new Refusal('export.broken', { file: manifestFile })
  if (typeof manifest?.format !== 'string') throw broken
  if (manifest.format !== exportFormat) {
    const format = manifest.format.slice(0, 60)
    throw new Refusal('export.otherVersion', { format, known: exportFormat })
  }
  const { collaboration, kinds, files, chains } = manifest
  const names = new Set(Object.keys(kinds ?? {}))
  const isWhole =
    isId(collaboration?.id) &&
    typeof collaboration?.name === 'string' &&
    Array.isArray(chains) &&
    typeof files?.count === 'number' &&
    [...kindNames].every((kind) => names.delete(kind)) &&
    names.size === 0
  if (!isWhole) throw broken
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { read, manifest: manifest as Manifest, sha256 }
}

const kindNames: readonly string[] = [...exportedKinds.map(({ kind }) => kind), 'events']

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)

/**
 * Goes through an export without any archive: that no file is missing or was changed, that every document is what its
 * digest says, and that the chains of events hold. Refuses what is missing or changed; gives what was found of the chains.
 */
export async function checkExport(given: Export): Promise<Verification> {
  const digests = new Set<string>()
  for (const kind of kindNames) {
    if (kind === 'events') continue
    for await (const row of exportLines(given, kind)) {
      if (kind === 'documents') await checkDocument(given, row, digests)
    }
  }
  if (digests.size !== given.manifest.files.count) {
    throw new Refusal('export.broken', { file: manifestFile })
  }
  return followExport(given)
}

async function checkDocument(
  given: Export,
  { digest, name }: ExportedRow,
  digests: Set<string>,
): Promise<void> {
  if (digests.has(String(digest))) return
  const content = await findExported(given, String(digest))
  if (!content) throw new Refusal('export.documentMissing', { name: String(name) })
  const found = createHash('sha256').update(content).digest('hex')
  if (found !== digest) throw new Refusal('export.documentChanged', { name: String(name) })
  digests.add(found)
}

async function followExport(given: Export): Promise<Verification> {
  const ends = new Map(given.manifest.chains.map((end) => [end.chain, end]))
  const followed: ReturnType<ReturnType<typeof followChain>['end']>[] = []
  let [chain, following]: [string, ReturnType<typeof followChain> | null] = ['', null]
  const end = () => {
    if (!following) return
    const { seq, hash } = ends.get(chain) ?? { seq: 0, hash: '' }
    followed.push(following.end(seq, Buffer.from(hash, 'hex')))
    ends.delete(chain)
  }
  for await (const row of exportLines(given, 'events')) {
    const event = row as ExportedEvent
    if (event.chain !== chain) {
      end()
      chain = String(event.chain)
      following = followChain(chain)
    }
    following?.take({
      seq: event.seq,
      prev: Buffer.from(String(saidIn(String(event.canon))?.prev), 'hex'),
      hash: Buffer.from(String(event.hash), 'hex'),
      canon: String(event.canon),
      salt: event.salt === undefined ? null : Buffer.from(String(event.salt), 'hex'),
      details: event.details === undefined ? null : String(event.details),
    })
  }
  end()
  for (const left of ends.values()) {
    followed.push(followChain(left.chain).end(left.seq, Buffer.from(left.hash, 'hex')))
  }
  return summed(followed)
}

/** The lines of a kind, one by one. Refuses, at its end, a file that is not what the manifest says. */
export async function* exportLines(
  { read, manifest }: Export,
  kind: string,
): AsyncGenerator<ExportedRow> {
  const file = linesFile(kind)
  const broken = () => new Refusal('export.broken', { file })
  const stream = await read(file)
  if (stream === null) throw new Refusal('export.halfThere', { file })
  const hash = createHash('sha256')
  let count = 0
  for await (const line of linesIn(stream, hash, broken)) {
    const row = parsed(line)
    if (row === null || typeof row !== 'object') throw broken()
    count += 1
    yield row as ExportedRow
  }
  const wanted = manifest.kinds[kind]
  if (count !== wanted?.count || hash.digest('hex') !== wanted.sha256) throw broken()
}

/** The lines of a file: broken at line feeds alone, since other signs that break lines may stand in a text. */
async function* linesIn(
  stream: AsyncIterable<Buffer>,
  hash: Hash,
  broken: () => Refusal,
): AsyncGenerator<string> {
  let [parts, length]: [Buffer[], number] = [[], 0]
  for await (const chunk of stream) {
    hash.update(chunk)
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString()
      parts = []
      length = 0
      start = end + 1
    }
    if (start === chunk.length) continue
    parts.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > mostLine) throw broken()
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
