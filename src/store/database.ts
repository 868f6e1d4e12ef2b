import { mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { Refusal } from '../domain/refusal.ts'
import { makeAuthoritiesKnown } from './authorities.ts'
import { isDatabaseAway } from './database-away.ts'
import { embeddedDatabase, poolOver } from './embedded.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { findPreparedDatabase } from './prepared-database.ts'
import { remembering } from './remembered-questions.ts'
import type { DatabaseRole } from './roles.ts'
import { RoomyDialect } from './room-to-write.ts'
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
  | { readonly url: string; readonly ownerUrl?: string | null; readonly role?: DatabaseRole }
  | { readonly folder: string }
  | { readonly inMemory: true }

/** The same place as whoever keeps the archive has it, who sees all: for a program of its own at the command line. */
export const asKept = (location: Location): Location =>
  'url' in location ? { ...location, role: 'rodatraden_keeper' } : location

/**
 * Opens the store and brings its tables up to date, with the regions and municipalities of the country. Both databases
 * go through one driver, so nothing else knows which it is. Refuses a folder that another process uses.
 */
export async function openStore(location: Location): Promise<Store> {
  if ('url' in location) return openPostgres(location)
  if ('inMemory' in location) return openEmbedded(await newEmbedded(), null)
  const folder = resolve(location.folder)
  const lock = await lockFolder(folder)
  try {
    return await openEmbedded(await embeddedIn(join(folder, 'database')), { folder, lock })
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * PostgreSQL plans for few and long questions on turning disks. These are many and short: compiling one, or giving it
 * several processes, takes longer than answering it, and what is asked for is in memory.
 */
const manySmallQuestions = '-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1'

/** The login that owns the tables brings them up to date, and is not used for anything else. */
async function openPostgres({
  url,
  ownerUrl,
  role,
}: Extract<Location, { url: string }>): Promise<Store> {
  const owner = poolOf(ownerUrl ?? url)
  try {
    await migrate(owner)
    await makeAuthoritiesKnown(owner)
  } catch (error) {
    throw isDatabaseAway(error) ? new Refusal('store.unreachable') : error
  } finally {
    await owner.end()
  }
  return storeOver(poolOf(url, role))
}

function poolOf(url: string, role?: DatabaseRole): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: longestConnecting,
    options: role ? `${manySmallQuestions} -c role=${role}` : manySmallQuestions,
  })
  // A connection that breaks between two questions has nobody to tell: the next question is refused, or gets another.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function storeOver(pool: pg.Pool): Store {
  const db = databaseOver(pool)
  return { db, isEmbedded: false, close: () => db.destroy() }
}

/** How long a request waits for a connection before it is told that the database is away. */
const longestConnecting = 5_000

/**
 * Opens the store as it is, and changes nothing: for whoever examines it. Fails where there is nothing to open. Refuses
 * a folder that another process uses.
 */
export async function openUnchanged(location: Location): Promise<Store> {
  if ('url' in location) return storeOver(poolOf(location.url))
  if ('inMemory' in location) return openStore(location)
  const folder = resolve(location.folder)
  const lock = await lockFolder(folder)
  try {
    const pglite = embeddedDatabase({ dataDir: join(folder, 'database') })
    const db = databaseOver(poolOver(pglite))
    const close = async () => {
      await db.destroy()
      await pglite.close()
      await lock.release()
    }
    await pglite.waitReady
    return { db, isEmbedded: true, close }
  } catch (error) {
    await lock.release()
    throw error
  }
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

async function openEmbedded(
  pglite: PGlite,
  kept: { readonly folder: string; readonly lock: FolderLock } | null,
): Promise<Store> {
  const pool = poolOver(pglite)
  try {
    await migrate(pool)
    await makeAuthoritiesKnown(pool)
  } catch (error) {
    // What is left open would keep the process alive.
    await pool.end()
    await pglite.close()
    throw error
  }
  const db = kept
    ? new Kysely<Tables>({ dialect: new RoomyDialect(pool, kept.folder) })
    : databaseOver(pool)
  const stopKeeping = keepStatistics(db)
  return {
    db,
    isEmbedded: true,
    async close() {
      await stopKeeping()
      await db.destroy()
      await pglite.close()
      await kept?.lock.release()
    },
  }
}

const databaseOver = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: remembering(pool) }) })
