import { timingSafeEqual } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'
import { countAttempt } from '../store/attempts.ts'
import { digestOfCode, takeTry, useCode } from '../store/sign-in-codes.ts'
import { codeIn } from './one-time-code.ts'
import { type Browser, type Stranger, signInAccount } from './sign-in-account.ts'

/** How many codes may be tried in an hour from one network. */
const mostFromNetwork = 200

/**
 * Signs in with the code that was sent. Gives the secret that the browser keeps. Refuses a code that is wrong, and one
 * that is used, ten minutes old, or tried five times; each try counts, also when the rest is refused.
 */
export async function signInWithCode(
  stranger: Stranger,
  request: Browser & {
    readonly requestId: string
    readonly written: string
    readonly network: string
  },
): Promise<string> {
  const { db, now } = stranger
  const { requestId, written, network } = request
  const tries = await countAttempt(db, { kind: 'try.network', subject: network, at: now })
  if (tries > mostFromNetwork) throw new Refusal('signIn.tooMany')
  const kept = await takeTry(db, requestId, now)
  if (!kept) throw new Refusal('signIn.codeGone')
  const isRight = timingSafeEqual(await digestOfCode(codeIn(written), kept.salt), kept.digest)
  if (!isRight || kept.accountId === null) throw new Refusal('signIn.codeWrong')
  return signInAccount(stranger, kept.accountId, 'code', request, async (tx) => {
    if (!(await useCode(tx, requestId, now))) throw new Refusal('signIn.codeGone')
  })
}
