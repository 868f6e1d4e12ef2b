import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { lockFolder } from '../../src/store/folder-lock.ts'
import { newPostgresDatabase, onBothDatabases } from '../support/databases.ts'
import { tablesFile, writtenTables } from '../support/store-tables.ts'

const folder = await mkdtemp(join(tmpdir(), 'store-'))
afterAll(() => rm(folder, { recursive: true }))

onBothDatabases((store) => {
  it('has the tables that the program believes it has: else run bin/schema', async () => {
    expect(await readFile(tablesFile, 'utf8')).toBe(await writtenTables(store().db))
  })

  it('knows the 21 regions and 290 municipalities from the start, by their official codes', async () => {
    const { rows } = await sql`select kind, count(*)::int as count from organisation
      where code ~ '^[0-9]{4}$' group by kind order by kind`.execute(store().db)

    expect(rows).toEqual([
      { kind: 'municipality', count: 290 },
      { kind: 'region', count: 21 },
    ])
  })

  it('keeps a day as it is written, wherever the server stands', async () => {
    const { rows } = await sql<{ day: string }>`select date '2021-05-28' as day`.execute(store().db)

    expect(rows).toEqual([{ day: '2021-05-28' }])
  })
})

it('runs the migrations once when two servers start at the same time', async () => {
  const url = await newPostgresDatabase()

  const [store, ...others] = await Promise.all([
    openStore({ url }),
    openStore({ url }),
    openStore({ url }),
  ])

  const { rows } = await sql`select name from migration`.execute(store.db)
  expect(rows).toHaveLength((await readdir('migrations')).length)
  for (const each of [store, ...others]) await each.close()
})

it('refuses to open a database that has had a migration this program does not know', async () => {
  const url = await newPostgresDatabase()
  const store = await openStore({ url })
  await sql`insert into migration (name, digest) values ('9999_later.sql', 'x')`.execute(store.db)
  await store.close()

  await expect(openStore({ url })).rejects.toThrow('newer than the program')
})

it('keeps what was written in the embedded folder when it is opened again', async () => {
  const location = { folder: join(folder, 'kept') }
  const first = await openStore(location)
  await sql`insert into collaboration values (gen_random_uuid(), 'Samverkan', now())`.execute(
    first.db,
  )
  await first.close()

  const again = await openStore(location)

  const { rows } = await sql`select name from collaboration`.execute(again.db)
  expect(rows).toEqual([{ name: 'Samverkan' }])
  await again.close()
})

it('refuses a folder that is in use, and takes it when the other has let go', async () => {
  const place = join(folder, 'locked')
  const first = await lockFolder(place)

  await expect(lockFolder(place)).rejects.toThrow('store.inUse')

  await first.release()
  await (await lockFolder(place)).release()
})

it('takes a folder over from a process that was killed', async () => {
  const place = join(folder, 'killed')
  const script = `import { lockFolder } from '${new URL('../../src/store/folder-lock.ts', import.meta.url).pathname}'
    await lockFolder(${JSON.stringify(place)}); process.kill(process.pid, 'SIGKILL')`
  const file = join(folder, 'killed.mts')
  await writeFile(file, script)
  await promisify(execFile)('node_modules/.bin/tsx', [file]).catch(() => null)
  expect(await readdir(place)).toContain('in-use')

  const locks = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(place)))

  expect(locks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('keeps the same file once, whole, and finds it by its digest', async () => {
  const files = filesIn(join(folder, 'files'))
  const bytes = new TextEncoder().encode('Protokoll')

  const [one, other] = await Promise.all([files.keep(bytes), files.keep(bytes)])

  expect(one).toBe(other)
  expect(await files.find(one)).toEqual(Buffer.from(bytes))
  expect(await files.find('0'.repeat(64))).toBeNull()
  expect(await files.find('../../etc/passwd')).toBeNull()
  expect(await readdir(join(folder, 'files', one.slice(0, 2)))).toEqual([one])
})
