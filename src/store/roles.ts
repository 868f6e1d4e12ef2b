import type pg from 'pg'
import { Refusal } from '../domain/refusal.ts'

/**
 * The database's roles. None can log in, and none owns anything: whoever logs in takes one of them for a transaction, and
 * sees what row-level security lets it see. docs/rights.md says what each is for.
 */
const databaseRoles = [
  'rodatraden_door',
  'rodatraden_reader',
  'rodatraden_writer',
  'rodatraden_public',
  'rodatraden_keeper',
] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/** What another database of the same cluster, that does the same at the same moment, makes of it. */
const meanwhile = new Set(['42710', '23505', 'XX000', '40001', '40P01'])
const mostTries = 20

/**
 * Makes the roles, which all databases of a cluster share, and lets the login that owns the tables take them. Refuses
 * where the login may not make roles, with the SQL that somebody who may must run.
 */
export async function makeRoles(client: pg.ClientBase): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const missing = await statementsToRun(client)
    if (missing.length === 0) return
    try {
      for (const statement of missing) await client.query(statement)
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (code === '42501') throw new Refusal('database.roles', { sql: `${missing.join('; ')};` })
      if (!meanwhile.has(code) || tries === mostTries) throw error
    }
  }
}

async function statementsToRun(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ role: string; login: string; is: boolean; may: boolean }>(
    `select role, current_user as login, rolname is not null as is, case when rolname is null then false
        when current_setting('server_version_num')::int >= 160000 then pg_has_role(rolname, 'SET')
        else pg_has_role(rolname, 'MEMBER') end as may
      from unnest($1::text[]) role left join pg_roles on rolname = role`,
    [databaseRoles],
  )
  return rows.flatMap(({ role, login, is, may }) => [
    ...(is ? [] : [`create role ${role} nologin`]),
    ...(may ? [] : [`grant ${role} to "${login.replaceAll('"', '""')}"`]),
  ])
}
