import { Refusal } from '../domain/refusal.ts'
import { deleteAdoption, lockDecision } from '../store/adoptions.ts'
import { perform, type Session } from './perform.ts'

/** Takes back that an organisation has adopted a decision. Refuses what nobody has said. */
export function takeBackAdoption(
  session: Session,
  request: { readonly decisionId: string; readonly organisationId: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'decision.takeBackAdoption', async ({ tx, record }) => {
    const { decisionId, organisationId } = request
    const decision = await lockDecision(tx, collaborationId, decisionId)
    if (!decision) throw new Refusal('decision.unknown')
    if (!(await deleteAdoption(tx, collaborationId, request))) throw new Refusal('adoption.unsaid')
    await record({ kind: 'decision', id: decisionId }, { organisationId }, decision.bodyId)
  })
}
