/** The words before the att-clauses and the clauses themselves; a text without clauses is its own lead. */
export function partsOfDecision({
  text,
  clauses,
}: {
  readonly text: string
  readonly clauses: readonly string[]
}): { lead: string | null; clauses: readonly string[] } {
  const [first, ...others] = clauses
  if (first === undefined) return { lead: text, clauses: [] }
  const lead = withoutBullet(text.slice(0, Math.max(text.indexOf(first), 0)))
  if (lead !== '') return { lead, clauses }
  return others.length > 0 ? { lead: null, clauses } : { lead: first, clauses: [] }
}

/** A lead-in without the sign of the list that follows it. */
function withoutBullet(lead: string): string {
  const words = lead.trimEnd()
  return /[-–•*]$/u.test(words) ? words.slice(0, -1).trimEnd() : words
}
