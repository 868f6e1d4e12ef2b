/**
 * A function of one text that remembers what it answered: the rules ask for the same words and lines again and
 * again. It holds at most `most` answers; when those are reached it forgets them all. Answers are never changed.
 */
export function memo<Answer extends NonNullable<unknown> | null>(
  answerTo: (text: string) => Answer,
  most = 20_000,
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = answerTo(text)
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}
