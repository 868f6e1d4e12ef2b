import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { limitsFrom } from '../../src/documents/limits.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { grouped } from '../../src/domain/grouped.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { type Files, filesIn } from '../../src/store/files.ts'
import { withExport } from '../../src/store/moving/read-export.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { newPostgresDatabase } from '../support/databases.ts'
import { archiveOver, contentOf, exported, takenIn } from '../support/given-moving.ts'

describe('the demonstration county', () => {
  let store: Store
  let files: Files
  const told: (readonly [number, number])[] = []
  beforeAll(async () => {
    store = await openStore({ inMemory: true })
    files = filesIn(await mkdtemp(join(tmpdir(), 'demonstration-')))
    await loadDemonstration(
      {
        db: store.db,
        files,
        read: (bytes, name) => readDocument(bytes, name, limitsFrom({})),
        now: () => new Date(),
      },
      (done, of) => told.push([done, of]),
    )
  }, 300_000)
  afterAll(() => Promise.all([closeReaders(), store?.close()]))

  it('is read whole, with nothing left that anybody must confirm', async () => {
    const { rows } = await sql<{ status: string; format: string; count: number }>`
      select status, right(name, 4) as format, count(*)::int as count from document
      group by 1, 2 order by 2`.execute(store.db)

    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['confirmed']))
    expect(rows.map(({ format }) => format)).toEqual(
      expect.arrayContaining(['.pdf', '.txt', 'docx']),
    )
    const documents = rows.reduce((sum, { count }) => sum + count, 0)
    expect(told.at(-1)).toEqual([documents, documents])
    expect((await verifyEvents(store.db)).broken).toEqual([])
  })

  it('has three years of at least eight bodies on four levels', async () => {
    const { rows } = await sql<{ bodies: number; levels: number; years: number }>`
      select count(distinct body.id)::int as bodies, count(distinct level)::int as levels,
        (max(held_on) - min(held_on)) / 365.0 as years
      from meeting join body on body.id = meeting.body_id where document_id is not null`.execute(
      store.db,
    )

    expect(rows[0]?.bodies).toBeGreaterThanOrEqual(8)
    expect(rows[0]?.levels).toBeGreaterThanOrEqual(4)
    expect(Number(rows[0]?.years)).toBeGreaterThanOrEqual(2.5)
  })

  it('asks of names, bodies and organisations at most half as often in the second minutes of a body', async () => {
    const { rows } = await sql<{ bodyId: string; details: string }>`
      select meeting.body_id as "bodyId", content.details
      from event_content content join meeting on meeting.document_id = content.subject_id
      where act = 'document.confirm' order by meeting.held_on`.execute(store.db)
    const ofBodies = [...grouped(rows, ({ bodyId }) => bodyId).values()]
    const askedIn = (at: number) =>
      ofBodies
        .map((minutes) => JSON.parse(minutes[at]?.details ?? '{}').asked ?? {})
        .reduce(
          (sum, { body = 0, person = 0, organisation = 0 }) => sum + body + person + organisation,
          0,
        )

    expect(askedIn(0)).toBeGreaterThan(5)
    expect(askedIn(1)).toBeLessThanOrEqual(askedIn(0) / 2)
  })

  it.each([
    ['an embedded database', () => openStore({ inMemory: true })],
    ['PostgreSQL', async () => openStore({ url: await newPostgresDatabase() })],
  ])(
    'is the same when it has been taken out and into %s, with something of every kind in it',
    { timeout: 240_000 },
    async (_, open) => {
      await mended(store)
      const { id, name } = await store.db
        .selectFrom('collaboration')
        .select(['id', 'name'])
        .executeTakeFirstOrThrow()
      const now = new Date()
      const folder = await exported({ db: store.db, files, now }, { id, name })
      const there = await open()
      const archive = archiveOver(there.db)

      await takenIn(archive, folder)

      expect(await contentOf(await exported(archive, { id, name }))).toEqual(
        await contentOf(folder),
      )
      const manifest = await withExport(folder, async (given) => given.manifest)
      expect(Object.entries(manifest.kinds).filter(([, { count }]) => count === 0)).toEqual([])
      expect((await verifyEvents(there.db)).broken).toEqual([])
      await there.close()
    },
  )
})

/** What no minutes say, and people do to mend a thread: a little of each, once. */
async function mended({ db }: Store): Promise<void> {
  await sql`insert into following (collaboration_id, person_id, matter_id)
    select matter.collaboration_id, person.id, matter.id from matter
    join person using (collaboration_id) limit 3 on conflict do nothing`.execute(db)
  await sql`insert into adoption (collaboration_id, decision_id, organisation_id, adopted_on, source)
    select decision.collaboration_id, decision.id, organisation_id, '2025-03-01', 'Protokoll § 12'
    from (select * from decision order by id limit 1) decision join party using (collaboration_id)
    on conflict do nothing`.execute(db)
  await sql`insert into office (id, collaboration_id, organisation_id, person_id, kind)
    select gen_random_uuid(), party.collaboration_id, organisation_id, person.id, 'registrar'
    from (select * from party order by organisation_id limit 1) party
    join (select * from person order by id limit 1) person using (collaboration_id)`.execute(db)
  await sql`insert into on_agenda (collaboration_id, meeting_id, matter_id)
    select meeting.collaboration_id, meeting.id, matter.id
    from (select * from meeting where status = 'planned' order by id limit 1) meeting
    join (select * from matter order by id limit 2) matter using (collaboration_id)
    on conflict do nothing`.execute(db)
  await sql`insert into minutes_reached (collaboration_id, meeting_id, organisation_id, at)
    select meeting.collaboration_id, meeting.id, organisation_id, now()
    from (select * from meeting where status = 'held' order by id limit 1) meeting
    join (select * from party order by organisation_id limit 2) party using (collaboration_id)
    on conflict do nothing`.execute(db)
}
