import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newPostgresDatabase } from '../test/support/databases.ts'
import { killImports } from '../test/support/killed-imports.ts'
import { report } from './measure.ts'

// A program that imports and confirms documents, killed forty times in each database: bin/postgres bin/bench kills
const kills = 40
const folder = mkdtempSync(join(tmpdir(), 'rodatraden-kills-'))
const places = [
  ['embedded', { folder: join(folder, 'embedded') }],
  ...(process.env.TEST_DATABASE_URL
    ? [['PostgreSQL', { url: await newPostgresDatabase() }] as const]
    : []),
] as const
for (const [name, location] of places) {
  const { documents, confirmed, faults } = await killImports(location, join(folder, 'files'), kills)
  for (const fault of faults) console.log(`      ${fault}`)
  report(
    `${kills} kills, ${name}: half imports and broken links`,
    String(faults.length),
    '0',
    faults.length === 0,
  )
  report(
    `  documents taken in, ${confirmed} of them confirmed`,
    String(documents),
    '> 0',
    documents > 0,
  )
}
rmSync(folder, { recursive: true })
