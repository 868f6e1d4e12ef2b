import type { Identity } from '../domain/identity-provider.ts'
import { Refusal } from '../domain/refusal.ts'
import { findIdentity } from '../store/accounts.ts'
import { type Browser, type Stranger, signInAccount } from './sign-in-account.ts'

/**
 * Signs in as whom an identity provider vouches for. Gives the secret that the browser keeps. Refuses an identity that
 * no account has: which address it has is of no weight, since an address may be given to somebody else.
 */
export async function signInWithProvider(
  stranger: Stranger,
  request: Browser & { readonly identity: Identity },
): Promise<string> {
  const accountId = await findIdentity(stranger.db, request.identity)
  if (!accountId) throw new Refusal('provider.unknownPerson')
  return signInAccount(stranger, accountId, 'provider', request, async () => {})
}
