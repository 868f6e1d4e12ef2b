import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const packed = promisify(gzip)
/** Half the work of the usual level, and a twentieth more to send. */
const level = 3

/**
 * A page as an answer. A browser may keep a page to come back to, which also keeps what was pasted
 * on it, but no cache may; a reading may not be kept at all. Packed as a whole and not as a stream: it is here already.
 */
export async function htmlPage(
  c: Context,
  status: ContentfulStatusCode,
  page: { toString(): string | Promise<string> },
): Promise<Response> {
  const html = `<!doctype html>${await page.toString()}`
  c.header('content-type', 'text/html; charset=UTF-8')
  c.header('cache-control', c.req.method === 'POST' ? 'no-store' : 'private, no-cache')
  c.header('vary', 'accept-encoding')
  if (!/\bgzip\b(?! *; *q=0)/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(html, status)
  c.header('content-encoding', 'gzip')
  return c.body(new Uint8Array(await packed(html, { level })), status)
}
