import { Refusal } from '../domain/refusal.ts'
import { findOpenAccount } from '../store/accounts.ts'
import { countAttempt } from '../store/attempts.ts'
import { insertMailToAccount, type Letter } from '../store/mails.ts'
import { endOfCode, insertCode } from '../store/sign-in-codes.ts'
import { codeInWords, newCode } from './one-time-code.ts'
import type { Stranger } from './sign-in-account.ts'

/**
 * How many codes may be asked for in an hour: for one address from one network, so that a stranger elsewhere does not
 * lock its owner out; for one address at all, so that its mailbox is not flooded; and from one network.
 */
const mostForAddressFromNetwork = 5
const mostForAddress = 20
const mostFromNetwork = 100

/**
 * Somebody asks for a one-time code by e-mail. Gives the id of the request, which only the browser that asked knows.
 * An address that nobody has gets the same answer by the same work: the code is made and kept, and belongs to nobody.
 * Nobody acts yet, so no event tells of it; the sign-in's does. Refuses who asks too often.
 */
export async function requestCode(
  { db, now }: Stranger,
  request: {
    readonly email: string
    readonly network: string
    readonly letter: (code: string) => Letter
  },
): Promise<string> {
  const { email, network, letter } = request
  const fromNetwork = await countAttempt(db, { kind: 'code.network', subject: network, at: now })
  if (fromNetwork > mostFromNetwork) throw new Refusal('signIn.tooMany')
  const both = `${email} ${network}`
  const fromHere = await countAttempt(db, { kind: 'code.addressHere', subject: both, at: now })
  if (fromHere > mostForAddressFromNetwork) throw new Refusal('signIn.tooMany')
  const forAddress = await countAttempt(db, { kind: 'code.address', subject: email, at: now })
  if (forAddress > mostForAddress) throw new Refusal('signIn.tooMany')
  const code = newCode()
  return db.transaction().execute(async (tx) => {
    const accountId = await findOpenAccount(tx, email)
    const id = await insertCode(tx, { accountId, code, at: now })
    const sending = { at: now, uselessAt: endOfCode(now) }
    await insertMailToAccount(tx, accountId, letter(codeInWords(code)), sending)
    return id
  })
}
