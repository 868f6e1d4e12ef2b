import type { Handler } from 'hono'
import { retryAfter } from '../../http/retry-after.ts'
import { isReachable } from '../../store/database-away.ts'
import type { WebEnv } from '../web-env.ts'

/** Whether the server can do its work: 503 while the database does not answer. It can where the log lacks something, and says so. */
export const readyRoute: Handler<WebEnv> = async (c) => {
  const headers = { 'cache-control': 'no-store' }
  const { archive, logLack } = c.var.settings
  if (await isReachable(archive.db)) {
    const lack = logLack()
    const { moving } = c.var.locale.text
    return c.text(lack ? `ok\n${moving.logLacksShort(lack)}` : 'ok', 200, headers)
  }
  return c.text('database', 503, { ...headers, 'retry-after': retryAfter })
}
