import { chainStart, contentDigest, eventDigest } from './events.ts'

/** Where a chain of events is broken, and how: the first place that does not hold. */
export type BrokenLink = {
  readonly chain: string
  readonly seq: number
  readonly fault: 'missing' | 'order' | 'digest' | 'canon' | 'content' | 'head' | 'time'
}

/** An event as it is kept, in the archive or in an export. Without salt and details its content was weeded. */
export type KeptEvent = {
  readonly seq: number
  readonly prev: Buffer
  readonly hash: Buffer
  readonly canon: string
  readonly salt: Buffer | null
  readonly details: string | null
  /** What stands beside the chain to be searched by, where it does: it must be what the event says. */
  readonly beside?: {
    readonly act: string | null
    readonly subject: string | null
    readonly actorId: string | null
    readonly at: Date | null
  }
}

/** What was found of one chain when its last event had been taken. */
export type FollowedChain = {
  readonly events: number
  readonly weeded: number
  readonly broken: BrokenLink | null
}

/** How far back the time of an event may go, in milliseconds: two servers' clocks are never quite the same. */
const clockSlack = 5_000

/** Follows a chain from its start: `take` each event in turn, then `end` with where the chain should end. */
export function followChain(chain: string) {
  let [seq, weeded, latest] = [0, 0, 0]
  let prev = chainStart(chain)
  let broken: BrokenLink | null = null
  const faultOf = (event: KeptEvent): BrokenLink['fault'] | null => {
    if (event.seq !== seq + 1) return 'missing'
    if (!event.prev.equals(prev)) return 'order'
    if (!eventDigest(event.canon).equals(event.hash)) return 'digest'
    const said = saidIn(event.canon)
    if (said?.chain !== chain || said.seq !== event.seq || said.prev !== prev.toString('hex')) {
      return 'canon'
    }
    const at = Date.parse(said.at)
    if (at < latest - clockSlack) return 'time'
    latest = Math.max(latest, at)
    if (event.salt === null || event.details === null) weeded += 1
    else if (contentDigest(event.salt, event.details).toString('hex') !== said.commit[0]?.d) {
      return 'content'
    } else if (event.beside && !isSaid(event.beside, said)) return 'content'
    return null
  }
  return {
    /** Whether the chain still holds: after the first fault nothing more is looked at. */
    take(event: KeptEvent): boolean {
      if (broken) return false
      const fault = faultOf(event)
      if (fault) broken = { chain, seq: fault === 'missing' ? seq + 1 : event.seq, fault }
      else {
        prev = event.hash
        seq = event.seq
      }
      return fault === null
    },
    end(last: number, hash: Buffer): FollowedChain {
      if (!broken && (seq !== last || !prev.equals(hash))) {
        broken = { chain, seq: seq + 1, fault: 'head' }
      }
      return { events: seq, weeded, broken }
    },
  }
}

/** What the canonical form of an event says. */
export type Said = {
  readonly chain: string
  readonly seq: number
  readonly prev: string
  readonly at: string
  readonly act: string
  readonly actor: string | null
  readonly object: { readonly kind: string; readonly id: string }
  readonly commit: readonly { readonly d: string }[]
}

/** What an event says, or null where it is no JSON. */
export function saidIn(canon: string): Said | null {
  try {
    return JSON.parse(canon)
  } catch {
    return null
  }
}

const isSaid = ({ act, subject, actorId, at }: NonNullable<KeptEvent['beside']>, said: Said) =>
  act === said.act &&
  subject === `${said.object?.kind} ${said.object?.id}` &&
  actorId === said.actor &&
  at?.getTime() === Date.parse(said.at)
