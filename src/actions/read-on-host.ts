import type { Database } from '../store/database.ts'
import { perform } from './perform.ts'

/**
 * Writes down that whoever runs the server read content as a person, with a command. It stands in the person's own chain:
 * they can see that it was not they.
 */
export function readOnHost(
  { db, now }: { readonly db: Database; readonly now: Date },
  reader: { readonly collaborationId: string; readonly personId: string },
  command: 'matter' | 'search',
): Promise<void> {
  const { collaborationId, personId } = reader
  const session = { db, collaborationId, actorId: null, now }
  return perform(session, 'host.read', ({ record }) =>
    record({ kind: 'person', id: personId }, { command }, personId),
  )
}
