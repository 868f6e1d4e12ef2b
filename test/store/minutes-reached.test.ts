import { describe, expect, it } from 'vitest'
import { addSeat } from '../../src/actions/add-seat.ts'
import { adjustMinutes } from '../../src/actions/adjust-minutes.ts'
import { circulateMinutes } from '../../src/actions/circulate-minutes.ts'
import { decideReaders } from '../../src/actions/decide-readers.ts'
import { fillSeat } from '../../src/actions/fill-seat.ts'
import { foundBody } from '../../src/actions/found-body.ts'
import { joinCollaboration } from '../../src/actions/join-collaboration.ts'
import type { Session } from '../../src/actions/perform.ts'
import { withdrawMinutes } from '../../src/actions/withdraw-minutes.ts'
import type { Term } from '../../src/store/seats.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { later } from '../support/given-accounts.ts'
import { givenRecord } from '../support/given-record.ts'

const minutes = `Protokoll Samverkansgruppen 2026-02-10

Närvarande: Bo Alm, Region Kronoberg, ordförande, Anna Ek, Växjö kommun, Dag Lo, Ljungby kommun, justerare

§ 1 Frågan
Gruppen diskuterade frågan.
`
const always = { from: null, to: null }

/** A body of three authorities, the region its host, and minutes of it that Ljungby's man adjusts. */
async function given(db: Session['db']) {
  const session = await givenCollaboration(db)
  const bodyId = await foundBody(session, { name: 'Samverkansgruppen', level: 'tactical' })
  const idOf = new Map<string, string>()
  for (const name of ['Region Kronoberg', 'Växjö kommun', 'Ljungby kommun', 'Alvesta kommun']) {
    idOf.set(name, await joinCollaboration(session, { name }))
  }
  const sit = async (
    organisation: string,
    name: string,
    role: 'chair' | 'member',
    term: Term = always,
  ) => {
    const organisationId = idOf.get(organisation) ?? null
    const seat = { bodyId, organisationId, function: null, kind: 'ordinary', term: always } as const
    const seatId = await addSeat(session, seat)
    await fillSeat(session, { seatId, name, role, term })
  }
  await sit('Region Kronoberg', 'Bo Alm', 'chair')
  await sit('Växjö kommun', 'Anna Ek', 'member')
  const rule = {
    bodyId,
    hostId: idOf.get('Region Kronoberg') ?? null,
    readers: 'internal',
  } as const
  await decideReaders(session, { ...rule, isSentToMembers: false })
  const meetingId = await givenRecord(session, bodyId, minutes)
  return { session, bodyId, meetingId, rule, sit, idOf, tellings: () => tellings(session, idOf) }
}

/** What the log says that minutes reached: the organisation, the state, and when. */
async function tellings({ db, collaborationId }: Session, idOf: ReadonlyMap<string, string>) {
  const events = await db
    .selectFrom('event_content')
    .where('collaboration_id', '=', collaborationId)
    .where('act', '=', 'minutes.reachOthers')
    .orderBy('seq')
    .select(['details', 'at'])
    .execute()
  const nameOf = new Map([...idOf].map(([name, id]) => [id, name]))
  return events.map(({ details, at }) => {
    const { organisation, state } = JSON.parse(details)
    return [nameOf.get(organisation), state, at.toISOString().slice(11, 16)].join(' ')
  })
}

onBothDatabases((store) => {
  describe('minutes that are not adjusted', () => {
    it('tell of each authority but the host when its people may first read them, once', async () => {
      const { session, meetingId, rule, tellings } = await given(store().db)
      await withdrawMinutes(session, { meetingId })
      expect(await tellings()).toEqual([])

      await circulateMinutes(later(session, 1), { meetingId })
      expect(await tellings()).toEqual(['Ljungby kommun circulated 09:01'])

      await decideReaders(later(session, 2), { ...rule, isSentToMembers: true })
      const both = ['Ljungby kommun circulated 09:01', 'Växjö kommun circulated 09:02']
      expect(await tellings()).toEqual(both)

      await withdrawMinutes(later(session, 3), { meetingId })
      await circulateMinutes(later(session, 4), { meetingId })
      await decideReaders(later(session, 5), { ...rule, isSentToMembers: true })
      expect(await tellings()).toEqual(both)
    })

    it('tell of a draft that somebody from elsewhere may read who leads the body, from when they do', async () => {
      const { session, meetingId, sit, tellings } = await given(store().db)
      await withdrawMinutes(session, { meetingId })
      await sit('Alvesta kommun', 'Cia Öst', 'member')
      await sit('Alvesta kommun', 'Eva Ström', 'chair', { from: '2026-03-03', to: null })
      expect(await tellings()).toEqual([])
      await sit('Alvesta kommun', 'Fia Hall', 'chair')
      expect(await tellings()).toEqual(['Alvesta kommun draft 09:00'])
    })

    it('tell of the host that was, and of everybody where no host is named', async () => {
      const { session, meetingId, rule, idOf, tellings } = await given(store().db)
      await withdrawMinutes(session, { meetingId })
      const hostId = idOf.get('Växjö kommun') ?? null
      await decideReaders(session, { ...rule, hostId, isSentToMembers: false })
      expect(await tellings()).toEqual(['Region Kronoberg draft 09:00'])

      const other = await given(store().db)
      await decideReaders(other.session, { ...other.rule, hostId: null, isSentToMembers: false })
      await withdrawMinutes(other.session, { meetingId: other.meetingId })
      expect(await other.tellings()).toEqual(['Region Kronoberg draft 09:00'])
    })

    it('tell of nobody when they are adjusted: then they are a public document of the host', async () => {
      const { session, meetingId, tellings } = await given(store().db)
      await withdrawMinutes(session, { meetingId })
      await adjustMinutes(session, { meetingId })
      expect(await tellings()).toEqual([])
    })
  })
})
