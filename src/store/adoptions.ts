import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { isSeen } from './seen.ts'

/** A region or municipality that a body's decisions can be left to, and when it had its seat there. */
export type MemberOfBody = {
  readonly id: string
  readonly name: string
  readonly kind: 'region' | 'municipality'
  readonly from: string | null
  readonly to: string | null
}

/** The members of a `body` row as JSON: those with an ordinary seat, or every party where no seat is known. */
export const membersOfBody = sql<readonly MemberOfBody[]>`coalesce(
  (select json_agg(json_build_object('id', member.id, 'name', member.name, 'kind', member.kind,
      'from', lower(seat.valid), 'to', upper(seat.valid) - 1) order by member.kind = 'region' desc, member.name)
    from seat join organisation member on member.id = seat.organisation_id
    where seat.body_id = body.id and seat.kind = 'ordinary' and member.kind in ('region', 'municipality')),
  (select json_agg(json_build_object('id', member.id, 'name', member.name, 'kind', member.kind,
      'from', null, 'to', null) order by member.kind = 'region' desc, member.name)
    from party join organisation member on member.id = party.organisation_id
    where party.collaboration_id = body.collaboration_id and member.kind in ('region', 'municipality')),
  '[]')`

/** The members of a body of the viewer's collaboration, those of every time. */
export async function listMembersOfBody(
  db: Database,
  viewer: Viewer,
  bodyId: string,
): Promise<readonly MemberOfBody[]> {
  const body = await db
    .selectFrom('body')
    .where('collaboration_id', '=', viewer.collaborationId)
    .where('id', '=', bodyId)
    .select(membersOfBody.as('members'))
    .executeTakeFirst()
  return body?.members ?? []
}

/** That an organisation has adopted a decision at home: when, and whose minutes say so. */
export type Adoption = {
  readonly organisationId: string
  readonly organisation: string
  readonly adoptedOn: string
  readonly source: string | null
}

/** Who has adopted a decision of the viewer's collaboration, the first first. */
export function listAdoptions(
  db: Database,
  viewer: Viewer,
  decisionId: string,
): Promise<readonly Adoption[]> {
  return db
    .selectFrom('adoption')
    .innerJoin('organisation', 'organisation.id', 'adoption.organisation_id')
    .where('adoption.collaboration_id', '=', viewer.collaborationId)
    .where(isSeen(viewer, 'adoption'))
    .where('decision_id', '=', decisionId)
    .select(['organisation.id as organisationId', 'organisation.name as organisation'])
    .select(['adopted_on as adoptedOn', 'source'])
    .orderBy('adopted_on')
    .orderBy('organisation.name')
    .execute()
}

/** A decision, held until the transaction ends, with the members of its body; null when there is none such. */
export async function lockDecision(
  tx: Tx,
  collaborationId: string,
  id: string,
): Promise<{
  readonly bodyId: string
  readonly heldOn: string
  readonly members: readonly MemberOfBody[]
} | null> {
  const decision = await tx
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('decision.collaboration_id', '=', collaborationId)
    .where('decision.id', '=', id)
    .select(['body.id as bodyId', 'meeting.held_on as heldOn', membersOfBody.as('members')])
    .forUpdate('decision')
    .executeTakeFirst()
  return decision ?? null
}

/** Keeps that organisations have adopted a decision; what was said of one before is said anew. */
export async function upsertAdoptions(
  tx: Tx,
  collaborationId: string,
  {
    decisionId,
    organisationIds,
    adoptedOn,
    source,
  }: Pick<Adoption, 'adoptedOn' | 'source'> & {
    readonly decisionId: string
    readonly organisationIds: readonly string[]
  },
): Promise<void> {
  await tx
    .insertInto('adoption')
    .values(
      organisationIds.map((organisation_id) => ({
        collaboration_id: collaborationId,
        decision_id: decisionId,
        organisation_id,
        adopted_on: adoptedOn,
        source,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['decision_id', 'organisation_id'])
        .doUpdateSet({ adopted_on: adoptedOn, source }),
    )
    .execute()
}

/** Forgets that an organisation has adopted a decision. Gives whether it was said. */
export async function deleteAdoption(
  tx: Tx,
  collaborationId: string,
  { decisionId, organisationId }: { readonly decisionId: string; readonly organisationId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('adoption')
    .where('collaboration_id', '=', collaborationId)
    .where('decision_id', '=', decisionId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
