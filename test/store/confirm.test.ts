import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { foundBody } from '../../src/actions/found-body.ts'
import { importDocument } from '../../src/actions/import-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import type { Database } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

const folder = await mkdtemp(join(tmpdir(), 'files-'))
const files = filesIn(folder)
afterAll(async () => {
  await closeReaders()
  await rm(folder, { recursive: true })
})

const march = `Minnesanteckningar Nätverket för elevhälsa 2024-03-14

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg, Cia Öst, Ljungby, sekreterare
Frånvarande: Disa Berg, Alvesta kommun

§ 1 Skolfrånvaro
a) Lägesbild
Anna Ek berättar om läget.

b) Rutin
Nätverket beslutar
att ta fram en rutin
att utse Bo Alm att leda arbetet

Anna skickar enkäten till skolorna till nästa möte.
Cia Öst bokar lokal senast den 2 april 2024.

§ 2 Nästa möte
Nästa möte är den 25 april 2024 kl. 9.00–12.00.
`

const april = `Minnesanteckningar Nätverket för elevhälsa 2024-04-25

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Uppföljning
Anna Ek går igenom svaren.

§ 2 Avslutning
Mötet avslutas.
`

onBothDatabases((store) => {
  it('makes a confirmed document the record of a meeting, whole', async () => {
    const given = await givenDocument(store().db, march)

    const meetingId = await confirmDocument(given.session, given)

    const { db } = given.session
    const attendance = await sql`select person.name, organisation.name as organisation, state, roles
      from attendance join person on person.id = person_id
      left join organisation on organisation.id = organisation_id
      where meeting_id = ${meetingId} order by first_line, person.name`.execute(db)
    expect(attendance.rows).toMatchObject([
      { name: 'Anna Ek', organisation: 'Växjö kommun', state: 'present' },
      { name: 'Bo Alm', organisation: 'Region Kronoberg', state: 'present' },
      { name: 'Cia Öst', organisation: 'Ljungby kommun', roles: ['secretary'] },
      { name: 'Disa Berg', organisation: 'Alvesta kommun', state: 'absent' },
    ])
    const items = await sql`select item.number, item.title, parent.title as parent from item
      left join item parent on parent.id = item.parent_id
      where item.meeting_id = ${meetingId} order by item.place`.execute(db)
    expect(items.rows).toEqual([
      { number: '1', title: 'Skolfrånvaro', parent: null },
      { number: 'a', title: 'Lägesbild', parent: 'Skolfrånvaro' },
      { number: 'b', title: 'Rutin', parent: 'Skolfrånvaro' },
      { number: '2', title: 'Nästa möte', parent: null },
    ])
    const clauses = await sql`select item.title, clause.text from clause
      join decision on decision.id = decision_id join item on item.id = item_id
      where decision.meeting_id = ${meetingId} order by clause.place`.execute(db)
    expect(clauses.rows).toEqual([
      { title: 'Rutin', text: 'att ta fram en rutin' },
      { title: 'Rutin', text: 'att utse Bo Alm att leda arbetet' },
    ])
    expect((await verifyEvents(db)).broken).toEqual([])
  })

  it('plans the meetings that the minutes tell of, and lets what is due then hang on them', async () => {
    const given = await givenDocument(store().db, march)

    await confirmDocument(given.session, given)

    const { rows } = await sql`select person.name, due_on, meeting.held_on, meeting.status
      from assignment join assignment_owner owner on owner.assignment_id = assignment.id
      join person on person.id = owner.person_id
      left join meeting on meeting.id = due_meeting_id
      where assignment.collaboration_id = ${given.session.collaborationId}
        and due_written is not null order by assignment.first_line`.execute(given.session.db)
    expect(rows).toEqual([
      { name: 'Anna Ek', due_on: '2024-04-25', held_on: '2024-04-25', status: 'planned' },
      { name: 'Cia Öst', due_on: '2024-04-02', held_on: null, status: null },
    ])
  })

  it('lets a planned meeting become the one that its minutes tell of', async () => {
    const given = await givenDocument(store().db, march)
    await confirmDocument(given.session, given)

    const later = await read(given.session, april)
    await confirmDocument(given.session, { documentId: later, bodyId: given.bodyId })

    const { rows } = await sql`select held_on, status from meeting
      where body_id = ${given.bodyId} order by held_on`.execute(given.session.db)
    expect(rows).toEqual([
      { held_on: '2024-03-14', status: 'held' },
      { held_on: '2024-04-25', status: 'held' },
    ])
    const people = await sql`select name from person
      where collaboration_id = ${given.session.collaborationId} order by name`.execute(
      given.session.db,
    )
    expect(people.rows).toHaveLength(4)
  })

  it('follows an assignment that later minutes tell of again, from day to day', async () => {
    const given = await givenDocument(store().db, march)
    await confirmDocument(given.session, given)
    const later = await read(
      given.session,
      april.replace(
        'Anna Ek går igenom svaren.',
        'Anna skickar enkäten till skolorna senast den 20 maj 2024.',
      ),
    )

    await confirmDocument(given.session, { documentId: later, bodyId: given.bodyId })

    const { rows } = await sql`select step.kind, step.on_day, assignment.due_on
      from assignment join assignment_step step on step.assignment_id = assignment.id
      where assignment.collaboration_id = ${given.session.collaborationId}
        and assignment.text like '%enkäten%' order by step.on_day`.execute(given.session.db)
    expect(rows).toEqual([
      { kind: 'given', on_day: '2024-03-14', due_on: '2024-05-20' },
      { kind: 'postponed', on_day: '2024-04-25', due_on: '2024-05-20' },
    ])
  })

  it('is confirmed once, when two people confirm it at the same moment', async () => {
    const given = await givenDocument(store().db, march)

    const both = await Promise.allSettled([
      confirmDocument(given.session, given),
      confirmDocument(given.session, given),
    ])

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'review.notOpen' },
    })
  })

  it('refuses other minutes of a meeting that has its own, and keeps the document in review', async () => {
    const given = await givenDocument(store().db, march)
    await confirmDocument(given.session, given)
    const other = await read(given.session, `${march}\nBilaga: bilder`)

    const again = confirmDocument(given.session, { documentId: other, bodyId: given.bodyId })

    await expect(again).rejects.toThrow('review.meetingKnown')
    const { rows } = await sql`select status from document where id = ${other}`.execute(
      given.session.db,
    )
    expect(rows).toEqual([{ status: 'inReview' }])
  })

  it('asks for the day where the document has none', async () => {
    const given = await givenDocument(store().db, march.replace(' 2024-03-14', ''))

    await expect(confirmDocument(given.session, given)).rejects.toThrow('review.dayMissing')

    await confirmDocument(given.session, { ...given, heldOn: '2024-03-14' })
  })
})

async function givenDocument(db: Database, text: string) {
  const session = await givenCollaboration(db)
  const bodyId = await foundBody(session, { name: 'Nätverket för elevhälsa', level: 'operative' })
  return { session, bodyId, documentId: await read(session, text) }
}

async function read(session: Session, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const minutes = await readDocument(bytes, 'anteckningar.txt')
  return importDocument(session, files, { importId: randomUUID(), bytes, minutes })
}
