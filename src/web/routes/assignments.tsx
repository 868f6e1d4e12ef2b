import type { Handler } from 'hono'
import { listAssignmentBoard, listAssignmentPage } from '../../store/assignment-register.ts'
import { type AssignmentFilter, listLoads, openStates } from '../../store/assignments.ts'
import { listBodies } from '../../store/bodies.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { idIn, pageIn } from '../form-fields.ts'
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

/** How those stand that are asked for. */
function standingOf(state: AssignmentChoice['state']): Pick<AssignmentFilter, 'states' | 'stands'> {
  if (state === 'all') return {}
  return state === 'open' ? { states: openStates } : { stands: state }
}

/** The register of assignments. */
export const assignmentsRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const chosen = choiceOf(c)
  const filter = {
    bodyId: chosen.bodyId,
    ownerId: chosen.ownerId,
    overdueOn: chosen.isOverdue ? today : null,
    ...standingOf(chosen.state),
  }
  const page = pageIn(c.req.query('sida') ?? '')
  const found =
    chosen.view === 'board'
      ? { columns: await listAssignmentBoard(db, viewer, filter) }
      : { list: await listAssignmentPage(db, viewer, filter, { today, page }) }
  const bodies = await listBodies(db, viewer)
  const loads = await listLoads(db, viewer)
  return htmlPage(
    c,
    200,
    <AssignmentsPage frame={frameOf(c)} {...{ found, bodies, loads, chosen, today }} />,
  )
}
