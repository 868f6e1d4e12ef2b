import type { Place } from './source-place.ts'

/** How sure a fact is: stated, derived or doubted, or not there at all. */
export type Certainty = 'sure' | 'unsure' | 'missing'

/** A stretch of a line: plain, or marked with how sure the facts that stand on it are. */
export type Run = {
  readonly text: string
  readonly mark: 'sure' | 'unsure' | null
  /** Character of the line that the run starts at. */
  readonly start: number
}

/** A place in the source that facts stand on. */
export type Mark = { readonly place: Place; readonly certainty: Certainty }

/**
 * The lines of a source as runs. Where facts overlap, the least sure one decides. A run ends also
 * where a marked place starts, so that the start of each can be pointed at.
 */
export function markedLines(lines: readonly string[], marks: readonly Mark[]): readonly Run[][] {
  const paints = new Map<number, Paint>()
  for (const { place, certainty } of marks) {
    for (let line = place.line; line <= place.lastLine; line += 1) {
      const text = lines[line - 1]
      if (text === undefined) break
      const paint = paints.get(line) ?? { colours: new Uint8Array(text.length), starts: new Set() }
      paints.set(line, paint)
      const from = line === place.line ? place.start : indentOf(text)
      const to = line === place.lastLine ? place.end : text.trimEnd().length
      if (line === place.line) paint.starts.add(from)
      const colour = certainty === 'sure' ? sure : unsure
      for (let at = from; at < to; at += 1) {
        paint.colours[at] = Math.max(paint.colours[at] ?? 0, colour)
      }
    }
  }
  return lines.map((text, index) => runsOf(text, paints.get(index + 1)))
}

type Paint = { readonly colours: Uint8Array; readonly starts: Set<number> }

const sure = 1
const unsure = 2
const markOf = { 0: null, [sure]: 'sure', [unsure]: 'unsure' } as const

function runsOf(text: string, paint: Paint | undefined): Run[] {
  if (!paint) return text === '' ? [] : [{ text, mark: null, start: 0 }]
  const runs: Run[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    const same = paint.colours[at] === paint.colours[start] && !paint.starts.has(at)
    if (at < text.length && same) continue
    const colour = (paint.colours[start] ?? 0) as keyof typeof markOf
    runs.push({ text: text.slice(start, at), mark: markOf[colour], start })
    start = at
  }
  return runs
}

const indentOf = (text: string) => text.length - text.trimStart().length
