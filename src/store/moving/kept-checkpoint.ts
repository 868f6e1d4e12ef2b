import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { asKeeper } from '../as-role.ts'
import type { Database } from '../database.ts'
import { logError } from '../log.ts'
import {
  checkpointOf,
  compareWithCheckpoint,
  readCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts'

/** What a log lacks of the note that was last kept of it. */
export type LogLack = {
  readonly file: string
  /** When the note was written. */
  readonly at: string
  /** Events that were noted and are not there. */
  readonly missing: number
  /** Chains that say something else than what was noted. */
  readonly rewritten: number
}

/** What a log lacks of the note in a file; null where that is nothing, or nothing has been noted. Changes nothing. */
export async function findLogLack(db: Database, file: string): Promise<LogLack | null> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (!isThere) return null
  const noted = await readCheckpoint(file)
  const lacks = await compareWithCheckpoint(db, noted)
  if (lacks.length === 0) return null
  const missing = lacks.flatMap((lack) => lack.missing ?? [])
  return {
    file,
    at: noted.at,
    missing: missing.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    rewritten: lacks.length - missing.length,
  }
}

/**
 * Notes where the log ends, unless the log lacks anything of the note before: that one is left as it is, since by it one
 * knows what a restore lacks. Gives what is lacking.
 */
function renewCheckpoint(db: Database, file: string, now: Date): Promise<LogLack | null> {
  return asKeeper(db, async (tx) => {
    const lack = await findLogLack(tx, file)
    if (lack) return lack
    await mkdir(dirname(file), { recursive: true })
    await writeCheckpoint(file, await checkpointOf(tx, now))
    return null
  })
}

/** A note of the log that is kept while the server runs. */
export type KeptCheckpoint = {
  /** What the log lacked when it was last looked at. */
  lack(): LogLack | null
  /** Notes where it ends a last time. */
  stop(): Promise<void>
}

const quarter = 15 * 60_000

/** Compares the log with its note and renews it, now and every quarter of an hour. What fails is told, and tried again. */
export async function keepCheckpoint(
  db: Database,
  file: string,
  now: () => Date,
): Promise<KeptCheckpoint> {
  let lack: LogLack | null = null
  const renew = async () => {
    try {
      lack = await renewCheckpoint(db, file, now())
    } catch (error) {
      logError('checkpoint', error)
    }
  }
  await renew()
  const timer = setInterval(renew, quarter)
  timer.unref()
  return {
    lack: () => lack,
    stop() {
      clearInterval(timer)
      return renew()
    },
  }
}
