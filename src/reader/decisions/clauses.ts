import { matchesOf } from '../words/matches.ts'

/** A clause (att-sats) of a decision: its text, and where it begins in the text it was taken from. */
export type Clause = { readonly text: string; readonly at: number }

const between = /(?:[,;.]\s*(?:(?:samt|och|dels)\s+)?|\s(?:samt|och)\s+)att\s/giu
const first = /(?:^|[\s:])att\s/iu
const holding =
  /(?:för|genom|om|så|utan|på|av|till|i|med|än|efter|innan|trots|förutom|istället för|,\s?för|motiveringen|förklaringen|förbehållet|beskedet|tillägget)\s*$/iu
// `återremitterade ärendet med motiveringen att`: a reason, not what is decided
const reasoned = /\smed (?:motiveringen|förklaringen|hänvisning till)[\s,]*$/iu

/**
 * Splits what is decided into its clauses: `att godkänna förslaget, att överlämna ärendet samt att uppdra åt …`.
 *
 * An `att` that a preposition leads to (`för att`, `genom att`), or one inside a clause, parts nothing. Empty
 * where the text has no `att` at its beginning.
 */
export function splitClauses(text: string): Clause[] {
  const start = first.exec(text)
  if (!start) return []
  const begin =
    start.index +
    (start[0].length - start[0].trimStart().length === 0
      ? /^[\s:]/u.test(start[0])
        ? 1
        : 0
      : start[0].length - start[0].trimStart().length)
  if (begin > 60 || reasoned.test(text.slice(0, begin))) return []
  const cuts: number[] = [begin]
  for (const match of matchesOf(between, text)) {
    const at = match.index + match[0].length - 4
    if (
      at <= begin + 4 ||
      holding.test(text.slice(Math.max(0, match.index - 14), match.index + 1).trimEnd())
    )
      continue
    const word = /^[,;.]/u.test(match[0]) || /samt/iu.test(match[0])
    if (!word && at - (cuts.at(-1) ?? 0) < 12) continue
    cuts.push(at)
  }
  return cuts.map((at, index) => ({
    text: text
      .slice(at, cuts[index + 1] ?? text.length)
      .replace(/[\s,;]*(?:(?:samt|och|dels)\s*){0,2}$/iu, '')
      .trim(),
    at,
  }))
}

/** `ställer sig bakom att en ledare utbildas och att kostnaden delas`: the clauses of what is agreed to, where they are several. */
export function clausesBehind(text: string): string[] {
  const at = text.search(/(?<=\s(?:bakom|på|till)\s)att\s/u)
  const clauses = at < 0 ? [] : splitClauses(text.slice(at))
  return clauses.length > 1 ? clauses.map((clause) => clause.text) : []
}
