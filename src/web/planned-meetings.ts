import type { MeetingListed } from '../store/meetings.ts'

/** The planned meetings among some, those of a body first: what is to come up mostly comes up there. */
export function plannedOf(
  meetings: readonly MeetingListed[],
  bodyId: string | null,
): readonly MeetingListed[] {
  const planned = meetings.filter(({ status }) => status === 'planned')
  const own = planned.filter((each) => each.bodyId === bodyId)
  return [...own, ...planned.filter((each) => each.bodyId !== bodyId)]
}
