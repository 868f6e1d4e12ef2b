import { z } from 'zod'
import { pageOfMatters } from '../../store/matter-register.ts'
import { findMatterThread } from '../../store/matter-thread.ts'
import { readGapsOfMatter } from '../../views/read-gaps.ts'
import { listing, reading } from '../operation.ts'
import {
  BodyRef,
  Clock,
  Count,
  Day,
  handlingRoles,
  Id,
  levels,
  listOf,
  MatterRef,
  name,
} from '../schemas.ts'
import { AssignmentListed, assignmentListed } from './assignments.ts'
import { GapFound, gapShown } from './gaps.ts'
import { flag, Sort, Words, Year } from './query.ts'

export const MatterListed = name(
  'MatterListed',
  'A matter (ärende) as the register shows it: where it was last, and what is not done.',
  z.object({
    id: Id,
    title: z.string(),
    status: z.enum(['open', 'ended']),
    lastOn: Day.nullable(),
    lastMeetingId: Id.nullable(),
    body: BodyRef.nullable(),
    openAssignments: Count,
  }),
)

const ThreadBody = z.object({ id: Id, name: z.string(), level: z.enum(levels) })

const Handling = name(
  'Handling',
  "A handling (behandling): a body treats the matter at an item. `lines` are the minutes' own words.",
  z.object({
    id: Id,
    itemId: Id,
    meetingId: Id,
    heldOn: Day,
    body: ThreadBody,
    role: z.enum(handlingRoles),
    linked: z.string().describe('surely, byPerson, or asFirst: how the item came to the matter'),
    label: z.string().nullable(),
    title: z.string(),
    documentName: z.string().nullable(),
    decisions: listOf(
      z.object({
        id: Id,
        status: z.enum(['taken', 'quoted', 'proposed', 'expected']),
        kind: z.string(),
        text: z.string(),
        clauses: listOf(z.string()),
        takenBy: z.string().nullable(),
        decidedOn: Day.nullable(),
        isConfirmed: z.boolean(),
      }),
    ),
    assignments: listOf(AssignmentListed),
    lines: listOf(z.string()),
  }),
)

export const Matter = name(
  'Matter',
  'A matter (ärende) with its red thread: every handling in the order of time, and what the thread lacks.',
  z.object({
    id: Id,
    title: z.string(),
    status: z.enum(['open', 'ended']),
    endedOn: Day.nullable(),
    endedBecause: z.string().nullable(),
    mergedInto: MatterRef.nullable(),
    isFollowed: z.boolean(),
    names: listOf(z.string()),
    handlings: listOf(Handling),
    agenda: listOf(z.object({ meetingId: Id, heldOn: Day, body: ThreadBody })),
    meetings: listOf(
      z.object({
        id: Id,
        bodyId: Id,
        heldOn: Day,
        start: Clock.nullable(),
        status: z.string(),
      }),
    ).describe("Every meeting of the thread's bodies, held or planned."),
    related: listOf(MatterRef),
    gaps: listOf(GapFound),
  }),
)

/** The register of matters, with the same choices as its page. */
export const listMatters = listing({
  id: 'listMatters',
  path: '/matters',
  query: {
    text: Words.optional(),
    bodyId: Id.optional(),
    state: z.enum(['open', 'ended']).optional(),
    year: Year.optional(),
    isFollowed: flag,
    sort: Sort,
  },
  row: MatterListed,
  async find({ db, viewer, query }, page) {
    const { text = null, bodyId = null, state = null, year = null, isFollowed, sort } = query
    const filter = { text, bodyId, state, year, isFollowed }
    const asked = { ...page, isById: sort === 'id' }
    const { rows, next } = await pageOfMatters(db, viewer, filter, asked)
    return {
      next,
      rows: rows.map(({ bodyId: lastId, bodyName, meetingId, ...matter }) => ({
        ...matter,
        lastMeetingId: meetingId,
        body: lastId === null ? null : { id: lastId, name: bodyName ?? '' },
      })),
    }
  },
})

/** A matter's red thread, with what it lacks. */
export const getMatter = reading({
  id: 'getMatter',
  path: '/matters/{id}',
  answer: Matter,
  async find({ db, viewer, today, text, id }) {
    const thread = await findMatterThread(db, viewer, id)
    if (!thread) return null
    const gaps = await readGapsOfMatter(db, viewer, { matterId: id, today })
    return {
      ...thread,
      handlings: thread.handlings.map((handling) => ({
        ...handling,
        assignments: handling.assignments.map(assignmentListed),
      })),
      gaps: gaps.map((gap) => gapShown(gap, text)),
    }
  },
})
