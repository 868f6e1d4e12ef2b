import { statfs } from 'node:fs/promises'
import {
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { Refusal } from '../domain/refusal.ts'
import { remembering } from './remembered-questions.ts'

/** Two of the files that PostgreSQL writes ahead in: without room for the next of them it stops for good. */
const leastBytes = 32_000_000

/** Refuses, with `store.full`, to write in a folder whose disk has next to no room. */
async function refuseWhenFull(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < leastBytes) throw new Refusal('store.full')
}

/**
 * The dialect of an embedded database in a folder. Nothing that writes is begun there without room for it, so that a full
 * disk is told of in words while everything can still be read, and work goes on by itself when there is room again.
 */
export class RoomyDialect extends PostgresDialect {
  readonly #pool: pg.Pool
  readonly #folder: string

  constructor(pool: pg.Pool, folder: string) {
    super({ pool: remembering(pool) })
    this.#pool = pool
    this.#folder = folder
  }

  override createDriver(): PostgresDriver {
    return new RoomyDriver(this.#pool, this.#folder)
  }
}

class RoomyDriver extends PostgresDriver {
  readonly #folder: string

  constructor(pool: pg.Pool, folder: string) {
    super({ pool: remembering(pool) })
    this.#folder = folder
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.accessMode !== 'read only') await refuseWhenFull(this.#folder)
    await super.beginTransaction(connection, settings)
  }
}
