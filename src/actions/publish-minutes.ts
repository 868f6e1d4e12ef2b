import { moveMinutes } from './move-minutes.ts'
import type { Session } from './perform.ts'

/** Publishes adjusted minutes: anybody can read them. Refuses minutes that are not adjusted. */
export const publishMinutes = (
  session: Session,
  { meetingId }: { readonly meetingId: string },
): Promise<void> => moveMinutes(session, 'minutes.publish', meetingId, () => 'published')
