import { swedishTime } from '../domain/swedish-time.ts'
import type { Participant } from '../rights/actor.ts'
import { may } from '../rights/may.ts'
import type { Tx } from '../store/database.ts'
import { insertEvent } from '../store/events.ts'
import { insertReached, listUnadjusted, type UnadjustedMinutes } from '../store/minutes-reached.ts'
import type { Session } from './perform.ts'

/**
 * Tells of each organisation besides the host whose people from now on may read minutes of a body that are not adjusted yet:
 * an event with the time, once for each of them and each meeting. It may be a public document there by that (TF 2:6, 2:10).
 * Every action that can let more people read such minutes ends with this, after its own event: that holds the body's chain, so
 * that of two at once the later sees what the earlier did. The secretariat counts as the host's.
 */
export async function tellWhomMinutesReach(
  { collaborationId, actorId, now }: Session,
  tx: Tx,
  bodyId: string,
): Promise<void> {
  for (const minutes of await listUnadjusted(tx, bodyId, swedishTime(now).day)) {
    const { meetingId, state } = minutes
    const organisationIds = reachedBy({ ...minutes, collaborationId, bodyId })
    const reached = await insertReached(tx, collaborationId, meetingId, {
      organisationIds,
      at: now,
    })
    const subject = { kind: 'meeting', id: meetingId }
    const event = { chain: bodyId, collaborationId, at: now, actorId, subject }
    for (const organisation of reached) {
      const details = { organisation, state }
      await insertEvent(tx, { ...event, act: 'minutes.reachOthers', details })
    }
  }
}

/** The organisations besides the host that somebody who may read the minutes is there for. */
function reachedBy(
  minutes: UnadjustedMinutes & { readonly collaborationId: string; readonly bodyId: string },
): readonly string[] {
  const { people, hostId, collaborationId, bodyId } = minutes
  const mayRead = ({ personId, roles }: UnadjustedMinutes['people'][number]) => {
    const seats = roles.map((role) => ({ bodyId, role }))
    const standing = { isSecretariat: false, hasAccount: true, seats, offices: [] }
    const reader: Participant = { kind: 'participant', collaborationId, personId, ...standing }
    return may(reader, 'minutes.read', { ...minutes, attendeeIds: [] })
  }
  const readers = people.filter(({ organisationId }) => organisationId !== hostId).filter(mayRead)
  return [...new Set(readers.map(({ organisationId }) => organisationId))]
}
