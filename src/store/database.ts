import { mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { makeAuthoritiesKnown } from './authorities.ts'
import { embeddedDatabase, poolOver } from './embedded.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { findPreparedDatabase } from './prepared-database.ts'
import type { Tables } from './schema.ts'
import { keepStatistics } from './statistics.ts'

/** The store's database, outside a transaction or in one. */
export type Database = Kysely<Tables>
/** The database in an action's transaction. */
export type Tx = Transaction<Tables>

/** An open store: its database, and the way to close it. */
export type Store = {
  readonly db: Database
  /** Whether it is the embedded database, which one process at a time may use. */
  readonly isEmbedded: boolean
  close(): Promise<void>
}

// A date is a day in Sweden, not a moment: it stays `2021-05-28`, as it is written.
pg.types.setTypeParser(pg.types.builtins.DATE, String)

/**
 * Where a store is kept: a PostgreSQL by its address, with that of the login that owns its tables where it is another, or the embedded
 * database in a folder or in memory.
 */
export type Location =
  | { readonly url: string; readonly ownerUrl?: string | null }
  | { readonly folder: string }
  | { readonly inMemory: true }

/**
 * Opens the store and brings its tables up to date, with the regions and municipalities of the country. Both databases
 * go through one driver, so nothing else knows which it is. Refuses a folder that another process uses.
 */
export async function openStore(location: Location): Promise<Store> {
  if ('url' in location) return openPostgres(location.url, location.ownerUrl ?? location.url)
  if ('inMemory' in location) return openEmbedded(await newEmbedded(), null)
  const folder = resolve(location.folder)
  const lock = await lockFolder(folder)
  try {
    return await openEmbedded(await embeddedIn(join(folder, 'database')), lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The login that owns the tables brings them up to date, and is not used for anything else. */
async function openPostgres(url: string, ownerUrl: string): Promise<Store> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  try {
    await migrate(owner)
    await makeAuthoritiesKnown(owner)
  } finally {
    await owner.end()
  }
  const pool = new pg.Pool({ connectionString: url })
  const db = databaseOver(pool)
  return { db, isEmbedded: false, close: () => db.destroy() }
}

/** The embedded database of a folder; a folder without one gets a copy of the prepared one, which is much quicker. */
async function embeddedIn(dataDir: string): Promise<PGlite> {
  await mkdir(dataDir, { recursive: true })
  const isNew = (await readdir(dataDir)).length === 0
  return isNew ? newEmbedded(dataDir) : embeddedDatabase({ dataDir })
}

async function newEmbedded(dataDir?: string): Promise<PGlite> {
  const loadDataDir = await findPreparedDatabase()
  return embeddedDatabase({ ...(dataDir && { dataDir }), ...(loadDataDir && { loadDataDir }) })
}

async function openEmbedded(pglite: PGlite, lock: FolderLock | null): Promise<Store> {
  const pool = poolOver(pglite)
  await migrate(pool)
  await makeAuthoritiesKnown(pool)
  const db = databaseOver(pool)
  const stopKeeping = keepStatistics(db)
  return {
    db,
    isEmbedded: true,
    async close() {
      await stopKeeping()
      await db.destroy()
      await pglite.close()
      await lock?.release()
    },
  }
}

const databaseOver = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
