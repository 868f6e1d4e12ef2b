import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store } from '../../src/store/database.ts'

/** Runs the same tests of the store on both databases; `store()` is the open one. */
export function onBothDatabases(tests: (store: () => Store) => void): void {
  for (const [name, open] of [
    ['the embedded database', () => openStore({ inMemory: true })],
    ['PostgreSQL', openPostgres],
  ] as const) {
    describe(`on ${name}`, () => {
      let store: Store
      beforeAll(async () => {
        store = await open()
      })
      afterAll(() => store?.close())
      tests(() => store)
    })
  }
}

/** A new database on the PostgreSQL that the tests are given. */
async function openPostgres(): Promise<Store> {
  return openStore({ url: await newPostgresDatabase() })
}

/** The address of a new, empty database. */
export async function newPostgresDatabase(): Promise<string> {
  const address = process.env.TEST_DATABASE_URL
  if (!address)
    throw new Error('These tests need PostgreSQL: run them by bin/postgres npx vitest run')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(address), { pathname: `/${name}` }).href
}
