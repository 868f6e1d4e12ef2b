import { Refusal } from '../domain/refusal.ts'
import { insertParty } from '../store/collaborations.ts'
import { findOrganisations } from '../store/organisations.ts'
import { perform, type Session } from './perform.ts'

/**
 * Makes a region, a municipality or another organisation that is known a party (part) of the collaboration, under any
 * name of it. Gives its id. Refuses a name that no organisation has.
 */
export function joinCollaboration(
  session: Session,
  request: { readonly name: string },
): Promise<string> {
  const { collaborationId } = session
  return perform(session, 'party.join', async ({ tx, record }) => {
    const name = request.name.trim()
    const id = (await findOrganisations(tx, collaborationId, [name])).get(name)
    if (!id) throw new Refusal('organisation.unknown', { name })
    await insertParty(tx, collaborationId, id)
    await record({ kind: 'organisation', id }, { name })
    return id
  })
}
