import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A collaboration as whoever administers the installation sees it: whether it is tended, and nothing that is in it. */
export type TendedCollaboration = {
  readonly id: string
  readonly name: string
  readonly isDemonstration: boolean
  /** How many of its secretariat can sign in. */
  readonly secretariat: number
  /** Who is invited to its secretariat and has not come. */
  readonly invited: string | null
}

/** Every collaboration of the installation, by name. */
export async function listTendedCollaborations(
  db: Database,
  now: Date,
): Promise<readonly TendedCollaboration[]> {
  const { rows } = await sql<TendedCollaboration>`
    select id, name, demonstration_day is not null as "isDemonstration",
      (select count(*)::int from account_person place
        where place.collaboration_id = collaboration.id and is_secretariat) as secretariat,
      (select email from invitation where invitation.collaboration_id = collaboration.id and is_secretariat
        and used_at is null and expires_at > ${now}::timestamptz order by expires_at desc limit 1) as invited
    from collaboration order by name, id`.execute(db)
  return rows
}

/** Whether anybody of a collaboration's secretariat can sign in. */
export async function hasSecretariat(db: Database, collaborationId: string): Promise<boolean> {
  const found = await db
    .selectFrom('account_person')
    .where('collaboration_id', '=', collaborationId)
    .where('is_secretariat', '=', true)
    .select('person_id')
    .executeTakeFirst()
  return found !== undefined
}
