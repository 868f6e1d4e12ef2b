import { Refusal } from '../domain/refusal.ts'
import type { Tx } from '../store/database.ts'
import { type LockedMatter, lockMatters } from '../store/matter-changes.ts'

/** A matter that may be changed, held until the act is done. Refuses one that is not there, or was merged into another. */
export async function lockMatter(
  tx: Tx,
  collaborationId: string,
  matterId: string,
): Promise<LockedMatter> {
  return changeable(await lockMatters(tx, collaborationId, [matterId]), matterId)
}

/** One of the matters that are held. Refuses as `lockMatter` does. */
export function changeable(
  matters: ReadonlyMap<string, LockedMatter>,
  matterId: string,
): LockedMatter {
  const matter = matters.get(matterId)
  if (!matter) throw new Refusal('matter.unknown')
  if (matter.mergedInto !== null) throw new Refusal('matter.merged', { title: matter.title })
  return matter
}

/** A title that a person wrote, in one line. Refuses an empty one. */
export function titleWritten(title: string): string {
  const written = title.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
  if (written === '') throw new Refusal('matter.untitled')
  return written
}
