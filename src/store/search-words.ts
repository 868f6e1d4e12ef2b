import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { isKnown, isSeen } from './seen.ts'

/** The ways in which a text can say a word. */
export type Way = {
  readonly word: string
  /** What all forms of the word begin with: `kommun` for `kommunernas`. */
  readonly stem: string
  /** What it stands for, where it is an abbreviation. */
  readonly phrases: readonly string[]
  /** All of it as PostgreSQL searches for it, and the most telling of it as it weighs what is found. */
  readonly query: RawBuilder<unknown>
  readonly rank: RawBuilder<unknown>
}

/** The abbreviations of what words say together: `HLT` for "hälsa lärande och trygghet". */
export async function findAbbreviations(
  db: Database,
  viewer: Viewer,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length < 2) return []
  const { rows } = await sql<{ name: string }>`
    select distinct lower(name) as name from mention
    where collaboration_id = ${viewer.collaborationId} and ${isSeen(viewer, 'mention')}
      and kind = 'abbreviation'
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
  const stems = rows.flatMap(({ word, stem }) => (stem ? [{ word, stem: rootOf(stem) }] : []))
  const known = await findKnown(db, viewer, stems)
  const synonyms = await findSynonyms(db, viewer, words)
  return stems.map(({ word, stem }) => {
    const phrases = synonyms.flatMap(({ asked, phrase }) => (asked === word ? [phrase] : []))
    const { begun = [], holding = [], splits = [] } = known.get(word) ?? {}
    const isWhole = stem.length >= shortestPart && begun.length <= mostBegun && !/\p{N}/u.test(stem)
    const forms = [word, isWhole ? stem : begunBy(stem), ...(isWhole ? begun : []), ...holding]
    const parts = splits.map((at) => `(${begunBy(word.slice(0, at))} & ${begunBy(word.slice(at))})`)
    return {
      ...{ word, stem, phrases },
      query: queryOf([...forms, ...parts], phrases),
      rank: queryOf([word, begunBy(stem), ...holding.slice(0, mostWeighed)], phrases),
    }
  })
}

/** For each word that nothing says, those that are spelt nearly so; the others in their own ways. */
export async function findNearWays(
  db: Database,
  { collaborationId }: Viewer,
  ways: readonly Way[],
): Promise<readonly Way[]> {
  const { rows } = await sql<{ asked: string; near: readonly string[] }>`
    select asked, array(
      select word from search_word_seen where collaboration_id = ${collaborationId} and word % asked
      group by word having similarity(word, asked) >= ${leastSimilar}
      order by similarity(word, asked) desc, word limit ${mostNear}) as near
    from unnest(${ways.map(({ word }) => word)}::text[]) asked`.execute(db)
  const nearTo = new Map(rows.map(({ asked, near }) => [asked, near]))
  return ways.flatMap((way) => {
    const near = nearTo.get(way.word) ?? []
    if (near.length === 0 || near.includes(way.word)) return [way]
    const [stem = way.stem] = near
    const query = queryOf(near.map(begunBy), [])
    return [{ word: way.word, stem, phrases: near.slice(1), query, rank: query }]
  })
}

/** How much of its letters, by three, a word must share with one that is misspelt; and how many such are taken. */
const leastSimilar = 0.4
const mostNear = 3

/** What the collaboration's own words make of one that is asked for. */
type Known = {
  readonly asked: string
  /** Words that begin with its stem; one more than are taken where there are too many. */
  readonly begun: readonly string[]
  /** Words that hold it: `skolfrånvaro` for `frånvaro`. */
  readonly holding: readonly string[]
  /** Where it can be cut so that words begin with each part: `skol`, `frånvaro`. */
  readonly splits: readonly number[]
}

async function findKnown(
  db: Database,
  { collaborationId }: Viewer,
  stems: readonly { readonly word: string; readonly stem: string }[],
): Promise<ReadonlyMap<string, Known>> {
  const long = stems.filter(({ stem }) => stem.length >= shortestPart)
  const words = sql`select word from search_word_seen where collaboration_id = ${collaborationId}`
  const { rows } = await sql<Known>`
    select asked,
      array(${words} and ${beginsWith(sql`looked.stem`)} group by word order by length(word), word
        limit ${mostBegun + 1}) as begun,
      array(${words} and word like '%' || looked.stem || '%' group by word order by length(word), word
        limit ${mostHolding}) as holding,
      array(select place from generate_series(${shortestPart}::int, length(asked) - ${shortestPart}) place
        where length(asked) >= ${shortestCompound}
          and exists (${words} and ${beginsWith(sql`left(asked, place)`)})
          and exists (${words} and ${beginsWith(sql`coalesce((ts_lexize('swedish_stem', substr(asked, place + 1)))[1], '-')`)})
      ) as splits
    from unnest(${long.map(({ word }) => word)}::text[], ${long.map(({ stem }) => stem)}::text[])
      as looked(asked, stem)`.execute(db)
  return new Map(rows.map((each) => [each.asked, each]))
}

/** By the order of bytes, which the index of words has whatever the database's language is. */
const beginsWith = (part: RawBuilder<unknown>) =>
  sql`word ~>=~ ${part} and word ~<~ (${part} || U&'\\FFFF')`

/** So many words that begin with a stem are asked for one by one; of more only the beginning is. */
const mostBegun = 100
const mostHolding = 60
/** So many of those that hold a word count when what is found is weighed. */
const mostWeighed = 10

/** A stem without the ending that PostgreSQL's Swedish leaves on: `skol` for `skolan`, `orosanmäl` for `orosanmälan`. */
function rootOf(stem: string): string {
  const root = stem.replace(/ans?$/, '')
  return root.length < shortestPart ? stem : root
}

/** What words mean as abbreviations: as minutes have explained them, or as matters are called. */
async function findSynonyms(
  db: Database,
  viewer: Viewer,
  words: readonly string[],
): Promise<readonly { readonly asked: string; readonly phrase: string }[]> {
  const { rows } = await sql<{ asked: string; phrase: string }>`
    select lower(name) as asked, means as phrase from mention
      where collaboration_id = ${viewer.collaborationId} and ${isSeen(viewer, 'mention')}
        and kind = 'abbreviation' and means is not null
        and lower(name) = any(${[...words]}::text[])
    union
    select lower(written), matter.title from matter_name join matter on matter.id = matter_id
      where matter_name.collaboration_id = ${viewer.collaborationId} and ${isSeen(viewer, 'matter_name')}
        and ${isKnown(viewer, 'matter')} and matter_name.kind = 'abbreviation'
        and lower(written) = any(${[...words]}::text[])
    limit 20`.execute(db)
  return rows
}

/** The shortest part of a compound that is looked for by itself, and the shortest word that may be a compound. */
const shortestPart = 4
const shortestCompound = 8

/** A word that may go on. Two letters and less begin too much. */
const begunBy = (form: string): string => `'${form}'${form.length > 2 ? ':*' : ''}`

/** Words in any form, and phrases, as PostgreSQL searches for them. */
function queryOf(forms: readonly string[], phrases: readonly string[]): RawBuilder<unknown> {
  const own = sql`to_tsquery('swedish', ${[...new Set(forms)].join(' | ')})`
  return sql`(${sql.join(
    [own, ...phrases.map((phrase) => sql`phraseto_tsquery('swedish', ${phrase})`)],
    sql` || `,
  )})`
}

/** Forgets the words of a collaboration that nothing says any more, when what said them is taken back. */
export async function forgetUnsaidWords(tx: Tx, collaborationId: string): Promise<void> {
  await sql`with said as (
      select distinct said.word
      from searchable,
        unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', title, text, about, also)))) said(word)
      where collaboration_id = ${collaborationId})
    delete from search_word known where collaboration_id = ${collaborationId}
      and not exists (select from said where said.word = known.word)`.execute(tx)
}
