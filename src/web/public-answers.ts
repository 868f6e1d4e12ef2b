import type { MiddlewareHandler } from 'hono'
import type { Database } from '../store/database.ts'
import { countEvents } from '../store/events.ts'
import type { WebEnv, WebSettings } from './web-env.ts'

/** A page that is the same for everybody, as it was last made. */
export type PublicAnswer = { readonly tag: string; readonly html: string }

/** So many milliseconds after another program did something, it is seen here; what is done here is seen at once. */
const longest = 1_000
/** So many are kept; addresses can be made up without end. */
const most = 500

type Kept = {
  readonly answers: Map<string, PublicAnswer>
  /** How much had happened when they were made, and when that was last looked at. */
  events: number
  lookedAt: number
  looking: Promise<void> | null
  /** How often they were forgotten: an answer that was begun before is not kept after. */
  times: number
}

const kept = new WeakMap<WebSettings['archive'], Kept>()

function keptFor(archive: WebSettings['archive']): Kept {
  const none = { answers: new Map(), events: -1, lookedAt: -longest, looking: null, times: 0 }
  const known = kept.get(archive) ?? none
  kept.set(archive, known)
  return known
}

function forget(known: Kept): void {
  known.times += 1
  known.answers.clear()
}

/**
 * The answer for everybody at an address: the one that was made before, while nothing has happened in the archive, or
 * else made now. Null is never kept. Nothing that depends on who asks may be made by it.
 */
export async function answerForAll(
  { archive }: Pick<WebSettings, 'archive'>,
  address: string,
  make: () => Promise<PublicAnswer | null>,
): Promise<PublicAnswer | null> {
  const known = keptFor(archive)
  await lookAtLog(known, archive.db)
  const last = known.answers.get(address)
  if (last) return last
  const { times } = known
  const made = await make()
  if (made === null || times !== known.times) return made
  if (known.answers.size >= most) known.answers.clear()
  known.answers.set(address, made)
  return made
}

/** Forgets everything where the log has grown. Looks no more often than it has to, and once for all who wait. */
function lookAtLog(known: Kept, db: Database): Promise<void> | null {
  if (performance.now() < known.lookedAt + longest) return null
  known.looking ??= countEvents(db)
    .then((events) => {
      if (events !== known.events) forget(known)
      known.events = events
      known.lookedAt = performance.now()
    })
    .finally(() => {
      known.looking = null
    })
  return known.looking
}

/** Forgets what was made for everybody whenever somebody has done something here. */
export const forgetAfterDeeds: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next()
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') forget(keptFor(c.var.settings.archive))
}
