import { z } from 'zod'
import { ReadMinutes } from '../../src/reader/read-minutes.ts'

/** Where the schema is published, for those who read the program's output with another program. */
export const schemaFile = 'docs/minutes-1.schema.json'

/** The JSON Schema of `minutes/1`. More fields may be added, so those it does not know are allowed. */
export function minutesSchema(): string {
  const schema = z.toJSONSchema(ReadMinutes, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return `${JSON.stringify({ title: 'minutes/1', ...schema }, null, 2)}\n`
}
