import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, openStore } from '../../src/store/database.ts'
import {
  exportedKinds,
  leftOutTables,
  workedOutColumns,
} from '../../src/store/moving/exported-kinds.ts'
import { checkExport, withExport } from '../../src/store/moving/read-export.ts'
import { newPostgresDatabase, onBothDatabases } from '../support/databases.ts'
import { exportSchema, exportSchemaFile } from '../support/export-schema.ts'
import { generatedMinutes } from '../support/generated-minutes.ts'
import {
  archiveOver,
  contentOf,
  exported,
  givenMinutesIn,
  newFolder,
  takenIn,
} from '../support/given-moving.ts'
import { snapshotOf } from '../support/store-snapshot.ts'

/** A new archive of the other kind, to take an export in. */
const otherArchives = [
  ['an embedded database', () => openStore({ inMemory: true })],
  ['PostgreSQL', async () => openStore({ url: await newPostgresDatabase() })],
] as const

onBothDatabases((store) => {
  it.each(otherArchives)(
    'gives the same export again from %s, to the last byte, whatever is in it',
    { timeout: 240_000 },
    async (_, open) => {
      const there = await open()
      await fc.assert(
        fc.asyncProperty(
          fc.array(generatedMinutes, { minLength: 1, maxLength: 4 }),
          async (minutes) => {
            const here = archiveOver(store().db)
            const collaboration = await givenMinutesIn(here, minutes)
            await markFirst(here.db, collaboration.id)
            const folder = await exported(here, collaboration)
            const archive = archiveOver(there.db)

            await takenIn(archive, folder)

            const again = await exported(archive, collaboration)
            expect(await contentOf(again)).toEqual(await contentOf(folder))
            expect(await worked(archive.db, collaboration.id)).toEqual(
              await worked(here.db, collaboration.id),
            )
          },
        ),
        { numRuns: 5, endOnFailure: true },
      )
      await there.close()
    },
  )

  it('is published as it is: else run bin/schema', async () => {
    expect(await readFile(exportSchemaFile, 'utf8')).toBe(await exportSchema(store().db))
  })

  it('holds every table and column, or says why not', async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(store().db)
    const held = new Set(
      exportedKinds.flatMap(({ table, fields }) =>
        Object.values(fields).map((column) => `${table}.${column}`),
      ),
    )
    const others = ['event', 'event_content', 'chain_head', 'migration']

    const forgotten = rows
      .filter(({ table }) => !(table in leftOutTables) && !others.includes(table))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((place) => !held.has(place) && !workedOutColumns.includes(place))
      .filter((place) => !place.endsWith('.collaboration_id') && place !== 'organisation.code')

    expect(forgotten).toEqual([])
  })
})

/** What the database works out by itself, and must have worked out anew. */
async function worked(db: Database, collaborationId: string) {
  const { searchable, search_word, matter, assignment, decision } = await snapshotOf(
    db,
    collaborationId,
  )
  const masked = await db
    .selectFrom('masked_minutes')
    .innerJoin('meeting', 'meeting.document_id', 'masked_minutes.document_id')
    .where('masked_minutes.collaboration_id', '=', collaborationId)
    .select(['masked_minutes.document_id', 'masked_minutes.minutes', 'masked_minutes.reach'])
    .select(['hidden', 'hidden_at', 'attendee_ids'])
    .execute()
  return { searchable, words: new Set(search_word), matter, assignment, decision, masked }
}

/** Marks an item as secret, where there is any. */
async function markFirst(db: Database, collaborationId: string): Promise<void> {
  await sql`update item set secrecy_provision = '25 kap. 1 § OSL', secrecy_on = '2026-01-02',
      secrecy_authority = 'Regionen'
    where id = (select id from item where collaboration_id = ${collaborationId} order by place, id limit 1)`.execute(
    db,
  )
}

