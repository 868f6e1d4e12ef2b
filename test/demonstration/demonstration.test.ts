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
import { filesIn } from '../../src/store/files.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'

describe('the demonstration county', () => {
  let store: Store
  const told: (readonly [number, number])[] = []
  beforeAll(async () => {
    store = await openStore({ inMemory: true })
    await loadDemonstration(
      {
        db: store.db,
        files: filesIn(await mkdtemp(join(tmpdir(), 'demonstration-'))),
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
})
