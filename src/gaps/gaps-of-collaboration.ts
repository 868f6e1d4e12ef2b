import { grouped } from '../domain/grouped.ts'
import type { CollaborationFacts } from './facts.ts'
import { bySeverity, comesUp, type Gap } from './gap.ts'
import { gapsOfAssignment } from './gaps-of-assignment.ts'
import { gapsOfBody } from './gaps-of-body.ts'
import { gapsOfMatter } from './gaps-of-matter.ts'

/**
 * Every gap of a collaboration, the most severe first. A dissolved body is one gap, and not one for each matter that
 * it left behind. What comes up at a planned meeting is on its way, and waits there.
 */
export function gapsOfCollaboration(
  { bodies, matters, assignments }: CollaborationFacts,
  today: string,
): readonly Gap[] {
  const leftAt = grouped(
    matters.filter(({ isOpen }) => isOpen),
    ({ handlings }) => handlings.at(-1)?.bodyId ?? '',
  )
  return bySeverity([
    ...[...bodies.values()].flatMap((body) =>
      gapsOfBody(body, leftAt.get(body.id)?.length ?? 0, today),
    ),
    ...matters
      .flatMap((matter) => gapsOfMatter(matter, bodies, today))
      .filter((gap) => gap.kind !== 'bodyDissolved' && !comesUp(gap)),
    ...assignments.flatMap((assignment) => gapsOfAssignment(assignment, bodies, today)),
  ])
}
