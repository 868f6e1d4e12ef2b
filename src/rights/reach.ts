import { publicReach } from '../domain/viewer.ts'
import type { Participant } from './actor.ts'
import { may } from './may.ts'
import type { MinutesState } from './rights.ts'
import type { MinutesFacts } from './role-toward.ts'

/** A meeting whose minutes not everybody in the collaboration reads. */
export type GuardedMinutes = MinutesFacts & { readonly meetingId: string }
/** A body whose adjusted minutes its own members read. */
export type ClosedBody = Omit<MinutesFacts, 'state' | 'adjusterIds' | 'readers'>

/**
 * How far minutes reach: one id, which every row of them carries. Whoever holds that id reads them. It is the meeting's own
 * until they are adjusted, then the body's or the collaboration's, and at last everybody's.
 */
export function reachOf({
  meetingId,
  bodyId,
  collaborationId,
  state,
  readers,
}: Pick<GuardedMinutes, 'meetingId' | 'bodyId' | 'collaborationId' | 'state' | 'readers'>): string {
  const reaches: Readonly<Record<MinutesState, string>> = {
    draft: meetingId,
    circulated: meetingId,
    adjusted: readers === 'members' ? bodyId : collaborationId,
    published: publicReach,
  }
  return reaches[state]
}

/**
 * The ids that a participant holds beside the collaboration's own and everybody's: of the closed bodies and the guarded
 * minutes that they may read. The same rules as `may`, asked once for each; adjusters have theirs through the meeting.
 */
export function reachesOf(
  actor: Participant,
  bodies: readonly ClosedBody[],
  guarded: readonly GuardedMinutes[],
): readonly string[] {
  const ofBodies = bodies.filter((body) =>
    may(actor, 'minutes.read', {
      ...body,
      state: 'adjusted',
      readers: 'members',
      adjusterIds: [],
    }),
  )
  const ofMeetings = guarded.filter((minutes) => may(actor, 'minutes.read', minutes))
  return [...ofBodies.map(({ bodyId }) => bodyId), ...ofMeetings.map(({ meetingId }) => meetingId)]
}
