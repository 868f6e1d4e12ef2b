import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addSeat } from '../../src/actions/add-seat.ts'
import { cancelMeeting } from '../../src/actions/cancel-meeting.ts'
import { endSeat } from '../../src/actions/end-seat.ts'
import { fillSeat } from '../../src/actions/fill-seat.ts'
import { joinCollaboration } from '../../src/actions/join-collaboration.ts'
import { linkItem } from '../../src/actions/link-item.ts'
import { mergeMatters } from '../../src/actions/merge-matters.ts'
import { planMeeting } from '../../src/actions/plan-meeting.ts'
import { putOnAgenda } from '../../src/actions/put-on-agenda.ts'
import { sayWhoAdopted } from '../../src/actions/say-who-adopted.ts'
import { takeBackAdoption } from '../../src/actions/take-back-adoption.ts'
import { takeOffAgenda } from '../../src/actions/take-off-agenda.ts'
import { undoImport } from '../../src/actions/undo-import.ts'
import { listAdoptions, listMembersOfBody } from '../../src/store/adoptions.ts'
import { listAgendaOfMatter, listMattersOnAgenda } from '../../src/store/agenda.ts'
import type { Database } from '../../src/store/database.ts'
import { listDecisions } from '../../src/store/decisions.ts'
import { findGapFacts } from '../../src/store/gap-facts.ts'
import { listItems } from '../../src/store/items.ts'
import { findMatterThread } from '../../src/store/matter-thread.ts'
import { listSeats } from '../../src/store/seats.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenMinutes, givenThread } from '../support/given-thread.ts'

const advice = `Protokoll Länsrådet 2026-02-02

Närvarande: Anna Ek, Region Gävleborg, Bo Alm, Gävle kommun

§ 1 Barnahus i länet
a) Överläggning
Anna Ek berättar om förslaget.
b) Förslaget
Länsrådet beslutar
att rekommendera huvudmännen att anta förslaget till barnahus
att följa arbetet

§ 2 Nästa möte
Nästa möte är den 4 juni 2026 kl. 9.00–12.00.
`
const today = '2026-03-02'

