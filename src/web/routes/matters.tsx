import type { Handler } from 'hono'
import { listBodies } from '../../store/bodies.ts'
import { listMatters, listYears, type MatterFilter } from '../../store/matter-register.ts'
import { findMatterThread } from '../../store/matter-thread.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { MatterPage } from '../pages/matter-page.tsx'
import { MattersPage } from '../pages/matters-page.tsx'
import { htmlPage } from '../reply.ts'

/** The register of matters. What is asked for stands in the address. */
export const mattersRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var.settings.archive
  const viewer = viewerOf(c)
  const filter = filterOf((name) => c.req.query(name))
  const page = Math.max(1, Math.min(Number.parseInt(c.req.query('sida') ?? '', 10) || 1, 10_000))
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
  const bodyId = asked('organ') ?? ''
  const state = asked('lage')
  const year = asked('ar') ?? ''
  return {
    text: text || null,
    bodyId: isId(bodyId) ? bodyId : null,
    state: state === 'open' || state === 'ended' ? state : null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    isFollowed: asked('foljda') !== undefined,
  }
}

/** A matter's red thread. */
export const matterRoute: Handler<SignedInEnv> = async (c) => {
  const id = c.req.param('id') ?? ''
  const { db } = c.var.settings.archive
  const thread = isId(id) ? await findMatterThread(db, viewerOf(c), id) : null
  if (!thread) return c.notFound()
  const isWholeAsked = c.req.query('hela') !== undefined
  const today = todayOf(c)
  return htmlPage(c, 200, <MatterPage frame={frameOf(c)} {...{ thread, today, isWholeAsked }} />)
}

/** Whether a part of an address can be an id at all. */
export const isId = (written: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(written)
