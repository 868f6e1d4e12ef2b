import { readFile, rename, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { Refusal } from '../../domain/refusal.ts'
import type { Database } from '../database.ts'
import type { ChainEnd } from './exported-rows.ts'

/** Where every chain ended at a moment: what a log is compared with later, from outside. */
export type Checkpoint = {
  readonly format: 'rodatraden-checkpoint/1'
  readonly at: string
  readonly chains: readonly ChainEnd[]
}

/** Where the chains of an archive end now. */
export async function checkpointOf(db: Database, now: Date): Promise<Checkpoint> {
  const { rows } = await sql<ChainEnd>`select chain, seq, encode(hash, 'hex') as hash
    from chain_head order by chain`.execute(db)
  return { format: 'rodatraden-checkpoint/1', at: now.toISOString(), chains: rows }
}

/** Writes a checkpoint to a file, whole or not at all. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(checkpoint, null, 1)}\n`, { flush: true })
  await rename(`${file}.part`, file)
}

/** The checkpoint of a file. Refuses a file that holds none. */
export async function readCheckpoint(file: string): Promise<Checkpoint> {
  try {
    const found = JSON.parse(await readFile(file, 'utf8'))
    if (found?.format === 'rodatraden-checkpoint/1' && Array.isArray(found.chains)) return found
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && 'code' in error)) throw error
  }
  throw new Refusal('checkpoint.unreadable', { file })
}

/** What an archive lacks of a checkpoint. */
export type Lack = {
  readonly chain: string
  /** The events that are missing, from the first to the last that was noted; null where the chain says something else. */
  readonly missing: { readonly from: number; readonly to: number } | null
  readonly seq: number
}

/** Where the chains no longer hold what was noted: events that are missing, as after a restore, or others than were. */
export async function compareWithCheckpoint(
  db: Database,
  { chains }: Checkpoint,
): Promise<readonly Lack[]> {
  const noted = JSON.stringify(chains.map(({ chain, seq, hash }) => ({ chain, seq, hash })))
  const { rows } = await sql<{ chain: string; seq: number; last: number; isSame: boolean | null }>`
    select noted.chain, noted.seq, coalesce(head.seq, 0) as last,
      encode(event.hash, 'hex') = noted.hash as "isSame"
    from json_to_recordset(${noted}::json) as noted(chain uuid, seq int, hash text)
    left join chain_head head using (chain)
    left join event on event.chain = noted.chain and event.seq = noted.seq
    where encode(event.hash, 'hex') is distinct from noted.hash
    order by noted.chain`.execute(db)
  return rows.map(({ chain, seq, last }) => ({
    chain,
    seq,
    missing: last < seq ? { from: last + 1, to: seq } : null,
  }))
}
