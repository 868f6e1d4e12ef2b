import type { Line } from '../lines/line.ts'

/** A point (punkt) of the agenda as found among the lines, before its text is read. */
export type Point = {
  /** Index of the line it begins on, and of the line its title stands on. */
  readonly at: number
  readonly titleAt: number
  readonly number: string | null
  readonly label: string | null
  readonly title: string
  readonly presenters: readonly string[]
  readonly minutes: number | null
  /** What stands after the title on its line. */
  readonly rest: string
  readonly depth: 0 | 1
  readonly rule: string
  /** Other points have numbers and this one has none. */
  readonly lost: boolean
}

/** A line's text with its label, as a person reads it. */
export const wholeText = (line: Line): string =>
  line.label ? `${line.label.written} ${line.text}`.trim() : line.text
