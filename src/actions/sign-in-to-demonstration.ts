import { Refusal } from '../domain/refusal.ts'
import type { Database } from '../store/database.ts'
import { listDemonstrationRoles } from '../store/demonstration-roles.ts'
import { newSecret } from '../store/secrets.ts'
import { insertSignIn } from '../store/sign-ins.ts'
import { perform } from './perform.ts'

/**
 * A visitor becomes one of the people of the demonstration. Gives the secret that the browser keeps. Refuses a place
 * that no person has.
 */
export async function signInToDemonstration(
  { db, now }: { readonly db: Database; readonly now: Date },
  { place }: { readonly place: number },
): Promise<string> {
  const role = (await listDemonstrationRoles(db)).find((each) => each.place === place)
  if (!role) throw new Refusal('signIn.noRole')
  const { collaborationId, personId } = role
  return perform(
    { db, collaborationId, actorId: personId, now },
    'person.signIn',
    async ({ tx, record }) => {
      const secret = newSecret()
      await insertSignIn(tx, role, { secret, at: now })
      await record({ kind: 'person', id: personId }, {}, personId)
      return secret
    },
  )
}
