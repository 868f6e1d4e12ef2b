import { randomUUID } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'
import { type BodyLevel, findBodyNamed, insertBody } from '../store/bodies.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import { perform, type Session } from './perform.ts'

/** Founds a body (organ) by hand. Gives its id. Refuses a name that is empty, or taken in the collaboration. */
export function foundBody(
  session: Session,
  request: {
    readonly name: string
    readonly level: BodyLevel
    readonly kind?: 'informal' | 'statutory'
    readonly remit?: string | null
    readonly parentId?: string | null
  },
): Promise<string> {
  return perform(session, 'body.found', async ({ tx, record }) => {
    const name = request.name.trim()
    if (name === '') throw new Refusal('body.unnamed')
    await lockCollaboration(tx, session.collaborationId)
    if (await findBodyNamed(tx, session.collaborationId, name)) {
      throw new Refusal('body.nameTaken', { name })
    }
    const { level, kind = 'informal', remit = null, parentId = null } = request
    const id = randomUUID()
    const body = { id, name, level, kind, remit, parentId }
    await insertBody(tx, session.collaborationId, body)
    await record({ kind: 'body', id }, body, id)
    return id
  })
}
