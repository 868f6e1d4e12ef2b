import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * A page as an answer. A browser may keep a page to come back to, which also keeps what was pasted
 * on it, but no cache may; a reading may not be kept at all.
 */
export async function htmlPage(
  c: Context,
  status: ContentfulStatusCode,
  page: { toString(): string | Promise<string> },
): Promise<Response> {
  const html = await page.toString()
  return c.html(`<!doctype html>${html}`, status, {
    'cache-control': c.req.method === 'POST' ? 'no-store' : 'private, no-cache',
  })
}
