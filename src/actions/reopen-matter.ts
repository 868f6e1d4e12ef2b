import { Refusal } from '../domain/refusal.ts'
import { updateEnd } from '../store/matter-changes.ts'
import { lockMatter } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/** A matter that had ended goes on. Refuses one that is open. */
export function reopenMatter(
  session: Session,
  { matterId }: { readonly matterId: string },
): Promise<void> {
  return perform(session, 'matter.reopen', async ({ tx, record }) => {
    const matter = await lockMatter(tx, session.collaborationId, matterId)
    if (matter.status === 'open') throw new Refusal('matter.openAlready')
    await updateEnd(tx, matterId, null)
    await record({ kind: 'matter', id: matterId })
  })
}
