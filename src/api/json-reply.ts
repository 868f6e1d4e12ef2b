import { createHash } from 'node:crypto'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { attachment } from '../http/attachment.ts'
import type { ApiContext } from './api-env.ts'

/** What every answer says of how it may be kept: by whoever asked, and asked about again each time. */
const kept = {
  'cache-control': 'private, no-cache',
  vary: 'Authorization, Cookie, Accept-Language',
} as const

/**
 * An answer in JSON with a tag of its content. The tag is of what is sent and of nothing else, so it is right whatever
 * has happened; who has the same already gets 304.
 */
export function answerJson(c: ApiContext, value: unknown, status: ContentfulStatusCode = 200) {
  const body = JSON.stringify(value)
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const headers = { ...kept, etag: `W/"${digest}"`, 'content-language': c.var.text.language }
  const has = c.req.header('if-none-match') ?? ''
  const isKnown = has === '*' || has.split(',').some((tag) => opaque(tag) === `"${digest}"`)
  if (c.req.method !== 'POST' && isKnown) return c.body(null, 304, headers)
  return c.body(body, status, { ...headers, 'content-type': 'application/json; charset=utf-8' })
}

/** Tags are compared without their weakness (RFC 9110, 13.1.2). */
const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/** A file as an answer: to be kept, never shown by a browser. */
export function answerFile(
  c: ApiContext,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Response {
  return c.body(new Uint8Array(bytes), 200, {
    ...kept,
    'content-type': 'application/octet-stream',
    'content-disposition': attachment(name),
  })
}
