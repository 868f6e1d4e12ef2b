import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { grouped } from '../../src/domain/grouped.ts'
import { may } from '../../src/rights/may.ts'
import { reachesOf } from '../../src/rights/reach.ts'
import { readAs, takeRole } from '../../src/store/as-role.ts'
import type { Database, Tx } from '../../src/store/database.ts'
import { findStanding } from '../../src/store/participants.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import {
  isMarked,
  markedWords,
  ofWholeDocument,
  openWords,
  putWorld,
  sayings,
  today,
  type World,
  worlds,
} from '../support/rights-world.ts'

/** `RIGHTS_WORLDS=2000` looks at as many; the ordinary run at fewer. */
const numRuns = Number(process.env.RIGHTS_WORLDS ?? 25)

class Undo extends Error {}

/** Does something in a transaction that leaves nothing behind. */
async function undone(db: Database, work: (tx: Tx) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx)
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
}

/** The meetings of which a role sees any row, by table. */
async function meetingsSeen(
  tx: Tx,
  { tables = sayings, says = openWords }: { tables?: typeof sayings; says?: string } = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const each = tables.map(
    ([table, words]) => sql`select distinct ${table} as "table",
      substring(${sql.raw(words)} from ${`${says} ([0-9a-f-]{36})`}) as meeting
      from ${sql.table(table)} where ${sql.raw(words)} like ${`%${says} %`}`,
  )
  const { rows } = await sql<{
    table: string
    meeting: string
  }>`${sql.join(each, sql` union all `)}`.execute(tx)
  const byTable = grouped(rows, ({ table }) => table)
  return new Map(
    tables.map(([table]) => [
      table,
      (byTable.get(table) ?? []).map(({ meeting }) => meeting).sort(),
    ]),
  )
}

async function compare(tx: Tx, world: World): Promise<void> {
  const { minutes, people } = await putWorld(tx, world)
  for (const person of people) {
    const { collaborationId, personId, isSecretariat } = person
    const viewer = { collaborationId, personId, isSecretariat }
    const idsOf = (read: typeof minutes) => read.map(({ meetingId }) => meetingId).sort()
    const own = minutes.filter((each) => may(person, 'minutes.read', each))
    const expected = idsOf(own)
    const withNothingMarked = idsOf(own.filter((each) => !isMarked(each)))
    const marked = idsOf(
      minutes.filter((each) => isMarked(each) && may(person, 'minutes.readMarked', each)),
    )
    const told = { collaboration: collaborationId, person: personId }
    await takeRole(tx, 'rodatraden_reader', told)
    // What the product itself works out: the standing as the reader finds it, and the ids that it gives.
    const standing = await findStanding(tx, viewer, today)
    const reads = isSecretariat
      ? []
      : reachesOf({ ...person, ...standing }, standing.closed, standing.guarded)
    const reaches = ['00000000-0000-0000-0000-000000000000', collaborationId, ...reads]
    await takeRole(tx, 'rodatraden_reader', {
      ...told,
      reaches,
      ...(isSecretariat && { whole: collaborationId }),
    })
    for (const [table, seen] of await meetingsSeen(tx)) {
      const whole = ofWholeDocument.has(table) ? withNothingMarked : expected
      expect(seen, `${table} as ${JSON.stringify(person)}`).toEqual(whole)
    }
    for (const [table, seen] of await meetingsSeen(tx, { says: markedWords })) {
      // What was marked and is no longer is a line of the minutes like any other.
      const taken = own.filter(({ marking }) => marking === 'taken')
      const whole = table === 'minutes_seen' ? [...marked, ...idsOf(taken)].sort() : marked
      expect(seen, `marked ${table} as ${JSON.stringify(person)}`).toEqual(whole)
    }
    await sql`set local role none`.execute(tx)
  }
  const published = minutes.flatMap(({ state, meetingId }) =>
    state === 'published' ? meetingId : [],
  )
  await takeRole(tx, 'rodatraden_public')
  const tables = sayings.slice(0, 2)
  for (const [table, seen] of await meetingsSeen(tx, { tables })) {
    expect(seen, `${table} as nobody`).toEqual([...published].sort())
  }
  const says = markedWords
  for (const [table, seen] of await meetingsSeen(tx, { tables, says })) {
    const open = minutes.filter(
      ({ state, marking }) => state === 'published' && marking === 'taken',
    )
    const lines = open.map(({ meetingId }) => meetingId).sort()
    expect(seen, `marked ${table} as nobody`).toEqual(table === 'minutes_seen' ? lines : [])
  }
  await sql`set local role none`.execute(tx)
}

