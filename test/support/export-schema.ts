import type { Database } from '../../src/store/database.ts'
import { exportFormat } from '../../src/store/moving/exported-kinds.ts'
import { type FieldType, knownKinds } from '../../src/store/moving/exported-rows.ts'

/** Where the schema of an export is published, for those who read one with another program. */
export const exportSchemaFile = 'docs/rodatraden-export-1.schema.json'

const id = { type: 'string', format: 'uuid' }
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const day = { type: 'string', format: 'date' }

const schemaOf: Readonly<Record<FieldType, object>> = {
  id,
  day,
  text: { type: 'string' },
  number: { type: 'integer' },
  yesNo: { type: 'boolean' },
  words: { type: 'array', items: { type: 'string' } },
  moment: { type: 'string', format: 'date-time' },
  json: { type: 'object' },
  term: {
    type: 'object',
    description: 'From the first day to the last, both included; what is not there is open.',
    properties: { from: day, to: day, isEmpty: { const: true } },
    additionalProperties: false,
  },
}

const organisation = {
  type: 'string',
  description:
    'The official code of a region or municipality, as 0021 or 2180, or the id of an organisation of the export.',
}

const event = {
  type: 'object',
  description:
    'An event of a chain. sha256("rodatraden/event/v1\\0" + canon) is its hash, and canon names the hash before it. Without salt and details its content was weeded.',
  properties: {
    chain: id,
    seq: { type: 'integer', minimum: 1 },
    hash: digest,
    canon: { type: 'string' },
    salt: { type: 'string' },
    details: { type: 'string' },
  },
  required: ['chain', 'seq', 'hash', 'canon'],
  additionalProperties: false,
}

/** The JSON Schema of an export: its manifest, and under `$defs` a line of each kind. */
export async function exportSchema(db: Database): Promise<string> {
  const kinds = (await knownKinds(db)).map(({ kind, known }) => {
    const properties = known.map(({ name, column, type }) => [
      name,
      column === 'organisation_id' ? organisation : schemaOf[type],
    ])
    const schema = {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: known.filter(({ isRequired }) => isRequired).map(({ name }) => name),
      additionalProperties: false,
    }
    return [kind, schema] as const
  })
  const names = [...kinds.map(([kind]) => kind), 'events']
  const counted = {
    type: 'object',
    description: 'How many lines the file KIND.ndjson has, and the digest of its bytes.',
    properties: { count: { type: 'integer', minimum: 0 }, sha256: digest },
    required: ['count', 'sha256'],
  }
  const schema = {
    title: exportFormat,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      format: { const: exportFormat },
      collaboration: {
        type: 'object',
        properties: { id, name: { type: 'string' } },
        required: ['id', 'name'],
      },
      kinds: {
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, counted])),
        required: names,
        additionalProperties: false,
      },
      files: {
        type: 'object',
        properties: { count: { type: 'integer' }, bytes: { type: 'integer' } },
        required: ['count', 'bytes'],
      },
      chains: {
        type: 'array',
        description: 'Where each chain of events ends.',
        items: {
          type: 'object',
          properties: { chain: id, seq: { type: 'integer' }, hash: digest },
          required: ['chain', 'seq', 'hash'],
        },
      },
    },
    required: ['format', 'collaboration', 'kinds', 'files', 'chains'],
    $defs: { ...Object.fromEntries(kinds), events: event },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
