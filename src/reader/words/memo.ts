type Answer = NonNullable<unknown> | null

/**
 * A function of one text that remembers what it answered: the rules ask for the same words again and again.
 * It holds at most `most` answers; when those are reached it forgets them all. Answers are never changed.
 */
export function memo<A extends Answer>(
  answerTo: (text: string) => A,
  most = 20_000,
): (text: string) => A {
  return remembering(answerTo, new Map(), most)
}

/**
 * As `memo`, for what is read of whole lines and sentences: forgotten when the document has been read. Several rules
 * look at one sentence before the next, so that most often the answer is the last one.
 */
export function memoOfDocument<A extends Answer>(
  answerTo: (text: string) => A,
): (text: string) => A {
  const known = new Map<string, A>()
  const remember = remembering(answerTo, known, 20_000)
  let last: { readonly text: string; readonly answer: A } | null = null
  ofDocument.push(() => {
    known.clear()
    last = null
  })
  return (text) => {
    if (last?.text === text) return last.answer
    const answer = remember(text)
    last = { text, answer }
    return answer
  }
}

const ofDocument: (() => void)[] = []

/** Forgets the lines and sentences of the document that was read. */
export function forgetDocument(): void {
  for (const forget of ofDocument) forget()
}

function remembering<A extends Answer>(
  answerTo: (text: string) => A,
  known: Map<string, A>,
  most: number,
): (text: string) => A {
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = answerTo(text)
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}
