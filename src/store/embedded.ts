import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

/** A pool of the one connection that the embedded database has, as if it were PostgreSQL. */
export function poolOver(pglite: PGlite): pg.Pool {
  const config: pg.PoolConfig = { ...createPgConfig(pglite), max: 1 }
  return new pg.Pool(config)
}
