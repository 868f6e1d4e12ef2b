import type { Database } from './database.ts'
import { chainStart, contentDigest, eventDigest } from './events.ts'

/** Where a chain of events is broken, and how: the first place that does not hold. */
type BrokenLink = {
  readonly chain: string
  readonly seq: number
  readonly fault: 'missing' | 'order' | 'digest' | 'canon' | 'content' | 'head' | 'time'
}

/** What `verifyEvents` found: how much it saw, and the first broken link of each broken chain. */
export type Verification = {
  readonly chains: number
  readonly events: number
  /** Events whose content has been weeded: the link holds, and what it said is gone. */
  readonly weeded: number
  readonly broken: readonly BrokenLink[]
}

const batch = 5_000
/** How far back the time of an event may go, in milliseconds: two servers' clocks are never quite the same. */
const clockSlack = 5_000

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
  const broken: BrokenLink[] = headless.map(({ chain }) => ({ chain, seq: 0, fault: 'head' }))
  let [events, weeded] = [0, 0]
  for (const head of heads) {
    const followed = await followChain(db, head)
    events += followed.events
    weeded += followed.weeded
    if (followed.broken) broken.push(followed.broken)
  }
  return { chains: heads.length + headless.length, events, weeded, broken }
}

type Head = { readonly chain: string; readonly seq: number; readonly hash: Buffer }

async function followChain(db: Database, { chain, seq: last, hash }: Head) {
  let [seq, weeded, latest] = [0, 0, 0]
  let prev = chainStart(chain)
  const brokenAt = (fault: BrokenLink['fault'], at: number) => ({
    events: seq,
    weeded,
    broken: { chain, seq: at, fault },
  })
  let coming: Promise<readonly LinkRead[]> | null = readLinks(db, chain, 0)
  while (coming !== null) {
    const rows: readonly LinkRead[] = await coming
    // The database fetches the next ones while these are followed.
    coming = rows.length < batch ? null : readLinks(db, chain, rows.at(-1)?.seq ?? 0)
    coming?.catch(() => undefined)
    for (const event of rows) {
      if (event.seq !== seq + 1) return brokenAt('missing', seq + 1)
      if (!event.prev.equals(prev)) return brokenAt('order', event.seq)
      if (!eventDigest(event.canon).equals(event.hash)) return brokenAt('digest', event.seq)
      const said = saidIn(event.canon)
      if (said?.chain !== chain || said.seq !== event.seq || said.prev !== prev.toString('hex')) {
        return brokenAt('canon', event.seq)
      }
      if (Date.parse(said.at) < latest - clockSlack) return brokenAt('time', event.seq)
      if (event.salt === null || event.details === null) weeded += 1
      else if (contentDigest(event.salt, event.details).toString('hex') !== said.commit[0]?.d) {
        return brokenAt('content', event.seq)
      }
      latest = Math.max(latest, Date.parse(said.at))
      prev = event.hash
      seq = event.seq
    }
  }
  if (seq !== last || !prev.equals(hash)) return brokenAt('head', seq + 1)
  return { events: seq, weeded, broken: null }
}

type LinkRead = {
  readonly seq: number
  readonly prev: Buffer
  readonly hash: Buffer
  readonly canon: string
  readonly salt: Buffer | null
  readonly details: string | null
}

function readLinks(db: Database, chain: string, after: number): Promise<readonly LinkRead[]> {
  return db
    .selectFrom('event')
    .leftJoin('event_content as content', (join) =>
      join.onRef('content.chain', '=', 'event.chain').onRef('content.seq', '=', 'event.seq'),
    )
    .select(['event.seq', 'event.prev', 'event.hash', 'event.canon'])
    .select(['content.salt', 'content.details'])
    .where('event.chain', '=', chain)
    .where('event.seq', '>', after)
    .orderBy('event.seq')
    .limit(batch)
    .execute()
}

type Said = {
  readonly chain: string
  readonly seq: number
  readonly prev: string
  readonly at: string
  readonly commit: readonly { readonly d: string }[]
}

function saidIn(canon: string): Said | null {
  try {
    return JSON.parse(canon)
  } catch {
    return null
  }
}