onBothDatabases((store) => {
  it('keeps who has adopted a decision, judged by the members of its body', async () => {
    const { session, viewer, decision, members } = await givenAdvice(store().db)
    const [region = '', municipality = ''] = members.map(({ id }) => id)
    const say = (organisationIds: readonly string[], adoptedOn: string) =>
      sayWhoAdopted(session, {
        decisionId: decision.id,
        ...{ organisationIds, adoptedOn, today, source: ' Kommunfullmäktige § 4 ' },
      })

    expect(members).toMatchObject([{ name: 'Region Gävleborg' }, { name: 'Gävle kommun' }])
    await expect(say([], '2026-02-20')).rejects.toMatchObject({ code: 'adoption.byNobody' })
    await expect(say([region], '2026-02-01')).rejects.toMatchObject({
      code: 'adoption.beforeDecision',
    })
    await expect(say([region], '2026-03-03')).rejects.toMatchObject({ code: 'adoption.ahead' })
    await expect(say([decision.id], '2026-02-20')).rejects.toMatchObject({
      code: 'adoption.byStranger',
    })

    await say([region, municipality], '2026-02-20')
    await say([municipality], '2026-02-22')
    const said = await listAdoptions(session.db, viewer, decision.id)
    expect(said).toMatchObject([
      { organisation: 'Region Gävleborg', adoptedOn: '2026-02-20' },
      { organisation: 'Gävle kommun', adoptedOn: '2026-02-22', source: 'Kommunfullmäktige § 4' },
    ])
    expect(await adoptedIn(session.db, viewer)).toHaveLength(2)

    const taken = { decisionId: decision.id, organisationId: region }
    await takeBackAdoption(session, taken)
    await expect(takeBackAdoption(session, taken)).rejects.toMatchObject({
      code: 'adoption.unsaid',
    })
    expect(await adoptedIn(session.db, viewer)).toEqual([municipality])
    expect((await verifyEvents(session.db)).broken).toEqual([])
  })

  it('keeps what others adopt to themselves', async () => {
    const { session, decision, members } = await givenAdvice(store().db)
    const stranger = await givenCollaboration(store().db)
    const organisationIds = members.map(({ id }) => id)
    const request = {
      decisionId: decision.id,
      organisationIds,
      adoptedOn: today,
      today,
      source: '',
    }

    await expect(sayWhoAdopted(stranger, request)).rejects.toMatchObject({
      code: 'decision.unknown',
    })
    await sayWhoAdopted(session, request)
    const { collaborationId, actorId } = stranger
    const theirs = { collaborationId, personId: actorId ?? '', isSecretariat: true }
    expect(await listAdoptions(store().db, theirs, decision.id)).toEqual([])
  })

  it('lets a matter wait on the agenda of a planned meeting, until it is called off', async () => {
    const { session, viewer, bodies, idOf } = await givenAdvice(store().db)
    const matterId = idOf('Skolnärvaro')
    const plan = (heldOn: string) =>
      planMeeting(session, { bodyId: bodies.council, heldOn, start: null, end: null, place: null })
    const meetingId = await plan('2026-05-04')
    const place = { matterId, meetingId }

    await putOnAgenda(session, place)
    await expect(putOnAgenda(session, place)).rejects.toMatchObject({ code: 'agenda.already' })
    expect(await listAgendaOfMatter(session.db, viewer, matterId)).toMatchObject([
      { heldOn: '2026-05-04', body: { name: 'Länsrådet' } },
    ])
    const facts = await findGapFacts(session.db, viewer, { calendarFrom: '2025-03-02', matterId })
    expect(facts.matters).toMatchObject([{ agendaDays: ['2026-05-04'] }])

    await mergeMatters(session, { fromId: matterId, intoId: idOf('Barnahus i länet') })
    expect(await listMattersOnAgenda(session.db, viewer, meetingId)).toMatchObject([
      { title: 'Barnahus i länet' },
    ])
    const moved = { matterId: idOf('Barnahus i länet'), meetingId }
    await takeOffAgenda(session, moved)
    await expect(takeOffAgenda(session, moved)).rejects.toMatchObject({ code: 'agenda.notThere' })
    await putOnAgenda(session, moved)
    await cancelMeeting(session, { meetingId })
    expect(await listAgendaOfMatter(session.db, viewer, moved.matterId)).toEqual([])
    await expect(putOnAgenda(session, moved)).rejects.toMatchObject({ code: 'meeting.notPlanned' })
    expect((await verifyEvents(session.db)).broken).toEqual([])
  })

  it('takes adoptions and agendas back with the minutes they stand on', async () => {
    const { session, viewer, decision, members, idOf } = await givenAdvice(store().db)
    const organisationIds = members.map(({ id }) => id)
    const said = { organisationIds, adoptedOn: '2026-02-20', today, source: '' }
    await sayWhoAdopted(session, { decisionId: decision.id, ...said })
    const thread = await findMatterThread(session.db, viewer, idOf('Skolnärvaro'))
    const planned = thread?.meetings.find(({ status }) => status === 'planned')
    await putOnAgenda(session, { matterId: idOf('Skolnärvaro'), meetingId: planned?.id ?? '' })
    const { rows } = await sql<{ id: string }>`
      select id from import where collaboration_id = ${session.collaborationId}
      order by started_at desc, id`.execute(session.db)

    for (const { id } of rows) await undoImport(session, { importId: id })

    const counts = await sql<{ count: number }>`
      select (select count(*)::int from adoption where collaboration_id = ${session.collaborationId})
        + (select count(*)::int from on_agenda where collaboration_id = ${session.collaborationId}) as count`.execute(
      session.db,
    )
    expect(counts.rows).toEqual([{ count: 0 }])
  })

  it('ends a seat, and the time of whoever sits there then', async () => {
    const { db } = store()
    const session = await givenCollaboration(db)
    const { bodies, viewer } = await givenThread(session)
    const organisationId = null
    const seatId = await addSeat(session, {
      ...{ bodyId: bodies.group, organisationId, function: 'elevhälsa', kind: 'ordinary' },
      term: { from: '2024-01-01', to: null },
    })
    const fill = (name: string, from: string) =>
      fillSeat(session, { seatId, name, role: 'member', term: { from, to: null } })
    await fill('Anna Ek', '2024-01-01')
    await fill('Bo Alm', '2026-08-01')

    await expect(endSeat(session, { seatId, lastDay: '2023-12-31' })).rejects.toMatchObject({
      code: 'term.endsBeforeItBegins',
    })
    await endSeat(session, { seatId, lastDay: '2026-06-30' })

    expect(await listSeats(db, viewer, bodies.group)).toMatchObject([
      { to: '2026-06-30', holders: [{ name: 'Anna Ek', to: '2026-06-30' }] },
    ])
  })

  it('shows what is decided under a part of an item in the thread of the item', async () => {
    const { session, viewer, idOf, decision } = await givenAdvice(store().db)
    const thread = await findMatterThread(session.db, viewer, idOf('Barnahus i länet'))

    expect(thread?.handlings.at(-1)).toMatchObject({
      heldOn: '2026-02-02',
      role: 'decision',
      decisions: [{ id: decision.id }],
    })
  })
})

/** A council of a region and a municipality that has left a decision to them. */
async function givenAdvice(db: Database) {
  const session = await givenCollaboration(db)
  for (const name of ['Region Gävleborg', 'Gävle kommun'])
    await joinCollaboration(session, { name })
  const thread = await givenThread(session)
  const { bodies, viewer } = thread
  const meetingId = await givenMinutes(session, bodies.council, advice)
  const items = await listItems(db, viewer, meetingId)
  const item = items.find(({ title, matters }) => title === 'Barnahus i länet' && !matters.length)
  const place = { itemId: item?.id ?? '', matterId: thread.idOf('Barnahus i länet') }
  await linkItem(session, place)
  const [decision] = await listDecisions(db, viewer, { words: 'rekommendera' }, { most: 1 })
  if (!decision) throw new Error('the advice was not read as a decision')
  const members = await listMembersOfBody(db, viewer, bodies.council)
  return { ...thread, session, decision, members }
}

/** The ids of those who have adopted a decision, as gaps are told. */
async function adoptedIn(db: Database, viewer: Parameters<typeof listAdoptions>[1]) {
  const { matters } = await findGapFacts(db, viewer, { calendarFrom: '2025-03-02' })
  return matters.flatMap(({ decisions }) => decisions.flatMap(({ adoptedBy }) => adoptedBy))
}