onBothDatabases((store) => {
  describe('what the database lets through', () => {
    it('is what the rules say, in any world', { timeout: 1_200_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(worlds, (world) => undone(store().db, (tx) => compare(tx, world))),
        { numRuns },
      )
    })

    it('follows minutes when they are moved, and a body’s rule when it changes', async () => {
      await undone(store().db, async (tx) => {
        const { minutes, people } = await putWorld(tx, {
          bodies: [{ collaboration: 0, host: null, readers: 'internal', isSentToMembers: false }],
          minutes: [{ body: 0, state: 'adjusted', adjusters: [], attendees: [], marking: null }],
          people: Array.from({ length: 4 }, () => ({ collaboration: 0, isSecretariat: false })),
          seats: [],
          offices: [],
        })
        const [{ meetingId, bodyId, collaborationId }] = minutes as [(typeof minutes)[number]]
        const [{ personId }] = people as [(typeof people)[number]]
        const sees = async () => {
          const reaches = ['00000000-0000-0000-0000-000000000000', collaborationId]
          await takeRole(tx, 'rodatraden_reader', {
            collaboration: collaborationId,
            person: personId,
            reaches,
          })
          const seen = await meetingsSeen(tx)
          await sql`set local role none`.execute(tx)
          return [...seen].flatMap(([table, meetings]) =>
            meetings.includes(meetingId) ? table : [],
          )
        }
        const all = sayings.map(([table]) => table)
        expect(await sees()).toEqual(all)
        await sql`update body set minutes_readers = 'members' where id = ${bodyId}`.execute(tx)
        expect(await sees()).toEqual([])
        await sql`update meeting set minutes_state = 'published' where id = ${meetingId}`.execute(
          tx,
        )
        expect(await sees()).toEqual(all)
        await sql`update meeting set minutes_state = 'draft' where id = ${meetingId}`.execute(tx)
        expect(await sees()).toEqual([])
        await sql`update body set minutes_readers = 'internal' where id = ${bodyId}`.execute(tx)
        expect(await sees()).toEqual([])
        await sql`update meeting set minutes_state = 'adjusted' where id = ${meetingId}`.execute(tx)
        expect(await sees()).toEqual(all)
      })
    })

    it('is nothing when nobody has said whom it is for', async () => {
      const { collaborationId } = await givenCollaboration(store().db)
      await undone(store().db, async (tx) => {
        for (const role of ['rodatraden_reader', 'rodatraden_writer'] as const) {
          await takeRole(tx, role)
          for (const table of ['collaboration', 'body', 'meeting', 'document', 'matter'] as const) {
            const rows = await tx.selectFrom(table).selectAll().execute()
            expect(rows, `${table} as ${role}`).toEqual([])
          }
          await sql`set local role none`.execute(tx)
        }
      })
      expect(collaborationId).toBeTruthy()
    })

    it('leaves nothing on the connection for the next who uses it', async () => {
      const { db, collaborationId, actorId } = await givenCollaboration(store().db)
      const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
      const settings = sql<{ role: string; whole: string | null }>`
        select current_user as role, current_setting('app.whole', true) as whole`
      const before = await settings.execute(db)
      await readAs(db, viewer, (seen) => settings.execute(seen))
      for (let times = 0; times < 12; times += 1) {
        const [{ role, whole } = { role: '', whole: '' }] = (await settings.execute(db)).rows
        expect(role).toBe(before.rows[0]?.role)
        expect(whole ?? '').toBe('')
      }
    })
  })

  describe('a reader', () => {
    it('can write nothing, even what it sees', async () => {
      const { db, collaborationId, actorId } = await givenCollaboration(store().db)
      const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
      const writes = [
        sql`update collaboration set name = 'X'`,
        sql`insert into following values (${collaborationId}, ${collaborationId}, ${collaborationId})`,
        sql`delete from matter`,
        sql`create table mine (id int)`,
        sql`select nextval('assignment_step_number_seq')`,
      ]
      for (const write of writes) {
        await expect(readAs(db, viewer, (seen) => write.execute(seen))).rejects.toThrow(
          /read-only|permission denied/,
        )
      }
    })

    it('has no right to secrets, letters, or what is read through a view', async () => {
      const { db, collaborationId, actorId } = await givenCollaboration(store().db)
      const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
      const tables = [
        ...['sign_in', 'sign_in_code', 'mail', 'set_up_link', 'identity', 'attempt'],
        ...['searchable', 'search_word', 'event', 'migration'],
      ]
      for (const table of tables) {
        await expect(
          readAs(db, viewer, (seen) => sql`select * from ${sql.table(table)}`.execute(seen)),
          table,
        ).rejects.toThrow(/permission denied/)
      }
    })
  })

  it('an action writes in its own collaboration and nowhere else, and only adds events', async () => {
    const mine = await givenCollaboration(store().db)
    const theirs = await givenCollaboration(store().db)
    const asWriter = (statement: ReturnType<typeof sql>) =>
      undone(store().db, async (tx) => {
        await takeRole(tx, 'rodatraden_writer', { collaboration: mine.collaborationId })
        await statement.execute(tx)
      })
    const into = (id: string) =>
      sql`insert into matter (id, collaboration_id, title, created_at) values (gen_random_uuid(), ${id}, 'X', now())`
    await asWriter(into(mine.collaborationId))
    await expect(asWriter(into(theirs.collaborationId))).rejects.toThrow(/row-level security/)
    for (const change of [
      sql`update event set canon = canon`,
      sql`delete from event`,
      sql`truncate event`,
      sql`delete from event_content`,
      sql`delete from chain_head`,
      sql`alter table matter disable row level security`,
      sql`drop policy writing on matter`,
    ]) {
      await expect(asWriter(change)).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  describe('the catalogue', () => {
    /** The tables without row-level security, each with its reason. */
    const open: Readonly<Record<string, string>> = {
      migration: 'which files have run',
      identity: 'the door’s: issuers and subjects; nobody but the door has a right to it',
      sign_in_code: 'the door’s: digests; nobody but the door has a right to it',
      set_up_link: 'the door’s: digests; nobody but the door has a right to it',
      mail: 'the outbox; nobody but the door has a right to it',
      attempt: 'the door’s: digests of who tried what',
      event: 'digests; what an event says stands in event_content',
      chain_head: 'counts and digests of chains',
      searchable: 'read through searchable_seen, so that its index can be used',
      search_word: 'read through search_word_seen, so that its index can be used',
    }

    it('has every table behind the wall, or on a short list with its reason', async () => {
      const { rows } = await sql<{ table: string; enabled: boolean; forced: boolean }>`
        select relname as table, relrowsecurity as enabled, relforcerowsecurity as forced
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        order by 1`.execute(store().db)
      const without = rows.filter(({ enabled, forced }) => !enabled || !forced)
      expect(without.map(({ table }) => table)).toEqual(Object.keys(open).sort())
      expect(rows.length).toBeGreaterThan(30)
    })

    it('gives the reader no table without a policy for it but the chains’ heads', async () => {
      const { rows } = await sql<{ table: string }>`
        select relname as table from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and has_table_privilege('rodatraden_reader', oid, 'select') and not exists (
            select from pg_policies where tablename = relname and 'rodatraden_reader' = any(roles))`.execute(
        store().db,
      )
      expect(rows.map(({ table }) => table)).toEqual(['chain_head'])
    })

    it('has no function that runs as somebody else, no materialised view, and two views that show more', async () => {
      const { rows: functions } = await sql`
        select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`.execute(
        store().db,
      )
      const { rows: views } = await sql<{ name: string; kind: string; options: string[] | null }>`
        select relname as name, relkind as kind, reloptions as options from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') order by 1`.execute(
        store().db,
      )
      expect(functions).toEqual([])
      expect(views.filter(({ kind }) => kind === 'm')).toEqual([])
      const asOwner = views.filter(({ options }) => !options?.includes('security_invoker=true'))
      expect(asOwner.map(({ name }) => name)).toEqual(['search_word_seen', 'searchable_seen'])
    })

    it('has roles that cannot log in, own nothing, pass no wall, and cannot empty a table', async () => {
      const { rows } = await sql<{ role: string; owned: number }>`
        select rolname as role, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
        from pg_roles where rolname like 'rodatraden_%' and not rolcanlogin and not rolsuper
          and not rolbypassrls and not rolcreaterole and not rolcreatedb order by 1`.execute(
        store().db,
      )
      expect(rows).toEqual(
        ['door', 'keeper', 'public', 'reader', 'writer'].map((name) => ({
          role: `rodatraden_${name}`,
          owned: 0,
        })),
      )
      const { rows: may_ } = await sql`
        select rolname, relname, privilege from pg_roles, pg_class,
          unnest(array['truncate', 'references', 'trigger']) privilege
        where rolname like 'rodatraden_%' and not rolcanlogin and relkind = 'r'
          and relnamespace = 'public'::regnamespace
          and has_table_privilege(rolname, pg_class.oid, privilege)`.execute(store().db)
      expect(may_).toEqual([])
    })
  })
})
