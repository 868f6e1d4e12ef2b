import { z } from 'zod'
import { listAdoptions, listMembersOfBody } from '../../store/adoptions.ts'
import { listAssignments } from '../../store/assignments.ts'
import * as store from '../../store/decisions.ts'
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
import { AssignmentListed, assignmentListed } from './assignments.ts'
import { Sort, Words, Year } from './query.ts'

const statuses = ['taken', 'quoted', 'proposed', 'expected'] as const

const listed = {
  id: Id,
  status: z.enum(statuses),
  kind: z.string(),
  text: z.string(),
  clauses: listOf(z.object({ place: Count, text: z.string() })),
  takenBy: z
    .string()
    .nullable()
    .describe("The other body, as written; null for the meeting's own."),
  decidedOn: Day.nullable(),
  meeting: MeetingRef,
  body: BodyRef,
  itemId: Id.nullable(),
  item: ItemPlace.nullable(),
  lines: Lines,
}

export const DecisionListed = name(
  'DecisionListed',
  'A decision (beslut) with its clauses (att-satser). `lines` are those of the minutes.',
  z.object(listed),
)

/** A decision as it is sent. */
export function decisionListed(decision: store.DecisionListed): z.input<typeof DecisionListed> {
  const { meetingId, heldOn, bodyId, body, ...rest } = decision
  return {
    ...rest,
    meeting: { id: meetingId, heldOn },
    body: { id: bodyId, name: body },
    lines: linesOf(decision),
  }
}

const Decision = name(
  'Decision',
  'A decision (beslut), who has adopted it at home, and what came before and after in the same matters.',
  z.object({
    ...listed,
    matters: listOf(MatterHandled),
    quote: listOf(z.string()),
    adoptions: listOf(
      z.object({
        organisationId: Id,
        organisation: z.string(),
        adoptedOn: Day,
        source: z.string().nullable(),
      }),
    ),
    members: listOf(
      z.object({
        id: Id,
        name: z.string(),
        kind: z.enum(['region', 'municipality']),
        from: Day.nullable(),
        to: Day.nullable(),
      }),
    ).describe('Who the decision can be left to.'),
    requests: listOf(z.object({ meeting: MeetingRef, body: z.string(), item: ItemPlace })),
    earlier: listOf(DecisionListed),
    later: listOf(DecisionListed),
    assignments: listOf(AssignmentListed),
  }),
)

/** The register of decisions, with the same choices as its page. */
export const listDecisions = listing({
  id: 'listDecisions',
  path: '/decisions',
  query: {
    text: Words.optional(),
    bodyId: Id.optional(),
    year: Year.optional(),
    status: z.enum(statuses).optional(),
    kind: z.string().max(40).optional(),
    sort: Sort,
  },
  row: DecisionListed,
  async find({ db, viewer, query }, page) {
    const { text = null, bodyId = null, year = null, status = null, kind = null, sort } = query
    const filter = { words: text, bodyId, year, status, kind }
    const asked = { ...page, isById: sort === 'id' }
    const { rows, next } = await store.pageOfDecisions(db, viewer, filter, asked)
    return { next, rows: rows.map(decisionListed) }
  },
})

/** One decision, and what became of it. */
export const getDecision = reading({
  id: 'getDecision',
  path: '/decisions/{id}',
  answer: Decision,
  async find({ db, viewer, id }) {
    const decision = await store.findDecision(db, viewer, id)
    if (!decision) return null
    const { itemId, heldOn } = decision
    const adoptions = await listAdoptions(db, viewer, id)
    const members = await listMembersOfBody(db, viewer, decision.bodyId)
    const quote = await findLinesOf(db, viewer, decision)
    const beside =
      itemId === null ? [] : await store.listDecisionsInSameMatters(db, viewer, decision)
    const requests = itemId === null ? [] : await store.listRequestsBefore(db, viewer, decision)
    const given =
      itemId === null
        ? []
        : await listAssignments(db, viewer, { sameMattersAs: itemId, givenFrom: heldOn })
    return {
      ...decisionListed(decision),
      matters: decision.matters.map(matterHandled),
      quote,
      adoptions,
      members,
      requests: requests.map(({ meetingId, heldOn: day, body, item }) => ({
        meeting: { id: meetingId, heldOn: day },
        body,
        item,
      })),
      earlier: beside.filter((each) => each.heldOn < heldOn).map(decisionListed),
      later: beside.filter((each) => each.heldOn >= heldOn).map(decisionListed),
      assignments: given.map(assignmentListed),
    }
  },
})
