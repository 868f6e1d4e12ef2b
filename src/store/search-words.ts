import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'

/** The ways in which a text can say a word. */
export type Way = {
  readonly word: string
  /** What all forms of the word begin with: `kommun` for `kommunernas`. */
  readonly stem: string
  /** What it stands for, where it is an abbreviation. */
  readonly phrases: readonly string[]
  /** All of it as PostgreSQL searches for it. */
  readonly query: RawBuilder<unknown>
}

/** The abbreviations of what words say together: `HLT` for "hälsa lärande och trygghet". */
export async function findAbbreviations(
  db: Database,
  { collaborationId }: Viewer,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length < 2) return []
  const { rows } = await sql<{ name: string }>`
    select distinct lower(name) as name from mention
    where collaboration_id = ${collaborationId} and kind = 'abbreviation'
      and regexp_replace(lower(means), '[-,.;:()/ ]+', ' ', 'g') = ${words.join(' ')}
    order by 1 limit 5`.execute(db)
  return rows.map(({ name }) => name)
}

/** The ways to say each word; words that say nothing, as "och", are left out. */
export async function findWays(
  db: Database,
  viewer: Viewer,
  words: readonly string[],
): Promise<readonly Way[]> {
  if (words.length === 0) return []
  const { rows } = await sql<{ word: string; stem: string | null }>`
    select word, (ts_lexize('swedish_stem', word))[1] as stem
    from unnest(${[...words]}::text[]) with ordinality as asked(word, place) order by place`.execute(
    db,
  )
  const synonyms = await findSynonyms(db, viewer, words)
  return rows.flatMap(({ word, stem }) => {
    if (stem === null) return []
    const phrases = synonyms.flatMap(({ asked, phrase }) => (asked === word ? [phrase] : []))
    const root = rootOf(stem)
    return [{ word, stem: root, phrases, query: queryOf(word, root, phrases) }]
  })
}

/** A stem without the ending that PostgreSQL's Swedish leaves on: `skol` for `skolan`, `orosanmäl` for `orosanmälan`. */
function rootOf(stem: string): string {
  const root = stem.replace(/ans?$/, '')
  return root.length < shortestPart ? stem : root
}

/** What words mean as abbreviations: as minutes have explained them, or as matters are called. */
async function findSynonyms(
  db: Database,
  { collaborationId }: Viewer,
  words: readonly string[],
): Promise<readonly { readonly asked: string; readonly phrase: string }[]> {
  const { rows } = await sql<{ asked: string; phrase: string }>`
    select lower(name) as asked, means as phrase from mention
      where collaboration_id = ${collaborationId} and kind = 'abbreviation' and means is not null
        and lower(name) = any(${[...words]}::text[])
    union
    select lower(written), matter.title from matter_name join matter on matter.id = matter_id
      where matter_name.collaboration_id = ${collaborationId} and matter_name.kind = 'abbreviation'
        and lower(written) = any(${[...words]}::text[])
    limit 20`.execute(db)
  return rows
}

/** The shortest part of a compound that is looked for by itself, and the shortest word that may be a compound. */
const shortestPart = 4
const shortestCompound = 8

/** A word in any form, whole or begun; the parts of a compound apart; and the phrases. */
function queryOf(word: string, root: string, phrases: readonly string[]): RawBuilder<unknown> {
  const ends = word.length > 2 ? ':*' : ''
  const splits = Array.from(
    { length: word.length < shortestCompound ? 0 : word.length - 2 * shortestPart + 1 },
    (_, index) => index + shortestPart,
  )
  const parts = splits.map((at) => `('${word.slice(0, at)}':* & '${word.slice(at)}':*)`)
  const own = sql`to_tsquery('swedish', ${[`'${word}'${ends}`, `'${root}'${ends}`, ...parts].join(' | ')})`
  return sql`(${sql.join(
    [own, ...phrases.map((phrase) => sql`phraseto_tsquery('swedish', ${phrase})`)],
    sql` || `,
  )})`
}
