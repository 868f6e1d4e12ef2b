import { writeFileSync } from 'node:fs'
import { minutesSchema, schemaFile } from '../test/support/minutes-schema.ts'

writeFileSync(schemaFile, minutesSchema())
console.log(`Wrote ${schemaFile}.`)
