import { randomUUID } from 'node:crypto'
import type { Session } from '../../src/actions/perform.ts'
import { makePeopleKnown } from '../../src/store/people.ts'
import { insertSignIn } from '../../src/store/sign-ins.ts'

/** Somebody of a collaboration who is signed in, by name: made known where they are not. */
export async function signInAs(
  { db, collaborationId, now }: Session,
  name: string,
  isSecretariat = false,
): Promise<{ readonly personId: string; readonly cookie: string }> {
  const secret = randomUUID()
  const personId = await db.transaction().execute(async (tx) => {
    const id = (await makePeopleKnown(tx, collaborationId, [name])).get(name) ?? ''
    await insertSignIn(tx, { collaborationId, personId: id, isSecretariat }, { secret, at: now })
    return id
  })
  return { personId, cookie: `rodatraden=${secret}` }
}
