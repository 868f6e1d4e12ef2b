import { sql } from 'kysely'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { type OrderKey, type PageAsked, pageOf, type RegisterPage } from './register-page.ts'

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
  readonly successorId: string | null
  readonly dissolvedOn: string | null
  readonly lastHeldOn: string | null
}

/** Every body of the viewer's collaboration, by name. */
export function listBodies(db: Database, viewer: Viewer): Promise<readonly BodyListed[]> {
  return bodiesOf(db, viewer).orderBy('body.name').execute()
}

/** One page of the bodies of the viewer's collaboration, by name. */
export function pageOfBodies(
  db: Database,
  viewer: Viewer,
  asked: PageAsked,
): Promise<RegisterPage<BodyListed>> {
  const order: readonly OrderKey[] = [
    { by: sql`body.name`, type: 'text' },
    { by: sql`body.id`, type: 'uuid' },
  ]
  return pageOf(bodiesOf(db, viewer), order, asked)
}

function bodiesOf(db: Database, viewer: Viewer) {
  return db
    .selectFrom('body')
    .where('body.collaboration_id', '=', viewer.collaborationId)
    .select([
      'body.id',
      'body.name',
      sql<BodyLevel>`body.level`.as('level'),
      'parent_id as parentId',
    ])
    .select(['successor_id as successorId', 'dissolved_on as dissolvedOn'])
    .select((eb) =>
      eb
        .selectFrom('meeting')
        .whereRef('meeting.body_id', '=', 'body.id')
        .where('meeting.status', '=', 'held')
        .select(({ fn }) => fn.max<string | null>('held_on').as('last'))
        .as('lastHeldOn'),
    )
}

/** A body as its own page shows it; its relatives are found among those that are listed. */
export type BodyShown = NewBody & {
  readonly successorId: string | null
  readonly foundedOn: string | null
  readonly dissolvedOn: string | null
  /** What else it is called, as a person has answered. */
  readonly otherNames: readonly string[]
}

/** A body of the viewer's collaboration; null when there is none such. */
export async function findBody(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<BodyShown | null> {
  const body = await db
    .selectFrom('body')
    .where('collaboration_id', '=', viewer.collaborationId)
    .where('id', '=', id)
    .select(['id', 'name', 'level', 'kind', 'remit', 'parent_id as parentId'])
    .select(['successor_id as successorId'])
    .select(['founded_on as foundedOn', 'dissolved_on as dissolvedOn'])
    .select(
      sql<readonly string[]>`array(select written from body_alias
        where body_alias.body_id = body.id order by written)`.as('otherNames'),
    )
    .executeTakeFirst()
  if (!body) return null
  return { ...body, level: body.level as BodyLevel, kind: body.kind as NewBody['kind'] }
}

/** What may be changed of a body. */
export type BodyChange = NewBody & Pick<BodyShown, 'successorId' | 'foundedOn' | 'dissolvedOn'>

/** Writes what a body is from now on. Its meetings stay as they are. */
export async function updateBody(
  tx: Tx,
  collaborationId: string,
  { id, name, level, kind, remit, parentId, successorId, foundedOn, dissolvedOn }: BodyChange,
): Promise<void> {
  await tx
    .updateTable('body')
    .set({ name, level, kind, remit, parent_id: parentId, successor_id: successorId })
    .set({ founded_on: foundedOn, dissolved_on: dissolvedOn })
    .where('collaboration_id', '=', collaborationId)
    .where('id', '=', id)
    .execute()
}

/** The bodies of a collaboration with the body above each: enough to see that nobody is above themselves. */
export function treeOfBodies(
  db: Database,
  collaborationId: string,
): Promise<readonly { readonly id: string; readonly parentId: string | null }[]> {
  return db
    .selectFrom('body')
    .select(['id', 'parent_id as parentId'])
    .where('collaboration_id', '=', collaborationId)
    .execute()
}
