import { z } from 'zod'
import { type Gap, gapKinds, mendingOf } from '../../gaps/gap.ts'
import type { Text } from '../../text/sv.ts'
import { gapInWords } from '../../views/gap-words.ts'
import { Day, Id, name } from '../schemas.ts'

export const GapFound = name(
  'Gap',
  'A gap (lucka): what a thread lacks, in the words of the language that is asked for, and what mends it.',
  z.object({
    kind: z.enum(gapKinds),
    lacks: z.string(),
    says: z.string(),
    quote: z.string().nullable(),
    more: z.string().nullable(),
    mending: z.enum([
      'saySuccessor',
      'chooseMeeting',
      'openMatter',
      'nameOwner',
      'putOnAgenda',
      'sayWhoAdopted',
      'importMinutes',
    ]),
    day: Day,
    matterId: Id.nullable(),
    bodyId: Id.nullable(),
    assignmentId: Id.nullable(),
    decisionId: Id.nullable(),
  }),
)

/** A gap as it is sent. */
export function gapShown(gap: Gap, text: Text): z.input<typeof GapFound> {
  const { kind, day, matterId, bodyId, assignmentId, decisionId } = gap
  const { lacks, says, quote = null, more } = gapInWords(gap, text)
  const mending = mendingOf(gap)
  return {
    kind,
    lacks,
    says,
    quote,
    more,
    mending,
    day,
    matterId,
    bodyId,
    assignmentId,
    decisionId,
  }
}
