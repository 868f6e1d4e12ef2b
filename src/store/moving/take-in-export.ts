import { sql } from 'kysely'
import { Refusal } from '../../domain/refusal.ts'
import type { Tx } from '../database.ts'
import type { Files } from '../files.ts'
import { type Said, saidIn } from '../follow-chain.ts'
import { organisationColumns } from './exported-kinds.ts'
import {
  type ExportedField,
  type ExportedRow,
  type KnownKind,
  knownKinds,
} from './exported-rows.ts'
import { kindsNow } from './manifest.ts'
import { type Export, exportLines, findExported } from './read-export.ts'

/**
 * Puts an export's rows in place, in the transaction of whoever takes it in, and makes sure that an export of what is
 * there now would be the same. Refuses a collaboration that is there already, and what cannot be put in place.
 */
export async function insertExport(tx: Tx, given: Export): Promise<void> {
  const { id, name } = given.manifest.collaboration
  await refuseKnown(tx, id, name)
  await sql`set constraints all deferred`.execute(tx)
  const organisations = await organisationIds(tx)
  const place: Place = { tx, collaborationId: id, organisations }
  try {
    for (const kind of await knownKinds(tx)) {
      for await (const rows of batchesOf(given, kind.kind)) await insertRows(place, kind, rows)
    }
    for await (const rows of batchesOf(given, 'events')) await insertEvents(place, rows)
    await sql`set constraints all immediate`.execute(tx)
  } catch (error) {
    throw refusalOf(error)
  }
  const now = await kindsNow(tx, id)
  const other = Object.entries(given.manifest.kinds).find(
    ([kind, { sha256 }]) => now[kind]?.sha256 !== sha256,
  )
  if (other) throw new Refusal('export.otherwise', { kind: other[0] })
}

async function refuseKnown(tx: Tx, id: string, name: string): Promise<void> {
  const known = await tx
    .selectFrom('collaboration')
    .select('id')
    .where(({ or, eb }) => or([eb('id', '=', id), eb('name', '=', name)]))
    .executeTakeFirst()
  if (known) throw new Refusal('export.known', { name })
}

/** The regions and municipalities by their official codes: each archive has its own ids for them. */
async function organisationIds(tx: Tx): Promise<Map<string, string>> {
  const known = await tx
    .selectFrom('organisation')
    .select(['id', 'code'])
    .where('code', 'is not', null)
    .execute()
  return new Map(known.map(({ id, code }) => [code ?? '', id]))
}

type Place = {
  readonly tx: Tx
  readonly collaborationId: string
  /** The ids of the organisations that the export may name, by code or, for its own, by id. */
  readonly organisations: Map<string, string>
}

/** So many lines, or so much text of theirs, are put in place at once. */
const mostLines = 500
const mostCharacters = 4_000_000

async function* batchesOf(given: Export, kind: string): AsyncGenerator<readonly ExportedRow[]> {
  let [rows, characters]: [ExportedRow[], number] = [[], 0]
  for await (const row of exportLines(given, kind)) {
    rows.push(row)
    characters += JSON.stringify(row).length
    if (rows.length < mostLines && characters < mostCharacters) continue
    yield rows
    rows = []
    characters = 0
  }
  if (rows.length > 0) yield rows
}

async function insertRows(
  place: Place,
  { table, kind, known }: KnownKind,
  rows: readonly ExportedRow[],
): Promise<void> {
  const { tx, collaborationId, organisations } = place
  const hasOwner = table !== 'collaboration' && table !== 'clause'
  const values = rows.map((row) => ({
    ...Object.fromEntries(
      known.map((field) => [field.column, writtenValue(row, field, organisations)]),
    ),
    ...(hasOwner && { collaboration_id: collaborationId }),
  }))
  if (kind === 'organisations') {
    for (const { id } of rows) organisations.set(String(id), String(id))
  }
  const columns = [...known.map(({ column }) => column), ...(hasOwner ? ['collaboration_id'] : [])]
  const list = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${list})
    select ${list} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)}::json)`.execute(
    tx,
  )
}

function writtenValue(
  row: ExportedRow,
  { name, column, type }: ExportedField,
  organisations: ReadonlyMap<string, string>,
): unknown {
  const value = row[name]
  if (value === undefined || value === null) return null
  if (organisationColumns.has(column)) {
    const id = organisations.get(String(value))
    if (id === undefined) throw new Refusal('export.organisation', { code: String(value) })
    return id
  }
  if (type === 'json') return JSON.stringify(value)
  if (type !== 'term') return value
  const { from, to, isEmpty } = value as Record<'from' | 'to' | 'isEmpty', unknown>
  return isEmpty ? 'empty' : `[${from ?? ''},${to ?? ''}]`
}

async function insertEvents(
  { tx, collaborationId }: Place,
  rows: readonly ExportedRow[],
): Promise<void> {
  const events = rows.map((row) => {
    const said = saidIn(String(row.canon)) as Said
    return {
      ...{ chain: row.chain, seq: row.seq, prev: `\\x${said.prev}`, hash: `\\x${row.hash}` },
      ...{ canon: row.canon, collaboration_id: collaborationId, act: said.act, at: said.at },
      ...{ subject_kind: said.object.kind, subject_id: said.object.id, actor_id: said.actor },
      ...{ salt: row.salt === undefined ? null : `\\x${row.salt}`, details: row.details ?? null },
    }
  })
  const written = JSON.stringify(events)
  await sql`insert into event (chain, seq, prev, hash, canon)
    select chain, seq, prev, hash, canon from json_populate_recordset(null::event, ${written}::json)`.execute(
    tx,
  )
  const columns = sql.raw(
    'chain, seq, collaboration_id, act, subject_kind, subject_id, at, actor_id, salt, details',
  )
  await sql`insert into event_content (${columns}) select ${columns}
    from json_populate_recordset(null::event_content, ${written}::json) where salt is not null`.execute(
    tx,
  )
}

/** What the database says of rows that cannot be: another's ids, or what refers to something that is not there. */
function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '23505') return new Refusal('export.idsTaken')
  // What is not as the tables demand: integrity, data and the chain's own order.
  return /^(?:22|23|40001|P0001)/.test(code) ? new Refusal('export.impossible') : error
}

/** The documents of an export that an archive did not have, as they are kept there. */
export type KeptDocuments = { readonly digests: readonly string[] }

/** Keeps the documents of an export. Where one cannot be kept, those that were new are taken away again. */
export async function keepDocuments(given: Export, to: Files): Promise<KeptDocuments> {
  const digests: string[] = []
  try {
    for await (const { digest, name } of exportLines(given, 'documents')) {
      if (await to.find(String(digest))) continue
      const content = await findExported(given, String(digest))
      if (!content) throw new Refusal('export.documentMissing', { name: String(name) })
      digests.push(await to.keep(content))
    }
  } catch (error) {
    await removeDocuments({ digests }, to)
    throw error
  }
  return { digests }
}

/** Takes away what was kept, when what it was kept for did not happen. */
export async function removeDocuments({ digests }: KeptDocuments, from: Files): Promise<void> {
  for (const digest of digests) await from.remove(digest)
}
