import { Refusal } from '../domain/refusal.ts'
import { insertParty, lockCollaboration } from '../store/collaborations.ts'
import {
  findOrganisations,
  insertOrganisation,
  type NewOrganisation,
} from '../store/organisations.ts'
import { perform, type Session } from './perform.ts'

/**
 * Makes an organisation known that is neither region nor municipality, and a party of the collaboration. Gives its id.
 * Refuses a name that is empty, or known already.
 */
export function addOrganisation(session: Session, request: NewOrganisation): Promise<string> {
  const { collaborationId } = session
  return perform(session, 'organisation.add', async ({ tx, record }) => {
    const name = request.name.trim()
    if (name === '') throw new Refusal('organisation.unnamed')
    await lockCollaboration(tx, collaborationId)
    const known = await findOrganisations(tx, collaborationId, [name])
    if (known.size > 0) throw new Refusal('organisation.known', { name })
    const { kind } = request
    const id = await insertOrganisation(tx, collaborationId, { name, kind })
    await insertParty(tx, collaborationId, id)
    await record({ kind: 'organisation', id }, { name, kind })
    return id
  })
}
