import { sql } from 'kysely'
import type { Database } from './database.ts'
import { type BrokenLink, type FollowedChain, followChain, type KeptEvent } from './follow-chain.ts'

/** What was found when chains were followed: how much was seen, and the first broken link of each broken chain. */
export type Verification = {
  readonly chains: number
  readonly events: number
  /** Events whose content has been weeded: the link holds, and what it said is gone. */
  readonly weeded: number
  readonly broken: readonly BrokenLink[]
}

const batch = 5_000

/**
 * Follows every chain of events from its start to its head. Finds an event that was changed, removed, added or moved,
 * and content that is not what its event committed to.
 */
export async function verifyEvents(db: Database): Promise<Verification> {
  const heads = await db.selectFrom('chain_head').selectAll().orderBy('chain').execute()
  const headless = await db
    .selectFrom('event')
    .select('chain')
    .distinct()
    .where('chain', 'not in', db.selectFrom('chain_head').select('chain'))
    .execute()
  const followed: FollowedChain[] = []
  for (const head of heads) followed.push(await followStored(db, head))
  const found = summed(followed)
  const lost = headless.map(({ chain }): BrokenLink => ({ chain, seq: 0, fault: 'head' }))
  return {
    ...found,
    chains: heads.length + headless.length,
    broken: [...lost, ...found.broken],
  }
}

/** What was found of several chains together. */
export const summed = (followed: readonly FollowedChain[]): Verification => ({
  chains: followed.length,
  events: followed.reduce((sum, { events }) => sum + events, 0),
  weeded: followed.reduce((sum, { weeded }) => sum + weeded, 0),
  broken: followed.flatMap(({ broken }) => broken ?? []),
})

type Head = { readonly chain: string; readonly seq: number; readonly hash: Buffer }

async function followStored(
  db: Database,
  { chain, seq: last, hash }: Head,
): Promise<FollowedChain> {
  const following = followChain(chain)
  let coming: ReturnType<typeof readLinks> | null = readLinks(db, chain, 0)
  while (coming !== null) {
    const rows: Awaited<ReturnType<typeof readLinks>> = await coming
    // The database fetches the next ones while these are followed.
    coming = rows.length < batch ? null : readLinks(db, chain, rows.at(-1)?.seq ?? 0)
    coming?.catch(() => undefined)
    const isWhole = rows.every(({ act, subject, actorId, at, ...event }) =>
      following.take({ ...event, beside: { act, subject, actorId, at } } satisfies KeptEvent),
    )
    if (!isWhole) break
  }
  return following.end(last, hash)
}

const readLinks = (db: Database, chain: string, after: number) =>
  db
    .selectFrom('event')
    .leftJoin('event_content as content', (join) =>
      join.onRef('content.chain', '=', 'event.chain').onRef('content.seq', '=', 'event.seq'),
    )
    .select(['event.seq', 'event.prev', 'event.hash', 'event.canon'])
    .select(['content.salt', 'content.details', 'content.act', 'content.actor_id as actorId'])
    .select(['content.at', sql<string | null>`subject_kind || ' ' || subject_id`.as('subject')])
    .where('event.chain', '=', chain)
    .where('event.seq', '>', after)
    .orderBy('event.seq')
    .limit(batch)
    .execute()
