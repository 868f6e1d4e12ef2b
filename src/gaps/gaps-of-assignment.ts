import type { AssignmentFacts, Bodies } from './facts.ts'
import { bySeverity, type Gap } from './gap.ts'
import { findMissingMeeting } from './missing-meeting.ts'

/** Where an assignment belongs: nothing, or a matter and the last day on which that was treated. */
type Belonging = { readonly matterId: string | null; readonly lastHandledOn: string | null }

const ofNoMatter: Belonging = { matterId: null, lastHandledOn: null }

/** What an assignment lacks: somebody to do it, and a meeting to be done at. Nothing when it is reported or done. */
export function gapsOfAssignment(
  assignment: AssignmentFacts,
  bodies: Bodies,
  today: string,
  { matterId, lastHandledOn }: Belonging = ofNoMatter,
): readonly Gap[] {
  const { id, text, state, bodyId, saidOn, dueWritten, dueOn } = assignment
  if (state === 'reported' || state === 'done' || state === 'quoted') return []
  const place = { matterId, bodyId, assignmentId: id, decisionId: null }
  const gaps: Gap[] = []
  if (!assignment.hasOwner) {
    const values = { task: text, day: saidOn, due: dueOn ?? dueWritten }
    gaps.push({ kind: 'noOwner', values, ...place, day: dueOn ?? saidOn })
  }
  if (dueWritten !== null && assignment.dueMeetingOn === null) {
    const due = { text, dueWritten, dueOn, bodyId, saidOn, lastHandledOn }
    const missing = findMissingMeeting(due, bodies, today)
    if (missing) {
      const { body, before, after, from, until } = missing
      const values = { body: body.name, due: dueWritten, until, isDecision: false, before, after }
      gaps.push({ kind: 'noMeetingThen', values, ...place, bodyId: body.id, day: from })
    }
  }
  return bySeverity(gaps)
}
