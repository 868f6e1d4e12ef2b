import { Refusal } from '../domain/refusal.ts'
import { newSecret } from '../store/secrets.ts'
import { insertToken, listOwnTokens, type TokenScope } from '../store/tokens.ts'
import { perform, type Session } from './perform.ts'

/** For how many days a token may be good, and how many a person may have in a collaboration at once. */
export const tokenDays = [30, 90, 365] as const
const mostTokens = 20
const longestName = 100

/** What stands before every token's secret, so that one that is left lying somewhere is known for what it is. */
const mark = 'rt_'

/**
 * A person makes a token for a program of theirs. Gives its secret, which is shown once and kept nowhere. Refuses one
 * without a name, without anything it may do, for another time than those there are, and too many.
 */
export function makeToken(
  session: Session,
  request: {
    readonly accountId: string
    readonly name: string
    readonly scopes: readonly TokenScope[]
    readonly days: number
  },
): Promise<string> {
  const { collaborationId, actorId, now } = session
  return perform(session, 'person.makeToken', async ({ tx, record }) => {
    const { accountId, scopes, days } = request
    const name = request.name
      .normalize('NFC')
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
    if (name === '') throw new Refusal('token.noName')
    if (name.length > longestName) throw new Refusal('token.longName', { count: longestName })
    if (scopes.length === 0) throw new Refusal('token.noScope')
    if (!tokenDays.some((each) => each === days)) throw new Refusal('token.noEnd')
    const owner = { accountId, collaborationId }
    const own = await listOwnTokens(tx, owner, now)
    if (own.length >= mostTokens) throw new Refusal('token.tooMany', { count: mostTokens })
    const secret = mark + newSecret()
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    const id = await insertToken(tx, { ...owner, secret, name, scopes, createdAt: now, expiresAt })
    const details = { scopes: [...scopes], expires: expiresAt.toISOString() }
    await record({ kind: 'token', id }, details, actorId ?? collaborationId)
    return secret
  })
}
