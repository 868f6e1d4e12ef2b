import type { Handler } from 'hono'
import { listBodies } from '../../store/bodies.ts'
import { type SignedInEnv, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { BodiesPage } from '../pages/bodies-page.tsx'
import { htmlPage } from '../reply.ts'

/** The register of bodies. */
export const bodiesRoute: Handler<SignedInEnv> = async (c) => {
  const bodies = await listBodies(c.var.settings.archive.db, viewerOf(c))
  return htmlPage(c, 200, <BodiesPage frame={frameOf(c)} bodies={bodies} />)
}
