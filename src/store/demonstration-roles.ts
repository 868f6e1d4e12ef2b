import type { Database, Tx } from './database.ts'

/** A person whom a visitor may be in the demonstration. */
export type DemonstrationRole = {
  readonly collaborationId: string
  readonly place: number
  readonly personId: string
  readonly name: string
  /** What the person does, in Swedish: `processledare`. */
  readonly role: string
  readonly isSecretariat: boolean
}

/** The people whom a visitor may be: none where there is no demonstration. */
export function listDemonstrationRoles(db: Database): Promise<readonly DemonstrationRole[]> {
  return db
    .selectFrom('demonstration_role')
    .innerJoin('person', 'person.id', 'demonstration_role.person_id')
    .select([
      'demonstration_role.collaboration_id as collaborationId',
      'place',
      'person.id as personId',
      'name',
      'role',
      'is_secretariat as isSecretariat',
    ])
    .orderBy('place')
    .execute()
}

export async function insertDemonstrationRoles(
  tx: Tx,
  collaborationId: string,
  roles: readonly Pick<DemonstrationRole, 'personId' | 'role' | 'isSecretariat'>[],
): Promise<void> {
  await tx
    .insertInto('demonstration_role')
    .values(
      roles.map(({ personId, role, isSecretariat }, index) => ({
        collaboration_id: collaborationId,
        place: index + 1,
        person_id: personId,
        role,
        is_secretariat: isSecretariat,
      })),
    )
    .execute()
}
