import type { Database, Tx } from './database.ts'

/** A collaboration (samverkan) of one county's organisations. */
export type Collaboration = { readonly id: string; readonly name: string; readonly createdAt: Date }

export async function insertCollaboration(tx: Tx, collaboration: Collaboration): Promise<void> {
  const { id, name, createdAt } = collaboration
  await tx.insertInto('collaboration').values({ id, name, created_at: createdAt }).execute()
}

/** Makes an organisation a party of a collaboration; it may be one already. */
export async function insertParty(
  tx: Tx,
  collaborationId: string,
  organisationId: string,
): Promise<void> {
  await tx
    .insertInto('party')
    .values({ collaboration_id: collaborationId, organisation_id: organisationId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An organisation (huvudman): `code` is the official one of a region or municipality. */
export type Organisation = {
  readonly id: string
  readonly kind: string
  readonly code: string | null
  readonly name: string
}

/** The parties of a collaboration: the region first, then the others by name. */
export function listParties(db: Database, collaborationId: string): Promise<Organisation[]> {
  return db
    .selectFrom('party')
    .innerJoin('organisation', 'organisation.id', 'party.organisation_id')
    .select(['organisation.id', 'organisation.kind', 'organisation.code', 'organisation.name'])
    .where('party.collaboration_id', '=', collaborationId)
    .orderBy((each) => each.eb('organisation.kind', '<>', 'region'))
    .orderBy('organisation.name')
    .execute()
}
