import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Participant } from '../../src/rights/actor.ts'
import { minutesStates } from '../../src/rights/rights.ts'
import type { MinutesFacts } from '../../src/rights/role-toward.ts'
import type { Tx } from '../../src/store/database.ts'

/** The day on which rights are judged. */
export const today = '2026-03-02'
const terms = {
  past: '[2020-01-01,2026-03-02)',
  now: '[2026-03-02,2027-01-01)',
  coming: '[2026-03-03,)',
} as const
type Term = keyof typeof terms

const term = fc.constantFrom<Term>('past', 'now', 'now', 'coming')
const place = (most: number) => fc.nat({ max: most - 1 })

/** Bodies with their rules, minutes in every state, and people with seats and offices now, before and to come. */
export const worlds = fc.record({
  bodies: fc.array(
    fc.record({
      collaboration: place(2),
      host: fc.option(place(2), { nil: null }),
      readers: fc.constantFrom('internal' as const, 'members' as const),
      isSentToMembers: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  minutes: fc.array(
    fc.record({
      body: place(3),
      state: fc.constantFrom(...minutesStates),
      adjusters: fc.uniqueArray(place(4), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  people: fc.array(fc.record({ collaboration: place(2), isSecretariat: fc.boolean() }), {
    minLength: 4,
    maxLength: 4,
  }),
  seats: fc.array(
    fc.record({
      person: place(4),
      body: place(3),
      term,
      seatTerm: term,
      role: fc.constantFrom(
        ...(['chair', 'viceChair', 'secretary', 'member', 'substitute'] as const),
      ),
    }),
    { maxLength: 5 },
  ),
  offices: fc.array(
    fc.record({
      person: place(4),
      organisation: place(2),
      term,
      kind: fc.constantFrom(...(['registrar', 'archivist', 'localAdministrator'] as const)),
    }),
    { maxLength: 3 },
  ),
})
export type World = typeof worlds extends fc.Arbitrary<infer Made> ? Made : never

type Known = {
  readonly collaborations: readonly string[]
  readonly minutes: readonly (MinutesFacts & { readonly meetingId: string })[]
  readonly people: readonly Participant[]
}

const at = <One>(list: readonly One[], index: number): One => list[index % list.length] as One

/** Puts a world in the database, with a row of every kind for each of its minutes; gives it as the rules know it. */
export async function putWorld(tx: Tx, world: World): Promise<Known> {
  const [one, other] = [randomUUID(), randomUUID()]
  const collaborations = [one, other]
  const organisations = [randomUUID(), randomUUID()]
  for (const id of collaborations) {
    await sql`insert into collaboration (id, name, created_at) values (${id}, ${id}, now())`.execute(tx)
  }
  for (const id of organisations) {
    await sql`insert into organisation (id, kind, name, collaboration_id) values (${id}, 'other', ${id}, ${one})`.execute(tx)
  }
  const bodies = world.bodies.map((body) => ({
    ...body,
    id: randomUUID(),
    collaborationId: at(collaborations, body.collaboration),
    hostId: body.host === null ? null : at(organisations, body.host),
  }))
  for (const { id, collaborationId, hostId, readers, isSentToMembers } of bodies) {
    await sql`insert into body (id, collaboration_id, name, level, host_id, minutes_readers, is_sent_to_members)
      values (${id}, ${collaborationId}, ${id}, 'local', ${hostId}, ${readers}, ${isSentToMembers})`.execute(tx)
  }
  const people = world.people.map((person) => ({
    ...person,
    id: randomUUID(),
    collaborationId: at(collaborations, person.collaboration),
  }))
  for (const { id, collaborationId } of people) {
    await sql`insert into person (id, collaboration_id, name) values (${id}, ${collaborationId}, ${id})`.execute(tx)
  }
  const seats = world.seats
    .map((seat) => ({ ...seat, person: at(people, seat.person), body: at(bodies, seat.body) }))
    .filter(({ person, body }) => person.collaborationId === body.collaborationId)
  for (const { person, body, term: holds, seatTerm, role } of seats) {
    const id = randomUUID()
    await sql`insert into seat (id, collaboration_id, body_id, function, valid)
      values (${id}, ${body.collaborationId}, ${body.id}, 'plats', ${terms[seatTerm]}::daterange)`.execute(tx)
    await sql`insert into seat_holder (id, collaboration_id, seat_id, person_id, role, valid)
      values (${randomUUID()}, ${body.collaborationId}, ${id}, ${person.id}, ${role}, ${terms[holds]}::daterange)`.execute(tx)
  }
  const offices = world.offices.map((office) => ({
    ...office,
    person: at(people, office.person),
    organisationId: at(organisations, office.organisation),
  }))
  for (const { person, organisationId, kind, term: holds } of offices) {
    await sql`insert into office (id, collaboration_id, organisation_id, person_id, kind, valid)
      values (${randomUUID()}, ${person.collaborationId}, ${organisationId}, ${person.id}, ${kind},
        ${terms[holds]}::daterange)`.execute(tx)
  }
  const minutes = world.minutes.map(({ body, state, adjusters }) => {
    const of = at(bodies, body)
    const theirs = adjusters.map((index) => at(people, index))
    const { collaborationId, hostId, readers, isSentToMembers } = of
    return {
      ...{ meetingId: randomUUID(), bodyId: of.id, collaborationId, hostId, readers, isSentToMembers },
      state,
      adjusterIds: theirs.flatMap((each) => (each.collaborationId === collaborationId ? each.id : [])),
    }
  })
  for (const each of minutes) await putMinutes(tx, each)
  return {
    collaborations,
    minutes,
    people: people.map(({ id, collaborationId, isSecretariat }) => ({
      kind: 'participant' as const,
      ...{ collaborationId, personId: id, isSecretariat, hasAccount: true },
      seats: seats.flatMap(({ person, body, term: holds, seatTerm, role }) =>
        person.id === id && holds === 'now' && seatTerm === 'now' ? { bodyId: body.id, role } : [],
      ),
      offices: offices.flatMap(({ person, organisationId, kind, term: holds }) =>
        person.id === id && holds === 'now' ? { organisationId, kind } : [],
      ),
    })),
  }
}

/** Every row that minutes have; the state comes last, as it does when somebody moves them. */
async function putMinutes(
  tx: Tx,
  { meetingId, bodyId, collaborationId: c, adjusterIds, state }: Known['minutes'][number],
): Promise<void> {
  const [importId, documentId, itemId, decisionId, assignmentId, matterId] = Array.from(
    { length: 6 },
    () => randomUUID(),
  )
  const digest = meetingId.replaceAll('-', '').padEnd(64, '0')
  const text = `sagt i ${meetingId}`
  await sql`insert into import (id, collaboration_id, started_at) values (${importId}, ${c}, now())`.execute(tx)
  await sql`insert into document (id, collaboration_id, import_id, digest, name, size, minutes, status, imported_at)
    values (${documentId}, ${c}, ${importId}, ${digest}, ${text}, 1, '{}', 'confirmed', now())`.execute(tx)
  await sql`insert into meeting (id, collaboration_id, body_id, held_on, status, document_id)
    values (${meetingId}, ${c}, ${bodyId}, '2026-01-01', 'held', ${documentId})`.execute(tx)
  await sql`insert into item (id, collaboration_id, meeting_id, place, title, kind, first_line, last_line)
    values (${itemId}, ${c}, ${meetingId}, 1, ${text}, 'information', 1, 1)`.execute(tx)
  await sql`insert into decision (id, collaboration_id, meeting_id, item_id, status, kind, text, first_line, last_line)
    values (${decisionId}, ${c}, ${meetingId}, ${itemId}, 'taken', 'formal', ${text}, 1, 1)`.execute(tx)
  await sql`insert into clause (decision_id, place, text) values (${decisionId}, 1, ${text})`.execute(tx)
  await sql`insert into assignment (id, collaboration_id, meeting_id, item_id, text, first_line, last_line)
    values (${assignmentId}, ${c}, ${meetingId}, ${itemId}, ${text}, 1, 1)`.execute(tx)
  await sql`insert into assignment_owner (collaboration_id, assignment_id, place, kind, written)
    values (${c}, ${assignmentId}, 1, 'role', ${text})`.execute(tx)
  await sql`insert into assignment_step (id, collaboration_id, assignment_id, meeting_id, kind, on_day, at, text)
    values (${randomUUID()}, ${c}, ${assignmentId}, ${meetingId}, 'given', '2026-01-01', now(), ${text})`.execute(tx)
  await sql`insert into mention (id, collaboration_id, meeting_id, item_id, kind, name, first_line, last_line)
    values (${randomUUID()}, ${c}, ${meetingId}, ${itemId}, 'project', ${text}, 1, 1)`.execute(tx)
  await sql`insert into matter (id, collaboration_id, title, created_at) values (${matterId}, ${c}, ${text}, now())`.execute(tx)
  await sql`insert into matter_name (collaboration_id, matter_id, written, kind, document_id)
    values (${c}, ${matterId}, ${text}, 'heading', ${documentId})`.execute(tx)
  await sql`insert into handling (id, collaboration_id, item_id, matter_id, role, linked)
    values (${randomUUID()}, ${c}, ${itemId}, ${matterId}, 'information', 'asFirst')`.execute(tx)
  const stranger = randomUUID()
  await sql`insert into person (id, collaboration_id, name) values (${stranger}, ${c}, ${text})`.execute(tx)
  for (const personId of [...adjusterIds, stranger]) {
    const roles = personId === stranger ? '{}' : '{adjuster}'
    await sql`insert into attendance (id, collaboration_id, meeting_id, person_id, written, state, is_stated, roles,
        first_line, last_line)
      values (${randomUUID()}, ${c}, ${meetingId}, ${personId}, ${text}, 'present', true, ${roles}::text[], 1, 1)`.execute(tx)
  }
  await sql`update meeting set minutes_state = ${state} where id = ${meetingId}`.execute(tx)
}

/** Where each kind of row tells which minutes it says something of, as SQL: the words are `sagt i` and the meeting's id. */
export const sayings: readonly (readonly [table: string, words: string])[] = [
  ['document', 'name'],
  ['item', 'title'],
  ['decision', 'text'],
  ['clause', 'text'],
  ['assignment', 'text'],
  ['assignment_owner', 'written'],
  ['assignment_step', 'text'],
  ['mention', 'name'],
  ['matter', 'title'],
  ['matter_name', 'written'],
  ['attendance', 'written'],
  ['person', 'name'],
  ['searchable_seen', 'concat(title, text)'],
]
