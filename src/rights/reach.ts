import { publicReach } from '../domain/viewer.ts'
import type { Participant } from './actor.ts'
import { may } from './may.ts'
import type { MinutesState } from './rights.ts'
import type { MinutesFacts } from './role-toward.ts'

/** A meeting whose minutes, or something in them, not everybody in the collaboration reads. */
export type GuardedMinutes = MinutesFacts & {
  readonly meetingId: string
  /** How far what is marked as secret in them reaches: their document's own id. Null where nothing is. */
  readonly markedReach: string | null
}
/** A body whose adjusted minutes its own members read. */
export type ClosedBody = Omit<MinutesFacts, 'state' | 'adjusterIds' | 'attendeeIds' | 'readers'>

/**
 * How far minutes reach: one id, which every row of them carries. Whoever holds that id reads them. It is the meeting's own
 * until they are adjusted, then the body's or the collaboration's, and at last everybody's. What is marked in them stays
 * behind, at `markedReach`.
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
      attendeeIds: [],
    }),
  )
  const ofMeetings = guarded.filter((minutes) => may(actor, 'minutes.read', minutes))
  const ofMarked = guarded.flatMap((minutes) =>
    minutes.markedReach !== null && may(actor, 'minutes.readMarked', minutes)
      ? minutes.markedReach
      : [],
  )
  return [
    ...ofBodies.map(({ bodyId }) => bodyId),
    ...ofMeetings.map(({ meetingId }) => meetingId),
    ...ofMarked,
  ]
}
