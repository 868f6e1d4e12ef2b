import type { Database } from './database.ts'
import { logError } from './log.ts'

const hour = 3_600_000
const day = 24 * hour

/** Removes what signing in leaves behind: attempts and codes after a day, the rest after thirty. */
export async function weedSignIns(db: Database, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age)
  await db.deleteFrom('attempt').where('at', '<', before(day)).execute()
  await db.deleteFrom('sign_in_code').where('created_at', '<', before(day)).execute()
  await db
    .deleteFrom('sign_in')
    .where('seen_at', '<', before(30 * day))
    .execute()
  await db
    .deleteFrom('invitation')
    .where('expires_at', '<', before(30 * day))
    .execute()
  await db
    .deleteFrom('token')
    .where(({ fn, eb }) => eb(fn('least', ['expires_at', 'ended_at']), '<', before(30 * day)))
    .execute()
  await db
    .deleteFrom('mail')
    .where('created_at', '<', before(30 * day))
    .execute()
  await db.updateTable('mail').set({ body: null }).where('useless_at', '<', now).execute()
}

/** Weeds now and every hour. Gives the way to stop, which waits for what is under way. */
export function keepWeeding(db: Database, now: () => Date): () => Promise<void> {
  let last = Promise.resolve()
  const weed = () => {
    last = weedSignIns(db, now()).catch((error) => logError('weeding', error))
  }
  const timer = setInterval(weed, hour)
  timer.unref()
  weed()
  return () => {
    clearInterval(timer)
    return last
  }
}
