import type { Decision } from '../../src/reader/read-minutes.ts'
import { isListed, near, opening, sameClause } from './compare.ts'
import type { Expected } from './expected.ts'
import type { Read } from './score-document.ts'
import type { IsInItem } from './score-items.ts'
import type { Tally } from './tally.ts'

/** One clause of a decision, or the whole of it where it has none. */
export type ReadDecision = Decision

/** Counts the body's own decisions, clause by clause, and those that it quotes. */
export function scoreDecisions(
  { judge, pair }: Tally,
  expected: Expected,
  read: Read,
  isInItem: IsInItem,
): readonly ReadDecision[] {
  const decisions = (read.decisions ?? []).flatMap((decision) =>
    (decision.clauses?.length ? decision.clauses : [decision.text]).map((text) => ({
      ...decision,
      text,
    })),
  )
  const { pairs } = pair(
    'decision',
    expected.decisions ?? [],
    decisions.filter((decision) => decision.status === 'taken' && decision.takenBy == null),
    (a, b) => {
      if (!sameClause(a.text, b.text)) return 0
      return 1 + Number(isInItem(a, b) === true) + Number(opening(a.text) === opening(b.text))
    },
    (decision) => isListed(expected.optionalDecisions, decision.text),
  )
  for (const [wanted, got] of pairs) {
    const isRight = isInItem(wanted, got)
    if (isRight !== null) judge('decision in its item', isRight)
  }

  if (expected.quotedDecisions) {
    const optional = [...(expected.optionalQuoted ?? []), ...(expected.optionalDecisions ?? [])]
    pair(
      'quoted decision',
      expected.quotedDecisions,
      decisions.filter((decision) => decision.status === 'quoted'),
      (a, b) =>
        Number(
          sameClause(a.text, b.text) && (a.takenBy == null || near(a.takenBy, b.takenBy, 0.4)),
        ),
      (decision) => isListed(optional, decision.text),
    )
  }
  return decisions
}
