import { Refusal } from '../domain/refusal.ts'
import { updateEnd } from '../store/matter-changes.ts'
import { lockMatter } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/** A matter ends on a day, for a reason. Refuses one that has ended already, and an empty reason. */
export function endMatter(
  session: Session,
  request: { readonly matterId: string; readonly on: string; readonly because: string },
): Promise<void> {
  const { matterId, on } = request
  return perform(session, 'matter.end', async ({ tx, record }) => {
    const matter = await lockMatter(tx, session.collaborationId, matterId)
    if (matter.status === 'ended') throw new Refusal('matter.endedAlready')
    const because = request.because.trim()
    if (because === '') throw new Refusal('matter.noReason')
    await updateEnd(tx, matterId, { on, because })
    await record({ kind: 'matter', id: matterId }, { on, because })
  })
}
