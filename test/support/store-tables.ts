import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'

const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  daterange: 'string',
  int4: 'number',
  bool: 'boolean',
  bytea: 'Buffer',
  timestamptz: 'Date',
  int4multirange: 'string',
  _int4: 'number[]',
  _text: 'string[]',
  _uuid: 'string[]',
  tsvector: 'string',
}

type Column = {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly isNullable: boolean
  readonly hasDefault: boolean
  /** The database works it out from the row; nobody may set it. */
  readonly isGenerated: boolean
}

/** Where the types of the store's tables are. */
export const tablesFile = 'src/store/schema.ts'

/** `src/store/schema.ts` as the tables of a database are: what Kysely needs to know of each column. */
export async function writtenTables(db: Database): Promise<string> {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", udt_name as "type",
      is_nullable = 'YES' as "isNullable", column_default is not null as "hasDefault",
      is_generated = 'ALWAYS' as "isGenerated"
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'migration'
    order by table_name, ordinal_position`.execute(db)
  const tables = [...new Set(rows.map(({ table }) => table))]
  const body = tables.map((table) => {
    const columns = rows.filter((row) => row.table === table)
    return `  ${table}: {\n${columns.map(written).join('')}  }\n`
  })
  return [
    '// Made by bin/schema from the migrations; a test holds it to them.\n',
    "import type { Generated, GeneratedAlways } from 'kysely'\n\n",
    '/** The tables of the store, as SQL names them. */\n',
    `export type Tables = {\n${body.join('')}}\n`,
  ].join('')
}

function written({ column, type, isNullable, hasDefault, isGenerated }: Column): string {
  const known = types[type]
  if (!known) throw new Error(`no type for a column of ${type}`)
  const value = isNullable ? `${known} | null` : known
  if (isGenerated) return `    ${column}: GeneratedAlways<${value}>\n`
  return `    ${column}: ${hasDefault ? `Generated<${value}>` : value}\n`
}
