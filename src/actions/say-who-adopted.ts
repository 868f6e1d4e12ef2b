import { Refusal } from '../domain/refusal.ts'
import { lockDecision, upsertAdoptions } from '../store/adoptions.ts'
import { perform, type Session } from './perform.ts'

/**
 * Says which organisations have adopted a decision at home (har antagit), on what day, and in whose minutes if that is
 * known. Refuses nobody, whoever is no member of the body, and a day before the decision or after today.
 */
export function sayWhoAdopted(
  session: Session,
  request: {
    readonly decisionId: string
    readonly organisationIds: readonly string[]
    readonly adoptedOn: string
    readonly source: string
    readonly today: string
  },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'decision.adopt', async ({ tx, record }) => {
    const { decisionId, organisationIds, adoptedOn, today } = request
    const decision = await lockDecision(tx, collaborationId, decisionId)
    if (!decision) throw new Refusal('decision.unknown')
    if (organisationIds.length === 0) throw new Refusal('adoption.byNobody')
    const { members, heldOn, bodyId } = decision
    if (!organisationIds.every((each) => members.some(({ id }) => id === each))) {
      throw new Refusal('adoption.byStranger')
    }
    if (adoptedOn < heldOn) throw new Refusal('adoption.beforeDecision', { day: heldOn })
    if (adoptedOn > today) throw new Refusal('adoption.ahead')
    const said = { organisationIds, adoptedOn, source: request.source.trim() || null }
    await upsertAdoptions(tx, collaborationId, { decisionId, ...said })
    await record({ kind: 'decision', id: decisionId }, said, bodyId)
  })
}
