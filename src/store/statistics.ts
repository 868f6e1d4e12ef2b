import { sql } from 'kysely'
import type { Database } from './database.ts'
import { countEvents } from './events.ts'
import { logError } from './log.ts'

const second = 1_000

/** Lets the database look at how much it holds: worth it when much has come in at once. */
export async function refreshStatistics(db: Database): Promise<void> {
  await sql`analyze`.execute(db)
}

/**
 * Keeps an embedded database's statistics fresh: without them it plans every question as if its tables were empty.
 * PostgreSQL does this by itself (autovacuum). Looks a few times a minute, and acts when a fifth more has happened than
 * at the last time. Gives the way to stop.
 */
export function keepStatistics(db: Database): () => Promise<void> {
  let known = 0
  let looking: Promise<void> | null = null
  const look = async () => {
    const events = await countEvents(db)
    if (events <= known * 1.2) return
    known = events
    await refreshStatistics(db)
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error) => logError('statistics', error))
      .finally(() => {
        looking = null
      })
  }, 5 * second)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}
