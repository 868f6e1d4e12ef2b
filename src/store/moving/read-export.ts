import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../domain/refusal.ts'
import { type Files, filesIn } from '../files.ts'
import { followChain, saidIn } from '../follow-chain.ts'
import { summed, type Verification } from '../verify-events.ts'
import { exportedKinds, exportFormat } from './exported-kinds.ts'
import type { ExportedEvent, ExportedRow } from './exported-rows.ts'
import { linesFile, type Manifest, manifestFile } from './manifest.ts'

/** An export in a folder, whose manifest has been read. */
export type Export = {
  readonly folder: string
  readonly manifest: Manifest
  /** The digest of the manifest, and so of all that it vouches for. */
  readonly sha256: string
  readonly files: Files
}

/** Whether a folder holds an export, whole or not. */
export const isExport = (folder: string): Promise<boolean> =>
  stat(join(folder, manifestFile)).then(
    (found) => found.isFile(),
    () => false,
  )

/** Opens an export. Refuses a folder that is none or half of one, and another version than this program writes. */
export async function openExport(folder: string): Promise<Export> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new Refusal('export.notThere', { folder, file: manifestFile })
  })
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
  return { folder, manifest: manifest as Manifest, sha256, files: filesIn(join(folder, 'files')) }
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
  { files }: Export,
  { digest, name }: ExportedRow,
  digests: Set<string>,
): Promise<void> {
  if (digests.has(String(digest))) return
  const content = await files.find(String(digest))
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
  { folder, manifest }: Export,
  kind: string,
): AsyncGenerator<ExportedRow> {
  const file = linesFile(kind)
  const broken = () => new Refusal('export.broken', { file })
  const hash = createHash('sha256')
  let count = 0
  try {
    for await (const line of linesIn(join(folder, file), hash)) {
      const row = parsed(line)
      if (row === null || typeof row !== 'object') throw broken()
      count += 1
      yield row as ExportedRow
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Refusal('export.halfThere', { file })
    }
    throw error
  }
  const wanted = manifest.kinds[kind]
  if (count !== wanted?.count || hash.digest('hex') !== wanted.sha256) throw broken()
}

/** The lines of a file: broken at line feeds alone, since other signs that break lines may stand in a text. */
async function* linesIn(path: string, hash: Hash): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString()
      parts = []
      start = end + 1
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
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
