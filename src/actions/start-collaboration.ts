import { randomUUID } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'
import { insertCollaboration, insertParty } from '../store/collaborations.ts'
import type { Database } from '../store/database.ts'
import { perform } from './perform.ts'

/**
 * Starts a collaboration (samverkan): a county whose organisations will work together. Gives its id. Refuses a name
 * that is empty.
 */
export function startCollaboration(
  session: { readonly db: Database; readonly actorId: string | null; readonly now: Date },
  request: { readonly name: string; readonly organisationIds: readonly string[] },
): Promise<string> {
  const id = randomUUID()
  const name = request.name.trim()
  return perform(
    { ...session, collaborationId: id },
    'collaboration.start',
    async ({ tx, record }) => {
      if (name === '') throw new Refusal('collaboration.unnamed')
      await insertCollaboration(tx, { id, name, createdAt: session.now })
      for (const organisationId of request.organisationIds)
        await insertParty(tx, id, organisationId)
      await record({ kind: 'collaboration', id }, { name, organisations: request.organisationIds })
      return id
    },
  )
}
