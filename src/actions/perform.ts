import type { Canonical } from '../domain/canonical-json.ts'
import { administrationChain } from '../store/administration.ts'
import { takeRole } from '../store/as-role.ts'
import type { Database, Tx } from '../store/database.ts'
import { insertEvent } from '../store/events.ts'

/** Who does something, in which collaboration, and when. The time comes with it, so that nothing else needs a clock. */
export type Session = {
  readonly db: Database
  readonly collaborationId: string
  /** The person; null for the system itself. */
  readonly actorId: string | null
  readonly now: Date
}

/** Who administers the installation, by their account, and when. */
export type Administering = {
  readonly db: Database
  readonly accountId: string
  readonly now: Date
}

/** What an action works with: the one database within reach, and the place to record what was done. */
export type Work = {
  readonly tx: Tx
  record(
    subject: { readonly kind: string; readonly id: string },
    details?: Canonical,
    chain?: string,
  ): Promise<void>
}

/**
 * Runs an action in one transaction together with its events: either all of it happened, or none of it. An action
 * that records no event is a bug, so it fails here rather than being missed years later.
 */
export function perform<Result>(
  { db, collaborationId, actorId, now }: Session,
  act: string,
  work: (work: Work) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await takeRole(tx, 'rodatraden_writer', { collaboration: collaborationId })
    let recorded = false
    const result = await work({
      tx,
      async record(subject, details = {}, chain = collaborationId) {
        recorded = true
        await insertEvent(tx, { chain, collaborationId, at: now, actorId, act, subject, details })
      },
    })
    if (!recorded) throw new Error(`${act} recorded no event`)
    return result
  })
}

/** The same of what is done to the installation and in no collaboration: its event is about the account that did it. */
export function performOnInstallation<Result>(
  { db, accountId, now }: Administering,
  act: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await takeRole(tx, 'rodatraden_writer')
    const result = await work(tx)
    await recordOnInstallation(tx, act, { accountId, at: now })
    return result
  })
}

/** Tells in the installation's own log what was done, in the transaction of it. */
export function recordOnInstallation(
  tx: Tx,
  act: string,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const subject = { kind: 'account', id: accountId }
  const event = { chain: administrationChain, collaborationId: null, actorId: null, details: {} }
  return insertEvent(tx, { ...event, at, act, subject })
}
