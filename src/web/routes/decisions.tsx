import type { Handler } from 'hono'
import { listAdoptions, listMembersOfBody } from '../../store/adoptions.ts'
import { listAssignments } from '../../store/assignments.ts'
import { listBodies } from '../../store/bodies.ts'
import {
  findDecision,
  listDecisionPage,
  listDecisionsInSameMatters,
  listRequestsBefore,
} from '../../store/decisions.ts'
import { findLinesOf } from '../../store/documents.ts'
import { listYears } from '../../store/meetings.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { idIn, pageIn } from '../form-fields.ts'
import { DecisionPage } from '../pages/decision-page.tsx'
import {
  type DecisionChoice,
  DecisionsPage,
  decisionKinds,
  decisionStates,
} from '../pages/decisions-page.tsx'
import { htmlPage } from '../reply.ts'
import { yearIn } from './meetings.tsx'
import { idOf, type SignedInContext } from './params.ts'

function choiceOf(c: SignedInContext): DecisionChoice {
  return {
    words: c.req.query('ord')?.trim().slice(0, 200) || null,
    bodyId: idIn(c.req.query('organ') ?? ''),
    year: yearIn(c.req.query('ar') ?? ''),
    status: decisionStates.find((each) => each === c.req.query('lage')) ?? null,
    kind: decisionKinds.find((each) => each === c.req.query('slag')) ?? null,
  }
}

/** The register of decisions. */
export const decisionsRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const chosen = choiceOf(c)
  const found = await listDecisionPage(db, viewer, chosen, pageIn(c.req.query('sida') ?? ''))
  const bodies = await listBodies(db, viewer)
  const years = await listYears(db, viewer)
  return htmlPage(
    c,
    200,
    <DecisionsPage frame={frameOf(c)} {...{ found, bodies, years, chosen }} />,
  )
}

/** One decision, and what became of it. */
export const decisionRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const decision = await findDecision(db, viewer, idOf(c))
  if (!decision) return c.notFound()
  const { itemId, heldOn } = decision
  const adoptions = await listAdoptions(db, viewer, decision.id)
  const members = await listMembersOfBody(db, viewer, decision.bodyId)
  const quote = await findLinesOf(db, viewer, decision)
  const inMatters = itemId === null ? [] : await listDecisionsInSameMatters(db, viewer, decision)
  const requests = itemId === null ? [] : await listRequestsBefore(db, viewer, decision)
  const given =
    itemId === null
      ? []
      : await listAssignments(db, viewer, { sameMattersAs: itemId, givenFrom: heldOn })
  return htmlPage(
    c,
    200,
    <DecisionPage
      frame={frameOf(c)}
      today={todayOf(c)}
      assignments={given}
      earlier={inMatters.filter((each) => each.heldOn < heldOn)}
      later={inMatters.filter((each) => each.heldOn >= heldOn)}
      {...{ decision, quote, requests, adoptions, members }}
    />,
  )
}
