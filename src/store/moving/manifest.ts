import { createHash, type Hash } from 'node:crypto'
import type { Tx } from '../database.ts'
import { exportFormat } from './exported-kinds.ts'
import {
  type ChainEnd,
  type ExportedEvent,
  type ExportedRow,
  exportedEvents,
  exportedRows,
  findChainEnds,
  knownKinds,
} from './exported-rows.ts'

/** The manifest's file in an export's folder. It is written last: an export without it is half. */
export const manifestFile = 'rodatraden-export.json'

/** The file of a kind of thing. */
export const linesFile = (kind: string): string => `${kind}.ndjson`

/** The file of a document, which an export has once however often it was handed in. */
export const documentFile = (digest: string): string => `files/${digest.slice(0, 2)}/${digest}`

/** What an export holds: how much of each kind with the digest of its file, its documents, and where its chains end. */
export type Manifest = {
  readonly format: typeof exportFormat
  readonly collaboration: { readonly id: string; readonly name: string }
  readonly kinds: Readonly<Record<string, { readonly count: number; readonly sha256: string }>>
  readonly files: { readonly count: number; readonly bytes: number }
  readonly chains: readonly ChainEnd[]
}

/** Some lines of one kind. */
export type Lines = {
  readonly kind: string
  readonly rows: readonly ExportedRow[]
  readonly text: string
}

/** Every line of a collaboration's export, kind by kind. */
export async function* exportedLines(tx: Tx, collaborationId: string): AsyncGenerator<Lines> {
  for (const kind of await knownKinds(tx)) {
    yield { kind: kind.kind, rows: [], text: '' }
    for await (const rows of exportedRows(tx, kind, collaborationId)) yield linesOf(kind.kind, rows)
  }
  yield { kind: 'events', rows: [], text: '' }
  for await (const rows of exportedEvents(tx, collaborationId)) yield linesOf('events', rows)
}

const linesOf = (kind: string, rows: readonly (ExportedRow | ExportedEvent)[]): Lines => ({
  kind,
  rows: rows as readonly ExportedRow[],
  text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
})

/** Counts and digests of the kinds as their lines go by. */
export function countingKinds() {
  const kinds = new Map<string, { count: number; hash: Hash }>()
  return {
    take({ kind, rows, text }: Lines): void {
      const known = kinds.get(kind) ?? { count: 0, hash: createHash('sha256') }
      known.count += rows.length
      known.hash.update(text)
      kinds.set(kind, known)
    },
    kinds: (): Manifest['kinds'] =>
      Object.fromEntries(
        [...kinds].map(([kind, { count, hash }]) => [kind, { count, sha256: hash.digest('hex') }]),
      ),
  }
}

/** What an export of a collaboration would hold now, without writing it. */
export async function kindsNow(tx: Tx, collaborationId: string): Promise<Manifest['kinds']> {
  const counting = countingKinds()
  for await (const lines of exportedLines(tx, collaborationId)) counting.take(lines)
  return counting.kinds()
}

/** The manifest of what has gone by. */
export async function manifestOf(
  tx: Tx,
  collaboration: Manifest['collaboration'],
  kinds: Manifest['kinds'],
  files: Manifest['files'],
): Promise<Manifest> {
  const chains = await findChainEnds(tx, collaboration.id)
  return { format: exportFormat, collaboration, kinds, files, chains }
}
