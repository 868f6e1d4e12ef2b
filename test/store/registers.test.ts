import { expect, it } from 'vitest'
import { addSeat } from '../../src/actions/add-seat.ts'
import { cancelMeeting } from '../../src/actions/cancel-meeting.ts'
import { fillSeat } from '../../src/actions/fill-seat.ts'
import { finishAssignment } from '../../src/actions/finish-assignment.ts'
import { foundBody } from '../../src/actions/found-body.ts'
import { joinCollaboration } from '../../src/actions/join-collaboration.ts'
import { leaveSeat } from '../../src/actions/leave-seat.ts'
import type { Session } from '../../src/actions/perform.ts'
import { planMeeting } from '../../src/actions/plan-meeting.ts'
import { postponeAssignment } from '../../src/actions/postpone-assignment.ts'
import type { Viewer } from '../../src/domain/viewer.ts'
import { listSteps } from '../../src/store/assignment-steps.ts'
import { listAssignments, listLoads, openStates } from '../../src/store/assignments.ts'
import { listAttendance, listRepresentation } from '../../src/store/attendance.ts'
import type { Database } from '../../src/store/database.ts'
import { listDecisionPage, listDecisions } from '../../src/store/decisions.ts'
import { findLinesOf } from '../../src/store/documents.ts'
import { listItems } from '../../src/store/items.ts'
import { findMeeting, findNeighbours, listMeetings, listYears } from '../../src/store/meetings.ts'
import { findPerson, listPeople } from '../../src/store/people.ts'
import { listSeats } from '../../src/store/seats.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { listDocumentsOfBody, listMattersOfBody } from '../../src/store/work-of-body.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenRecord } from '../support/given-record.ts'
import { december, january } from '../support/network-minutes.ts'

