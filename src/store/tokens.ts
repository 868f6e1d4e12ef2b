import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import { digestOf } from './secrets.ts'
import type { Account } from './sign-ins.ts'

/** What a program may do by a token: read what its person may, and hand in documents if they may. */
export const tokenScopes = ['read', 'import'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** Whose a token is: an account in one of its collaborations. */
export type TokenOwner = { readonly accountId: string; readonly collaborationId: string }

/** A personal token (nyckel) as it is made. */
export type NewToken = TokenOwner & {
  readonly secret: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Keeps a token. Gives its id. */
export async function insertToken(tx: Tx, token: NewToken): Promise<string> {
  const { accountId, collaborationId, secret, name, scopes, createdAt, expiresAt } = token
  const id = randomUUID()
  await tx
    .insertInto('token')
    .values({
      id,
      digest: digestOf(secret),
      account_id: accountId,
      collaboration_id: collaborationId,
      name,
      scopes: [...scopes],
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute()
  return id
}

/** Who a program is that has a token, and what it may do. */
export type TokenHolder = {
  readonly tokenId: string
  readonly accountId: string
  readonly scopes: readonly TokenScope[]
  readonly account: Account
}

/**
 * Whose a token is; null when nobody's, when it has ended, or when its account has no place there any more. What its
 * person may is asked anew each time. That it was used is written once a day.
 */
export async function findTokenHolder(
  db: Database,
  secret: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<TokenHolder | null> {
  const found = await db
    .selectFrom('token')
    .innerJoin('account_person as place', (join) =>
      join
        .onRef('place.account_id', '=', 'token.account_id')
        .onRef('place.collaboration_id', '=', 'token.collaboration_id'),
    )
    .innerJoin('person', 'person.id', 'place.person_id')
    .innerJoin('collaboration', 'collaboration.id', 'place.collaboration_id')
    .where('token.digest', '=', digestOf(secret))
    .where('token.ended_at', 'is', null)
    .where('token.expires_at', '>', now)
    .select(['token.id', 'token.account_id as accountId', 'token.used_on as usedOn'])
    .select(sql<readonly TokenScope[]>`token.scopes`.as('scopes'))
    .select(['place.collaboration_id as collaborationId', 'place.person_id as personId'])
    .select(['place.is_secretariat as isSecretariat', 'person.name'])
    .select(['collaboration.name as collaborationName', 'demonstration_day as demonstrationDay'])
    .executeTakeFirst()
  if (!found) return null
  const { id, accountId, usedOn, scopes, collaborationId, personId, isSecretariat } = found
  if (usedOn !== today) {
    await db.updateTable('token').set({ used_on: today }).where('id', '=', id).execute()
  }
  const { name, collaborationName, demonstrationDay } = found
  const viewer = { collaborationId, personId, isSecretariat }
  const account = { viewer, name, collaborationName, demonstrationDay }
  return { tokenId: id, accountId, scopes, account }
}

/** A token as its own account sees it. */
export type OwnToken = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly expiresAt: Date
  readonly usedOn: string | null
}

/** The tokens that an account has in a collaboration and that still open something, the newest first. */
export function listOwnTokens(
  db: Database,
  { accountId, collaborationId }: TokenOwner,
  now: Date,
): Promise<readonly OwnToken[]> {
  return db
    .selectFrom('token')
    .where('account_id', '=', accountId)
    .where('collaboration_id', '=', collaborationId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['id', 'name', 'expires_at as expiresAt', 'used_on as usedOn'])
    .select(sql<readonly TokenScope[]>`scopes`.as('scopes'))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends one of an account's own tokens; false when there is none such to end. */
export async function endOwnToken(
  tx: Tx,
  { id, accountId, collaborationId, at }: TokenOwner & { readonly id: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('token')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('collaboration_id', '=', collaborationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
