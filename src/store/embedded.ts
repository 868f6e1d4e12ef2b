import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

/** An embedded database, with the extensions that find words by their parts, in one collaboration. */
export const embeddedDatabase = (options: PGliteOptions = {}): PGlite =>
  new PGlite({ ...options, extensions: { btree_gin, pg_trgm } })

/** A pool of the one connection that the embedded database has, as if it were PostgreSQL. */
export function poolOver(pglite: PGlite): pg.Pool {
  const config: pg.PoolConfig = { ...createPgConfig(pglite), max: 1 }
  return new pg.Pool(config)
}
