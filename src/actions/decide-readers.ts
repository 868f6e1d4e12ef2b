import { Refusal } from '../domain/refusal.ts'
import { findReadersRule, type ReadersRule, updateReadersRule } from '../store/minutes-state.ts'
import { isParty } from '../store/parties.ts'
import { perform, type Session } from './perform.ts'
import { tellWhomMinutesReach } from './tell-whom-minutes-reach.ts'

/**
 * Decides who reads the minutes of a body: all participating authorities or its members, whether its members get them for
 * adjustment, and which authority keeps its records. Refuses a body that is not there, and a host that is no party.
 */
export function decideReaders(
  session: Session,
  { bodyId, ...rule }: ReadersRule & { readonly bodyId: string },
): Promise<void> {
  return perform(session, 'body.decideReaders', async ({ tx, record }) => {
    if (!(await findReadersRule(tx, session, bodyId))) throw new Refusal('body.unknown')
    if (rule.hostId !== null && !(await isParty(tx, session.collaborationId, rule.hostId))) {
      throw new Refusal('organisation.unknown', { name: rule.hostId })
    }
    await updateReadersRule(tx, bodyId, rule)
    await record({ kind: 'body', id: bodyId }, rule, bodyId)
    await tellWhomMinutesReach(session, tx, bodyId)
  })
}
