import type { Handler } from 'hono'
import { listBodies } from '../../store/bodies.ts'
import { listMeetings, listYears } from '../../store/meetings.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { idIn } from '../form-fields.ts'
import { MeetingsPage } from '../pages/meetings-page.tsx'
import { htmlPage } from '../reply.ts'

/** The register of meetings; without a choice it shows the year that is and what is to come after it. */
export const meetingsRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const bodyId = idIn(c.req.query('organ') ?? '')
  const asked = c.req.query('ar')
  const year = asked === undefined ? Number(today.slice(0, 4)) : yearIn(asked)
  const meetings = await listMeetings(db, viewer, {
    bodyId,
    from: year === null ? null : `${year}-01-01`,
    to: year === null || asked === undefined ? null : `${year}-12-31`,
  })
  const bodies = await listBodies(db, viewer)
  const years = await listYears(db, viewer)
  return htmlPage(
    c,
    200,
    <MeetingsPage
      frame={frameOf(c)}
      chosen={{ bodyId, year }}
      {...{ meetings, bodies, years, today }}
    />,
  )
}

/** A year as it is asked for; null for all. */
export function yearIn(written: string): number | null {
  return /^\d{4}$/.test(written) ? Number(written) : null
}
