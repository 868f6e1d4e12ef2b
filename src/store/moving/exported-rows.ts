import { type RawBuilder, sql } from 'kysely'
import { administrationChain } from '../administration.ts'
import type { Database, Tx } from '../database.ts'
import { type ExportedKind, exportedKinds, organisationColumns } from './exported-kinds.ts'

/** How a field is written in JSON: as text, a number, yes or no, a list of words, a term of days, or what it is. */
export type FieldType =
  | 'text'
  | 'id'
  | 'number'
  | 'yesNo'
  | 'words'
  | 'day'
  | 'term'
  | 'moment'
  | 'json'

/** A field of an export, as the database has it. */
export type ExportedField = {
  readonly name: string
  readonly column: string
  readonly type: FieldType
  readonly isRequired: boolean
}

/** A kind of thing with what the database knows of its fields. */
export type KnownKind = ExportedKind & { readonly known: readonly ExportedField[] }

/** One thing of an export: its fields by their names; what is not known is not there. */
export type ExportedRow = Readonly<Record<string, unknown>>

const typeOf: Readonly<Record<string, FieldType>> = {
  uuid: 'id',
  text: 'text',
  int4: 'number',
  bool: 'yesNo',
  _text: 'words',
  date: 'day',
  daterange: 'term',
  timestamptz: 'moment',
}

/** The kinds of things of an export, with the types of their fields. */
export async function knownKinds(db: Database): Promise<readonly KnownKind[]> {
  const { rows } = await sql<{ place: string; type: string; isNullable: boolean }>`
    select table_name || '.' || column_name as place, udt_name as type, is_nullable = 'YES' as "isNullable"
    from information_schema.columns where table_schema = current_schema()`.execute(db)
  const columns = new Map(rows.map((row) => [row.place, row]))
  return exportedKinds.map((kind) => ({
    ...kind,
    known: Object.entries(kind.fields).map(([name, column]) => {
      const found = columns.get(`${kind.table}.${column}`)
      const type = kind.json.includes(column) ? 'json' : typeOf[found?.type ?? '']
      if (!found || !type) throw new Error(`an export has no way to write ${kind.table}.${column}`)
      return { name, column, type, isRequired: !found.isNullable }
    }),
  }))
}

/** So many rows are held at a time; documents are large. */
const batchOf = (kind: string): number => (kind === 'documents' ? 10 : 500)

/** The rows of a kind in a collaboration, some at a time, in the one order that they have. */
export async function* exportedRows(
  tx: Tx,
  kind: KnownKind,
  collaborationId: string,
): AsyncGenerator<readonly ExportedRow[]> {
  const query = sql`select ${sql.join(kind.known.map((field) => sql`${expressionOf(field)} as ${sql.ref(field.name)}`))}
    from ${sql.table(kind.table)} own where ${ofCollaboration(kind, collaborationId)}
    order by ${sql.join(kind.order.map((column) => orderBy(kind, column)))}`
  const jsonFields = kind.known.filter(({ type }) => type === 'json')
  for await (const rows of fetched(tx, query, batchOf(kind.kind))) {
    yield rows.map((row) => plainRow(row, jsonFields))
  }
}

/** Reads a query through a cursor, so that no more than a batch is ever in memory. */
export async function* fetched<Row>(
  tx: Tx,
  query: RawBuilder<unknown>,
  batch: number,
): AsyncGenerator<readonly Row[]> {
  await sql`declare moving no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(batch)} from moving`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < batch) break
  }
  // Where something fails the transaction ends, and the cursor with it.
  await sql`close moving`.execute(tx)
}

/** A literal: a cursor's query takes no parameters. */
function idLiteral(id: string): RawBuilder<string> {
  if (!/^[\da-f-]{36}$/.test(id)) throw new Error(`${id} is no id`)
  return sql`${sql.lit(id)}::uuid`
}

function ofCollaboration(kind: ExportedKind, collaborationId: string): RawBuilder<unknown> {
  const id = idLiteral(collaborationId)
  if (kind.table === 'collaboration') return sql`id = ${id}`
  if (kind.table === 'clause') {
    return sql`decision_id in (select id from decision where collaboration_id = ${id})`
  }
  return sql`collaboration_id = ${id}`
}

function expressionOf({ column, type }: ExportedField): RawBuilder<unknown> {
  const ref = sql.ref(`own.${column}`)
  if (organisationColumns.has(column)) return organisationIn(column)
  if (type === 'moment') {
    return sql`to_char(${ref} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  }
  if (type !== 'term') return sql`${ref}`
  return sql`case when isempty(${ref}) then json_build_object('isEmpty', true)
    else json_strip_nulls(json_build_object('from', lower(${ref}), 'to', upper(${ref}) - 1)) end`
}

const organisationIn = (column: string) => sql`(select coalesce(known.code, known.id::text)
  from organisation known where known.id = ${sql.ref(`own.${column}`)})`

/** The same order in every database, whatever its language: signs by their numbers. */
function orderBy(kind: KnownKind, column: string): RawBuilder<unknown> {
  if (organisationColumns.has(column)) return sql`${organisationIn(column)} collate "C"`
  const isText = kind.known.some((field) => field.column === column && field.type === 'text')
  return isText ? sql`${sql.ref(`own.${column}`)} collate "C"` : sql`${sql.ref(`own.${column}`)}`
}

function plainRow(row: unknown, jsonFields: readonly ExportedField[]): ExportedRow {
  const entries = Object.entries(row as ExportedRow).filter(([, value]) => value !== null)
  const plain = Object.fromEntries(entries)
  for (const { name } of jsonFields) {
    if (plain[name] !== undefined) plain[name] = JSON.parse(String(plain[name]))
  }
  return plain
}

/** An event as it stands in an export: what its chain holds of it, and, unless that was weeded, what it says. */
export type ExportedEvent = {
  readonly chain: string
  readonly seq: number
  readonly hash: string
  readonly canon: string
  readonly salt?: string
  readonly details?: string
}

/** The chains of a collaboration: its own, its bodies' and its people's, and those of people who are no longer there. */
const chainsOf = (collaborationId: string) => {
  const id = idLiteral(collaborationId)
  return sql`(select ${id} as chain union select id from body where collaboration_id = ${id}
    union select id from person where collaboration_id = ${id}
    union select chain from event_content where collaboration_id = ${id} and chain <> ${idLiteral(administrationChain)})`
}

/** The events of a collaboration, chain by chain. */
export async function* exportedEvents(
  tx: Tx,
  collaborationId: string,
): AsyncGenerator<readonly ExportedEvent[]> {
  const query = sql`select event.chain, event.seq, encode(event.hash, 'hex') as hash, event.canon,
      encode(said.salt, 'hex') as salt, said.details
    from event join ${chainsOf(collaborationId)} own using (chain)
    left join event_content said using (chain, seq) order by event.chain, event.seq`
  for await (const rows of fetched<ExportedEvent>(tx, query, 1_000)) {
    yield rows.map((row) => plainRow(row, []) as ExportedEvent)
  }
}

/** Where a chain ends. */
export type ChainEnd = { readonly chain: string; readonly seq: number; readonly hash: string }

/** Where the chains of a collaboration end. */
export async function findChainEnds(tx: Tx, collaborationId: string): Promise<readonly ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`select chain, seq, encode(hash, 'hex') as hash
    from chain_head join ${chainsOf(collaborationId)} own using (chain) order by chain`.execute(tx)
  return rows
}