describe('an export', () => {
  let folder: string
  let collaboration: Awaited<ReturnType<typeof givenMinutesIn>>
  const given = async () => archiveOver((await openStore({ inMemory: true })).db)
  beforeAll(async () => {
    const archive = await given()
    const minutes = fc.sample(generatedMinutes, { numRuns: 2, seed: 7 })
    collaboration = await givenMinutesIn(archive, minutes)
    folder = await exported(archive, collaboration)
  })

  /** A copy of the export that somebody has done something to. */
  async function spoilt(spoil: (folder: string) => Promise<void>): Promise<string> {
    const { cp } = await import('node:fs/promises')
    const copy = join(newFolder(), 'copy')
    await cp(folder, copy, { recursive: true })
    await spoil(copy)
    return copy
  }

  const changed = (file: string, from: string | RegExp, to: string) => (copy: string) =>
    readFile(join(copy, file), 'utf8').then((text) =>
      writeFile(join(copy, file), text.replace(from, to)),
    )

  it.each([
    [
      'of another version',
      'export.otherVersion',
      changed('rodatraden-export.json', 'export/1', 'export/2'),
    ],
    [
      'without its manifest',
      'export.notThere',
      (copy: string) => rm(join(copy, 'rodatraden-export.json')),
    ],
    ['whose manifest is half', 'export.broken', changed('rodatraden-export.json', /}\s*$/, '')],
    [
      'without one of its files',
      'export.halfThere',
      (copy: string) => rm(join(copy, 'items.ndjson')),
    ],
    ['with a word changed', 'export.broken', changed('items.ndjson', /"title":"./, '"title":"X')],
    ['with a line taken out', 'export.broken', changed('people.ndjson', /^.*\n/, '')],
    ['with half a line', 'export.broken', changed('events.ndjson', /.{40}\n$/, '')],
    [
      'without one of its documents',
      'export.documentMissing',
      async (copy: string) => {
        const [path = ''] = Object.keys(await contentOf(join(copy, 'files')))
        await rename(join(copy, 'files', path), join(copy, 'borta'))
      },
    ],
    [
      'with a document changed',
      'export.documentChanged',
      async (copy: string) => {
        const [path = ''] = Object.keys(await contentOf(join(copy, 'files')))
        await writeFile(join(copy, 'files', path), 'något annat')
      },
    ],
  ])('%s is refused, and nothing is left of it', async (_, code, spoil) => {
    const archive = await given()
    const copy = await spoilt(spoil)

    await expect(takenIn(archive, copy)).rejects.toThrow(code)

    const { rows } = await sql<{ count: number }>`select (select count(*) from collaboration)::int
      + (select count(*) from event)::int as count`.execute(archive.db)
    expect(rows).toEqual([{ count: 0 }])
  })

  it('of a collaboration that is there already is refused', async () => {
    const archive = await given()
    await takenIn(archive, folder)

    await expect(takenIn(archive, folder)).rejects.toThrow('export.known')
  })

  it('can be verified without any archive, and says which link was changed by somebody who mended the rest', async () => {
    expect(await withExport(folder, checkExport)).toMatchObject({ broken: [] })

    const copy = await spoilt(async (place) => {
      await changed('events.ndjson', /document\.import/, 'document.inport')(place)
      await mend(place, 'events')
    })

    const { broken } = await withExport(copy, checkExport)
    expect(broken).toMatchObject([{ fault: 'digest' }])
    await expect(takenIn(await given(), copy)).rejects.toThrow('export.chainBroken')
  })

  it('that somebody wrote by hand to reach into what is not its own is refused', async () => {
    const archive = await given()
    await sql`insert into organisation (id, collaboration_id, kind, name)
      select '11111111-1111-4111-8111-111111111111', null, 'other', 'Annans'`.execute(archive.db)
    const copy = await spoilt(async (place) => {
      const line = '{"organisation":"11111111-1111-4111-8111-111111111111"}\n'
      await writeFile(join(place, 'parties.ndjson'), line)
      await mend(place, 'parties')
    })

    await expect(takenIn(archive, copy)).rejects.toThrow('export.organisation')
  })

  it('holds nothing that opens anything', async () => {
    const names = Object.keys(await contentOf(folder))
    for (const name of names.filter((each) => each.endsWith('json'))) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(text).not.toMatch(/secret|sign_in|cookie|token/i)
    }
  })
})

/** Makes the manifest say what a file holds now, as somebody who knows the format can. */
async function mend(folder: string, kind: string): Promise<void> {
  const { createHash } = await import('node:crypto')
  const path = join(folder, 'rodatraden-export.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  const text = await readFile(join(folder, `${kind}.ndjson`), 'utf8')
  manifest.kinds[kind] = {
    count: text.split('\n').length - 1,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
  await writeFile(path, JSON.stringify(manifest))
}
