import { writeFileSync } from 'node:fs'
import { openStore } from '../src/store/database.ts'
import { exportSchema, exportSchemaFile } from '../test/support/export-schema.ts'
import { minutesSchema, schemaFile } from '../test/support/minutes-schema.ts'
import { tablesFile, writtenTables } from '../test/support/store-tables.ts'

writeFileSync(schemaFile, minutesSchema())
const store = await openStore({ inMemory: true })
writeFileSync(tablesFile, await writtenTables(store.db))
writeFileSync(exportSchemaFile, await exportSchema(store.db))
await store.close()
console.log(`Wrote ${schemaFile}, ${exportSchemaFile} and ${tablesFile}.`)