onBothDatabases((store) => {
  it('keeps the terms of those in a seat to the day', async () => {
    const { db, session, viewer, bodyId, organisationId } = await givenBody(store().db)
    const always = { from: null, to: null }
    const seat = { bodyId, organisationId, function: 'elevhälsa', kind: 'ordinary' as const }
    const seatId = await addSeat(session, { ...seat, term: always })
    const term = { from: '2024-01-01', to: null }
    await fillSeat(session, { seatId, name: 'Anna Ek', role: 'member', term })
    const [held] = await listSeats(db, viewer, bodyId)

    await leaveSeat(session, { holderId: held?.holders[0]?.id ?? '', lastDay: '2024-12-31' })

    expect(await listSeats(db, viewer, bodyId)).toMatchObject([
      {
        organisation: 'Växjö kommun',
        function: 'elevhälsa',
        from: null,
        to: null,
        holders: [{ name: 'Anna Ek', role: 'member', from: '2024-01-01', to: '2024-12-31' }],
      },
    ])
    const [anna] = await listPeople(db, viewer)
    const person = await findPerson(db, viewer, anna?.id ?? '')
    expect(person?.seats).toMatchObject([{ bodyId, from: '2024-01-01', to: '2024-12-31' }])
  })

  it('counts an organisation by the seat of whoever is named without one', async () => {
    const { db, session, viewer, bodyId, organisationId } = await givenBody(store().db)
    const seat = { bodyId, organisationId, function: null, kind: 'ordinary' as const }
    const term = { from: '2025-01-01', to: null }
    const seatId = await addSeat(session, { ...seat, term })
    await fillSeat(session, { seatId, name: 'Eva Berg', role: 'member', term })
    const meetingId = await givenRecord(
      session,
      bodyId,
      january.replace('Eva Berg, Alvesta kommun', 'Eva Berg').replaceAll(', Växjö kommun', ''),
    )

    const { represented } = await listRepresentation(db, viewer, bodyId, 6)
    const attendance = await listAttendance(db, viewer, meetingId)

    expect(represented).toMatchObject([
      { organisation: 'Region Kronoberg', wasThere: true },
      { organisation: 'Växjö kommun', wasThere: false },
    ])
    expect(attendance.find(({ name }) => name === 'Eva Berg')?.organisation).toBe('Växjö kommun')
  })

  it('finds a meeting between its neighbours, with its items and its document', async () => {
    const { db, session, viewer, bodyId } = await givenBody(store().db)
    await givenRecord(session, bodyId, december)
    const meetingId = await givenRecord(session, bodyId, january)
    const place = { start: null, end: null, place: null }
    const called = await planMeeting(session, { bodyId, heldOn: '2026-02-01', ...place })
    await cancelMeeting(session, { meetingId: called })

    const meeting = await findMeeting(db, viewer, meetingId)
    const { previous, next } = await findNeighbours(db, viewer, {
      id: meetingId,
      bodyId,
      heldOn: '2026-01-15',
    })

    expect(meeting?.document?.name).toBe('anteckningar.txt')
    expect([previous?.heldOn, next?.heldOn]).toEqual(['2025-12-04', '2026-02-09'])
    const items = await listItems(db, viewer, meetingId)
    expect(items.map(({ label, title }) => `${label} ${title}`)).toEqual([
      '§ 1 Skolfrånvaro',
      '§ 2 Barnahus',
      '§ 3 Nästa möte',
    ])
    expect(items[0]?.matters).toMatchObject([{ title: 'Skolfrånvaro' }])
    expect(await listYears(db, viewer)).toEqual([2026, 2025])
    expect(await listMeetings(db, viewer, { bodyId, from: '2026-01-16' })).toMatchObject([
      { heldOn: '2026-02-01', status: 'cancelled' },
      { heldOn: '2026-02-09', status: 'planned' },
      { heldOn: '2026-04-20', status: 'planned' },
    ])
    expect(await listMattersOfBody(db, viewer, bodyId, 9)).toMatchObject([
      { title: 'Barnahus', times: 1 },
      { title: 'Skolfrånvaro', times: 2 },
    ])
    expect(await listDocumentsOfBody(db, viewer, bodyId)).toHaveLength(2)
  })

  it('lets the latest step say how an assignment stands, and keeps every step', async () => {
    const { db, session, viewer, bodyId } = await givenBody(store().db)
    await givenRecord(session, bodyId, january)
    const [first] = await listAssignments(db, viewer, { states: openStates })
    const assignmentId = first?.id ?? ''
    expect(first).toMatchObject({ dueOn: '2026-02-02', state: 'given', item: { label: '§ 1' } })
    expect(await listLoads(db, viewer)).toMatchObject([
      { name: 'Anna Ek', open: 1 },
      { name: 'Bo Alm', open: 1 },
    ])

    const onDay = '2026-03-02'
    const to = { day: '2026-05-01' }
    await postponeAssignment(session, { assignmentId, onDay, to, reason: 'Sjukdom' })
    await finishAssignment(session, { assignmentId, onDay, text: '' })

    const done = await listAssignments(db, viewer, { states: ['done'] })
    expect(done).toMatchObject([{ id: assignmentId, dueOn: '2026-05-01', postponements: 1 }])
    expect(await listAssignments(db, viewer, { overdueOn: '2027-01-01' })).toEqual([])
    expect(await listSteps(db, viewer, assignmentId)).toMatchObject([
      { kind: 'given', onDay: '2026-01-15', dueOn: '2026-02-02', body: 'Nätverket' },
      { kind: 'postponed', onDay, dueOn: '2026-05-01', text: 'Sjukdom' },
      { kind: 'done', onDay, text: null },
    ])
    expect(await findLinesOf(db, viewer, first ?? noPlace)).toEqual([
      'Anna Ek skickar enkäten till skolorna senast den 2 februari 2026.',
    ])
    expect((await verifyEvents(db)).broken).toEqual([])
  })

  it('shows a viewer nothing of another county', async () => {
    const { session, bodyId, db, viewer } = await givenBody(store().db)
    const meetingId = await givenRecord(session, bodyId, january)
    const stranger = (await givenBody(store().db)).viewer
    const [own] = await listAssignments(db, viewer, {})

    const seen = [
      await findMeeting(db, stranger, meetingId),
      ...(await listItems(db, stranger, meetingId)),
      ...(await listAttendance(db, stranger, meetingId)),
      ...(await listAssignments(db, stranger, { meetingId })),
      ...(await listSteps(db, stranger, own?.id ?? '')),
      ...(await listDecisions(db, stranger, { meetingId }, { most: 9 })),
      ...(await findLinesOf(db, stranger, own ?? noPlace)),
      ...(await listSeats(db, stranger, bodyId)),
      ...(await listMeetings(db, stranger, { bodyId })),
      ...(await listMattersOfBody(db, stranger, bodyId, 9)),
    ]
    expect(seen).toEqual([null])
    expect((await listDecisionPage(db, stranger, {}, 1)).count).toBe(0)
    expect(await listDecisionPage(db, viewer, { words: 'RUTIN vid' }, 7)).toMatchObject({
      ...{ page: 1, count: 1 },
      decisions: [{ body: 'Nätverket' }],
    })
  })
})

const noPlace = { meetingId: '', firstLine: 1, lastLine: 1 }

async function givenBody(db: Database) {
  const session: Session = await givenCollaboration(db)
  const { collaborationId, actorId } = session
  const viewer: Viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
  const bodyId = await foundBody(session, { name: 'Nätverket', level: 'operative' })
  const organisationId = await joinCollaboration(session, { name: 'Växjö' })
  return { db, session, viewer, bodyId, organisationId }
}
