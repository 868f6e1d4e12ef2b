import type { Handler } from 'hono'
import {
  type AssignmentState,
  listAssignments,
  listLoads,
  openStates,
} from '../../store/assignments.ts'
import { listBodies } from '../../store/bodies.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { idIn } from '../form-fields.ts'
import { type AssignmentChoice, AssignmentsPage, stateChoices } from '../pages/assignments-page.tsx'
import { htmlPage } from '../reply.ts'
import type { SignedInContext } from './params.ts'

function choiceOf(c: SignedInContext): AssignmentChoice {
  const view = c.req.query('visa') === 'tavla' ? 'board' : 'list'
  const bodyId = idIn(c.req.query('organ') ?? '')
  const isMine = c.req.query('mina') === 'ja'
  const ownerId = isMine ? viewerOf(c).personId : idIn(c.req.query('ansvarig') ?? '')
  const asked = stateChoices.find((each) => each === c.req.query('lage'))
  // A board shows where everything is; a list what is left to do.
  const state = asked ?? (view === 'board' ? 'all' : 'open')
  const isOverdue = c.req.query('forsenade') === 'ja'
  const isNarrowed = c.req.url.includes('?') && [bodyId, ownerId, asked, isOverdue].some(Boolean)
  return { view, bodyId, ownerId, state, isOverdue, isNarrowed }
}

const statesOf = (choice: AssignmentChoice['state']): readonly AssignmentState[] | null =>
  choice === 'all' ? null : choice === 'open' ? openStates : [choice]

/** The register of assignments. */
export const assignmentsRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var.settings.archive
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const chosen = choiceOf(c)
  const assignments = await listAssignments(db, viewer, {
    bodyId: chosen.bodyId,
    ownerId: chosen.ownerId,
    states: statesOf(chosen.state),
    overdueOn: chosen.isOverdue ? today : null,
  })
  const bodies = await listBodies(db, viewer)
  const loads = await listLoads(db, viewer)
  return htmlPage(
    c,
    200,
    <AssignmentsPage frame={frameOf(c)} {...{ assignments, bodies, loads, chosen, today }} />,
  )
}
