import type { Database, Tx } from './database.ts'
import { digestOf, newSecret } from './secrets.ts'

/**
 * A new secret for the link to the first account; the one before opens nothing any more. Null when there is an account
 * already: whoever has one invites the others.
 */
export async function renewSetUpLink(db: Database, now: Date): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    if (await hasAccount(tx)) return null
    const secret = newSecret()
    await tx.deleteFrom('set_up_link').where('used_at', 'is', null).execute()
    await tx
      .insertInto('set_up_link')
      .values({ digest: digestOf(secret), created_at: now })
      .execute()
    return secret
  })
}

/** Whether a secret still leads to the first account. */
export async function isSetUpOpen(db: Database, secret: string): Promise<boolean> {
  const found = await db
    .selectFrom('set_up_link')
    .where('digest', '=', digestOf(secret))
    .where('used_at', 'is', null)
    .select('digest')
    .executeTakeFirst()
  return found !== undefined && !(await hasAccount(db))
}

/** Uses the link up; false when it opens nothing, or somebody else just used it. */
export async function useSetUpLink(tx: Tx, secret: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('set_up_link')
    .set({ used_at: at })
    .where('digest', '=', digestOf(secret))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n && !(await hasAccount(tx))
}

async function hasAccount(db: Database): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}
