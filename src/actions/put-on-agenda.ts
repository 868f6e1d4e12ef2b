import { Refusal } from '../domain/refusal.ts'
import { insertOnAgenda } from '../store/agenda.ts'
import { lockMeeting } from '../store/meetings.ts'
import { lockMatter } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/**
 * Puts a matter on the agenda of a planned meeting (till dagordning). Refuses a matter that has ended, a meeting that
 * is not planned any more, and a matter that is on its agenda already.
 */
export function putOnAgenda(
  session: Session,
  { matterId, meetingId }: { readonly matterId: string; readonly meetingId: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'agenda.put', async ({ tx, record }) => {
    const matter = await lockMatter(tx, collaborationId, matterId)
    if (matter.status === 'ended') throw new Refusal('matter.endedAlready')
    const meeting = await lockMeeting(tx, collaborationId, meetingId)
    if (meeting?.status !== 'planned') throw new Refusal('meeting.notPlanned')
    if (!(await insertOnAgenda(tx, collaborationId, { meetingId, matterId }))) {
      throw new Refusal('agenda.already', { day: meeting.heldOn })
    }
    await record({ kind: 'meeting', id: meetingId }, { matter: matterId }, meeting.bodyId)
  })
}
