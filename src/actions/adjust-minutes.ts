import { moveMinutes } from './move-minutes.ts'
import type { Session } from './perform.ts'

/** Says that minutes are adjusted (justerade). Refuses those that are already. */
export const adjustMinutes = (
  session: Session,
  { meetingId }: { readonly meetingId: string },
): Promise<void> => moveMinutes(session, 'minutes.adjust', meetingId, () => 'adjusted')
