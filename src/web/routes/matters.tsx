import type { Handler } from 'hono'
import { findMatterThread } from '../../store/matter-thread.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { MatterPage } from '../pages/matter-page.tsx'
import { htmlPage } from '../reply.ts'

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
const isId = (written: string): boolean => /^[\da-f-]{36}$/.test(written)
