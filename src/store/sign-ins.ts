import { randomUUID } from 'node:crypto'
import type { Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import { digestOf } from './secrets.ts'

/** A signing in that nobody uses ends by itself, and any of them when its day is over. */
const idleMilliseconds = 30 * 60_000
const longestMilliseconds = 10 * 3_600_000
/** How often it is written that somebody is still there. */
const seenMilliseconds = 60_000

/** Somebody who is signed in to a collaboration: the viewer, and what every page says of them. */
export type Account = {
  readonly viewer: Viewer
  readonly name: string
  readonly collaborationName: string
  /** The day on which the demonstration stands still; null in a real collaboration. */
  readonly demonstrationDay: string | null
}

/** One signing in, in one browser. */
export type SignedIn = {
  readonly id: string
  /** Whose it is; null for a role of the demonstration. */
  readonly accountId: string | null
  readonly name: string
  /** Whether the account administers the installation; it sees no content by that. */
  readonly isAdministrator: boolean
  /** How many collaborations the account belongs to. */
  readonly collaborations: number
  /** Null until a collaboration is chosen, and when the account has no place in it any more. */
  readonly account: Account | null
}

type NewSignIn = { readonly secret: string; readonly browser?: string; readonly at: Date }

/** Signs a person of the demonstration in. */
export async function insertSignIn(
  tx: Tx,
  { collaborationId, personId, isSecretariat }: Viewer,
  signIn: NewSignIn,
): Promise<void> {
  await tx
    .insertInto('sign_in')
    .values({
      ...rowOf(signIn),
      collaboration_id: collaborationId,
      person_id: personId,
      is_secretariat: isSecretariat,
    })
    .execute()
}

/** Signs an account in; the collaboration is null where one is still to be chosen. */
export async function insertAccountSignIn(
  tx: Tx,
  { accountId, collaborationId }: { readonly accountId: string; collaborationId: string | null },
  signIn: NewSignIn,
): Promise<void> {
  await tx
    .insertInto('sign_in')
    .values({ ...rowOf(signIn), account_id: accountId, collaboration_id: collaborationId })
    .execute()
}

const rowOf = ({ secret, browser = '', at }: NewSignIn) => ({
  id: randomUUID(),
  digest: digestOf(secret),
  browser,
  signed_in_at: at,
  seen_at: at,
})

/**
 * Whose a browser's secret is; null when nobody's, when it has ended, or when it was left too long. What an account
 * may is asked anew each time, so that what is taken away is gone at the next page. Roles of the demonstration count
 * only where there is one.
 */
export async function findSignedIn(
  db: Database,
  secret: string,
  { now, hasDemonstration }: { readonly now: Date; readonly hasDemonstration: boolean },
): Promise<SignedIn | null> {
  const found = await db
    .selectFrom('sign_in')
    .leftJoin('account', 'account.id', 'sign_in.account_id')
    .leftJoin('account_person as place', (join) =>
      join
        .onRef('place.account_id', '=', 'sign_in.account_id')
        .onRef('place.collaboration_id', '=', 'sign_in.collaboration_id'),
    )
    .leftJoin('person', (join) =>
      join.on(({ eb, fn, ref }) =>
        eb(ref('person.id'), '=', fn.coalesce('place.person_id', 'sign_in.person_id')),
      ),
    )
    .leftJoin('collaboration', 'collaboration.id', 'person.collaboration_id')
    .where('sign_in.digest', '=', digestOf(secret))
    .where('sign_in.ended_at', 'is', null)
    .where('sign_in.seen_at', '>', new Date(now.getTime() - idleMilliseconds))
    .where('sign_in.signed_in_at', '>', new Date(now.getTime() - longestMilliseconds))
    .$if(!hasDemonstration, (query) => query.where('sign_in.account_id', 'is not', null))
    .select(({ fn, eb }) => [
      'sign_in.id',
      'sign_in.account_id as accountId',
      'sign_in.seen_at as seenAt',
      'account.name as accountName',
      'account.is_administrator as isAdministrator',
      'person.id as personId',
      'person.name as personName',
      'collaboration.id as collaborationId',
      'collaboration.name as collaborationName',
      'demonstration_day as demonstrationDay',
      fn.coalesce('place.is_secretariat', 'sign_in.is_secretariat').as('isSecretariat'),
      eb
        .selectFrom('account_person')
        .whereRef('account_person.account_id', '=', 'sign_in.account_id')
        .select(fn.countAll<string>().as('count'))
        .as('collaborations'),
    ])
    .executeTakeFirst()
  if (!found) return null
  if (found.seenAt.getTime() < now.getTime() - seenMilliseconds) {
    await db.updateTable('sign_in').set({ seen_at: now }).where('id', '=', found.id).execute()
  }
  const { id, accountId, personId, personName, collaborationId, collaborationName } = found
  const { demonstrationDay, isSecretariat } = found
  const account =
    personId !== null && collaborationId !== null
      ? {
          viewer: { collaborationId, personId, isSecretariat: isSecretariat === true },
          name: personName ?? '',
          collaborationName: collaborationName ?? '',
          demonstrationDay,
        }
      : null
  const name = personName ?? found.accountName ?? ''
  const isAdministrator = found.isAdministrator === true
  const collaborations = Number(found.collaborations)
  return { id, accountId, name, isAdministrator, collaborations, account }
}

/** A signing in as its own account sees it. */
export type OwnSignIn = {
  readonly id: string
  readonly browser: string
  readonly signedInAt: Date
  readonly seenAt: Date
}

/** Where an account is signed in now, the latest seen first. */
export function listOwnSignIns(
  db: Database,
  accountId: string,
  now: Date,
): Promise<readonly OwnSignIn[]> {
  return db
    .selectFrom('sign_in')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', new Date(now.getTime() - idleMilliseconds))
    .where('signed_in_at', '>', new Date(now.getTime() - longestMilliseconds))
    .select(['id', 'browser', 'signed_in_at as signedInAt', 'seen_at as seenAt'])
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends what a browser's secret gives. */
export async function endSignIn(tx: Tx, secret: string, at: Date): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ ended_at: at })
    .where('digest', '=', digestOf(secret))
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends one of an account's own signings in; false when there is none such to end. */
export async function endOwnSignIn(
  tx: Tx,
  { id, accountId, at }: { readonly id: string; readonly accountId: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets a signing in be in a collaboration. */
export async function chooseInSignIn(
  tx: Tx,
  { id, collaborationId }: { readonly id: string; readonly collaborationId: string },
): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ collaboration_id: collaborationId })
    .where('id', '=', id)
    .execute()
}
