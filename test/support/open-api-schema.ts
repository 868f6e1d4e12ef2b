import { z } from 'zod'

/** As much of an OpenAPI document as the tests look at. */
export type OpenApi = {
  readonly openapi: string
  readonly info: Readonly<Record<string, unknown>>
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

type OpenApiOperation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly 'x-rule': string
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<
          Record<string, { readonly schema?: object; readonly example?: unknown }>
        >
      }
    >
  >
}

/**
 * The schema that a document publishes for an answer, made anew from the document alone: what it says is what an answer
 * is held to. Fields that it does not name are not allowed here.
 */
export function publishedSchema(document: OpenApi, schema: object): z.ZodType {
  const written = JSON.stringify({ ...schema, $defs: document.components.schemas })
  const known = JSON.parse(written.replaceAll('#/components/schemas/', '#/$defs/'), closed)
  return z.fromJSONSchema(known)
}

function closed(_: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && 'properties' in value
  return isObject && 'type' in value ? { ...value, additionalProperties: false } : value
}
