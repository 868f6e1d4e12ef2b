import type { Handler } from 'hono'
import { listBodies } from '../../store/bodies.ts'
import { listMatters, type MatterFilter } from '../../store/matter-register.ts'
import { findMatterThread } from '../../store/matter-thread.ts'
import { listYears } from '../../store/meetings.ts'
import { readGapsOfMatter } from '../../views/read-gaps.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { idIn, pageIn } from '../form-fields.ts'
import { MatterPage } from '../pages/matter-page.tsx'
import { MattersPage } from '../pages/matters-page.tsx'
import { htmlPage } from '../reply.ts'
import { yearIn } from './meetings.tsx'
import { idOf } from './params.ts'

/** The register of matters. What is asked for stands in the address. */
export const mattersRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const filter = filterOf((name) => c.req.query(name))
  const page = pageIn(c.req.query('sida') ?? '')
  const found = await listMatters(db, viewer, filter, page)
  const bodies = await listBodies(db, viewer)
  const years = await listYears(db, viewer)
  return htmlPage(
    c,
    200,
    <MattersPage frame={frameOf(c)} {...{ filter, page, found, bodies, years }} />,
  )
}

/** What a register is asked for; what makes no sense is as if it had not been said. */
function filterOf(asked: (name: string) => string | undefined): MatterFilter {
  const text = asked('text')?.trim().slice(0, 100)
  const state = asked('lage')
  return {
    text: text || null,
    bodyId: idIn(asked('organ') ?? ''),
    state: state === 'open' || state === 'ended' ? state : null,
    year: yearIn(asked('ar') ?? ''),
    isFollowed: asked('foljda') !== undefined,
  }
}

/** A matter's red thread, with what it lacks. */
export const matterRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const matterId = idOf(c)
  const thread = await findMatterThread(db, viewer, matterId)
  if (!thread) return c.notFound()
  const gaps = await readGapsOfMatter(db, viewer, { matterId, today })
  const isWholeAsked = c.req.query('hela') !== undefined
  const page = { thread, gaps, today, isWholeAsked }
  return htmlPage(c, 200, <MatterPage frame={frameOf(c)} {...page} />)
}
