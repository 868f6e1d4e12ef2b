import { z } from 'zod'
import { addDays } from '../../domain/day.ts'
import { missingFromBody } from '../../gaps/missing-from-body.ts'
import { listParticipants, listRepresentation } from '../../store/attendance.ts'
import { findBody, pageOfBodies } from '../../store/bodies.ts'
import { listParties } from '../../store/parties.ts'
import { listSeats } from '../../store/seats.ts'
import { readGaps } from '../../views/read-gaps.ts'
import { listing, reading } from '../operation.ts'
import { Count, Day, Id, levels, listOf, name } from '../schemas.ts'
import { GapFound, gapShown } from './gaps.ts'

const listed = {
  id: Id,
  name: z.string(),
  level: z.enum(levels),
  parentId: Id.nullable(),
  successorId: Id.nullable(),
  dissolvedOn: Day.nullable(),
}

const BodyListed = name(
  'BodyListed',
  'A body (organ) as the register shows it.',
  z.object({ ...listed, lastHeldOn: Day.nullable() }),
)

const Term = { from: Day.nullable(), to: Day.nullable() }

const Seat = name(
  'Seat',
  'A seat (plats) of an organisation in a body, with everybody who has or has had it.',
  z.object({
    id: Id,
    organisation: z.string().nullable(),
    organisationId: Id.nullable(),
    function: z.string().nullable(),
    kind: z.enum(['ordinary', 'userRepresentative', 'coopted']),
    ...Term,
    holders: listOf(
      z.object({
        id: Id,
        personId: Id,
        name: z.string(),
        role: z.enum(['chair', 'viceChair', 'secretary', 'member', 'substitute']),
        ...Term,
      }),
    ),
  }),
)

const Missing = name(
  'Missing',
  'Somebody who is missing from a body: without a seat or a function, in an empty seat, or never there.',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('noSeat'), organisations: listOf(z.string()) }),
    z.object({
      kind: z.literal('noFunction'),
      function: z.string(),
      organisations: listOf(z.string()),
    }),
    z.object({
      kind: z.literal('unfilled'),
      function: z.string().nullable(),
      organisation: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('absent'),
      organisation: z.string(),
      absent: Count,
      silent: Count,
      meetings: Count,
    }),
  ]),
)

const Body = name(
  'Body',
  'A body (organ): what it is, who sits there, and who is missing.',
  z.object({
    ...listed,
    kind: z.enum(['informal', 'statutory']),
    remit: z.string().nullable(),
    otherNames: listOf(z.string()),
    foundedOn: Day.nullable(),
    seats: listOf(Seat),
    participants: listOf(
      z.object({
        personId: Id,
        name: z.string(),
        organisation: z.string().nullable(),
        title: z.string().nullable(),
        times: Count,
        lastOn: Day,
      }),
    ).describe('Who has taken part in the last year, where nobody has said who has a seat.'),
    missing: listOf(Missing),
    gaps: listOf(GapFound),
  }),
)

/** The register of bodies. */
export const listBodies = listing({
  id: 'listBodies',
  path: '/bodies',
  row: BodyListed,
  find: ({ db, viewer }, page) => pageOfBodies(db, viewer, page),
})

/** So many meetings back is what is meant by the latest, when somebody is said to be missing. */
const latestMeetings = 6

/** One body. Its matters, meetings, decisions and assignments are lists of their own, asked for by its id. */
export const getBody = reading({
  id: 'getBody',
  path: '/bodies/{id}',
  answer: Body,
  async find({ db, viewer, today, text, id }) {
    const body = await findBody(db, viewer, id)
    if (!body) return null
    const seats = await listSeats(db, viewer, id)
    const parties = await listParties(db, viewer)
    const latest = await listRepresentation(db, viewer, id, latestMeetings)
    const participants =
      seats.length > 0 ? [] : await listParticipants(db, viewer, id, addDays(today, -365))
    const isGone = body.dissolvedOn !== null && body.dissolvedOn <= today
    const missing = isGone ? [] : missingFromBody({ parties, seats, ...latest }, today)
    const { gaps } = await readGaps(db, viewer, today)
    return {
      ...body,
      seats,
      participants,
      missing,
      gaps: gaps.filter(({ bodyId }) => bodyId === id).map((gap) => gapShown(gap, text)),
    }
  },
})
