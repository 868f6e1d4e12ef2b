import { Refusal } from '../domain/refusal.ts'
import { type MinutesAction, type Role, rightsToMinutes } from '../rights/rights.ts'
import { lockMinutes, type MinutesState, putMinutesState } from '../store/minutes-state.ts'
import { perform, type Session } from './perform.ts'
import { tellWhomMinutesReach } from './tell-whom-minutes-reach.ts'

/** Minutes come from one state to another. Refuses a state in which nobody may do it. */
export function moveMinutes(
  session: Session,
  act: MinutesAction,
  meetingId: string,
  next: (state: MinutesState) => MinutesState,
): Promise<void> {
  return perform(session, act, async ({ tx, record }) => {
    const minutes = await lockMinutes(tx, session.collaborationId, meetingId)
    if (!minutes) throw new Refusal('minutes.none')
    const { bodyId, state } = minutes
    const allowed: readonly Role[] = rightsToMinutes[act][state]
    if (allowed.length === 0) throw new Refusal('minutes.otherState')
    const to = next(state)
    await putMinutesState(tx, meetingId, to)
    await record({ kind: 'meeting', id: meetingId }, { from: state, to }, bodyId)
    await tellWhomMinutesReach(session, tx, bodyId)
  })
}
