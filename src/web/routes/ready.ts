import type { Handler } from 'hono'
import { retryAfter } from '../../http/retry-after.ts'
import { isReachable } from '../../store/database-away.ts'
import type { WebEnv } from '../web-env.ts'

/** Whether the server can do its work: 503 while the database does not answer. */
export const readyRoute: Handler<WebEnv> = async (c) => {
  const headers = { 'cache-control': 'no-store' }
  if (await isReachable(c.var.settings.archive.db)) return c.text('ok', 200, headers)
  return c.text('database', 503, { ...headers, 'retry-after': retryAfter })
}
