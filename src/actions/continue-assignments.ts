import { continuedAssignments } from '../linking/continued-assignments.ts'
import { findChains, joinChain } from '../store/assignment-chains.ts'
import { updateDue } from '../store/assignment-steps.ts'
import type { Tx } from '../store/database.ts'

/**
 * Lets what the minutes of a meeting tell of open assignments be steps in their chains: reported, postponed, done or
 * only told again. Nothing is lost of what the minutes say; one that is postponed to a later day is due then.
 */
export async function continueAssignments(
  tx: Tx,
  collaborationId: string,
  meeting: { readonly bodyId: string; readonly meetingId: string; readonly heldOn: string },
): Promise<void> {
  const { told, open } = await findChains(tx, collaborationId, meeting)
  const again = continuedAssignments(
    told.map(({ id, ...each }) => ({ ...each, key: id })),
    open,
    meeting,
  )
  for (const { key, assignmentId, step } of again) {
    await joinChain(tx, { id: key, firstId: assignmentId, step })
    const dueOn = told.find(({ id }) => id === key)?.dueOn ?? null
    if (step === 'postponed' && dueOn !== null) {
      await updateDue(tx, assignmentId, { on: dueOn, meetingId: null })
    }
  }
}
