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
  /** All of it as PostgreSQL searches for it. */
  readonly query: RawBuilder<unknown>
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
      and kind = 'abbreviation' and regexp_replace(lower(means), '[-,.;:()/ ]+', ' ', 'g') = ${words.join(' ')}
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
  const compounds = await findCompounds(db, viewer, stems)
  const synonyms = await findSynonyms(db, viewer, words)
  return stems.map(({ word, stem }) => {
    const phrases = synonyms.flatMap(({ asked, phrase }) => (asked === word ? [phrase] : []))
    const forms = [word, stem, ...(compounds.get(word) ?? [])]
    return { word, stem, phrases, query: queryOf(word, forms, phrases) }
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
    return [{ word: way.word, stem, phrases: near.slice(1), query: queryOf('', near, []) }]
  })
}

/** How much of its letters, by three, a word must share with one that is misspelt; and how many such are taken. */
const leastSimilar = 0.4
const mostNear = 3

/** The words of the collaboration that hold a word: `skolfrånvaro` for `frånvaro`. */
async function findCompounds(
  db: Database,
  { collaborationId }: Viewer,
  stems: readonly { readonly word: string; readonly stem: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const long = stems.filter(({ stem }) => stem.length >= shortestPart)
  const { rows } = await sql<{ asked: string; holding: readonly string[] }>`
    select asked, array(
      select word from search_word_seen
      where collaboration_id = ${collaborationId} and word like '%' || stem || '%'
      group by word order by length(word), word limit ${mostCompounds}) as holding
    from unnest(${long.map(({ word }) => word)}::text[], ${long.map(({ stem }) => stem)}::text[])
      as looked(asked, stem)`.execute(db)
  return new Map(rows.map(({ asked, holding }) => [asked, holding]))
}

const mostCompounds = 60

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

/** Words in any form, whole or begun; the parts of the one that was asked for, apart; and the phrases. */
function queryOf(
  asked: string,
  forms: readonly string[],
  phrases: readonly string[],
): RawBuilder<unknown> {
  const whole = [...new Set(forms)].map((form) => `'${form}'${form.length > 2 ? ':*' : ''}`)
  const splits = Array.from(
    { length: Math.max(0, asked.length - shortestCompound + 1) },
    (_, index) => index + shortestPart,
  )
  const parts = splits.map((at) => `('${asked.slice(0, at)}':* & '${asked.slice(at)}':*)`)
  const own = sql`to_tsquery('swedish', ${[...whole, ...parts].join(' | ')})`
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
