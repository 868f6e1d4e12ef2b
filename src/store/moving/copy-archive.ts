import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '../../domain/refusal.ts'
import { takeRole } from '../as-role.ts'
import type { Database, Tx } from '../database.ts'
import { fetched } from './exported-rows.ts'

/** A table as it was copied: how many rows, and a digest of them all whatever order they stand in. */
export type CopiedTable = {
  readonly table: string
  readonly count: number
  readonly digest: string
}

/**
 * Copies every table of an archive to another database, which must hold nothing, in one transaction there: all of it or
 * nothing. Each table is counted and digested on both sides. The archive that is copied is only read, at one moment.
 * Refuses a target that holds anything, and a table that did not become the same.
 */
export async function copyArchive(from: Database, to: Database): Promise<readonly CopiedTable[]> {
  return from
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((source) => to.transaction().execute((target) => copyAll(source, target)))
}

async function copyAll(source: Tx, target: Tx): Promise<readonly CopiedTable[]> {
  for (const tx of [source, target]) await sql`set local timezone to 'UTC'`.execute(tx)
  const tables = await listTables(source)
  // What the triggers would work out is copied too, and the log must come over as it is.
  for (const { table } of tables) await setTriggers(target, table, 'disable')
  // Only whoever owns a table may still its triggers, and only whoever keeps the archive sees all of it.
  await takeRole(target, 'rodatraden_keeper')
  for (const { table } of tables) await refuseRows(target, table)
  await sql`delete from organisation`.execute(target)
  await sql`set constraints all deferred`.execute(target)
  const copied: CopiedTable[] = []
  for (const { table, columns } of tables) {
    await copyTable(source, target, table, columns)
    const there = await digestOf(target, table, columns)
    const here = await digestOf(source, table, columns)
    if (here.count !== there.count || here.digest !== there.digest) {
      throw new Refusal('move.notSame', { table })
    }
    copied.push(there)
  }
  await sql`set constraints all immediate`.execute(target)
  await setSequences(target)
  await sql`set local role none`.execute(target)
  for (const { table } of tables) await setTriggers(target, table, 'enable')
  return copied
}

type Table = { readonly table: string; readonly columns: readonly string[] }

/** The tables that hold anything of an archive, with the columns that somebody writes. */
async function listTables(db: Database): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select table_name as "table", json_agg(column_name order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'migration'
      and is_generated = 'NEVER'
    group by table_name order by table_name`.execute(db)
  return rows
}

/** The regions and municipalities are in every archive from its start: they are nobody's. */
async function refuseRows(target: Tx, table: string): Promise<void> {
  const anybodys = table === 'organisation' ? sql`code is null` : sql`true`
  const { rows } = await sql`select 1 from ${sql.table(table)} where ${anybodys} limit 1`.execute(
    target,
  )
  if (rows.length > 0) throw new Refusal('move.notEmpty', { table })
}

async function setTriggers(target: Tx, table: string, to: 'enable' | 'disable'): Promise<void> {
  await sql`alter table ${sql.table(table)} ${sql.raw(to)} trigger user`.execute(target)
}

/** So many rows are held at a time. A row may be a whole document. */
const batch = 100

async function copyTable(
  source: Tx,
  target: Tx,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const query = sql`select row_to_json(own)::text as row from ${rowsOf(table, columns)} own`
  for await (const rows of fetched<{ row: string }>(source, query, batch)) {
    const written = `[${rows.map(({ row }) => row).join(',')}]`
    await sql`insert into ${sql.table(table)} (${list})
      select ${list} from json_populate_recordset(null::${sql.table(table)}, ${written}::json)`.execute(
      target,
    )
  }
}

/** How many rows a table has, and the sum of their digests: the same in whatever order they are read. */
async function digestOf(tx: Tx, table: string, columns: readonly string[]): Promise<CopiedTable> {
  const { rows } = await sql<{ count: number; digest: string }>`
    select count(*)::int as count,
      coalesce(sum(('x' || left(md5(row), 15))::bit(60)::bigint), 0)::text || ':' ||
      coalesce(sum(('x' || right(md5(row), 15))::bit(60)::bigint), 0)::text as digest
    from (select row_to_json(own)::text as row from ${rowsOf(table, columns)} own) written`.execute(
    tx,
  )
  return { table, count: rows[0]?.count ?? 0, digest: rows[0]?.digest ?? '' }
}

const rowsOf = (table: string, columns: readonly string[]): RawBuilder<unknown> =>
  sql`(select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)})`

/** What counts by itself goes on after what was copied. */
async function setSequences(target: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select table_name as "table", column_name as "column",
      pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
    from information_schema.columns where table_schema = current_schema()
      and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`.execute(target)
  for (const { table, column, sequence } of rows) {
    await sql`select setval(${sequence}::regclass, coalesce(max(${sql.ref(column)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(target)
  }
}
