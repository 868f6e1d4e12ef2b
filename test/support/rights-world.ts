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

/** A value of our own making as SQL has it: all in one go is many times quicker than each by itself. */
const quoted = (value: string | boolean | null): string =>
  value === null ? 'null' : typeof value === 'boolean' ? String(value) : `'${value}'`

const at = <One>(list: readonly One[], index: number): One => list[index % list.length] as One

/** Puts a world in the database, with a row of every kind for each of its minutes; gives it as the rules know it. */
export async function putWorld(tx: Tx, world: World): Promise<Known> {
  const statements: string[] = []
  const write = (statement: string) => void statements.push(statement)
  const [one, other] = [randomUUID(), randomUUID()]
  const collaborations = [one, other]
  const organisations = [randomUUID(), randomUUID()]
  for (const id of collaborations) {
    write(
      `insert into collaboration (id, name, created_at) values (${quoted(id)}, ${quoted(id)}, now())`,
    )
  }
  for (const id of organisations) {
    write(
      `insert into organisation (id, kind, name, collaboration_id) values (${quoted(id)}, 'other', ${quoted(id)}, ${quoted(one)})`,
    )
  }
  const bodies = world.bodies.map((body) => ({
    ...body,
    id: randomUUID(),
    collaborationId: at(collaborations, body.collaboration),
    hostId: body.host === null ? null : at(organisations, body.host),
  }))
  for (const { id, collaborationId, hostId, readers, isSentToMembers } of bodies) {
    write(`insert into body (id, collaboration_id, name, level, host_id, minutes_readers, is_sent_to_members)
      values (${quoted(id)}, ${quoted(collaborationId)}, ${quoted(id)}, 'local', ${quoted(hostId)}, ${quoted(readers)}, ${quoted(isSentToMembers)})`)
  }
  const people = world.people.map((person) => ({
    ...person,
    id: randomUUID(),
    collaborationId: at(collaborations, person.collaboration),
  }))
  for (const { id, collaborationId } of people) {
    write(
      `insert into person (id, collaboration_id, name) values (${quoted(id)}, ${quoted(collaborationId)}, ${quoted(id)})`,
    )
  }
  const seats = world.seats
    .map((seat) => ({ ...seat, person: at(people, seat.person), body: at(bodies, seat.body) }))
    .filter(({ person, body }) => person.collaborationId === body.collaborationId)
  for (const { person, body, term: holds, seatTerm, role } of seats) {
    const id = randomUUID()
    write(`insert into seat (id, collaboration_id, body_id, function, valid)
      values (${quoted(id)}, ${quoted(body.collaborationId)}, ${quoted(body.id)}, 'plats', ${quoted(terms[seatTerm])}::daterange)`)
    write(`insert into seat_holder (id, collaboration_id, seat_id, person_id, role, valid)
      values (${quoted(randomUUID())}, ${quoted(body.collaborationId)}, ${quoted(id)}, ${quoted(person.id)}, ${quoted(role)}, ${quoted(terms[holds])}::daterange)`)
  }
  const offices = world.offices.map((office) => ({
    ...office,
    person: at(people, office.person),
    organisationId: at(organisations, office.organisation),
  }))
  for (const { person, organisationId, kind, term: holds } of offices) {
    write(`insert into office (id, collaboration_id, organisation_id, person_id, kind, valid)
      values (${quoted(randomUUID())}, ${quoted(person.collaborationId)}, ${quoted(organisationId)}, ${quoted(person.id)}, ${quoted(kind)},
        ${quoted(terms[holds])}::daterange)`)
  }
  const minutes = world.minutes.map(({ body, state, adjusters }) => {
    const of = at(bodies, body)
    const theirs = adjusters.map((index) => at(people, index))
    const { collaborationId, hostId, readers, isSentToMembers } = of
    return {
      ...{
        meetingId: randomUUID(),
        bodyId: of.id,
        collaborationId,
        hostId,
        readers,
        isSentToMembers,
      },
      state,
      adjusterIds: theirs.flatMap((each) =>
        each.collaborationId === collaborationId ? each.id : [],
      ),
    }
  })
  for (const each of minutes) writeMinutes(write, each)
  await sql.raw(statements.join(';\n')).execute(tx)
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
function writeMinutes(
  write: (statement: string) => void,
  { meetingId, bodyId, collaborationId: c, adjusterIds, state }: Known['minutes'][number],
): void {
  const [importId, documentId, itemId, decisionId, assignmentId, matterId] = Array.from(
    { length: 6 },
    () => randomUUID(),
  ) as [string, string, string, string, string, string]
  const digest = meetingId.replaceAll('-', '').padEnd(64, '0')
  const text = `sagt i ${meetingId}`
  write(
    `insert into import (id, collaboration_id, started_at) values (${quoted(importId)}, ${quoted(c)}, now())`,
  )
  write(`insert into document (id, collaboration_id, import_id, digest, name, size, minutes, status, imported_at)
    values (${quoted(documentId)}, ${quoted(c)}, ${quoted(importId)}, ${quoted(digest)}, ${quoted(text)}, 1, '{}', 'confirmed', now())`)
  write(`insert into meeting (id, collaboration_id, body_id, held_on, status, document_id)
    values (${quoted(meetingId)}, ${quoted(c)}, ${quoted(bodyId)}, '2026-01-01', 'held', ${quoted(documentId)})`)
  write(`insert into item (id, collaboration_id, meeting_id, place, title, kind, first_line, last_line)
    values (${quoted(itemId)}, ${quoted(c)}, ${quoted(meetingId)}, 1, ${quoted(text)}, 'information', 1, 1)`)
  write(`insert into decision (id, collaboration_id, meeting_id, item_id, status, kind, text, first_line, last_line)
    values (${quoted(decisionId)}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(itemId)}, 'taken', 'formal', ${quoted(text)}, 1, 1)`)
  write(
    `insert into clause (decision_id, place, text) values (${quoted(decisionId)}, 1, ${quoted(text)})`,
  )
  write(`insert into assignment (id, collaboration_id, meeting_id, item_id, text, first_line, last_line)
    values (${quoted(assignmentId)}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(itemId)}, ${quoted(text)}, 1, 1)`)
  write(`insert into assignment_owner (collaboration_id, assignment_id, place, kind, written)
    values (${quoted(c)}, ${quoted(assignmentId)}, 1, 'role', ${quoted(text)})`)
  write(`insert into assignment_step (id, collaboration_id, assignment_id, meeting_id, kind, on_day, at, text)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(assignmentId)}, ${quoted(meetingId)}, 'given', '2026-01-01', now(), ${quoted(text)})`)
  write(`insert into mention (id, collaboration_id, meeting_id, item_id, kind, name, first_line, last_line)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(itemId)}, 'project', ${quoted(text)}, 1, 1)`)
  write(
    `insert into matter (id, collaboration_id, title, created_at) values (${quoted(matterId)}, ${quoted(c)}, ${quoted(text)}, now())`,
  )
  write(`insert into matter_name (collaboration_id, matter_id, written, kind, document_id)
    values (${quoted(c)}, ${quoted(matterId)}, ${quoted(text)}, 'heading', ${quoted(documentId)})`)
  write(`insert into handling (id, collaboration_id, item_id, matter_id, role, linked)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(itemId)}, ${quoted(matterId)}, 'information', 'asFirst')`)
  const stranger = randomUUID()
  write(
    `insert into person (id, collaboration_id, name) values (${quoted(stranger)}, ${quoted(c)}, ${quoted(text)})`,
  )
  for (const personId of [...adjusterIds, stranger]) {
    const roles = personId === stranger ? '{}' : '{adjuster}'
    write(`insert into attendance (id, collaboration_id, meeting_id, person_id, written, state, is_stated, roles,
        first_line, last_line)
      values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(personId)}, ${quoted(text)}, 'present', true, ${quoted(roles)}::text[], 1, 1)`)
  }
  write(`update meeting set minutes_state = ${quoted(state)} where id = ${quoted(meetingId)}`)
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
