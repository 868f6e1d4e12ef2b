import { Refusal } from '../domain/refusal.ts'
import { hasOffice, insertOffice, type NewOffice } from '../store/offices.ts'
import { isParty } from '../store/parties.ts'
import { makePeopleKnown } from '../store/people.ts'
import { perform, type Session } from './perform.ts'

/**
 * Gives somebody an office (befattning) in an organisation for a term: what it lets them read they read from its first day.
 * A name that nobody has is a new person. Gives the office's id. Refuses a name that is empty, an organisation that is no
 * party, a term that ends before it begins, and an office that they have already.
 */
export function appointToOffice(
  session: Session,
  request: Omit<NewOffice, 'personId' | 'organisationId'> & {
    readonly name: string
    readonly organisationId: string | null
  },
): Promise<string> {
  const { collaborationId } = session
  return perform(session, 'office.appoint', async ({ tx, record }) => {
    const { organisationId, kind, term } = request
    const name = request.name.trim()
    if (name === '') throw new Refusal('person.unnamed')
    if (organisationId === null || !(await isParty(tx, collaborationId, organisationId))) {
      throw new Refusal('office.noParty')
    }
    if (term.from && term.to && term.to < term.from) throw new Refusal('term.endsBeforeItBegins')
    const personId = (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? ''
    const office = { organisationId, personId, kind, term }
    if (await hasOffice(tx, office)) throw new Refusal('office.known')
    const id = await insertOffice(tx, collaborationId, office)
    await record({ kind: 'office', id }, office)
    return id
  })
}
