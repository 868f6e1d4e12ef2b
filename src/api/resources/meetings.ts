import { z } from 'zod'
import { silentAtMeeting } from '../../gaps/silent-at-meeting.ts'
import { ReadMinutes } from '../../reader/read-minutes.ts'
import { listMattersOnAgenda } from '../../store/agenda.ts'
import { listAssignments, openStates } from '../../store/assignments.ts'
import { listAttendance } from '../../store/attendance.ts'
import { listDecisions } from '../../store/decisions.ts'
import { listItems } from '../../store/items.ts'
import { findMeeting, findNeighbours, pageOfMeetings } from '../../store/meetings.ts'
import { listSeats } from '../../store/seats.ts'
import { type AskedBySomebody, listing, reading } from '../operation.ts'
import {
  BodyRef,
  Clock,
  Count,
  Day,
  Id,
  Lines,
  linesOf,
  listOf,
  MatterHandled,
  MatterRef,
  MeetingRef,
  matterHandled,
  name,
} from '../schemas.ts'
import { AssignmentListed, assignmentListed } from './assignments.ts'
import { DecisionListed, decisionListed } from './decisions.ts'
import { Sort } from './query.ts'

const statuses = ['planned', 'held', 'cancelled'] as const

const listed = {
  id: Id,
  body: BodyRef,
  status: z.enum(statuses),
  heldOn: Day,
  endsOn: Day.nullable(),
  start: Clock.nullable(),
  end: Clock.nullable(),
  place: z.string().nullable(),
}

const MeetingListed = name(
  'MeetingListed',
  'A meeting (möte): when and where it is, was, or would have been.',
  z.object(listed),
)

const Attendee = name(
  'Attendee',
  'Somebody in the attendance of a meeting, as its minutes tell.',
  z.object({
    personId: Id,
    name: z.string(),
    written: z.string(),
    organisationId: Id.nullable(),
    organisation: z.string().nullable(),
    title: z.string().nullable(),
    state: z.enum(['present', 'absent', 'partial', 'invited', 'guest']),
    isStated: z.boolean(),
    roles: listOf(z.string()),
    extent: z.string().nullable(),
  }),
)

const Item = name(
  'Item',
  'An item (punkt, paragraf) of a meeting, with the matters that were handled there.',
  z.object({
    id: Id,
    parentId: Id.nullable(),
    place: Count,
    number: z.string().nullable(),
    label: z.string().nullable(),
    title: z.string(),
    kind: z.string(),
    presenters: listOf(z.string()),
    lines: Lines,
    matters: listOf(MatterHandled),
    secrecy: z
      .object({ provision: z.string(), on: Day, authority: z.string() })
      .nullable()
      .describe('That it is marked as secret: a warning, and no decision.'),
  }),
)

const Meeting = name(
  'Meeting',
  'A meeting (möte) as record: who was there, what was treated, decided and given to do; or what is due at it.',
  z.object({
    ...listed,
    document: z.object({ id: Id, name: z.string(), digest: z.string() }).nullable(),
    previous: MeetingRef.nullable(),
    next: MeetingRef.nullable(),
    attendance: listOf(Attendee),
    silent: z
      .object({
        organisations: listOf(z.string()),
        people: listOf(
          z.object({ personId: Id, name: z.string(), organisation: z.string().nullable() }),
        ),
      })
      .nullable()
      .describe('Who has a seat and of whom the minutes say nothing; null where there are none.'),
    items: listOf(Item),
    hidden: Count.describe('How many items are marked as secret and not shown to you.'),
    decisions: listOf(DecisionListed),
    assignments: listOf(AssignmentListed).describe('Given there, as the minutes tell.'),
    agenda: listOf(MatterRef).describe('Matters on the agenda of a meeting to come.'),
    expected: listOf(z.string()).describe('What earlier minutes said would come up.'),
    due: listOf(AssignmentListed).describe('Open, and due at a meeting to come.'),
  }),
)

const meetingListed = <Listed extends { readonly bodyId: string; readonly body: string }>({
  bodyId,
  body,
  ...rest
}: Listed) => ({ ...rest, body: { id: bodyId, name: body } })

