import { grouped } from '../domain/grouped.ts'
import type { Viewer } from '../domain/viewer.ts'
import type { Database } from './database.ts'
import { findMattersToLink } from './matters.ts'

/** Whose archive it is. */
type Where = Pick<Viewer, 'collaborationId'>

/** Everything that the review of a collaboration's minutes is held against. The number of questions asked never grows. */
export async function findKnown(db: Database, where: Where) {
  return {
    collaborationName: await findCollaborationName(db, where),
    bodies: await findKnownBodies(db, where),
    people: await findKnownPeople(db, where),
    personAliases: await findPersonAliases(db, where),
    organisations: await findKnownOrganisations(db, where),
    meetings: await findKnownMeetings(db, where),
    matters: await findMattersToLink(db, where.collaborationId),
  }
}

/** The bodies of a collaboration with the other ways to write their names. */
async function findKnownBodies(db: Database, { collaborationId }: Where) {
  const bodies = await db
    .selectFrom('body')
    .select(['id', 'name'])
    .where('collaboration_id', '=', collaborationId)
    .orderBy('name')
    .execute()
  const aliases = await db
    .selectFrom('body_alias')
    .select(['body_id as bodyId', 'written'])
    .where('collaboration_id', '=', collaborationId)
    .orderBy('written')
    .execute()
  const written = grouped(aliases, ({ bodyId }) => bodyId)
  return bodies.map((body) => ({
    ...body,
    written: (written.get(body.id) ?? []).map((alias) => alias.written),
  }))
}

/** The people of a collaboration: where each has met or has a seat, and with which title and organisation last. */
async function findKnownPeople(db: Database, { collaborationId }: Where) {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('collaboration_id', '=', collaborationId)
    .orderBy('name')
    .execute()
  const met = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .where('attendance.collaboration_id', '=', collaborationId)
    .select(['person_id as personId', 'body_id as bodyId'])
    .distinct()
    .execute()
  const seated = await db
    .selectFrom('seat_holder')
    .innerJoin('seat', 'seat.id', 'seat_holder.seat_id')
    .leftJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .where('seat.collaboration_id', '=', collaborationId)
    .select(['person_id as personId', 'body_id as bodyId', 'organisation.name as organisation'])
    .execute()
  const last = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .leftJoin('organisation', 'organisation.id', 'attendance.organisation_id')
    .where('attendance.collaboration_id', '=', collaborationId)
    .distinctOn('person_id')
    .select(['person_id as personId', 'title', 'organisation.name as organisation'])
    .orderBy('person_id')
    .orderBy('held_on', 'desc')
    .execute()
  const places = grouped([...met, ...seated], ({ personId }) => personId)
  const seats = new Map(seated.map((each) => [each.personId, each]))
  const calledLast = new Map(last.map((each) => [each.personId, each]))
  return people.map(({ id, name }) => ({
    id,
    name,
    bodyIds: [...new Set((places.get(id) ?? []).map(({ bodyId }) => bodyId))],
    title: calledLast.get(id)?.title ?? null,
    organisation: calledLast.get(id)?.organisation ?? seats.get(id)?.organisation ?? null,
  }))
}

/** How the bodies of a collaboration write the names of people. */
function findPersonAliases(db: Database, { collaborationId }: Where) {
  return db
    .selectFrom('person_alias')
    .select(['body_id as bodyId', 'written', 'person_id as personId'])
    .where('collaboration_id', '=', collaborationId)
    .execute()
}

/** The organisations that people may come from: the country's regions and municipalities, and the collaboration's own. */
async function findKnownOrganisations(db: Database, { collaborationId }: Where) {
  const organisations = await db
    .selectFrom('organisation')
    .leftJoin('party', (join) =>
      join
        .onRef('party.organisation_id', '=', 'organisation.id')
        .on('party.collaboration_id', '=', collaborationId),
    )
    .where(({ eb, or }) =>
      or([
        eb('organisation.collaboration_id', 'is', null),
        eb('organisation.collaboration_id', '=', collaborationId),
      ]),
    )
    .select(['id', 'name', 'kind'])
    .select(({ eb }) => eb('party.organisation_id', 'is not', null).as('isParty'))
    .orderBy('name')
    .execute()
  const aliases = await db
    .selectFrom('organisation_alias')
    .select(['organisation_id as organisationId', 'written'])
    .where('collaboration_id', '=', collaborationId)
    .execute()
  const written = grouped(aliases, ({ organisationId }) => organisationId)
  return organisations.map((each) => ({
    ...each,
    isParty: Boolean(each.isParty),
    written: (written.get(each.id) ?? []).map((alias) => alias.written),
  }))
}

/** Every meeting of a collaboration that has not been cancelled, and whether it has its minutes. */
async function findKnownMeetings(db: Database, { collaborationId }: Where) {
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'body_id as bodyId', 'held_on as heldOn', 'document_id as documentId'])
    .where('collaboration_id', '=', collaborationId)
    .where('status', '<>', 'cancelled')
    .orderBy('held_on')
    .execute()
  return meetings.map(({ documentId, ...meeting }) => ({
    ...meeting,
    hasMinutes: documentId !== null,
  }))
}

/** What a collaboration is called. */
async function findCollaborationName(db: Database, { collaborationId }: Where): Promise<string> {
  const { name } = await db
    .selectFrom('collaboration')
    .select('name')
    .where('id', '=', collaborationId)
    .executeTakeFirstOrThrow()
  return name
}
