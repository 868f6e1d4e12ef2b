import type { Member } from './facts.ts'
import { isIn } from './missing-from-body.ts'

/** Who is to adopt a decision at home, and which of them nobody has said it of. */
export type Adopters = { readonly all: readonly Member[]; readonly missing: readonly Member[] }

/** Words that leave a decision to the region too, and not to its municipalities alone. */
const everyone = /region|huvudm|part(?:er|ner)|fullmäktige|samtliga/i

/**
 * Who is to adopt a decision that is left to the parties: the members of the body on its day, or only the
 * municipalities where it speaks of nobody else.
 */
export function adoptersOf(
  {
    text,
    saidOn,
    adoptedBy,
  }: Readonly<{ text: string; saidOn: string; adoptedBy: readonly string[] }>,
  members: readonly Member[],
): Adopters {
  const current = members.filter((member) => isIn(member, saidOn))
  const once = [...new Map(current.map((member) => [member.id, member])).values()]
  const isForMunicipalities = /kommun/i.test(text) && !everyone.test(text)
  const all = once.filter(({ kind }) => kind === 'municipality' || !isForMunicipalities)
  return { all, missing: all.filter(({ id }) => !adoptedBy.includes(id)) }
}
