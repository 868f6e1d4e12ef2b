import { moveMinutes } from './move-minutes.ts'
import type { Session } from './perform.ts'

/** Sends minutes for adjustment (justering). Refuses minutes that are no draft. */
export const circulateMinutes = (
  session: Session,
  { meetingId }: { readonly meetingId: string },
): Promise<void> => moveMinutes(session, 'minutes.circulate', meetingId, () => 'circulated')
