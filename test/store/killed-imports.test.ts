import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newPostgresDatabase } from '../support/databases.ts'
import { killImports } from '../support/killed-imports.ts'

const folder = await mkdtemp(join(tmpdir(), 'killed-'))
afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['the embedded database', async () => ({ folder: join(folder, 'embedded') })],
  ['PostgreSQL', async () => ({ url: await newPostgresDatabase() })],
])(
  'leaves no half import behind when it is killed, in %s',
  { timeout: 180_000 },
  async (_, location) => {
    const found = await killImports(await location(), join(folder, 'files'), 3)

    expect(found.faults).toEqual([])
    expect(found.documents).toBeGreaterThan(0)
  },
)
