import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import { perform, type Session } from '../../src/actions/perform.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

onBothDatabases((store) => {
  it('leaves nothing behind of an action that is refused', async () => {
    const session = await givenCollaboration(store().db)
    await foundBody(session, { name: 'Ledningsgruppen', level: 'strategic' })

    const again = foundBody(session, { name: ' LEDNINGSGRUPPEN ', level: 'tactical' })

    await expect(again).rejects.toThrow('body.nameTaken')
    expect(await bodiesOf(session)).toEqual(['Ledningsgruppen'])
  })

  it('fails an action that records no event, and keeps nothing of it', async () => {
    const session = await givenCollaboration(store().db)

    const silent = perform(session, 'body.found', async ({ tx }) => {
      await tx
        .insertInto('body')
        .values({
          id: randomUUID(),
          collaboration_id: session.collaborationId,
          name: 'Tyst grupp',
          level: 'local',
        })
        .execute()
    })

    await expect(silent).rejects.toThrow('recorded no event')
    expect(await bodiesOf(session)).toEqual([])
  })

  it('puts the events of one chain after one another, however many come at once', async () => {
    const session = await givenCollaboration(store().db)
    const names = Array.from({ length: 20 }, (_, index) => `Arbetsgrupp ${index + 1}`)

    await Promise.all(names.map((name) => noted(session, name)))

    const { rows } = await sql<{ seq: number }>`
      select seq from event where chain = ${session.collaborationId} order by seq`.execute(
      session.db,
    )
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    expect((await verifyEvents(session.db)).broken).toEqual([])
  })

  it('refuses to change or remove an event', async () => {
    const { db } = await givenCollaboration(store().db)

    await expect(sql`update event set canon = '{}'`.execute(db)).rejects.toThrow('only added')
    await expect(sql`delete from event`.execute(db)).rejects.toThrow('only added')
    await expect(sql`truncate event cascade`.execute(db)).rejects.toThrow('only added')
  })

  it('refuses an event that does not follow the one before it', async () => {
    const { db, collaborationId } = await givenCollaboration(store().db)

    const beside = sql`insert into event (chain, seq, prev, hash, canon)
      values (${collaborationId}, 2, '\\x00', '\\x00', '{}')`.execute(db)

    await expect(beside).rejects.toThrow('does not follow')
  })

  it('counts what was weeded as weeded, and the chain as whole', async () => {
    const session = await givenCollaboration(store().db)
    await foundBody(session, { name: 'Nätverket för första linjen', level: 'operative' })
    const before = await verifyEvents(session.db)

    await sql`delete from event_content where act = 'body.found'
      and collaboration_id = ${session.collaborationId}`.execute(session.db)

    const after = await verifyEvents(session.db)
    expect(after).toEqual({ ...before, weeded: before.weeded + 1 })
    expect(after.broken).toEqual([])
  })

  it.each([
    [
      'the content of an event',
      'content',
      3,
      sql`update event_content set details = '{"name":"X"}' where seq = 3`,
    ],
    [
      'what an event says',
      'digest',
      3,
      sql`update event set canon = replace(canon, 'note', 'rote') where seq = 3`,
    ],
    [
      'an event removed',
      'missing',
      3,
      sql`with gone as (delete from event_content where seq = 3) delete from event where seq = 3`,
    ],
    [
      'the last events cut off',
      'head',
      6,
      sql`with gone as (delete from event_content where seq > 5) delete from event where seq > 5`,
    ],
  ])('names the link that is broken: %s', async (_, fault, seq, tampering) => {
    const session = await givenCollaboration(store().db)
    for (let count = 0; count < 8; count += 1) await noted(session, `Anteckning ${count}`)

    await session.db
      .transaction()
      .execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await tampering.execute(tx)
        const { broken } = await verifyEvents(tx)
        expect(broken).toContainEqual({ chain: session.collaborationId, seq, fault })
        throw new Error('undone')
      })
      .catch((error: Error) => expect(error.message).toBe('undone'))
  })
})

const noted = (session: Session, text: string) =>
  perform(session, 'collaboration.note', ({ record }) =>
    record({ kind: 'collaboration', id: session.collaborationId }, { text }),
  )

async function bodiesOf({ db, collaborationId }: Session): Promise<string[]> {
  const bodies = await db
    .selectFrom('body')
    .select('name')
    .where('collaboration_id', '=', collaborationId)
    .execute()
  return bodies.map(({ name }) => name)
}
