import type { Handler } from 'hono'
import { readMyThread } from '../../views/my-thread.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { MyThreadPage } from '../pages/my-thread-page.tsx'
import { htmlPage } from '../reply.ts'

/** The start page of whoever is signed in: what waits, what comes, and what is broken. */
export const myThreadRoute: Handler<SignedInEnv> = async (c) => {
  const thread = await readMyThread(c.var.db, viewerOf(c), todayOf(c))
  return htmlPage(c, 200, <MyThreadPage frame={frameOf(c)} thread={thread} />)
}
