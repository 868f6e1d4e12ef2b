import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { copyArchive } from '../../src/store/moving/copy-archive.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { newPostgresDatabase } from '../support/databases.ts'
import { generatedMinutes } from '../support/generated-minutes.ts'
import { archiveOver, contentOf, exported, givenMinutesIn } from '../support/given-moving.ts'

const newPostgres = async () => openStore({ url: await newPostgresDatabase() })

/** An embedded archive with two collaborations. */
async function givenArchive() {
  const store = await openStore({ inMemory: true })
  const archive = archiveOver(store.db)
  const minutes = fc.sample(generatedMinutes, { numRuns: 3, seed: 5 })
  const collaboration = await givenMinutesIn(archive, minutes)
  await givenMinutesIn(archive, minutes.slice(1))
  return { store, archive, collaboration }
}

/** Every row of every table, as text. */
async function everything({ db }: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    db,
  )
  const all: Record<string, readonly string[]> = {}
  for (const { name } of tables.filter((each) => each.name !== 'migration')) {
    const { rows } = await sql<{ row: string }>`select to_json(t)::text as row
      from ${sql.table(name)} t`.execute(db)
    all[name] = rows.map(({ row }) => row).sort()
  }
  return all
}

it('brings every row of every table over, and changes nothing where they came from', async () => {
  const { store, archive, collaboration } = await givenArchive()
  const before = await everything(store)
  const to = await newPostgres()

  const tables = await copyArchive(store.db, to.db)

  expect(await everything(store)).toEqual(before)
  expect(await everything(to)).toEqual(before)
  expect(tables.find(({ table }) => table === 'event')?.count).toBe(before.event?.length)
  expect((await verifyEvents(to.db)).broken).toEqual([])
  const [here, there] = [archive, { ...archive, db: to.db }]
  expect(await contentOf(await exported(there, collaboration))).toEqual(
    await contentOf(await exported(here, collaboration)),
  )
  await to.close()
})

it('lets work go on where it came to: the log goes on, and what counts by itself does not begin anew', async () => {
  const { store, collaboration } = await givenArchive()
  const to = await newPostgres()
  await copyArchive(store.db, to.db)

  const session = { db: to.db, collaborationId: collaboration.id, actorId: null, now: new Date() }
  await foundBody(session, { name: 'Nytt organ', level: 'local' })

  expect((await verifyEvents(to.db)).broken).toEqual([])
  const { rows } = await sql<{
    isAfter: boolean
  }>`select nextval(pg_get_serial_sequence('assignment_step', 'number'))
    > coalesce(max(number), 0) as "isAfter" from assignment_step`.execute(to.db)
  expect(rows).toEqual([{ isAfter: true }])
  await expect(sql`update event set canon = '{}'`.execute(to.db)).rejects.toThrow('only added')
  await to.close()
})

it('refuses a database that holds anything, and leaves it as it was', async () => {
  const { store } = await givenArchive()
  const to = await newPostgres()
  await sql`insert into collaboration values (gen_random_uuid(), 'Annan', now())`.execute(to.db)
  const before = await everything(to)

  await expect(copyArchive(store.db, to.db)).rejects.toThrow('move.notEmpty')

  expect(await everything(to)).toEqual(before)
  await to.close()
})

it('leaves nothing of a move that fails half way', async () => {
  const { store } = await givenArchive()
  const to = await newPostgres()
  const before = await everything(to)
  await sql`alter table person add constraint nobody check (name = '')`.execute(to.db)

  await expect(copyArchive(store.db, to.db)).rejects.toThrow('nobody')

  expect(await everything(to)).toEqual(before)
  await to.close()
})
