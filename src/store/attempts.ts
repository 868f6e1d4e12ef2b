import { sql } from 'kysely'
import type { Database } from './database.ts'
import { digestOf } from './secrets.ts'

/** Counts an attempt and gives how many there have been of it in the last hour, this one with them. */
export async function countAttempt(
  db: Database,
  { kind, subject, at }: { readonly kind: string; readonly subject: string; readonly at: Date },
): Promise<number> {
  const digest = digestOf(subject)
  await db.insertInto('attempt').values({ kind, subject: digest, at }).execute()
  const { count } = await db
    .selectFrom('attempt')
    .where('kind', '=', kind)
    .where('subject', '=', digest)
    .where('at', '>', sql<Date>`${at}::timestamptz - interval '1 hour'`)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
