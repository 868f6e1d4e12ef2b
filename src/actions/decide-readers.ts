import { Refusal } from '../domain/refusal.ts'
import { findReadersRule, type ReadersRule, updateReadersRule } from '../store/minutes-state.ts'
import { perform, type Session } from './perform.ts'

/**
 * Decides who reads the minutes of a body: all participating authorities or its members, whether its members get them for
 * adjustment, and which authority keeps its records. Refuses a body that is not there.
 */
export function decideReaders(
  session: Session,
  { bodyId, ...rule }: ReadersRule & { readonly bodyId: string },
): Promise<void> {
  return perform(session, 'body.decideReaders', async ({ tx, record }) => {
    if (!(await findReadersRule(tx, session, bodyId))) throw new Refusal('body.unknown')
    await updateReadersRule(tx, bodyId, rule)
    await record({ kind: 'body', id: bodyId }, rule, bodyId)
  })
}
