import { readFileSync } from 'node:fs'
import pg from 'pg'
import { openStore } from '../src/store/database.ts'
import { newPostgresDatabase } from '../test/support/databases.ts'

/** How much a nation's archive holds. */
export type Size = { readonly counties: number; readonly years: number }

/**
 * The address of a filled archive of that size. Filling takes minutes: BIG_CORPUS_URL names a database to fill once and
 * use again, without it the archive is made anew.
 */
export async function bigCorpus(size: Size): Promise<string> {
  const url = process.env.BIG_CORPUS_URL ?? (await newPostgresDatabase())
  await (await openStore({ url })).close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select exists (select from collaboration) as filled')
  await client.end()
  if (!rows[0].filled) console.log(await fillBigCorpus(url, size))
  return url
}

/** Fills an empty PostgreSQL with an invented archive of that size: the same rows each time. Gives how many of each. */
export async function fillBigCorpus(
  url: string,
  { counties, years }: Size,
): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const written = readFileSync(new URL('big-corpus.sql', import.meta.url), 'utf8')
  const filling = written
    .replaceAll('$counties', String(counties))
    .replaceAll('$years', String(years))
  // The triggers would index a row at a time; the last lines of the file do it for all at once.
  await client.query(`set session_replication_role = replica; ${filling}`)
  await client.query('vacuum (full, analyze)')
  const { rows } = await client.query(`select
    (select count(*) from meeting)::int as meetings, (select count(*) from item)::int as items,
    (select count(*) from decision)::int as decisions, (select count(*) from assignment)::int as assignments,
    (select count(*) from matter)::int as matters`)
  await client.end()
  return rows[0]
}
