import { Refusal } from '../domain/refusal.ts'
import { lockMeeting, markCancelled } from '../store/meetings.ts'
import { perform, type Session } from './perform.ts'

/** Calls off a planned meeting (ställer in). Refuses one that has been held or is called off already. */
export function cancelMeeting(
  session: Session,
  request: { readonly meetingId: string },
): Promise<void> {
  return perform(session, 'meeting.cancel', async ({ tx, record }) => {
    const { meetingId } = request
    const meeting = await lockMeeting(tx, session.collaborationId, meetingId)
    if (meeting?.status !== 'planned') throw new Refusal('meeting.notPlanned')
    await markCancelled(tx, meetingId)
    await record({ kind: 'meeting', id: meetingId }, { day: meeting.heldOn }, meeting.bodyId)
  })
}
