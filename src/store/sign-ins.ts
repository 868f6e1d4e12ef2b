import { createHash } from 'node:crypto'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'

/** Somebody who is signed in: the viewer, and what every page says of them. */
export type Account = {
  readonly viewer: Viewer
  readonly name: string
  readonly collaborationName: string
  /** The day on which the demonstration stands still; null in a real collaboration. */
  readonly demonstrationDay: string | null
}

/** What is kept of a secret that a browser holds: enough to know it again, and nothing to use it by. */
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export async function insertSignIn(
  tx: Tx,
  { collaborationId, personId, isSecretariat }: Viewer,
  { secret, at }: { readonly secret: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('sign_in')
    .values({
      digest: digestOf(secret),
      collaboration_id: collaborationId,
      person_id: personId,
      is_secretariat: isSecretariat,
      signed_in_at: at,
    })
    .execute()
}

/** Whose a browser's secret is; null when nobody's, or when they have signed out. */
export async function findAccount(db: Database, secret: string): Promise<Account | null> {
  const found = await db
    .selectFrom('sign_in')
    .innerJoin('person', 'person.id', 'sign_in.person_id')
    .innerJoin('collaboration', 'collaboration.id', 'sign_in.collaboration_id')
    .where('digest', '=', digestOf(secret))
    .where('ended_at', 'is', null)
    .select([
      'sign_in.collaboration_id as collaborationId',
      'person.id as personId',
      'is_secretariat as isSecretariat',
      'person.name',
      'collaboration.name as collaborationName',
      'demonstration_day as demonstrationDay',
    ])
    .executeTakeFirst()
  if (!found) return null
  const { collaborationId, personId, isSecretariat, ...shown } = found
  return { viewer: { collaborationId, personId, isSecretariat }, ...shown }
}

/** Ends what a browser's secret gives. */
export async function endSignIn(tx: Tx, secret: string, at: Date): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ ended_at: at })
    .where('digest', '=', digestOf(secret))
    .execute()
}
