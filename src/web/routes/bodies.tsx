import type { Handler } from 'hono'
import { listBodies } from '../../store/bodies.ts'
import { listParties } from '../../store/parties.ts'
import { type SignedInEnv, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { BodiesPage } from '../pages/bodies-page.tsx'
import { htmlPage } from '../reply.ts'

/** The register of bodies, and the parties of the county. */
export const bodiesRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const bodies = await listBodies(db, viewerOf(c))
  const parties = await listParties(db, viewerOf(c))
  return htmlPage(c, 200, <BodiesPage frame={frameOf(c)} {...{ bodies, parties }} />)
}
