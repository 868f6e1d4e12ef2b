import { moveMinutes } from './move-minutes.ts'
import type { Session } from './perform.ts'

/** Takes minutes back: what was published to those who read adjusted minutes, the rest to a draft. Refuses a draft. */
export const withdrawMinutes = (
  session: Session,
  { meetingId }: { readonly meetingId: string },
): Promise<void> =>
  moveMinutes(session, 'minutes.withdraw', meetingId, (state) =>
    state === 'published' ? 'adjusted' : 'draft',
  )
