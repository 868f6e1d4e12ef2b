import type { Handler } from 'hono'
import { cancelMeeting } from '../../actions/cancel-meeting.ts'
import { silentAtMeeting } from '../../gaps/silent-at-meeting.ts'
import { attachment } from '../../http/attachment.ts'
import type { ReadMinutes } from '../../reader/read-minutes.ts'
import { type Role, rightsToMinutes } from '../../rights/rights.ts'
import { listMattersOnAgenda } from '../../store/agenda.ts'
import { listAssignments, openStates } from '../../store/assignments.ts'
import { listAttendance } from '../../store/attendance.ts'
import type { Database } from '../../store/database.ts'
import { listDecisions } from '../../store/decisions.ts'
import { listItems, listMattersOfItems } from '../../store/items.ts'
import { findMeeting, findNeighbours, type MeetingShown } from '../../store/meetings.ts'
import { listSeats } from '../../store/seats.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { FormPage, type Returned } from '../components/plain-form.tsx'
import { minutesRecord } from '../minutes-record.ts'
import { MeetingPage } from '../pages/meeting-page.tsx'
import { PlannedMeetingPage } from '../pages/planned-meeting-page.tsx'
import { mayDo } from '../permit.ts'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

/** One meeting: with its minutes where it has them. */
export const meetingRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const meeting = await findMeeting(db, viewerOf(c), idOf(c))
  if (!meeting) return c.notFound()
  return meeting.document
    ? heldMeeting(c, db, meeting, meeting.document)
    : plannedMeeting(c, db, meeting)
}

async function heldMeeting(
  c: SignedInContext,
  db: Database,
  meeting: MeetingShown,
  { minutes, isWhole }: NonNullable<MeetingShown['document']>,
): Promise<Response> {
  const viewer = viewerOf(c)
  const { source, blocks }: ReadMinutes = JSON.parse(minutes)
  const ofMeeting = { meetingId: meeting.id }
  // Minutes hold no more decisions than a page can show.
  const decisions = await listDecisions(db, viewer, ofMeeting, { most: 1_000 })
  const assignments = await listAssignments(db, viewer, { ...ofMeeting, isTold: true })
  const items = await listItems(db, viewer, meeting.id)
  const attendance = await listAttendance(db, viewer, meeting.id)
  const seats = await listSeats(db, viewer, meeting.bodyId)
  const neighbours = await findNeighbours(db, viewer, meeting)
  const hiddenAt = isWhole ? [] : meeting.hiddenAt
  const record = minutesRecord({ source, blocks, items, decisions, assignments, hiddenAt })
  const silent = silentAtMeeting({ heldOn: meeting.heldOn, seats, attendance })
  return htmlPage(
    c,
    200,
    <MeetingPage
      frame={frameOf(c)}
      acts={minutesActs.filter((act) => mayChange(c, meeting, act))}
      marker={mayDo(c, 'item.mark') ? viewer.personId : null}
      {...{ meeting, record, items, decisions, assignments, attendance, silent, neighbours }}
    />,
  )
}

const minutesActs = ['circulate', 'adjust', 'publish', 'withdraw'] as const

/** Whether whoever looks may move the minutes on, from where they are. */
const mayChange = (
  c: SignedInContext,
  { minutesState }: MeetingShown,
  act: (typeof minutesActs)[number],
): boolean => {
  const roles: readonly Role[] = rightsToMinutes[`minutes.${act}`][minutesState]
  return roles.includes('secretariat') && mayDo(c, 'minutes.change')
}

async function plannedMeeting(
  c: SignedInContext,
  db: Database,
  meeting: MeetingShown,
): Promise<Response> {
  const viewer = viewerOf(c)
  const dueAt = { meetingId: meeting.id, bodyId: meeting.bodyId, day: meeting.heldOn }
  const due = await listAssignments(db, viewer, { dueAt, states: openStates })
  const itemIds = due.flatMap(({ itemId }) => itemId ?? [])
  const matters = await listMattersOfItems(db, viewer, itemIds)
  const neighbours = await findNeighbours(db, viewer, meeting)
  const agenda = await listMattersOnAgenda(db, viewer, meeting.id)
  return htmlPage(
    c,
    200,
    <PlannedMeetingPage
      frame={frameOf(c)}
      today={todayOf(c)}
      expected={expectedAt(meeting)}
      {...{ meeting, agenda, due, matters, neighbours }}
    />,
  )
}

/** The titles that the minutes which planned a meeting said would come up there. */
function expectedAt({ plannedIn, heldOn }: MeetingShown): readonly string[] {
  if (!plannedIn) return []
  const { plannedMeetings }: ReadMinutes = JSON.parse(plannedIn.minutes)
  const planned = plannedMeetings.filter(({ date }) => date === heldOn)
  return planned.flatMap(({ items }) => items.map(({ title }) => title))
}

/** The file that a meeting's minutes are, as it was handed in: to be kept, never shown by the browser. */
export const meetingFileRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const { files } = c.var.settings.archive
  const meeting = await findMeeting(db, viewerOf(c), idOf(c))
  // The file holds what is hidden too.
  if (!meeting?.document?.isWhole) return c.notFound()
  const { digest, name, minutes } = meeting.document
  const bytes = await files.find(digest)
  if (!bytes) throw new Error(`the file ${digest} of meeting ${meeting.id} is gone`)
  const { source }: ReadMinutes = JSON.parse(minutes)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaTypes.has(source.mediaType)
      ? source.mediaType
      : 'application/octet-stream',
    'content-disposition': attachment(name),
    'cache-control': 'private, no-store',
  })
}

/** What a document can be; anything else is sent as bytes. */
const mediaTypes: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
  'text/markdown',
])

async function cancelPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const meeting = await findMeeting(c.var.db, viewerOf(c), idOf(c))
  if (!meeting) return c.notFound()
  const { text, paths } = c.var.locale
  const { meetings, calendar } = text
  const back = paths.meeting(meeting.id)
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={meetings.cancelTitle(meeting.body, calendar.day(meeting.heldOn))}
      lead={meetings.cancelLead}
      current="meetings"
      trail={[
        { href: paths.meetings, name: meetings.title },
        { href: back, name: meetings.heading(meeting.body, calendar.day(meeting.heldOn)) },
      ]}
      action={paths.cancelMeeting(meeting.id)}
      fields={[]}
      submit={meetings.cancel}
      cancel={{ href: back, name: meetings.keep }}
      heading={text.bodies.forms.problem}
      returned={returned}
    />,
  )
}

/** Asks whether a meeting is really to be called off. */
export const cancelMeetingForm = showing(cancelPage)

/** Calls a planned meeting off. */
export const cancelMeetingRoute = writing(cancelPage, async (c) => {
  await cancelMeeting(sessionOf(c), { meetingId: idOf(c) })
  return c.var.locale.paths.meeting(idOf(c))
})
