import { openStore } from './src/store/database.ts'
import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
const s = await openStore({ folder: '/tmp/dev/demo' })
const { rows } = await sql.raw(readFileSync(process.argv[2]!,'utf8')).execute(s.db)
for (const r of rows as any[]) console.log(Object.values(r).join(' | '))
await s.close(); process.exit(0)
