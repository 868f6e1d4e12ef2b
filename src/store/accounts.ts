import { randomUUID } from 'node:crypto'
import type { Identity } from '../domain/identity-provider.ts'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'

/** A collaboration that an account belongs to, and as whom. */
export type Membership = {
  readonly collaborationId: string
  readonly collaborationName: string
  readonly personId: string
  readonly isSecretariat: boolean
}

/** Adds an account. Gives its id. */
export async function insertAccount(
  tx: Tx,
  account: { readonly email: string; readonly name: string; readonly at: Date },
): Promise<string> {
  const { email, name, at } = account
  const id = randomUUID()
  await tx.insertInto('account').values({ id, email, name, created_at: at }).execute()
  return id
}

/** Lets an account administer the installation. */
export async function makeAdministrator(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ is_administrator: true })
    .where('id', '=', accountId)
    .execute()
}

/** Whether an account administers the installation. */
export async function isAdministrator(db: Database, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .where('id', '=', accountId)
    .where('is_administrator', '=', true)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

/** The account of an address; it is held until the transaction ends. */
export function lockAccountByEmail(
  tx: Tx,
  email: string,
): Promise<{ readonly id: string } | undefined> {
  return tx
    .selectFrom('account')
    .where('email', '=', email)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
}

/**
 * The account that an address signs in to; null when it opens nothing: unknown, or in no collaboration and no
 * administrator.
 */
export async function findOpenAccount(db: Database, email: string): Promise<string | null> {
  const found = await db
    .selectFrom('account')
    .where('email', '=', email)
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        eb('is_administrator', '=', true),
        exists(
          selectFrom('account_person')
            .whereRef('account_person.account_id', '=', 'account.id')
            .select('person_id'),
        ),
      ]),
    )
    .select('id')
    .executeTakeFirst()
  return found?.id ?? null
}

/** The collaborations that an account belongs to, by name. */
export function listMemberships(db: Database, accountId: string): Promise<readonly Membership[]> {
  return db
    .selectFrom('account_person')
    .innerJoin('collaboration', 'collaboration.id', 'account_person.collaboration_id')
    .where('account_person.account_id', '=', accountId)
    .select([
      'collaboration.id as collaborationId',
      'collaboration.name as collaborationName',
      'account_person.person_id as personId',
      'account_person.is_secretariat as isSecretariat',
    ])
    .orderBy('collaboration.name')
    .orderBy('collaboration.id')
    .execute()
}

/** Lets an account be a person. Whatever account was that person, or whomever it was there before, it is no more. */
export async function setMembership(
  tx: Tx,
  accountId: string,
  { collaborationId, personId, isSecretariat }: Viewer,
  at: Date,
): Promise<void> {
  const before = await tx
    .deleteFrom('account_person')
    .where('collaboration_id', '=', collaborationId)
    .where(({ eb, or }) => or([eb('person_id', '=', personId), eb('account_id', '=', accountId)]))
    .returning('account_id as accountId')
    .execute()
  await tx
    .insertInto('account_person')
    .values({
      account_id: accountId,
      collaboration_id: collaborationId,
      person_id: personId,
      is_secretariat: isSecretariat,
    })
    .execute()
  for (const each of before) await closeEmptyAccount(tx, each.accountId, at)
}

/** Takes a person's account out of the collaboration; false when they have none there. */
export async function deleteMembership(
  tx: Tx,
  collaborationId: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('account_person')
    .where('collaboration_id', '=', collaborationId)
    .where('person_id', '=', personId)
    .returning('account_id as accountId')
    .executeTakeFirst()
  if (deleted) await closeEmptyAccount(tx, deleted.accountId, at)
  return deleted !== undefined
}

/**
 * An account that is in no collaboration any more is signed in nowhere and tied to nobody: when its address is given to
 * somebody else and they are invited, nothing is left of who had it. An administrator goes on as that.
 */
async function closeEmptyAccount(tx: Tx, accountId: string, at: Date): Promise<void> {
  if ((await listMemberships(tx, accountId)).length > 0) return
  if (await isAdministrator(tx, accountId)) return
  await tx.deleteFrom('identity').where('account_id', '=', accountId).execute()
  await tx
    .updateTable('sign_in')
    .set({ ended_at: at })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

/** With which address a person of the viewer's collaboration signs in; null when they cannot. */
export async function findAccess(
  db: Database,
  { collaborationId }: Viewer,
  personId: string,
): Promise<{ readonly email: string; readonly isSecretariat: boolean } | null> {
  const found = await db
    .selectFrom('account_person')
    .innerJoin('account', 'account.id', 'account_person.account_id')
    .where('account_person.collaboration_id', '=', collaborationId)
    .where('account_person.person_id', '=', personId)
    .select(['account.email', 'account_person.is_secretariat as isSecretariat'])
    .executeTakeFirst()
  return found ?? null
}

/** The account that an identity belongs to; null when it is nobody's. */
export async function findIdentity(
  db: Database,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const found = await db
    .selectFrom('identity')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .select('account_id as accountId')
    .executeTakeFirst()
  return found?.accountId ?? null
}

/** Ties an identity to an account; false when the account has another one of the same issuer. */
export async function insertIdentity(
  tx: Tx,
  accountId: string,
  { issuer, subject }: Identity,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity')
    .values({ issuer, subject, account_id: accountId, tied_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The person of a collaboration that an address signs in as; null when nobody does. */
export async function findViewerByEmail(
  db: Database,
  collaborationId: string,
  email: string,
): Promise<(Viewer & { readonly name: string }) | null> {
  const found = await db
    .selectFrom('account')
    .innerJoin('account_person as place', 'place.account_id', 'account.id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .where('account.email', '=', email)
    .where('place.collaboration_id', '=', collaborationId)
    .select(['place.person_id as personId', 'place.is_secretariat as isSecretariat', 'person.name'])
    .executeTakeFirst()
  return found ? { ...found, collaborationId } : null
}
