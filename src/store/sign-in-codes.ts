import { randomBytes, randomUUID, scrypt } from 'node:crypto'
import type { Database, Tx } from './database.ts'

const longestMilliseconds = 10 * 60_000
const mostTries = 5

/**
 * What is kept of a code. A code is short, so that its digest is made slow to find: what somebody reads in the
 * database does not give the code while it can be used.
 */
export function digestOfCode(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, digest) =>
      error ? reject(error) : resolve(digest),
    )
  })
}

/** When a code that is made now can no longer be used. */
export const endOfCode = (now: Date): Date => new Date(now.getTime() + longestMilliseconds)

/** Keeps a code for an account; for null too, so that an unknown address gives the same work. Gives its id. */
export async function insertCode(
  tx: Tx,
  { accountId, code, at }: { readonly accountId: string | null; code: string; readonly at: Date },
): Promise<string> {
  const id = randomUUID()
  const salt = randomBytes(16)
  const digest = await digestOfCode(code, salt)
  await tx
    .insertInto('sign_in_code')
    .values({ id, account_id: accountId, salt, digest, created_at: at })
    .execute()
  return id
}

/** A code that may be tried. */
type TriedCode = {
  readonly accountId: string | null
  readonly salt: Buffer
  readonly digest: Buffer
}

/** Takes one of a code's tries, for good; null when there is none left, or the code is used or too old. */
export async function takeTry(db: Database, id: string, now: Date): Promise<TriedCode | null> {
  const taken = await db
    .updateTable('sign_in_code')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('tries', '<', mostTries)
    .where('created_at', '>', new Date(now.getTime() - longestMilliseconds))
    .returning(['account_id as accountId', 'salt', 'digest'])
    .executeTakeFirst()
  return taken ?? null
}

/** Uses a code up; false when somebody else just did. */
export async function useCode(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_code')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
