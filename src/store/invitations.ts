import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { digestOf } from './secrets.ts'

const longestMilliseconds = 7 * 24 * 3_600_000

/** When an invitation that is made now runs out. */
export const endOfInvitation = (now: Date): Date => new Date(now.getTime() + longestMilliseconds)

/** What somebody is invited to, and as whom. */
export type Invitation = Viewer & { readonly email: string }

export async function insertInvitation(
  tx: Tx,
  { collaborationId, personId, isSecretariat, email }: Invitation,
  { secret, by, at }: { readonly secret: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      digest: digestOf(secret),
      collaboration_id: collaborationId,
      person_id: personId,
      is_secretariat: isSecretariat,
      email,
      invited_by: by,
      created_at: at,
      expires_at: endOfInvitation(at),
    })
    .execute()
}

/** Takes back every invitation of a person that is not used; false when there is none. */
export async function deleteInvitations(
  tx: Tx,
  collaborationId: string,
  personId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('invitation')
    .where('collaboration_id', '=', collaborationId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Takes back every invitation to a collaboration's secretariat that is not used. */
export async function deleteInvitationsToSecretariat(
  tx: Tx,
  collaborationId: string,
): Promise<void> {
  await tx
    .deleteFrom('invitation')
    .where('collaboration_id', '=', collaborationId)
    .where('is_secretariat', '=', true)
    .where('used_at', 'is', null)
    .execute()
}

/** An invitation as it is shown to whoever holds its secret. */
export type InvitationShown = Invitation & {
  readonly name: string
  readonly collaborationName: string
  readonly invitedBy: string | null
}

/** The invitation that a secret opens; null when it is used, has run out, or was taken back. */
export async function findInvitation(
  db: Database,
  secret: string,
  now: Date,
): Promise<InvitationShown | null> {
  const found = await db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .innerJoin('collaboration', 'collaboration.id', 'invitation.collaboration_id')
    .leftJoin('person as inviter', 'inviter.id', 'invitation.invited_by')
    .where('digest', '=', digestOf(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .select([
      'invitation.collaboration_id as collaborationId',
      'invitation.person_id as personId',
      'invitation.is_secretariat as isSecretariat',
      'invitation.email',
      'person.name',
      'collaboration.name as collaborationName',
      'inviter.name as invitedBy',
    ])
    .executeTakeFirst()
  return found ?? null
}

/** Uses an invitation up; false when it opens nothing any more, or somebody else just used it. */
export async function useInvitation(tx: Tx, secret: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ used_at: at })
    .where('digest', '=', digestOf(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** When the invitation that a person of the viewer's collaboration has not answered runs out; null without one. */
export async function findWaitingInvitation(
  db: Database,
  { collaborationId }: Viewer,
  personId: string,
  now: Date,
): Promise<{ readonly email: string; readonly expiresAt: Date } | null> {
  const found = await db
    .selectFrom('invitation')
    .where('collaboration_id', '=', collaborationId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['email', 'expires_at as expiresAt'])
    .executeTakeFirst()
  return found ?? null
}
