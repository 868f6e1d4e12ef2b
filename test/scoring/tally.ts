import { tight } from './compare.ts'

/** What is counted, in the order of the table. */
const fields = [
  ...['body', 'kind', 'date', 'start', 'end', 'place', 'attendee', 'attendee state'],
  ...['state absent', 'state partial', 'state invited', 'state guest', 'attendee organisation'],
  ...['chair', 'secretary', 'adjuster', 'item', 'item number', 'sub-item', 'decision'],
  ...['decision in its item', 'quoted decision', 'assignment', 'assignment owner'],
  ...['assignment due', 'whole assignment', 'next meeting', 'planned time', 'distribution'],
  ...['stands on its lines', 'source kept'],
]

export type Counts = { right: number; missed: number; wrong: number }

/** A thing with the text it is known by in a note. */
type Named = {
  readonly text?: string
  readonly name?: string
  readonly title?: string | null
}

/** Counts what was read right, missed and read in excess, over any number of documents. */
export type Tally = ReturnType<typeof startTally>

/** A tally of nothing, yet. */
export function startTally() {
  const totals = new Map(fields.map((field) => [field, { right: 0, missed: 0, wrong: 0 }]))
  let notes: string[] = []

  function count(field: string, counts: Partial<Counts>): void {
    const sum = totals.get(field)
    if (!sum) throw new Error(`${field} is not a field of the table`)
    sum.right += counts.right ?? 0
    sum.missed += counts.missed ?? 0
    sum.wrong += counts.wrong ?? 0
  }

  function judge(field: string, isRight: boolean): void {
    count(field, isRight ? { right: 1 } : { missed: 1, wrong: 1 })
  }

  function note(line: string): void {
    notes.push(line.replace(/\s+/g, ' ').slice(0, 160))
  }

  /** One value against the values that are right; none of them means that there is nothing to read. */
  function single(
    field: string,
    expected: readonly (string | null | undefined)[],
    read: string | null | undefined,
    same: (a: string, b: string) => boolean = (a, b) => tight(a) === tight(b),
  ): void {
    const wanted = expected.filter((value) => value != null && value !== '') as string[]
    const isRead = read != null && read !== ''
    if (wanted.length === 0) {
      if (!isRead) return
      count(field, { wrong: 1 })
      note(`extra  ${field}: ${read}`)
    } else if (!isRead) {
      count(field, { missed: 1 })
      note(`missed ${field}: ${wanted[0]}`)
    } else {
      const isRight = wanted.some((value) => same(value, read))
      judge(field, isRight)
      if (!isRight) note(`wrong  ${field}: ${read}, wanted ${wanted[0]}`)
    }
  }

  /**
   * Pairs what is expected with what was read, best first, each used once, and counts.
   * `rank` above 0 means that the two may be a pair; what is `neutral` is not wrong to have read.
   */
  function pair<Wanted extends Named, Read extends Named>(
    field: string,
    expected: readonly Wanted[],
    reads: readonly Read[],
    rank: (wanted: Wanted, read: Read) => number,
    neutral: (read: Read) => boolean = () => false,
  ): { readonly pairs: readonly (readonly [Wanted, Read])[]; readonly extra: readonly Read[] } {
    const candidates = expected
      .flatMap((wanted, e) => reads.map((read, r) => ({ wanted, read, e, r })))
      .map((each) => ({ ...each, score: rank(each.wanted, each.read) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.e - b.e || a.r - b.r)
    const usedExpected = new Set<number>()
    const usedReads = new Set<number>()
    const pairs: (readonly [Wanted, Read])[] = []
    for (const { wanted, read, e, r } of candidates) {
      if (usedExpected.has(e) || usedReads.has(r)) continue
      usedExpected.add(e)
      usedReads.add(r)
      pairs.push([wanted, read])
    }

    const missed = expected.filter((_, e) => !usedExpected.has(e))
    const extra = reads.filter((read, r) => !usedReads.has(r) && !neutral(read))
    count(field, { right: pairs.length, missed: missed.length, wrong: extra.length })
    for (const each of missed) note(`missed ${field}: ${labelOf(each)}`)
    for (const each of extra) note(`extra  ${field}: ${labelOf(each)}`)
    return { pairs, extra }
  }

  return {
    count,
    judge,
    note,
    single,
    pair,
    has: (field: string) => totals.has(field),
    /** The notes since they were last taken: what was missed, wrong or extra in one document. */
    takeNotes: () => {
      const taken = notes
      notes = []
      return taken
    },
    totals: (): ReadonlyMap<string, Readonly<Counts>> => totals,
  }
}

/** What a thing is called in a note. */
export const labelOf = (thing: Named) => thing.text ?? thing.name ?? thing.title ?? ''
