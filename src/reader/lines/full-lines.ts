import type { SourceLine } from '../../domain/source-text.ts'

/** No narrower line is full, and no wider one was broken at a width. */
const [narrowest, widest] = [40, 200]

/**
 * The lines in runs, each of one text that was broken at a width: every line of a run but its last is full, so that
 * the next word would not have fitted. A line that nothing was broken off is a run of its own.
 */
export function runsOfFullLines(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = []
  for (let from = 0; from < lines.length; ) {
    let end = from
    while (mayBeFull(lines[end])) end += 1
    const width = lines.slice(from, end).reduce((most, { text }) => Math.max(most, text.length), 0)
    let run: SourceLine[] = []
    for (const [index, line] of lines.slice(from, end + 1).entries()) {
      const last = run.at(-1)
      const isRest = from + index < end || isRunning(line)
      if (last && isRest && isFull(last, line, width)) run.push(line)
      else {
        run = [line]
        runs.push(run)
      }
    }
    from = end + 1
  }
  return runs
}

const mayBeFull = (line: SourceLine | undefined): boolean =>
  line !== undefined &&
  line.text.length >= narrowest &&
  line.text.length <= widest &&
  isRunning(line)

/** Words after each other, and no heading, row of a table or blank line. */
const isRunning = ({ text, heading, aside, bold }: SourceLine): boolean =>
  heading === undefined &&
  aside === undefined &&
  !bold &&
  /\S/u.test(text) &&
  !text.includes('|') &&
  !((text.includes('   ') || text.includes('\t')) && /\S(?: {3}|\t)/u.test(text))

const isFull = (line: SourceLine, next: SourceLine, width: number): boolean =>
  line.text.trimEnd().length + 1 + (/\S+/u.exec(next.text)?.[0].length ?? 0) > width
