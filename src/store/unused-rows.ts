import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** A table whose rows others refer to by their id. */
type Referred = 'person' | 'matter' | 'meeting' | 'body' | 'organisation'

/** A column that refers to a table, by which PostgreSQL itself knows it. */
type Reference = { readonly table: string; readonly column: string }

/**
 * Removes the rows that nothing refers to any more, of those that are given. What refers to what is asked of the
 * database itself, so that a table that comes later is not forgotten here.
 */
export async function removeUnused(tx: Tx, table: Referred, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const references = await referencesTo(tx, table)
  const isUsed = references.map(
    (each) =>
      sql`exists (select from ${sql.table(each.table)} where ${sql.ref(`${each.table}.${each.column}`)} = unused.id)`,
  )
  await sql`delete from ${sql.table(table)} unused where id = any(${[...ids]})
    and not (${sql.join([sql`false`, ...isUsed], sql` or `)})`.execute(tx)
}

async function referencesTo(tx: Tx, table: Referred): Promise<readonly Reference[]> {
  // A key of two columns names the collaboration first and then the id. What goes away with a row does not use it.
  const { rows } = await sql<Reference>`
    select conrelid::regclass::text as "table", attname as "column"
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[array_length(conkey, 1)]
    where contype = 'f' and confdeltype <> 'c' and confrelid = ${table}::regclass`.execute(tx)
  return rows
}
