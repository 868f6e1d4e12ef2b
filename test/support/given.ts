import { randomUUID } from 'node:crypto'
import type { Session } from '../../src/actions/perform.ts'
import { startCollaboration } from '../../src/actions/start-collaboration.ts'
import type { Database } from '../../src/store/database.ts'

/** A collaboration of its own for one test, and somebody who acts in it on a Monday in March 2026. */
export async function givenCollaboration(db: Database): Promise<Session> {
  const actorId = randomUUID()
  const now = new Date('2026-03-02T09:00:00Z')
  const name = `Samverkan i länet ${actorId.slice(0, 8)}`
  const collaborationId = await startCollaboration(
    { db, actorId, now },
    { name, organisationIds: [] },
  )
  return { db, collaborationId, actorId, now }
}
