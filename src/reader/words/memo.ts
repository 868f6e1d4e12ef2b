type Answer = NonNullable<unknown> | null

/** So many texts are remembered; when there are more, all are forgotten. */
const mostTexts = 20_000

/**
 * A function of one text that remembers what it answered: the rules ask for the same words again and again.
 * It holds at most `most` answers; when those are reached it forgets them all. Answers are never changed.
 */
export function memo<A extends Answer>(
  answerTo: (text: string) => A,
  most = mostTexts,
): (text: string) => A {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = answerTo(text)
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}

/** What was answered of the lines and sentences of a document: of each text, every function in a place of its own. */
const ofDocument = new Map<string, unknown[]>()
let functions = 0

/** Several rules look at one sentence before the next, so that most often a text is the last one. */
let last: { readonly text: string; readonly answers: unknown[] } | null = null

/** As `memo`, for what is read of whole lines and sentences: forgotten when the document has been read. */
export function memoOfDocument<A extends NonNullable<unknown>>(
  answerTo: (text: string) => A,
): (text: string) => A {
  const place = functions
  functions += 1
  return (text) => {
    const answers = answersOf(text)
    const before = answers[place] as A | undefined
    if (before !== undefined) return before
    const answer = answerTo(text)
    answers[place] = answer
    return answer
  }
}

/** Forgets the lines and sentences of the document that was read. */
export function forgetDocument(): void {
  ofDocument.clear()
  last = null
}

function answersOf(text: string): unknown[] {
  if (last?.text === text) return last.answers
  const before = ofDocument.get(text)
  const answers = before ?? new Array(functions)
  if (!before) {
    if (ofDocument.size >= mostTexts) ofDocument.clear()
    ofDocument.set(text, answers)
  }
  last = { text, answers }
  return answers
}
