import type { MiddlewareHandler } from 'hono'
import type { WebEnv, WebSettings } from './web-env.ts'

/** A page that is the same for everybody, as it was last made. */
export type PublicAnswer = { readonly tag: string; readonly html: string }

/** What another program does to the archive is seen here after so many milliseconds; what is done here, at once. */
const longest = 1_000
/** So many are kept; addresses can be made up without end. */
const most = 200

type Kept = {
  readonly answers: Map<string, PublicAnswer & { readonly until: number }>
  /** How often something has been done: an answer that was begun before is not kept after. */
  deeds: number
}

const kept = new WeakMap<WebSettings['archive'], Kept>()

function keptFor({ archive }: Pick<WebSettings, 'archive'>): Kept {
  const known = kept.get(archive) ?? { answers: new Map(), deeds: 0 }
  kept.set(archive, known)
  return known
}

/**
 * The answer for everybody at an address: the one that was made a moment ago, or else made now. Null is never kept.
 * Nothing that depends on who asks may be made by it.
 */
export async function answerForAll(
  settings: Pick<WebSettings, 'archive'>,
  address: string,
  make: () => Promise<PublicAnswer | null>,
): Promise<PublicAnswer | null> {
  const known = keptFor(settings)
  const last = known.answers.get(address)
  if (last && performance.now() < last.until) return last
  const { deeds } = known
  const made = await make()
  if (made === null || deeds !== known.deeds) return made
  if (known.answers.size >= most) known.answers.clear()
  known.answers.set(address, { ...made, until: performance.now() + longest })
  return made
}

/** Forgets what was made for everybody whenever somebody has done something here. */
export const forgetAfterDeeds: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next()
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const known = keptFor(c.var.settings)
  known.deeds += 1
  known.answers.clear()
}
