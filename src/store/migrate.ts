import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { makeRoles } from './roles.ts'
import type { Tables } from './schema.ts'

const folder = new URL('../../migrations/', import.meta.url)

/**
 * Brings the tables up to date: each file of `migrations/` that has not run, in the order of its number, all in one
 * transaction. Two servers that start at once do it one after the other. Throws when a file that has run was changed
 * since, or is missing: the tables would not be what the program thinks.
 */
export async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await makeRoles(client)
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(5280528)')
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, run_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from migration',
    )
    const digests = new Map(rows.map(({ name, digest }) => [name, digest]))
    for (const { name, sql, digest } of await migrations()) {
      const before = digests.get(name)
      digests.delete(name)
      if (before === digest) continue
      if (before !== undefined) throw new Error(`migration ${name} was changed after it had run`)
      await client.query(sql)
      await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
    }
    const [unknown] = digests.keys()
    if (unknown) throw new Error(`the database is newer than the program: it has had ${unknown}`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** The migrations in their order, each with its SQL and the digest of it. */
export async function migrations() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** How the tables of a database stand to this program: what has not run, what it does not know, and what was changed since. */
export type MigrationState = Readonly<Record<'behind' | 'ahead' | 'changed', readonly string[]>>

/** How the tables of a database stand to this program, without changing them; null where there are none. */
export async function findMigrationState(db: Kysely<Tables>): Promise<MigrationState | null> {
  const { rows: found } = await sql<{ isThere: boolean }>`
    select to_regclass('migration') is not null as "isThere"`.execute(db)
  if (!found[0]?.isThere) return null
  const { rows } = await sql<{ name: string; digest: string }>`
    select name, digest from migration order by name`.execute(db)
  const known = new Map((await migrations()).map(({ name, digest }) => [name, digest]))
  const run = new Map(rows.map(({ name, digest }) => [name, digest]))
  return {
    behind: [...known.keys()].filter((name) => !run.has(name)),
    ahead: [...run.keys()].filter((name) => !known.has(name)),
    changed: [...known]
      .filter(([name, digest]) => (run.get(name) ?? digest) !== digest)
      .map(([name]) => name),
  }
}
