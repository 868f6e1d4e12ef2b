import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'

/** What tells of what was done, and is never taken back. */
const logs = [
  ...['event', 'event_content', 'chain_head', 'document', 'minutes_seen', 'import', 'answer'],
  'migration',
]

/** Every row of a collaboration in every table that holds what is so, by table: for comparing before and after. */
export async function snapshotOf(
  db: Database,
  collaborationId: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await sql<{ name: string; isOwned: boolean }>`
    select table_name as name, bool_or(column_name = 'collaboration_id') as "isOwned"
    from information_schema.columns where table_schema = 'public'
    group by table_name order by table_name`.execute(db)
  const snapshot: Record<string, readonly string[]> = {}
  for (const { name, isOwned } of tables) {
    if (logs.includes(name) || !isOwned) continue
    const { rows } = await sql<{ row: string }>`
      select to_json(t)::text as row from ${sql.table(name)} t
      where collaboration_id = ${collaborationId}`.execute(db)
    snapshot[name] = rows.map(({ row }) => row).sort()
  }
  return snapshot
}
