import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { endMatter } from '../../src/actions/end-matter.ts'
import { followMatter } from '../../src/actions/follow-matter.ts'
import { linkItem } from '../../src/actions/link-item.ts'
import { mergeMatters } from '../../src/actions/merge-matters.ts'
import { moveHandlings } from '../../src/actions/move-handlings.ts'
import type { Session } from '../../src/actions/perform.ts'
import { renameMatter } from '../../src/actions/rename-matter.ts'
import { reopenMatter } from '../../src/actions/reopen-matter.ts'
import { splitMatter } from '../../src/actions/split-matter.ts'
import { startMatter } from '../../src/actions/start-matter.ts'
import { unfollowMatter } from '../../src/actions/unfollow-matter.ts'
import { unlinkItem } from '../../src/actions/unlink-item.ts'
import type { Database } from '../../src/store/database.ts'
import { listMatters, type MatterFilter } from '../../src/store/matter-register.ts'
import { findMatterThread, type MatterThread } from '../../src/store/matter-thread.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenMinutes, givenThread } from '../support/given-thread.ts'

const everything: MatterFilter = {
  text: null,
  bodyId: null,
  state: null,
  year: null,
  isFollowed: false,
}

onBothDatabases((store) => {
  const given = async () => {
    const session = await givenCollaboration(store().db)
    const actorId = await givenPerson(session)
    const acting = { ...session, actorId }
    return { session: acting, ...(await givenThread(acting)) }
  }
  const threadOf = async ({ session, viewer }: Awaited<ReturnType<typeof given>>, id: string) => {
    const thread = await findMatterThread(session.db, viewer, id)
    if (!thread) throw new Error('there is no such thread')
    return thread
  }

  it('runs from body to body, with what each decided and gave somebody to do', async () => {
    const county = await given()

    const thread = await threadOf(county, county.idOf('Barnahus i länet'))

    expect(county.titles).toEqual(['Barnahus i länet', 'Skolnärvaro', 'Tillnyktringsavtalet'])
    expect(thread.handlings.map(({ body, role, linked }) => [body.name, role, linked])).toEqual([
      ['Länsrådet', 'decision', 'asFirst'],
      ['Samverkansgruppen', 'report', 'surely'],
    ])
    const [decided] = thread.handlings
    expect(decided?.decisions[0]?.clauses).toEqual([
      'att ge Samverkansgruppen i uppdrag att utreda ett gemensamt barnahus',
      'att avsätta medel för arbetet',
    ])
    expect(decided?.assignments.map(({ dueOn, state }) => [dueOn, state])).toContainEqual([
      '2026-02-01',
      'given',
    ])
    expect(decided?.lines[0]).toBe('§ 2 Barnahus i länet')
    expect(thread.meetings.filter(({ status }) => status === 'planned')).toHaveLength(2)
  })

  it('is shown only within its own collaboration', async () => {
    const county = await given()
    const other = await given()

    const id = county.idOf('Barnahus i länet')
    expect(await findMatterThread(county.session.db, other.viewer, id)).toBeNull()
  })

  it('is found in the register by text, body, state, year and whether it is followed', async () => {
    const county = await given()
    const { session, viewer, bodies, idOf } = county
    const found = async (filter: Partial<MatterFilter>) => {
      const { matters } = await listMatters(session.db, viewer, { ...everything, ...filter }, 1)
      return matters.map(({ title }) => title)
    }
    await followMatter(session, { matterId: idOf('Skolnärvaro') })
    await endMatter(session, {
      matterId: idOf('Tillnyktringsavtalet'),
      on: '2026-03-02',
      because: 'Klart',
    })

    expect(await found({})).toEqual(['Barnahus i länet', 'Skolnärvaro', 'Tillnyktringsavtalet'])
    expect(await found({ text: 'TILLNYKTRING' })).toEqual(['Tillnyktringsavtalet'])
    expect(await found({ bodyId: bodies.group })).toEqual(['Barnahus i länet', 'Skolnärvaro'])
    expect(await found({ state: 'ended' })).toEqual(['Tillnyktringsavtalet'])
    expect(await found({ year: 2024 })).toEqual([])
    expect(await found({ isFollowed: true })).toEqual(['Skolnärvaro'])
    const { matters } = await listMatters(session.db, viewer, everything, 1)
    expect(matters[0]).toMatchObject({ bodyName: 'Samverkansgruppen', lastOn: '2025-11-20' })
  })

  it('keeps the name it had, so that later minutes still find it', async () => {
    const county = await given()
    const { session, bodies, idOf } = county
    const id = idOf('Skolnärvaro')

    await renameMatter(session, { matterId: id, title: '  Unga med lång\nfrånvaro ' })
    await givenMinutes(session, bodies.group, laterMinutes('Skolnärvaro'))

    const thread = await threadOf(county, id)
    expect(thread.title).toBe('Unga med lång frånvaro')
    expect(thread.handlings).toHaveLength(2)
  })

  it('takes an item that a person links to it, and learns what the item calls it', async () => {
    const county = await given()
    const { session, idOf } = county
    const matterId = idOf('Barnahus i länet')
    const itemId = await itemCalled(session, 'Skolnärvaro')

    await linkItem(session, { itemId, matterId })

    expect((await threadOf(county, matterId)).handlings.map(({ linked }) => linked)).toContain(
      'byPerson',
    )
    await expect(linkItem(session, { itemId, matterId })).rejects.toThrow('matter.linkedAlready')
    const { rows } = await sql`select written, kind from matter_name
      where matter_id = ${matterId} and kind = 'heading'`.execute(session.db)
    expect(rows).toEqual([{ written: 'Skolnärvaro', kind: 'heading' }])
  })

  it('loses an item that a person says belongs elsewhere, and remembers it', async () => {
    const county = await given()
    const { session, idOf } = county
    const matterId = idOf('Skolnärvaro')
    const itemId = await itemCalled(session, 'Skolnärvaro')

    await unlinkItem(session, { itemId, matterId })

    expect((await threadOf(county, matterId)).handlings).toEqual([])
    await expect(unlinkItem(session, { itemId, matterId })).rejects.toThrow('matter.notLinked')
    const { rows } =
      await sql`select matter_id from link_refused where item_id = ${itemId}`.execute(session.db)
    expect(rows).toEqual([{ matter_id: matterId }])
    // Linking it again takes that back.
    await linkItem(session, { itemId, matterId })
    const after = await sql`select 1 from link_refused where item_id = ${itemId}`.execute(
      session.db,
    )
    expect(after.rows).toEqual([])
  })

  it('becomes part of another: handlings, names and followers move, and it leads there', async () => {
    const county = await given()
    const { session, viewer, idOf } = county
    const [fromId, intoId] = [idOf('Skolnärvaro'), idOf('Barnahus i länet')]
    await followMatter(session, { matterId: fromId })

    await mergeMatters(session, { fromId, intoId })

    const into = await threadOf(county, intoId)
    expect(into.handlings).toHaveLength(3)
    expect(into.isFollowed).toBe(true)
    expect((await threadOf(county, fromId)).mergedInto?.id).toBe(intoId)
    const { count } = await listMatters(session.db, viewer, everything, 1)
    expect(count).toBe(2)
    const found = await listMatters(session.db, viewer, { ...everything, text: 'skolnärvaro' }, 1)
    expect(found.matters.map(({ id }) => id)).toEqual([intoId])
    await expect(mergeMatters(session, { fromId, intoId })).rejects.toThrow('matter.merged')
    await expect(mergeMatters(session, { fromId: intoId, intoId })).rejects.toThrow('matter.same')
    await expect(renameMatter(session, { matterId: fromId, title: 'X' })).rejects.toThrow(
      'matter.merged',
    )
  })

  it('is merged once when two people merge it at the same moment, and one of them is told', async () => {
    const county = await given()
    const { session, idOf } = county
    const fromId = idOf('Skolnärvaro')

    const both = await Promise.allSettled([
      mergeMatters(session, { fromId, intoId: idOf('Barnahus i länet') }),
      mergeMatters(session, { fromId, intoId: idOf('Tillnyktringsavtalet') }),
    ])

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'matter.merged' },
    })
  })

  it('is not lost when two are merged into each other at the same moment', async () => {
    const county = await given()
    const { session, viewer, idOf } = county
    const [a, b] = [idOf('Skolnärvaro'), idOf('Barnahus i länet')]

    await Promise.allSettled([
      mergeMatters(session, { fromId: a, intoId: b }),
      mergeMatters(session, { fromId: b, intoId: a }),
    ])

    expect((await listMatters(session.db, viewer, everything, 1)).count).toBe(2)
  })

  it('is split: chosen handlings become a matter of their own', async () => {
    const county = await given()
    const { session, idOf } = county
    const matterId = idOf('Barnahus i länet')
    const handlings = (await threadOf(county, matterId)).handlings.map(({ id }) => id)
    const split = (handlingIds: readonly string[]) =>
      splitMatter(session, { matterId, handlingIds, title: 'Polisens del' })

    await expect(split([])).rejects.toThrow('matter.noneChosen')
    await expect(split(handlings)).rejects.toThrow('matter.allChosen')
    const id = await split(handlings.slice(1))

    expect(await handlingsOf(county, matterId, threadOf)).toEqual(handlings.slice(0, 1))
    expect(await handlingsOf(county, id, threadOf)).toEqual(handlings.slice(1))
  })

  it('gives chosen handlings to another matter, and remembers that they do not belong here', async () => {
    const county = await given()
    const { session, idOf } = county
    const [matterId, intoId] = [idOf('Barnahus i länet'), idOf('Tillnyktringsavtalet')]
    const [first = '', second = ''] = await handlingsOf(county, matterId, threadOf)
    const move = (handlingIds: readonly string[]) =>
      moveHandlings(session, { matterId, intoId, handlingIds })

    await expect(move([])).rejects.toThrow('matter.noneChosen')
    await move([second])

    expect(await handlingsOf(county, matterId, threadOf)).toEqual([first])
    expect(await handlingsOf(county, intoId, threadOf)).toContain(second)
    await expect(move([second])).rejects.toThrow('matter.noneChosen')
    const { rows } = await sql`select matter_id from link_refused
      where collaboration_id = ${session.collaborationId}`.execute(session.db)
    expect(rows).toEqual([{ matter_id: matterId }])
  })

  it('ends for a reason, and may go on', async () => {
    const county = await given()
    const { session, idOf } = county
    const matterId = idOf('Skolnärvaro')
    const end = (because: string) => endMatter(session, { matterId, on: '2026-03-02', because })

    await expect(end('  ')).rejects.toThrow('matter.noReason')
    await end('Gruppen är klar.')
    await expect(end('Igen')).rejects.toThrow('matter.endedAlready')
    expect(await threadOf(county, matterId)).toMatchObject({
      status: 'ended',
      endedOn: '2026-03-02',
      endedBecause: 'Gruppen är klar.',
    })

    await reopenMatter(session, { matterId })
    await expect(reopenMatter(session, { matterId })).rejects.toThrow('matter.openAlready')
    expect(await threadOf(county, matterId)).toMatchObject({ status: 'open', endedOn: null })
  })

  it('is started by hand, followed and left, and every act is in the chain of events', async () => {
    const county = await given()
    const { session } = county
    const matterId = await startMatter(session, { title: 'Sommarens kontaktvägar' })
    await expect(startMatter(session, { title: ' ' })).rejects.toThrow('matter.untitled')
    await followMatter(session, { matterId })
    await followMatter(session, { matterId })
    expect((await threadOf(county, matterId)).isFollowed).toBe(true)

    await unfollowMatter(session, { matterId })

    expect((await threadOf(county, matterId)).isFollowed).toBe(false)
    const { rows } = await sql<{ act: string }>`select act from event_content
      where subject_id = ${matterId} order by seq`.execute(session.db)
    expect(rows.map(({ act }) => act)).toEqual([
      'matter.start',
      'matter.follow',
      'matter.follow',
      'matter.unfollow',
    ])
    expect((await verifyEvents(session.db)).broken).toEqual([])
  })

  it('of another collaboration cannot be touched', async () => {
    const county = await given()
    const other = await given()
    const matterId = county.idOf('Skolnärvaro')

    await expect(renameMatter(other.session, { matterId, title: 'X' })).rejects.toThrow(
      'matter.unknown',
    )
    await expect(
      mergeMatters(other.session, { fromId: matterId, intoId: other.idOf('Skolnärvaro') }),
    ).rejects.toThrow('matter.unknown')
    await expect(followMatter(other.session, { matterId })).rejects.toThrow('matter.unknown')
  })
})

const laterMinutes = (title: string) => `Minnesanteckningar Samverkansgruppen 2026-01-22

Närvarande: Cia Öst, Sandvikens kommun

1. Inledning
Alla hälsas välkomna.

2. ${title}
Cia Öst visar nya siffror.

3. Nästa möte
Nästa möte är den 12 mars 2026.
`

async function handlingsOf<County>(
  county: County,
  matterId: string,
  threadOf: (county: County, id: string) => Promise<MatterThread>,
) {
  return (await threadOf(county, matterId)).handlings.map(({ id }) => id)
}

async function itemCalled({ db, collaborationId }: Session, title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from item
    where collaboration_id = ${collaborationId} and title = ${title}`.execute(db)
  return rows[0]?.id ?? ''
}

async function givenPerson({ db, collaborationId }: { db: Database; collaborationId: string }) {
  const { rows } = await sql<{ id: string }>`insert into person (id, collaboration_id, name)
    values (gen_random_uuid(), ${collaborationId}, 'Sara Öberg') returning id`.execute(db)
  return rows[0]?.id ?? ''
}
