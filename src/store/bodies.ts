import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'

/** The level (nivå) of a body; `unknown` until a person has said. */
export type BodyLevel = 'political' | 'strategic' | 'tactical' | 'operative' | 'local' | 'unknown'

/** A body (organ) as it is founded. */
export type NewBody = {
  readonly id: string
  readonly name: string
  readonly level: BodyLevel
  readonly kind: 'informal' | 'statutory'
  readonly remit: string | null
  readonly parentId: string | null
  readonly foundedOn?: string | null
  readonly dissolvedOn?: string | null
}

export async function insertBody(tx: Tx, collaborationId: string, body: NewBody): Promise<void> {
  const { id, name, level, kind, remit, parentId, foundedOn = null, dissolvedOn = null } = body
  await tx
    .insertInto('body')
    .values({
      id,
      collaboration_id: collaborationId,
      name,
      level,
      kind,
      remit,
      parent_id: parentId,
      founded_on: foundedOn,
      dissolved_on: dissolvedOn,
    })
    .execute()
}

/** A body's work goes on in another. */
export async function setSuccessor(tx: Tx, bodyId: string, successorId: string): Promise<void> {
  await tx.updateTable('body').set({ successor_id: successorId }).where('id', '=', bodyId).execute()
}

/** The body of a collaboration that has a name, however it is capitalised. */
export async function findBodyNamed(
  db: Database,
  collaborationId: string,
  name: string,
): Promise<{ readonly id: string } | null> {
  const body = await db
    .selectFrom('body')
    .select('id')
    .where('collaboration_id', '=', collaborationId)
    .where((each) => each.eb(each.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
  return body ?? null
}

/** A body as the register shows it. */
export type BodyListed = {
  readonly id: string
  readonly name: string
  readonly level: BodyLevel
  readonly parentId: string | null
  readonly dissolvedOn: string | null
  readonly lastHeldOn: string | null
}

/** Every body of the viewer's collaboration, by name. */
export async function listBodies(db: Database, viewer: Viewer): Promise<readonly BodyListed[]> {
  const bodies = await db
    .selectFrom('body')
    .leftJoin('meeting', (join) =>
      join.onRef('meeting.body_id', '=', 'body.id').on('meeting.status', '=', 'held'),
    )
    .where('body.collaboration_id', '=', viewer.collaborationId)
    .groupBy('body.id')
    .select(['body.id', 'body.name', 'level', 'parent_id as parentId'])
    .select(({ fn }) => [
      'dissolved_on as dissolvedOn',
      fn.max<string | null>('meeting.held_on').as('lastHeldOn'),
    ])
    .orderBy('body.name')
    .execute()
  return bodies.map((body) => ({ ...body, level: body.level as BodyLevel }))
}
