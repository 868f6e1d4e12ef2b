import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { rangeOf, type Term } from './seats.ts'

/** What somebody is in an organisation: who registers its records, who keeps them, and who lets its people in. */
type OfficeKind = 'registrar' | 'archivist' | 'localAdministrator'

/** An office (befattning) that somebody has in an organisation for a term. */
export type NewOffice = {
  readonly organisationId: string
  readonly personId: string
  readonly kind: OfficeKind
  readonly term: Term
}

/** An office as it is shown. */
export type Office = Term & {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly personId: string
  readonly name: string
  readonly kind: OfficeKind
}

/** The offices of the viewer's collaboration, of every time, by organisation and name; or those of one person. */
export function listOffices(
  db: Database,
  viewer: Viewer,
  personId: string | null = null,
): Promise<readonly Office[]> {
  return officesOf(db, viewer)
    .$if(personId !== null, (query) => query.where('office.person_id', '=', personId))
    .orderBy(sql`organisation.kind = 'region'`, 'desc')
    .orderBy('organisation.name')
    .orderBy(sql`lower(office.valid) nulls first`)
    .orderBy('person.name')
    .execute()
}

/** An office of the viewer's collaboration; null when there is none such. */
export async function findOffice(db: Database, viewer: Viewer, id: string): Promise<Office | null> {
  return (await officesOf(db, viewer).where('office.id', '=', id).executeTakeFirst()) ?? null
}

function officesOf(db: Database, viewer: Viewer) {
  return db
    .selectFrom('office')
    .innerJoin('organisation', 'organisation.id', 'office.organisation_id')
    .innerJoin('person', 'person.id', 'office.person_id')
    .where('office.collaboration_id', '=', viewer.collaborationId)
    .select(['office.id', 'organisation.id as organisationId'])
    .select(['organisation.name as organisation', 'person.id as personId', 'person.name'])
    .select([
      sql<OfficeKind>`office.kind`.as('kind'),
      sql<string | null>`lower(office.valid)`.as('from'),
      sql<string | null>`upper(office.valid) - 1`.as('to'),
    ])
}

/** Whether somebody has the same office already on any day of the term. */
export async function hasOffice(
  tx: Tx,
  { organisationId, personId, kind, term }: NewOffice,
): Promise<boolean> {
  const found = await tx
    .selectFrom('office')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where(sql<boolean>`valid && ${rangeOf(term)}`)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

/** Lets somebody have an office. Gives its id. */
export async function insertOffice(
  tx: Tx,
  collaborationId: string,
  { organisationId, personId, kind, term }: NewOffice,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('office')
    .values({
      id,
      collaboration_id: collaborationId,
      organisation_id: organisationId,
      person_id: personId,
      kind,
      valid: rangeOf(term),
    })
    .execute()
  return id
}

/** The term of an office, held until the transaction ends; null when the collaboration has none such. */
export async function lockOffice(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<Term | null> {
  const office = await tx
    .selectFrom('office')
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .select([
      sql<string | null>`lower(valid)`.as('from'),
      sql<string | null>`upper(valid) - 1`.as('to'),
    ])
    .forUpdate()
    .executeTakeFirst()
  return office ?? null
}

/** Writes the term of an office. */
export async function updateTermOfOffice(tx: Tx, id: string, term: Term): Promise<void> {
  await tx
    .updateTable('office')
    .set({ valid: rangeOf(term) })
    .where('id', '=', id)
    .execute()
}
