import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { minutesSchema, schemaFile } from '../support/minutes-schema.ts'

it('publishes the form of minutes as it is now: else run bin/schema', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(minutesSchema())
})
