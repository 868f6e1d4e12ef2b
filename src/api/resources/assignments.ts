import { z } from 'zod'
import { listSteps } from '../../store/assignment-steps.ts'
import * as store from '../../store/assignments.ts'
import { findLinesOf } from '../../store/documents.ts'
import { listing, reading } from '../operation.ts'
import {
  BodyRef,
  Count,
  Day,
  Id,
  ItemPlace,
  Lines,
  linesOf,
  listOf,
  MatterHandled,
  MeetingRef,
  matterHandled,
  name,
} from '../schemas.ts'
import { flag, Sort } from './query.ts'

const states = ['given', 'postponed', 'handedOver', 'reported', 'done', 'quoted'] as const

const stepKinds = [
  'given',
  'reported',
  'postponed',
  'handedOver',
  'named',
  'dueSet',
  'done',
  'quoted',
] as const

const listed = {
  id: Id,
  continuesId: Id.nullable().describe(
    'The assignment that its minutes tell of again, where they do.',
  ),
  text: z.string(),
  givenBy: z.string().nullable(),
  owners: listOf(
    z.object({
      kind: z.enum(['person', 'role', 'body', 'organisation', 'everyone']),
      written: z.string(),
      personId: Id.nullable(),
      name: z.string().nullable(),
    }),
  ),
  dueWritten: z.string().nullable(),
  dueCondition: z.string().nullable(),
  dueOn: Day.nullable(),
  dueMeetingId: Id.nullable(),
  state: z.enum(states),
  postponements: Count,
  meeting: MeetingRef,
  body: BodyRef,
  itemId: Id.nullable(),
  item: ItemPlace.nullable(),
  lines: Lines,
}

export const AssignmentListed = name(
  'AssignmentListed',
  'An assignment (uppdrag): who is to do what, and by when. `lines` are those of the minutes.',
  z.object(listed),
)

/** An assignment as it is sent. */
export function assignmentListed(
  assignment: store.AssignmentListed,
): z.input<typeof AssignmentListed> {
  const { meetingId, heldOn, bodyId, body, ...rest } = assignment
  return {
    ...rest,
    meeting: { id: meetingId, heldOn },
    body: { id: bodyId, name: body },
    lines: linesOf(assignment),
  }
}

const Assignment = name(
  'Assignment',
  'An assignment (uppdrag) with its chain of steps and the words of the minutes.',
  z.object({
    ...listed,
    matters: listOf(MatterHandled),
    quote: listOf(z.string()),
    steps: listOf(
      z.object({
        id: Id,
        kind: z.enum(stepKinds),
        onDay: Day,
        text: z.string().nullable(),
        dueOn: Day.nullable(),
        dueMeetingId: Id.nullable(),
        ownersBefore: z.string().nullable(),
        owners: z.string().nullable(),
        meetingId: Id.nullable(),
        body: z.string().nullable(),
        by: z.string().nullable(),
      }),
    ),
  }),
)

type AskedState = (typeof states)[number] | 'open' | 'all'

/** How those stand that are asked for. */
function standingOf(state: AskedState): Pick<store.AssignmentFilter, 'states' | 'stands'> {
  if (state === 'all') return {}
  return state === 'open' ? { states: store.openStates } : { stands: state }
}

/** The register of assignments, with the same choices as its page. */
export const listAssignments = listing({
  id: 'listAssignments',
  path: '/assignments',
  query: {
    bodyId: Id.optional(),
    ownerId: Id.optional(),
    isMine: flag,
    state: z.enum(['open', ...states, 'all']).default('open'),
    isOverdue: flag,
    sort: Sort,
  },
  row: AssignmentListed,
  async find({ db, viewer, today, query }, page) {
    const { bodyId = null, ownerId = null, isMine, state, isOverdue, sort } = query
    const filter = {
      bodyId,
      ownerId: isMine ? viewer.personId : ownerId,
      overdueOn: isOverdue ? today : null,
      ...standingOf(state),
    }
    const asked = { ...page, isById: sort === 'id' }
    const { rows, next } = await store.pageOfAssignments(db, viewer, filter, asked)
    return { next, rows: rows.map(assignmentListed) }
  },
})

/** One assignment with its chain. */
export const getAssignment = reading({
  id: 'getAssignment',
  path: '/assignments/{id}',
  answer: Assignment,
  async find({ db, viewer, id }) {
    const assignment = await store.findAssignment(db, viewer, id)
    if (!assignment) return null
    return {
      ...assignmentListed(assignment),
      matters: assignment.matters.map(matterHandled),
      quote: await findLinesOf(db, viewer, assignment),
      steps: await listSteps(db, viewer, id),
    }
  },
})
