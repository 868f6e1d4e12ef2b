import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { en } from '../text/en.ts'
import { sv } from '../text/sv.ts'
import { apiPath } from './api-env.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { problemStatuses } from './problem.ts'
import { apiVersion } from './resources/about.ts'
import { ImportForm } from './resources/imports.ts'
import { named } from './schemas.ts'

type Json = { readonly [key: string]: unknown }

const refTo = (id: string) => `#/components/schemas/${id}`

/** A schema as OpenAPI 3.1 has it. More fields may be added to an answer, so those it does not know are allowed. */
function schemaOf(schema: z.ZodType): Json {
  const known = named.get(schema)
  if (known) return { $ref: refTo(known.id) }
  const written = z.toJSONSchema(schema, { ...options, metadata: named })
  return inComponents(plain(written))
}

const options = {
  io: 'output',
  override({ jsonSchema }: { jsonSchema: Record<string, unknown> }) {
    delete jsonSchema.additionalProperties
    delete jsonSchema.readOnly
  },
} as const

/** Every schema that has a name. */
function components(): Json {
  const { schemas } = z.toJSONSchema(named, { ...options, uri: refTo })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]))
}

/** Without what says that it is a document by itself. */
function plain(schema: object): Json {
  const { $schema, $id, id, '~standard': standard, ...rest } = schema as Json
  return rest
}

/** What a schema keeps beside itself stands among the components. */
function inComponents({ $defs, ...schema }: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', refTo('')))
}

function parametersOf({ path, query }: Operation): readonly Json[] {
  const inPath = path.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
    : []
  const inQuery = Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema as z.ZodType),
  }))
  return [...inPath, ...inQuery]
}

/** The problems that an operation may answer with. */
function problemsOf({
  rule,
  path,
  method,
}: Operation): readonly (typeof problemStatuses)[number][] {
  return problemStatuses.filter((status) => {
    if (status === 400) return rule !== 'anyone'
    if (status === 401 || status === 403 || status === 429 || status === 503)
      return rule !== 'anyone'
    if (status === 404)
      return path.includes('{id}') || rule === 'secretariat' || rule === 'importer'
    if (status === 413 || status === 415 || status === 422 || status === 507)
      return method === 'post'
    return status !== 405
  })
}

/** An answer of each operation by its name, as `bin/examples` took them from an invented county. */
const examples: Json = JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8'))

function answersOf(operation: Operation): Json {
  const { id, answer, mediaType = 'application/json', hasPages, method } = operation
  const schema =
    mediaType === 'application/json' ? { schema: schemaOf(answer), example: examples[id] } : {}
  const headers = {
    ETag: { description: 'A tag of the content, for If-None-Match.', schema: { type: 'string' } },
    ...(hasPages && {
      Link: { description: 'The next page, rel="next".', schema: { type: 'string' } },
    }),
  }
  const fine = { description: 'OK', headers, content: { [mediaType]: schema } }
  const problem = { 'application/problem+json': { schema: { $ref: refTo('Problem') } } }
  return {
    '200': fine,
    ...(method === 'post' && { '201': { ...fine, description: en.api.created } }),
    ...(method === 'get' && { '304': { description: en.api.unchanged } }),
    ...Object.fromEntries(
      problemsOf(operation).map((status) => [
        status,
        { description: en.api.titles[status], content: problem },
      ]),
    ),
  }
}

function operationOf(operation: Operation): Json {
  const { id, rule, method } = operation
  return {
    operationId: id,
    ...en.api.operations[id],
    parameters: parametersOf(operation),
    security: rule === 'anyone' ? [] : method === 'post' ? [{ token: [] }] : bySomebody,
    'x-rule': rule,
    ...(method === 'post' && {
      requestBody: { required: true, content: { 'multipart/form-data': { schema: importForm() } } },
    }),
    responses: answersOf(operation),
  }
}

const bySomebody = [{ token: [] }, { session: [] }]

/** The form of an import; its files are bytes, which JSON Schema has no word for. */
function importForm(): Json {
  const { properties, ...form } = schemaOf(ImportForm) as { properties: Json }
  const file = { type: 'array', items: { type: 'string', format: 'binary' } }
  return { ...form, properties: { ...properties, file } }
}

/** The document that describes the API (OpenAPI 3.1), for the address that people reach the server by. */
export function openApi(): (origin: string) => Json {
  const paths = new Map<string, Json>()
  for (const operation of operations) {
    const { path, method } = operation
    paths.set(path, { ...paths.get(path), [method]: operationOf(operation) })
  }
  const schemas = components()
  return (origin) => ({
    openapi: '3.1.0',
    info: {
      title: en.product,
      version: apiVersion,
      summary: en.api.lead,
      description: `${sv.api.about}\n\n${en.api.about}`,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
      contact: { name: 'Röda tråden', url: `${origin}/api` },
      'x-limitations': en.api.limits,
    },
    externalDocs: { description: en.api.documentation, url: `${origin}/api` },
    servers: [{ url: `${origin}${apiPath}` }],
    paths: Object.fromEntries(paths),
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: en.api.tokenScheme },
        session: { type: 'apiKey', in: 'cookie', name: 'rodatraden' },
      },
    },
  })
}
