import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { AssignmentListed } from '../store/assignments.ts'
import type { DecisionListed } from '../store/decisions.ts'
import type { ItemShown } from '../store/items.ts'

/** What came out of a line of the minutes: its sign stands in the margin there. */
export type Outcome =
  | { readonly kind: 'decision'; readonly decision: DecisionListed }
  | { readonly kind: 'assignment'; readonly assignment: AssignmentListed }

/** A line of the minutes, as it stands. */
export type RecordLine = {
  readonly number: number
  readonly text: string
  readonly outcomes: readonly Outcome[]
  /** Whether it is a part of a decision that was taken there. */
  readonly isDecided: boolean
}

/** A part of the minutes: what stands before the first item, or an item with its lines. */
export type RecordPart = {
  readonly item: ItemShown | null
  /** 0 for an item, 1 for a part of it, and so on. */
  readonly depth: number
  /** Lines that stand together, with an empty line or a page's end between. */
  readonly paragraphs: readonly (readonly RecordLine[])[]
  /** That an item stands here which whoever reads may not: it says no more than that. */
  readonly isHidden?: true
}

/** What has been made of the minutes of a meeting. */
export type RecordParts = {
  readonly source: Pick<ReadMinutes['source'], 'lines'>
  readonly blocks: readonly { readonly kind: string; readonly lines: readonly [number, number] }[]
  readonly items: readonly ItemShown[]
  readonly decisions: readonly DecisionListed[]
  readonly assignments: readonly AssignmentListed[]
  /** On which lines the items begin that are not shown. */
  readonly hiddenAt?: readonly number[]
}

/**
 * The minutes as a record: the source's own lines, all but what is set aside, under the items they belong to. Law: each
 * line is there once, but for the words that an item's heading already says.
 */
export function minutesRecord(minutes: RecordParts): readonly RecordPart[] {
  const { source, blocks, items } = minutes
  const aside = linesOf(blocks.filter(({ kind }) => kind === 'setAside').map(({ lines }) => lines))
  const decided = linesOf(
    minutes.decisions
      .filter(({ status }) => status === 'taken')
      .map(({ firstLine, lastLine }) => [firstLine, lastLine]),
  )
  const outcomes = outcomesByLine(minutes)
  const gaps = (minutes.hiddenAt ?? []).map((at) => ({ item: null, at }))
  const starts = [...items.map((item) => ({ item, at: item.firstLine })), ...gaps].sort(
    (one, other) => one.at - other.at,
  )
  const line = (number: number): RecordLine => ({
    number,
    text: (source.lines[number - 1] ?? '').trim(),
    outcomes: outcomes.get(number) ?? [],
    isDecided: decided.has(number),
  })
  const part = (item: ItemShown | null, from: number, to: number): RecordPart => {
    const lines = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => line(from + at))
    const own = lines.filter(({ number }) => !aside.has(number))
    const depth = item ? depthOf(item, items) : 0
    return { item, depth, paragraphs: paragraphsOf(item ? withoutHeading(own, item.title) : own) }
  }
  const end = source.lines.length
  const parts = starts.flatMap(({ item, at }, index): readonly RecordPart[] => {
    const last = (starts[index + 1]?.at ?? end + 1) - 1
    if (!item) return [hiddenPart, part(null, at, last)]
    const own = Math.min(Math.max(lastOf(item, items), item.firstLine), last)
    return [part(item, item.firstLine, own), part(null, own + 1, last)]
  })
  const before = part(null, 1, (starts[0]?.at ?? end + 1) - 1)
  return [before, ...parts].filter(
    ({ item, isHidden, paragraphs }) => item || isHidden || paragraphs.length > 0,
  )
}

const hiddenPart: RecordPart = { item: null, depth: 0, paragraphs: [], isHidden: true }

function linesOf(spans: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const [first, last] of spans) for (let at = first; at <= last; at += 1) lines.add(at)
  return lines
}

function outcomesByLine({ decisions, assignments }: RecordParts): ReadonlyMap<number, Outcome[]> {
  const outcomes = new Map<number, Outcome[]>()
  const add = (line: number, outcome: Outcome) =>
    outcomes.set(line, [...(outcomes.get(line) ?? []), outcome])
  for (const decision of decisions) add(decision.firstLine, { kind: 'decision', decision })
  for (const assignment of assignments) {
    add(assignment.firstLine, { kind: 'assignment', assignment })
  }
  return outcomes
}

function depthOf({ parentId }: ItemShown, items: readonly ItemShown[]): number {
  const parent = items.find(({ id }) => id === parentId)
  return parent ? 1 + depthOf(parent, items) : 0
}

/** The last line of an item or of what it is a part of. */
function lastOf({ lastLine, parentId }: ItemShown, items: readonly ItemShown[]): number {
  const parent = items.find(({ id }) => id === parentId)
  return parent ? Math.max(lastLine, lastOf(parent, items)) : lastLine
}

/** Lines without those that only say the heading; a heading may go on over a second line. */
function withoutHeading(lines: readonly RecordLine[], title: string): readonly RecordLine[] {
  const [first, second] = lines
  const isMore = (text: string) => text.length > title.length + 24
  if (!first || isMore(first.text)) return lines
  const goesOn =
    second !== undefined &&
    second.text !== '' &&
    !first.text.endsWith(title) &&
    title.endsWith(second.text)
  const rest = lines.slice(goesOn ? 2 : 1)
  if (first.outcomes.length === 0) return rest
  // What came out of the heading itself keeps its sign: on the first line that follows, or on a line of its own.
  const [next, ...others] = rest
  if (!next || next.text === '') return [{ ...first, text: '' }, ...rest]
  return [{ ...next, outcomes: [...first.outcomes, ...next.outcomes] }, ...others]
}

function paragraphsOf(lines: readonly RecordLine[]): readonly (readonly RecordLine[])[] {
  const paragraphs: RecordLine[][] = []
  let last: RecordLine[] = []
  for (const line of lines) {
    if (line.text === '' && line.outcomes.length === 0) {
      last = []
      continue
    }
    if (last.length === 0) paragraphs.push(last)
    last.push(line)
  }
  return paragraphs
}

/** A line as long as this fills its row in most documents, so that what follows may only have been broken off it. */
const fullLine = 55

/**
 * Lines in runs that are to be read as one: a line that only was full goes on in the next, where that begins in the
 * middle of a sentence. Law: no line is lost, moved or changed.
 */
export function runsOf(lines: readonly RecordLine[]): readonly (readonly RecordLine[])[] {
  const runs: RecordLine[][] = []
  for (const line of lines) {
    const above = runs.at(-1)?.at(-1)
    if (above && goesOn(above, line)) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs
}

const goesOn = (above: RecordLine, line: RecordLine): boolean =>
  above.text.length >= fullLine &&
  /[\p{L}\d,)”"]$/u.test(above.text) &&
  /^[\p{Ll}(\d]/u.test(line.text) &&
  !/^\p{L}\)|^\d+[.)]|^(?:att|dels) /u.test(line.text) &&
  line.outcomes.length === 0 &&
  line.isDecided === above.isDecided