/** The register of meetings: all of them where nothing is chosen. */
export const listMeetings = listing({
  id: 'listMeetings',
  path: '/meetings',
  query: {
    bodyId: Id.optional(),
    from: Day.optional(),
    to: Day.optional(),
    status: z.enum(statuses).optional(),
    sort: Sort,
  },
  row: MeetingListed,
  async find({ db, viewer, query }, page) {
    const { bodyId = null, from = null, to = null, status = null, sort } = query
    const filter = { bodyId, from, to, status }
    const asked = { ...page, isById: sort === 'id' }
    const { rows, next } = await pageOfMeetings(db, viewer, filter, asked)
    return { next, rows: rows.map(meetingListed) }
  },
})

/** Minutes hold no more decisions than this. */
const mostDecisions = 1_000

/** One meeting as record. */
export const getMeeting = reading({
  id: 'getMeeting',
  path: '/meetings/{id}',
  answer: Meeting,
  async find(asked) {
    const { db, viewer, id } = asked
    const meeting = await findMeeting(db, viewer, id)
    if (!meeting) return null
    const { previous, next } = await findNeighbours(db, viewer, meeting)
    const record = meeting.document ? recordOf(asked, meeting) : comingOf(asked, meeting)
    return {
      ...nothing,
      ...meetingListed(meeting),
      ...(await record),
      hidden: meeting.document && !meeting.document.isWhole ? meeting.hiddenAt.length : 0,
      previous,
      next,
    }
  },
})

const nothing = {
  attendance: [],
  silent: null,
  items: [],
  hidden: 0,
  decisions: [],
  assignments: [],
  agenda: [],
  expected: [],
  due: [],
}

type Found = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

/** What minutes tell of a meeting that was held. */
async function recordOf({ db, viewer }: AskedBySomebody, { id, bodyId, heldOn }: Found) {
  const ofMeeting = { meetingId: id }
  const attendance = await listAttendance(db, viewer, id)
  const seats = await listSeats(db, viewer, bodyId)
  const items = await listItems(db, viewer, id)
  const decisions = await listDecisions(db, viewer, ofMeeting, { most: mostDecisions })
  const assignments = await listAssignments(db, viewer, { ...ofMeeting, isTold: true })
  return {
    attendance,
    silent: silentAtMeeting({ heldOn, seats, attendance }),
    items: items.map((item) => ({
      ...item,
      secrecy: item.mark,
      lines: linesOf(item),
      matters: item.matters.map(matterHandled),
    })),
    decisions: decisions.map(decisionListed),
    assignments: assignments.map(assignmentListed),
  }
}

/** What waits for a meeting to come. */
async function comingOf({ db, viewer }: AskedBySomebody, meeting: Found) {
  const { id, bodyId, heldOn, plannedIn } = meeting
  const dueAt = { meetingId: id, bodyId, day: heldOn }
  const due = await listAssignments(db, viewer, { dueAt, states: openStates })
  const agenda = await listMattersOnAgenda(db, viewer, id)
  return {
    agenda: agenda.map(({ matterId, title }) => ({ id: matterId, title })),
    expected: plannedIn ? expectedAt(heldOn, JSON.parse(plannedIn.minutes)) : [],
    due: due.map(assignmentListed),
  }
}

/** The titles that the minutes which planned a meeting said would come up there. */
const expectedAt = (day: string, { plannedMeetings }: ReadMinutes): readonly string[] =>
  plannedMeetings
    .filter(({ date }) => date === day)
    .flatMap(({ items }) => items.map(({ title }) => title))

/** The minutes of a meeting as they were read: `minutes/1`, with the lines of the source. */
export const getMinutes = reading({
  id: 'getMinutes',
  path: '/meetings/{id}/minutes',
  answer: name('Minutes', 'Minutes as they were read: `minutes/1`.', ReadMinutes),
  async find({ db, viewer, id }) {
    const meeting = await findMeeting(db, viewer, id)
    return meeting?.document ? JSON.parse(meeting.document.minutes) : null
  },
})

/** The file that a meeting's minutes are, as it was handed in. */
export const getMinutesFile = {
  ...reading({
    id: 'getMinutesFile',
    path: '/meetings/{id}/file',
    answer: z.object({ bytes: z.instanceof(Uint8Array), name: z.string() }),
    async find({ db, viewer, settings, id }) {
      const meeting = await findMeeting(db, viewer, id)
      // The file holds what is hidden too.
      if (!meeting?.document?.isWhole) return null
      const { digest, name: fileName } = meeting.document
      const bytes = await settings.archive.files.find(digest)
      if (!bytes) throw new Error(`the file ${digest} of meeting ${id} is gone`)
      return { bytes: new Uint8Array(bytes), name: fileName }
    },
  }),
  mediaType: 'application/octet-stream',
}
