import type { BodyFacts } from './facts.ts'
import type { Gap } from './gap.ts'

/**
 * What a body lacks: somebody to take over, when it has been dissolved with open matters and nobody has said who its
 * successor is. `openMatters` is the number of open matters that no other body has treated since.
 */
export function gapsOfBody(
  { id, name, dissolvedOn, successorId }: BodyFacts,
  openMatters: number,
  today: string,
): readonly Gap[] {
  if (dissolvedOn === null || dissolvedOn > today) return []
  if (successorId !== null || openMatters === 0) return []
  return [
    {
      kind: 'bodyDissolved',
      values: { body: name, day: dissolvedOn, openMatters },
      matterId: null,
      bodyId: id,
      assignmentId: null,
      decisionId: null,
      day: dissolvedOn,
    },
  ]
}
