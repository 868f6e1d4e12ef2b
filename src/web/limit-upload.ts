import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../domain/refusal.ts'
import type { WebEnv } from './web-env.ts'

/** Refuses a request over the limit before it is read, with an answer in the page that sent it. */
export function limitUpload<Env extends WebEnv>(
  tooLarge: (c: Context<Env>, refusal: Refusal) => Response | Promise<Response>,
): MiddlewareHandler<Env> {
  return (c, next) => {
    const { largestUpload } = c.var.settings
    const refusal = new Refusal('form.tooLarge', { megabytes: Math.floor(largestUpload / 1e6) })
    return bodyLimit({
      maxSize: largestUpload,
      onError: async () => {
        await discard(c.req.raw.body, 4 * largestUpload)
        return tooLarge(c, refusal)
      },
    })(c, next)
  }
}

/** The most of a form that takes no file, in bytes: a long text in every field, and no more. */
const largestForm = 1_000_000

/** Refuses a form over the limit before it is read. Where files are handed in there is a limit of its own. */
export function limitForm(
  tooLarge: (c: Context<WebEnv>) => Response | Promise<Response>,
): MiddlewareHandler<WebEnv> {
  const limit = bodyLimit({ maxSize: largestForm, onError: (c) => tooLarge(c) })
  return (c, next) => (takesFiles(c) ? next() : limit(c, next))
}

/** Whether an address is one where files are handed in. */
export function takesFiles(c: Context<WebEnv>): boolean {
  const { paths } = c.var.locale
  const path = c.req.path.replace(/\/$/, '')
  return path === paths.reading || path === paths.imports
}

/** Lets a browser finish sending, within reason: one that is cut off shows no page but an error of its own. */
async function discard(body: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  // A body of unknown length has been read as far as it may be.
  if (body === null || body.locked) return
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > most) return
  }
}
