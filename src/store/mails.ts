import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'

/** What a letter says, in plain text. */
export type Letter = { readonly subject: string; readonly text: string }

/** A letter on its way: when it is put in the outbox, and when nobody has use for it any more. */
type Sending = { readonly at: Date; readonly uselessAt: Date }

/** Puts a letter in the outbox, to be sent when the transaction has been. */
export async function insertMail(
  tx: Tx,
  recipient: string,
  { subject, text }: Letter,
  { at, uselessAt }: Sending,
): Promise<void> {
  await tx
    .insertInto('mail')
    .values({
      ...{ id: randomUUID(), recipient, subject, body: text, created_at: at },
      ...{ next_try_at: at, useless_at: uselessAt },
    })
    .execute()
}

/** Puts a letter to an account in the outbox; to null nothing, by the same question. */
export async function insertMailToAccount(
  tx: Tx,
  accountId: string | null,
  { subject, text }: Letter,
  { at, uselessAt }: Sending,
): Promise<void> {
  await sql`insert into mail (id, recipient, subject, body, created_at, next_try_at, useless_at)
    select ${randomUUID()}::uuid, email, ${subject}, ${text}, ${at}::timestamptz, ${at}::timestamptz,
      ${uselessAt}::timestamptz
    from account where id = ${accountId}::uuid`.execute(tx)
}

/** A letter to send now. */
export type MailToSend = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

/**
 * Takes the letter that has waited longest, for so long that nobody else takes it while it is being sent; each failure
 * doubles the time. Null when no letter waits.
 */
export async function takeMail(db: Database, now: Date): Promise<MailToSend | null> {
  const { rows } = await sql<MailToSend>`
    update mail set attempts = attempts + 1,
      next_try_at = ${now}::timestamptz + least(interval '1 hour', interval '1 minute' * power(2, least(attempts, 10)))
    where id = (
      select id from mail
      where sent_at is null and body is not null
        and next_try_at <= ${now}::timestamptz and useless_at > ${now}::timestamptz
      order by next_try_at, created_at limit 1 for update skip locked
    )
    returning id, recipient, subject, body as text`.execute(db)
  return rows[0] ?? null
}

/** A letter was sent. What it said is forgotten: it may be a code, or the secret of an invitation. */
export async function markSent(db: Database, id: string, at: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ sent_at: at, body: null, last_error: null })
    .where('id', '=', id)
    .execute()
}

/** A letter could not be sent, and why. */
export async function markUnsent(db: Database, id: string, error: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({ last_error: error.slice(0, 500) })
    .where('id', '=', id)
    .execute()
}

/** How many letters have not gone yet, and are still of use. */
export async function countWaitingLetters(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from mail
    where sent_at is null and body is not null`.execute(db)
  return rows[0]?.count ?? 0
}
