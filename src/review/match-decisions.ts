import { plainWords } from '../domain/plain-name.ts'

/** A decision that minutes quote: whose it is said to be, and when it is said to be taken. */
export type QuotedDecision = {
  readonly id: string
  readonly text: string
  readonly bodyId: string
  readonly decidedOn: string | null
  /** The day of the meeting that quotes it. */
  readonly quotedOn: string
}

/** A decision that a body took, as its own minutes have it. */
export type TakenDecision = {
  readonly id: string
  readonly text: string
  readonly bodyId: string
  readonly heldOn: string
}

/** The share of a quotation's words that the decision must have, where its day is told and where it is not. */
const enough = { withDay: 0.4, without: 0.6 }
/** So many words must say what a decision is about: two may stand in any. */
const fewest = 3
/** How much more of the words the likeliest must have than the next. */
const ahead = 0.15

/**
 * The decision that each quotation retells, by its id, where it is sure: of the same body, on the day that is told or
 * before, with most of its words, and clearly more of them than any other.
 */
export function matchDecisions(
  quoted: readonly QuotedDecision[],
  taken: readonly TakenDecision[],
): ReadonlyMap<string, string> {
  const words = new Map(taken.map(({ id, text }) => [id, tellingWords(text)]))
  return new Map(
    quoted.flatMap((quotation) => {
      const { bodyId, decidedOn, quotedOn, text } = quotation
      const told = tellingWords(text)
      if (told.size < fewest) return []
      const [first, next] = taken
        .filter(
          (each) =>
            each.bodyId === bodyId &&
            (decidedOn === null ? each.heldOn < quotedOn : each.heldOn === decidedOn),
        )
        .map(({ id }) => ({ id, share: sharedPart(told, words.get(id) ?? new Set()) }))
        .sort((a, b) => b.share - a.share)
      if (!first || first.share < (decidedOn === null ? enough.without : enough.withDay)) return []
      return first.share - (next?.share ?? 0) >= ahead ? [[quotation.id, first.id] as const] : []
    }),
  )
}

/** The part of the shorter text's words that the longer one has too. */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one]
  if (short.size < fewest) return 0
  return [...short].filter((word) => long.has(word)).length / short.size
}

const silent = new Set(
  [
    'att och pa for av med om till fran den det de en ett som ska skall har samt enligt sitt mote foljande',
    'beslutar beslutade beslutat beslut beslot ge ges gav uppdrag uppdra uppdrar',
    'januari februari mars april maj juni juli augusti september oktober november december',
  ].flatMap((words) => words.split(' ')),
)

/** Words that say what a decision is about, by their first letters, so that an ending makes no difference. */
function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .filter((word) => word.length > 2 && !silent.has(word))
      .map((word) => word.slice(0, 6)),
  )
}
