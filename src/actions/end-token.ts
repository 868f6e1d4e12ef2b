import { Refusal } from '../domain/refusal.ts'
import { endOwnToken } from '../store/tokens.ts'
import { perform, type Session } from './perform.ts'

/** A person ends one of their own tokens, and what uses it is let in no more. Refuses one that is nobody's or over. */
export function endToken(
  session: Session,
  { tokenId, accountId }: { readonly tokenId: string; readonly accountId: string },
): Promise<void> {
  const { actorId, collaborationId, now } = session
  return perform(session, 'person.endToken', async ({ tx, record }) => {
    const own = { id: tokenId, accountId, collaborationId, at: now }
    if (!(await endOwnToken(tx, own))) throw new Refusal('token.endedAlready')
    await record({ kind: 'token', id: tokenId }, {}, actorId ?? collaborationId)
  })
}
