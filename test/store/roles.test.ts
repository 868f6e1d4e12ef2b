import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { asKeeper, readAs } from '../../src/store/as-role.ts'
import { listBodies } from '../../src/store/bodies.ts'
import { openStore } from '../../src/store/database.ts'
import { listDemonstrationRoles } from '../../src/store/demonstration-roles.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { newPostgresDatabase } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount, signedInAt } from '../support/given-accounts.ts'
import { givenRecord } from '../support/given-record.ts'

/** The address of a new database for a new login that is no superuser, and what it may. */
async function givenLogin(
  may = 'createrole',
): Promise<{ url: string; login: string; admin: string }> {
  const admin = await newPostgresDatabase()
  const login = `login_${randomUUID().replaceAll('-', '')}`
  await run(
    admin,
    `create role ${login} login ${may}; alter database ${new URL(admin).pathname.slice(1)} owner to ${login};
    grant create on schema public to ${login}`,
  )
  return { url: Object.assign(new URL(admin), { username: login }).href, login, admin }
}

async function run(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statements).finally(() => client.end())
}

const roles = ['door', 'reader', 'writer', 'public', 'keeper'].map((name) => `rodatraden_${name}`)

const minutes = `Minnesanteckningar Rådet 2026-01-28

Närvarande: Anna Ek, Växjö kommun

§ 1 Barnahus
Rådet beslutar att öppna ett barnahus.
`

/** Everything that a server does, once. */
async function useArchive(db: Awaited<ReturnType<typeof openStore>>['db']): Promise<void> {
  const session = await givenCollaboration(db)
  const { collaborationId, actorId } = session
  const bodyId = await foundBody(session, { name: 'Rådet', level: 'local' })
  await givenRecord(session, bodyId, minutes)
  const { secret } = await givenAccount(
    { ...session, actorId: null },
    { name: 'Anna Ek', email: `${actorId}@example.se` },
  )
  expect((await signedInAt(session, secret))?.account?.name).toBe('Anna Ek')
  await listDemonstrationRoles(db)
  const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: false }
  const bodies = await readAs(db, viewer, (seen) => listBodies(seen, viewer))
  expect(bodies.map(({ name }) => name)).toEqual(['Rådet'])
  const { rows } = await sql`select from item`.execute(db)
  expect(rows, 'what is asked without a role').toEqual([])
  const { broken, events } = await asKeeper(db, verifyEvents)
  expect(broken).toEqual([])
  expect(events).toBeGreaterThan(3)
}

describe('a login that owns the tables and is nothing more', () => {
  it('does all that a server does, and sees no content but by its roles', async () => {
    const { url } = await givenLogin()
    const store = await openStore({ url })
    await useArchive(store.db)
    await store.close()
    await (await openStore({ url })).close()
  })

  it('starts many databases of one cluster at once', async () => {
    const logins = await Promise.all(Array.from({ length: 4 }, () => givenLogin()))
    const stores = await Promise.all(logins.map(({ url }) => openStore({ url })))
    await Promise.all(stores.map((store) => store.close()))
    expect(stores).toHaveLength(4)
  })

  it('is told which SQL somebody else must run, where it may not make roles, and starts when that has been done', async () => {
    const { url, admin } = await givenLogin('nocreaterole')
    const refusal = await openStore({ url }).catch((error) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal.code).toBe('database.roles')
    await run(admin, refusal.values.sql)
    await (await openStore({ url })).close()
  })
})

describe('a login that owns nothing', () => {
  it('runs the server, when another brings the tables up to date', async () => {
    const { url: ownerUrl, login, admin } = await givenLogin()
    const web = `web_${login}`
    await run(admin, `create role ${web} login`)
    await (await openStore({ url: ownerUrl })).close()
    await run(admin, roles.map((role) => `grant ${role} to ${web}`).join('; '))
    const url = Object.assign(new URL(ownerUrl), { username: web }).href
    const store = await openStore({ url, ownerUrl })
    await useArchive(store.db)
    await expect(
      sql`alter table item disable row level security`.execute(store.db),
    ).rejects.toThrow(/must be owner/)
    await store.close()
  })
})
