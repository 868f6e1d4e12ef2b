import type { Hono } from 'hono'
import { forSecretariat, forSignedIn } from '../account.ts'
import type { Locale } from '../locale.ts'
import type { WebEnv } from '../web-env.ts'
import { bodyRoute } from './body.tsx'
import {
  cancelMeetingForm,
  cancelMeetingRoute,
  meetingFileRoute,
  meetingRoute,
} from './meeting.tsx'
import { meetingsRoute } from './meetings.tsx'
import { idParam } from './params.ts'

/** The pages of the registers: meetings, assignments, decisions, bodies and people. */
export function addRegisters(app: Hono<WebEnv>, { paths }: Locale): void {
  const id = idParam()
  app.get(paths.body(id), forSignedIn, bodyRoute)
  app.get(paths.meetings, forSignedIn, meetingsRoute)
  app.get(paths.meeting(id), forSignedIn, meetingRoute)
  app.get(paths.meetingFile(id), forSignedIn, meetingFileRoute)
  app.get(paths.cancelMeeting(id), forSignedIn, forSecretariat, cancelMeetingForm)
  app.post(paths.cancelMeeting(id), forSignedIn, forSecretariat, cancelMeetingRoute)
}
