import { Refusal } from '../domain/refusal.ts'
import { type MinutesAction, type Role, rightsToMinutes } from '../rights/rights.ts'
import { insertEvent } from '../store/events.ts'
import { lockMinutes, type MinutesState, putMinutesState } from '../store/minutes-state.ts'
import { perform, type Session } from './perform.ts'

/**
 * Minutes come from one state to another. That they first can be read outside the authority that wrote them is an event of
 * its own: they may become public documents elsewhere by it (TF 2:10). Refuses a state in which nobody may do it.
 */
export function moveMinutes(
  session: Session,
  act: MinutesAction,
  meetingId: string,
  next: (state: MinutesState) => MinutesState,
): Promise<void> {
  const { collaborationId, actorId, now } = session
  return perform(session, act, async ({ tx, record }) => {
    const minutes = await lockMinutes(tx, collaborationId, meetingId)
    if (!minutes) throw new Refusal('minutes.none')
    const { bodyId, state, hasReachedOthers } = minutes
    const allowed: readonly Role[] = rightsToMinutes[act][state]
    if (allowed.length === 0) throw new Refusal('minutes.otherState')
    const to = next(state)
    const isFirst = !hasReachedOthers && state === 'draft' && to !== 'draft'
    const reachedAt = hasReachedOthers || (state === 'draft' && to === 'draft') ? null : now
    await putMinutesState(tx, meetingId, { state: to, reachedAt })
    const subject = { kind: 'meeting', id: meetingId }
    await record(subject, { from: state, to }, bodyId)
    if (isFirst) {
      const event = { chain: bodyId, collaborationId, at: now, actorId, subject }
      await insertEvent(tx, { ...event, act: 'minutes.reachOthers', details: { to } })
    }
  })
}
