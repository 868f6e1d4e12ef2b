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
      attendees: fc.uniqueArray(place(4), { maxLength: 3 }),
      /** An item that was marked before the rest was written, or at last, or then and not any more; or none. */
      marking: fc.constantFrom('first' as const, 'last' as const, 'taken' as const, null),
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
  readonly minutes: readonly (MinutesFacts & {
    readonly meetingId: string
    readonly marking: 'first' | 'last' | 'taken' | null
  })[]
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
  const minutes = world.minutes.map(({ body, state, adjusters, attendees, marking }) => {
    const of = at(bodies, body)
    const inTheirs = (indexes: readonly number[]) =>
      indexes.flatMap((index) => {
        const { id, collaborationId } = at(people, index)
        return collaborationId === of.collaborationId ? id : []
      })
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
      adjusterIds: inTheirs(adjusters),
      attendeeIds: inTheirs(attendees),
      marking,
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

const mark = `secrecy_provision = '25 kap. 1 § OSL', secrecy_on = '2026-01-02',
  secrecy_authority = 'Regionen'`
const noMark = 'secrecy_provision = null, secrecy_on = null, secrecy_authority = null'

/** Every row that minutes have; the state comes last, as it does when somebody moves them, or the mark. */
function writeMinutes(write: (statement: string) => void, minutes: Known['minutes'][number]): void {
  const { meetingId, bodyId, collaborationId: c, state, marking } = minutes
  const [importId, documentId, markedId] = [randomUUID(), randomUUID(), randomUUID()]
  const digest = meetingId.replaceAll('-', '').padEnd(64, '0')
  const [said, marked] = [`sagt i ${meetingId}`, `märkt i ${meetingId}`]
  // Where something is marked the whole document, and what it taught, is for those who read that.
  const ofDocument = isMarked(minutes) ? marked : said
  const lines = marking === null ? [said] : [said, 'rubrik', marked]
  const read = { source: { name: 'protokoll', lines } }
  write(
    `insert into import (id, collaboration_id, started_at) values (${quoted(importId)}, ${quoted(c)}, now())`,
  )
  write(`insert into document (id, collaboration_id, import_id, digest, name, size, minutes, status, imported_at)
    values (${quoted(documentId)}, ${quoted(c)}, ${quoted(importId)}, ${quoted(digest)}, ${quoted(ofDocument)}, 1,
      ${quoted(JSON.stringify(read))}, 'confirmed', now())`)
  write(`insert into meeting (id, collaboration_id, body_id, held_on, status, document_id)
    values (${quoted(meetingId)}, ${quoted(c)}, ${quoted(bodyId)}, '2026-01-01', 'held', ${quoted(documentId)})`)
  const place = { c, meetingId, documentId }
  writeItem(write, place, { parentId: null, text: said, line: 1, learnt: ofDocument })
  const putMark = `update item set ${mark} where id = ${quoted(markedId)}`
  if (marking !== null) {
    // What is marked has a part, and all else that came of it came of that part.
    write(`insert into item (id, collaboration_id, meeting_id, place, title, kind, first_line, last_line)
      values (${quoted(markedId)}, ${quoted(c)}, ${quoted(meetingId)}, 2, 'rubrik', 'information', 2, 2)`)
    if (marking === 'first') write(putMark)
    const text = marking === 'taken' ? said : marked
    writeItem(write, place, { parentId: markedId, text, line: 3, learnt: null })
  }
  writeAttendance(write, minutes, said)
  write(`update meeting set minutes_state = ${quoted(state)} where id = ${quoted(meetingId)}`)
  if (marking === 'last' || marking === 'taken') write(putMark)
  if (marking === 'taken') write(`update item set ${noMark} where id = ${quoted(markedId)}`)
}

/** Whether something in some minutes is marked as secret when all is written. */
export const isMarked = ({ marking }: Pick<Known['minutes'][number], 'marking'>): boolean =>
  marking === 'first' || marking === 'last'

/** Those who adjust the minutes and those who were there; whoever only adjusts came for a part. */
function writeAttendance(
  write: (statement: string) => void,
  { meetingId, collaborationId: c, adjusterIds, attendeeIds }: Known['minutes'][number],
  text: string,
): void {
  for (const personId of new Set([...adjusterIds, ...attendeeIds])) {
    const roles = adjusterIds.includes(personId) ? '{adjuster}' : '{}'
    const presence = attendeeIds.includes(personId) ? 'present' : 'partial'
    write(`insert into attendance (id, collaboration_id, meeting_id, person_id, written, state, is_stated, roles,
        first_line, last_line)
      values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(personId)}, ${quoted(text)}, ${quoted(presence)}, true,
        ${quoted(roles)}::text[], 1, 1)`)
  }
}

/** An item, with everything that can come of one. */
function writeItem(
  write: (statement: string) => void,
  { c, meetingId, documentId }: Readonly<Record<'c' | 'meetingId' | 'documentId', string>>,
  {
    parentId,
    text,
    line,
    learnt,
  }: { parentId: string | null; text: string; line: number; learnt: string | null },
): void {
  const [itemId, decisionId, assignmentId, matterId, stranger] = Array.from({ length: 5 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string]
  const lines = `${line}, ${line}`
  write(`insert into item (id, collaboration_id, meeting_id, parent_id, place, title, kind, first_line, last_line)
    values (${quoted(itemId)}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(parentId)}, ${line}, ${quoted(text)}, 'information', ${lines})`)
  write(`insert into decision (id, collaboration_id, meeting_id, item_id, status, kind, text, first_line, last_line)
    values (${quoted(decisionId)}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(itemId)}, 'taken', 'formal', ${quoted(text)}, ${lines})`)
  write(
    `insert into clause (decision_id, place, text) values (${quoted(decisionId)}, 1, ${quoted(text)})`,
  )
  write(`insert into assignment (id, collaboration_id, meeting_id, item_id, text, first_line, last_line)
    values (${quoted(assignmentId)}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(itemId)}, ${quoted(text)}, ${lines})`)
  write(`insert into assignment_owner (collaboration_id, assignment_id, place, kind, written)
    values (${quoted(c)}, ${quoted(assignmentId)}, 1, 'role', ${quoted(text)})`)
  write(`insert into assignment_step (id, collaboration_id, assignment_id, meeting_id, kind, on_day, at, text)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(assignmentId)}, ${quoted(meetingId)}, 'given', '2026-01-01', now(), ${quoted(text)})`)
  write(`insert into mention (id, collaboration_id, meeting_id, item_id, kind, name, first_line, last_line)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(itemId)}, 'project', ${quoted(text)}, ${lines})`)
  write(
    `insert into matter (id, collaboration_id, title, created_at) values (${quoted(matterId)}, ${quoted(c)}, ${quoted(text)}, now())`,
  )
  if (learnt !== null) {
    write(`insert into matter_name (collaboration_id, matter_id, written, kind, document_id)
      values (${quoted(c)}, ${quoted(matterId)}, ${quoted(learnt)}, 'heading', ${quoted(documentId)})`)
  }
  write(`insert into handling (id, collaboration_id, item_id, matter_id, role, linked)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(itemId)}, ${quoted(matterId)}, 'information', 'asFirst')`)
  write(
    `insert into person (id, collaboration_id, name) values (${quoted(stranger)}, ${quoted(c)}, ${quoted(text)})`,
  )
  write(`insert into attendance (id, collaboration_id, meeting_id, person_id, written, state, is_stated, roles,
      first_line, last_line)
    values (${quoted(randomUUID())}, ${quoted(c)}, ${quoted(meetingId)}, ${quoted(stranger)}, ${quoted(text)}, 'present', true, '{}', ${lines})`)
}

/** What rows of minutes say before the meeting's id: all of them, and those of what is marked in them. */
export const openWords = 'sagt i'
export const markedWords = 'märkt i'

/** Where each kind of row tells which minutes it says something of, as SQL; the first two are what the public has too. */
export const sayings: readonly (readonly [table: string, words: string])[] = [
  ['minutes_seen', 'minutes'],
  ['item', 'title'],
  ['document', 'name'],
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
/** The tables in which minutes have one row, or what they taught: where something is marked all of it is. */
export const ofWholeDocument: ReadonlySet<string> = new Set(['document', 'matter_name'])
