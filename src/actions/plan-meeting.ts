import { Refusal } from '../domain/refusal.ts'
import { treeOfBodies } from '../store/bodies.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import { findMeetingOn, insertPlannedMeeting, type MeetingTime } from '../store/meetings.ts'
import { perform, type Session } from './perform.ts'

/** Plans a meeting of a body. Gives its id. Refuses a day on which the body meets already. */
export function planMeeting(
  session: Session,
  request: Pick<MeetingTime, 'heldOn' | 'start' | 'end' | 'place'> & { readonly bodyId: string },
): Promise<string> {
  const { collaborationId } = session
  return perform(session, 'meeting.plan', async ({ tx, record }) => {
    const { bodyId, heldOn, start, end } = request
    await lockCollaboration(tx, collaborationId)
    const bodies = await treeOfBodies(tx, collaborationId)
    if (!bodies.some(({ id }) => id === bodyId)) throw new Refusal('body.unknown')
    const known = await findMeetingOn(tx, bodyId, heldOn)
    if (known && known.status !== 'cancelled') {
      throw new Refusal('meeting.planned', { day: heldOn })
    }
    if (start && end && end < start) throw new Refusal('meeting.endsBeforeItBegins')
    const meeting = { ...request, place: request.place?.trim() || null }
    const id = await insertPlannedMeeting(tx, collaborationId, { ...meeting, endsOn: null })
    await record({ kind: 'meeting', id }, meeting, bodyId)
    return id
  })
}
