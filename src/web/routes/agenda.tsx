import type { Handler } from 'hono'
import { putOnAgenda } from '../../actions/put-on-agenda.ts'
import { takeOffAgenda } from '../../actions/take-off-agenda.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findMatterThread } from '../../store/matter-thread.ts'
import { listMeetings } from '../../store/meetings.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import type { Returned } from '../components/plain-form.tsx'
import { idIn } from '../form-fields.ts'
import { AgendaPage } from '../pages/agenda-page.tsx'
import { plannedOf } from '../planned-meetings.ts'
import { htmlPage } from '../reply.ts'
import { anchorOfAgenda } from '../thread/map-of-thread.ts'
import { threadFacts } from '../thread/thread-facts.ts'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

async function agendaPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const { db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const thread = await findMatterThread(db, viewer, idOf(c))
  if (!thread) return c.notFound()
  const holder = threadFacts(thread, today).body
  const coming = await listMeetings(db, viewer, { from: today })
  const taken = new Set(thread.agenda.map(({ meetingId }) => meetingId))
  const meetings = plannedOf(coming, holder?.id ?? null).filter(({ id }) => !taken.has(id))
  const chosen = idIn(c.req.query('mote') ?? '')
  return htmlPage(
    c,
    returned ? 422 : 200,
    <AgendaPage frame={frameOf(c)} {...{ thread, holder, meetings, chosen, returned }} />,
  )
}

/** Asks which meeting a matter is to come up at. */
export const agendaForm = showing(agendaPage)

/** Puts a matter on an agenda, and goes to where the thread says so. */
export const agendaRoute = writing(agendaPage, async (c, form) => {
  const meetingId = idIn(form('mote'))
  if (meetingId === null) throw new Refusal('agenda.noMeeting')
  await putOnAgenda(sessionOf(c), { matterId: idOf(c), meetingId })
  return `${c.var.locale.paths.matter(idOf(c))}#${anchorOfAgenda(meetingId)}`
})

/** Takes a matter off the agenda of a meeting. */
export const takeOffAgendaRoute: Handler<SignedInEnv> = async (c) => {
  await takeOffAgenda(sessionOf(c), { meetingId: idOf(c), matterId: idOf(c, 'arende') })
  return c.redirect(c.var.locale.paths.meeting(idOf(c)), 303)
}
