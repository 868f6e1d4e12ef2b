import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import type { NewOrganisation } from './organisations.ts'

/** What an organisation is. */
type OrganisationKind = 'region' | 'municipality' | NewOrganisation['kind']

/** A party (part) of a collaboration. */
export type Party = { readonly id: string; readonly name: string; readonly kind: OrganisationKind }

/** The parties of the viewer's collaboration: its region first, then the municipalities, then the others. */
export function listParties(db: Database, viewer: Viewer): Promise<readonly Party[]> {
  return db
    .selectFrom('party')
    .innerJoin('organisation', 'organisation.id', 'party.organisation_id')
    .where('party.collaboration_id', '=', viewer.collaborationId)
    .select(['organisation.id', 'organisation.name'])
    .select(sql<OrganisationKind>`organisation.kind`.as('kind'))
    .orderBy(sql`organisation.kind = 'region'`, 'desc')
    .orderBy(sql`organisation.kind = 'municipality'`, 'desc')
    .orderBy('organisation.name')
    .execute()
}

/** Whether an organisation is a party of a collaboration. */
export async function isParty(
  tx: Tx,
  collaborationId: string,
  organisationId: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('party')
    .where('collaboration_id', '=', collaborationId)
    .where('organisation_id', '=', organisationId)
    .select('organisation_id')
    .executeTakeFirst()
  return found !== undefined
}
