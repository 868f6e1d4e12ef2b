import { readBlockLabel } from '../block-label.ts'
import type { Line } from '../lines/line.ts'
import type { Chain } from './chains.ts'
import type { Point } from './point.ts'
import { readTitle } from './title.ts'
import { isDateLine, isNameOnly, isTitleLine } from './title-line.ts'

const lostPoint = (at: number, line: Line, rule: string): Point => ({
  at,
  titleAt: at,
  number: null,
  label: null,
  ...readTitle(line.text),
  depth: 0,
  rule,
  lost: true,
})

/** Points without number before a run that does not begin at 1: a converter has lost the first numbers. */
export function lostBefore(lines: readonly Line[], chain: Chain): Point[] {
  const first = chain.candidates[0]
  if (!first || first.value < 2 || first.value > 6 || first.style === 'section') return []
  const lost: Point[] = []
  let outermost: number | null = null
  for (const [at, line] of lines.slice(0, first.at).entries()) {
    if (line.blank || line.aside) continue
    if (line.bullet === null) {
      if (lost.length > 0) break
      continue
    }
    outermost ??= line.indent
    if (line.indent > outermost || readBlockLabel(line)) continue
    lost.push(lostPoint(at, line, 'number-lost'))
  }
  return lost.length === first.value - 1 ? lost : []
}

/** Points without number where a run leaves numbers out: as many titles, set as the numbered ones, stand there. */
export function lostBetween(lines: readonly Line[], chain: Chain): Point[] {
  const found: Point[] = []
  for (const [index, { at, value }] of chain.candidates.entries()) {
    const next = chain.candidates[index + 1]
    if (!next || next.value - value < 2) continue
    const isApart = lines[at + 1]?.blank
    const titles = [...lines.slice(at + 1, next.at).entries()].flatMap(([offset, line]) => {
      const here = at + 1 + offset
      const isSetAlike = lines[here - 1]?.blank && lines[here + 1]?.blank === isApart
      return isSetAlike && isTitleLine(lines, here) && !isNameOnly(line.text) && !isDateLine(line.text)
        ? [lostPoint(here, line, 'number-lost')]
        : []
    })
    if (titles.length === next.value - value - 1) found.push(...titles)
  }
  return found
}
