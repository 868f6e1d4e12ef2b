import { firstLineOf, type Line, lastLineOf, sourceLineAt } from '../lines/line.ts'
import type { Decision, Lines } from '../read-minutes.ts'
import { type Sentence, splitSentences } from '../words/sentences.ts'
import type { Placed } from '../zones.ts'
import type { Deciding } from './deciding.ts'
import type { Section } from './item-labels.ts'

/** A sentence, clause or list entry of an item, with what stands around it. */
export type Unit = {
  readonly text: string
  readonly lines: Lines
  readonly placed: Placed
  readonly kind: 'sentence' | 'clause' | 'action'
  /** The decision it is, or is a part of. */
  readonly decision: Decision | null
  /** In a proposal, a dissent or another body's decision nothing is promised. */
  readonly section: Section
}

/** What the items say: their sentences and clauses in order, and their decisions. */
export type Walked = { readonly units: readonly Unit[]; readonly decisions: readonly Decision[] }

/** The decision that a sentence earlier on the same line has begun to list. */
export function begunOnLine({ line }: Placed, { decisions, units }: Walked): Decision | null {
  const last = decisions.at(-1)
  const unit = units.at(-1)
  return last && last.clauses.length > 0 && unit?.decision === last && unit.placed.line === line
    ? last
    : null
}

/** The source lines of a placed line. */
export const linesOf = ({ line }: Placed): Lines => [firstLineOf(line), lastLineOf(line)]

/** The source lines of a part of a line. */
export const linesWithin = (line: Line, at: number, text: string): Lines => [
  sourceLineAt(line, at),
  sourceLineAt(line, at + text.length - 1),
]

/** The id of the point a line belongs to: made from where the point begins, so that it is the same at each reading. */
export const idOf = ({ sub, point }: Placed): string | null => {
  const each = sub ?? point
  return each ? `i${each.at}` : null
}

/** The ids of the points, by their numbers as a text refers to them (`6.1`). */
export const numbersOf = (placed: readonly Placed[]): ReadonlyMap<string, string> =>
  new Map(
    placed.flatMap(({ index, point, sub }) => {
      const each = sub?.at === index ? sub : point
      return each?.at === index && each.number !== null
        ? [[each.label?.replace(/[^\d.]|\.$/gu, '') || each.number, `i${each.at}`]]
        : []
    }),
  )

/** The sentences of the end of a line, each with the source lines that it stands on. */
export function sentencesFrom(placed: Placed, text: string): Sentence[] {
  const offset = Math.max(0, placed.line.text.indexOf(text))
  return splitSentences(text).map(({ at, text: sentence }, index) => ({
    text: sentence.trim(),
    lines: [
      sourceLineAt(placed.line, offset + at),
      sourceLineAt(placed.line, offset + at + sentence.length - 1),
    ],
    line: placed.line,
    first: index === 0,
  }))
}

/** A decision that a label or a sentence has opened, and what of it has been read. */
export type Lead = Deciding & {
  readonly lines: Lines
  used: boolean
  gap: boolean
  decision: Decision | null
  listed: boolean
  /** Each sentence that follows is a decision of its own (`Gruppen beslutar följande.`). */
  readonly each?: boolean
}

/** What a label or a sentence opens, before anything of it is read, or with the decision that begins on its line. */
export const leadOf = (
  deciding: Deciding,
  lines: Lines,
  decision: Decision | null = null,
): Lead => ({
  ...deciding,
  lines,
  used: decision !== null,
  gap: false,
  decision,
  listed: false,
})

/** Whether lines go on with the clauses of what has been opened, and are not far below it. */
export const isNear = ({ decision }: Lead, lines: Lines): boolean =>
  decision !== null &&
  (decision.clauses.length > 0 || isOpenList(decision)) &&
  lines[1] - decision.lines[0] < 12

/** Adds to a decision what goes on with it. */
export function goOn(decision: Decision, text: string, lines: Lines): void {
  decision.text = `${decision.text} ${text}`
  decision.lines = [decision.lines[0], Math.max(decision.lines[1], lines[1])]
}

/** Whom a sentence without a subject tells of: what stands before a colon on its line, or the sub-point's title. */
export const spokenOf = ({ line, sub }: Placed): string | null =>
  /^([A-ZÀ-ÞĀ-Ž][^:.!?]{1,40}):\s/u.exec(line.text)?.[1] ?? sub?.title ?? null

/** Whether a paragraph is in a decision that began in the middle of its text. */
export const isInProse = (lead: Lead | null): boolean =>
  lead?.rule === 'decision-in-prose' && (lead.decision !== null || lead.each === true)

/** Whether a table's other columns say who does what the line says, or that it is a task. */
export const isBesideOwner = ({ owner, isTask }: Line): boolean => owner !== undefined || isTask

/** How a line stands below what has opened a decision. */
export type Standing = 'clauses' | 'entry' | 'clause' | 'text' | 'apart'

/** Whether a line is a clause, an entry of a list, or text of the decision that was opened above it, or apart from it. */
export function standingBelow(lead: Lead, line: Line): Standing {
  if (/^(?:samt\s|och\s)?att\s/iu.test(line.text)) return 'clauses'
  const entry = line.bullet !== null || line.label !== null
  const more = lead.gap && lead.used && line.label === null
  if (entry && (!lead.used || lead.listed) && !more) return 'entry'
  if (entry && lead.decision && isOpenList(lead.decision)) return 'entry'
  if (isLabelledNext(lead, line)) return 'apart'
  if (entry && lead.used && !lead.listed && lead.rule !== 'decision-label') return 'apart'
  if (!lead.used) return 'text'
  const isWithin = !lead.gap && !lead.listed && line.indent > 0 && lead.decision !== null
  if (isWithin && /^[a-zß-ž]/u.test(line.text)) return 'clause'
  return lead.gap || lead.listed || lead.decision?.clauses.length ? 'apart' : 'text'
}

/** `Programrådet beviljar` above a list: a verb without its object, which stands in the list. */
const isOpenList = ({ text, clauses }: Decision): boolean =>
  clauses.length === 0 && text.split(' ').length <= 5 && /[a-zß-ž](?:ar|er|ade|as)$/u.test(text)

/** `Medskick: Hanna för in …` below `Överenskommet: …`: a paragraph with a label of its own. */
const isLabelledNext = (lead: Lead, line: Line): boolean =>
  lead.used &&
  lead.rule === 'decision-lead' &&
  line.bullet === null &&
  /^[A-ZÀ-ÞĀ-Ž][a-zß-ž]{2,20}:\s[A-ZÀ-ÞĀ-Ž]/u.test(line.text)
