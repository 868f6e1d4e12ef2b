import { join } from 'node:path'
import { Refusal } from '../domain/refusal.ts'
import type { Location } from './database.ts'

/** Where an archive is kept: its database, the folder of its files, and the note of where its log ends. */
export type ArchivePlace = {
  readonly database: Location
  readonly files: string
  readonly checkpoint: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The place that an environment names: `DATABASE_URL` is a PostgreSQL, without which the database is kept with the files
 * in `RODATRADEN_DATA`, or `data`. `RODATRADEN_CHECKPOINT` is the file of the note, where it is to lie elsewhere. `DATABASE_OWNER_URL` is the login that owns the tables, where another is to. Refuses an address that is no PostgreSQL's.
 */
export function archivePlaceFrom(environment: Environment): ArchivePlace {
  const folder = environment.RODATRADEN_DATA?.trim() || 'data'
  const url = environment.DATABASE_URL?.trim() || null
  const ownerUrl = environment.DATABASE_OWNER_URL?.trim() || null
  for (const address of [url, ownerUrl]) {
    if (address !== null && !/^postgres(?:ql)?:\/\//.test(address)) {
      throw new Refusal('setting.notADatabase')
    }
  }
  const checkpoint = environment.RODATRADEN_CHECKPOINT?.trim() || join(folder, 'checkpoint.json')
  const database = url === null ? { folder } : { url, ownerUrl }
  return { database, files: join(folder, 'files'), checkpoint }
}
