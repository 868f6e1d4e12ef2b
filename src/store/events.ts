import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Canonical, canonicalJson } from '../domain/canonical-json.ts'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'

/** What an event says: who did what with what, and when. */
export type EventWritten = {
  /**
   * The chain it goes into: the body's id; the person's for what is only about them, as a sign-in; or the
   * collaboration's for what belongs to neither.
   */
  readonly chain: string
  /** Null for what is done to the installation, and in no collaboration. */
  readonly collaborationId: string | null
  readonly at: Date
  /** The person who did it; null for the system itself. */
  readonly actorId: string | null
  /** The action's name, as `body.found`. */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly details: Canonical
}

const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The digest that an event commits to its content with: nothing can be guessed from it without the salt. */
export const contentDigest = (salt: Buffer, details: string): Buffer =>
  sha256('rodatraden/content/v1\0', salt, details)

/** The digest of an event as it is written in its chain. */
export const eventDigest = (canon: string): Buffer => sha256('rodatraden/event/v1\0', canon)

/** What stands before the first event of a chain. */
export const chainStart = (chain: string): Buffer => sha256(`rodatraden/chain/v1/${chain}`)

/**
 * Adds an event to its chain, in the transaction of what it tells of. The chain's head is held until the transaction
 * ends, so events of one chain come one after the other.
 */
export async function insertEvent(tx: Tx, event: EventWritten): Promise<void> {
  const { chain, collaborationId, at, actorId, act, subject } = event
  await tx
    .insertInto('chain_head')
    .values({ chain, seq: 0, hash: chainStart(chain) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const head = await tx
    .selectFrom('chain_head')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow()

  const seq = head.seq + 1
  const details = canonicalJson(event.details)
  const salt = randomBytes(16)
  const canon = canonicalJson({
    v: 1,
    chain,
    seq,
    prev: head.hash.toString('hex'),
    at: at.toISOString(),
    actor: actorId,
    act,
    object: { kind: subject.kind, id: subject.id },
    commit: [
      { what: 'details', alg: 'sha256-salted', d: contentDigest(salt, details).toString('hex') },
    ],
  })
  await tx
    .insertInto('event')
    .values({ chain, seq, prev: head.hash, hash: eventDigest(canon), canon })
    .execute()
  await tx
    .insertInto('event_content')
    .values({
      chain,
      seq,
      collaboration_id: collaborationId,
      act,
      subject_kind: subject.kind,
      subject_id: subject.id,
      at,
      actor_id: actorId,
      salt,
      details,
    })
    .execute()
}

/** How much has happened in the viewer's collaboration: what was found at one number holds until there is another. */
export async function findVersion(db: Database, { collaborationId }: Viewer): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(sum(seq), 0)::int as version from chain_head
    where chain = ${collaborationId} or chain in (
      select id from body where collaboration_id = ${collaborationId})`.execute(db)
  return rows[0]?.version ?? 0
}

/** How much has happened in all of the archive: what was found for everybody at one number holds until there is another. */
export async function countEvents(db: Database): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select coalesce(sum(seq), 0)::int as events from chain_head`.execute(db)
  return rows[0]?.events ?? 0
}
