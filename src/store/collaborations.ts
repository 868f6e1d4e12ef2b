import type { Database, Tx } from './database.ts'

/** A collaboration (samverkan) of one county's organisations. */
export type Collaboration = {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  /** The day on which a demonstration stands still. */
  readonly demonstrationDay?: string
}

export async function insertCollaboration(tx: Tx, collaboration: Collaboration): Promise<void> {
  const { id, name, createdAt, demonstrationDay = null } = collaboration
  await tx
    .insertInto('collaboration')
    .values({ id, name, created_at: createdAt, demonstration_day: demonstrationDay })
    .execute()
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

/** Every collaboration of the archive, by name: for who runs it, not for who reads in it. */
export function listCollaborations(
  db: Database,
): Promise<readonly Pick<Collaboration, 'id' | 'name'>[]> {
  return db.selectFrom('collaboration').select(['id', 'name']).orderBy('name').execute()
}

/** Holds a collaboration until the transaction ends: others that do the same wait. */
export async function lockCollaboration(tx: Tx, id: string): Promise<void> {
  await tx
    .selectFrom('collaboration')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Whether there is any collaboration at all, and which of them is the demonstration. */
export async function findDemonstration(
  db: Database,
): Promise<{ readonly isEmpty: boolean; readonly demonstrationId: string | null }> {
  const all = await db.selectFrom('collaboration').select(['id', 'demonstration_day']).execute()
  const demonstration = all.find((each) => each.demonstration_day !== null)
  return { isEmpty: all.length === 0, demonstrationId: demonstration?.id ?? null }
}
