import type { Viewer } from '../domain/viewer.ts'
import type { Participant } from '../rights/actor.ts'
import { reachesOf } from '../rights/reach.ts'
import type { Database } from '../store/database.ts'
import { findStanding } from '../store/participants.ts'

/** Who somebody is in their collaboration, and the viewer who reads what that gives. */
export type Standing = { readonly actor: Participant; readonly viewer: Viewer }

/** Who asks, as their seats and offices stand today. `reading` asks the store as the viewer they are without those. */
export async function findStandingOf(
  viewer: Viewer,
  { hasAccount, today }: { readonly hasAccount: boolean; readonly today: string },
  reading: <R>(read: (db: Database) => Promise<R>) => Promise<R>,
): Promise<Standing> {
  const actor: Participant = {
    kind: 'participant',
    ...viewer,
    hasAccount,
    seats: [],
    offices: [],
  }
  // The secretariat may all that any seat or office gives.
  if (viewer.isSecretariat) return { actor, viewer }
  const { closed, guarded, ...stands } = await reading((db) => findStanding(db, viewer, today))
  const standing = { ...actor, ...stands }
  const reads = reachesOf(standing, closed, guarded)
  return { actor: standing, viewer: reads.length > 0 ? { ...viewer, reads } : viewer }
}
