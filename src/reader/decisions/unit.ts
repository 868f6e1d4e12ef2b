import { firstLineOf, lastLineOf, sourceLineAt } from '../lines/line.ts'
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

/** The source lines of a placed line. */
export const linesOf = ({ line }: Placed): Lines => [firstLineOf(line), lastLineOf(line)]

/** The id of the point a line belongs to: made from where the point begins, so that it is the same at each reading. */
export const idOf = ({ sub, point }: Placed): string | null => {
  const each = sub ?? point
  return each ? `i${each.at}` : null
}

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

/** Whom a sentence without a subject tells of: what stands before a colon on its line, or the sub-point's title. */
export const spokenOf = ({ line, sub }: Placed): string | null =>
  /^([A-ZÀ-ÞĀ-Ž][^:.!?]{1,40}):\s/u.exec(line.text)?.[1] ?? sub?.title ?? null
