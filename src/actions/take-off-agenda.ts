import { Refusal } from '../domain/refusal.ts'
import { deleteFromAgenda } from '../store/agenda.ts'
import { lockMeeting } from '../store/meetings.ts'
import { perform, type Session } from './perform.ts'

/**
 * Takes a matter off the agenda of a planned meeting. Refuses one that is not there, and a meeting that is not planned
 * any more: what its agenda was stays.
 */
export function takeOffAgenda(
  session: Session,
  { matterId, meetingId }: { readonly matterId: string; readonly meetingId: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'agenda.takeOff', async ({ tx, record }) => {
    const meeting = await lockMeeting(tx, collaborationId, meetingId)
    if (meeting?.status !== 'planned') throw new Refusal('meeting.notPlanned')
    if (!(await deleteFromAgenda(tx, collaborationId, { meetingId, matterId }))) {
      throw new Refusal('agenda.notThere')
    }
    await record({ kind: 'meeting', id: meetingId }, { matter: matterId }, meeting.bodyId)
  })
}
