import type { Handler } from 'hono'
import { addDays } from '../../domain/day.ts'
import type { Gap } from '../../gaps/gap.ts'
import { missingFromBody } from '../../gaps/missing-from-body.ts'
import { listAssignments } from '../../store/assignments.ts'
import { listParticipants, listRepresentation } from '../../store/attendance.ts'
import { type BodyShown, findBody, listBodies } from '../../store/bodies.ts'
import { listDecisions } from '../../store/decisions.ts'
import { listMeetings } from '../../store/meetings.ts'
import { listParties } from '../../store/parties.ts'
import { listSeats } from '../../store/seats.ts'
import { listDocumentsOfBody, listMattersOfBody } from '../../store/work-of-body.ts'
import { readGaps } from '../../views/read-gaps.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { BodyPage, type BodyView, bodyViews, viewNames } from '../pages/body-page.tsx'
import {
  AssignmentsOfBody,
  DecisionsOfBody,
  DocumentsOfBody,
  MattersOfBody,
  MeetingsOfBody,
} from '../pages/body-views.tsx'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'

/** So many meetings back is what is meant by the latest, when somebody is said to be missing. */
const latestMeetings = 6
/** So many of the latest matters and decisions stand on the body’s own page; the registers have them all. */
const latest = 20

/** One body: who it is, who is missing, and what it has done. */
export const bodyRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const body = await findBody(db, viewer, idOf(c))
  if (!body) return c.notFound()
  const bodies = await listBodies(db, viewer)
  const seats = await listSeats(db, viewer, body.id)
  const parties = await listParties(db, viewer)
  const latest = await listRepresentation(db, viewer, body.id, latestMeetings)
  const participants =
    seats.length > 0 ? [] : await listParticipants(db, viewer, body.id, addDays(today, -365))
  const coming = await listMeetings(db, viewer, { bodyId: body.id, from: today })
  const next = coming.find(({ status }) => status === 'planned') ?? null
  const isGone = body.dissolvedOn !== null && body.dissolvedOn <= today
  const missing = isGone ? [] : missingFromBody({ parties, seats, ...latest }, today)
  const gaps = isGone && body.successorId === null ? await gapsOf(c, body) : []
  const view = bodyViews.find((each) => viewNames[each] === c.req.query('visa')) ?? 'matters'
  return htmlPage(
    c,
    200,
    <BodyPage
      frame={frameOf(c)}
      {...{ body, bodies, seats, participants, missing, gaps, next, today, view }}
      isChanging={c.req.query('andra') === 'platser'}
    >
      {await viewOf(c, body, view)}
    </BodyPage>,
  )
}

/** What is broken because a body is gone: nothing where nobody waits for it. */
async function gapsOf(c: SignedInContext, { id }: BodyShown): Promise<readonly Gap[]> {
  const { gaps } = await readGaps(c.var.db, viewerOf(c), todayOf(c))
  return gaps.filter(({ kind, bodyId }) => kind === 'bodyDissolved' && bodyId === id)
}

/** What the chosen view shows, and nothing that the others would. */
async function viewOf(c: SignedInContext, body: BodyShown, view: BodyView) {
  const { locale, db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const bodyId = body.id
  if (view === 'matters') {
    const matters = await listMattersOfBody(db, viewer, bodyId, latest)
    return <MattersOfBody {...{ locale, matters, bodyId }} />
  }
  if (view === 'assignments') {
    const names = [body.name, ...body.otherNames].map((name) => name.toLowerCase())
    const given = await listAssignments(db, viewer, { givenByBodyId: bodyId })
    const received = await listAssignments(db, viewer, { receivedBy: { bodyId, names } })
    return <AssignmentsOfBody {...{ locale, given, received, today }} />
  }
  if (view === 'decisions') {
    const decisions = await listDecisions(db, viewer, { bodyId }, { most: latest })
    return <DecisionsOfBody {...{ locale, decisions, bodyId }} />
  }
  if (view === 'meetings') {
    const meetings = await listMeetings(db, viewer, { bodyId })
    return <MeetingsOfBody {...{ locale, meetings, today }} />
  }
  const documents = await listDocumentsOfBody(db, viewer, bodyId)
  return <DocumentsOfBody locale={locale} documents={documents} />
}
