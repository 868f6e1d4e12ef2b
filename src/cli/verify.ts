import { archivePlaceFrom } from '../store/archive-place.ts'
import { asKeeper } from '../store/as-role.ts'
import { openStore } from '../store/database.ts'
import { verifyEvents } from '../store/verify-events.ts'
import type { Text } from '../text/sv.ts'
import type { Terminal } from './read.ts'

/**
 * `rodatraden verify`: follows every chain of events and says where one is broken. Gives the exit status: 1 when any is.
 * Refuses an archive that a server has open.
 */
export async function verify(
  json: boolean,
  { cli }: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const store = await openStore(archivePlaceFrom(environment).database)
  try {
    const verification = await asKeeper(store.db, verifyEvents)
    const { chains, events, weeded, broken } = verification
    const lines = [
      cli.verified(chains, events, weeded),
      ...broken.map(({ chain, seq, fault }) => cli.brokenLink(chain, seq, cli.faults[fault])),
      broken.length === 0 ? cli.unbroken : cli.broken(broken.length),
    ]
    stdout.write(json ? `${JSON.stringify(verification)}\n` : `${lines.join('\n')}\n`)
    return broken.length > 0 ? 1 : 0
  } finally {
    await store.close()
  }
}
