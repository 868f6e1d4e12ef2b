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

/**
 * Points where a run leaves numbers out: as many titles, set as the numbered ones, stand there. A number that is
 * written in an odd way (`4, Läger`) is read.
 */
export function lostBetween(lines: readonly Line[], points: readonly Point[]): Point[] {
  const found: Point[] = []
  for (const [index, { titleAt, number }] of points.entries()) {
    const next = points[index + 1]
    const missing = Number(next?.number) - Number(number) - 1
    if (!next || !(missing > 0)) continue
    const isApart = lines[titleAt + 1]?.blank
    const titles = [...lines.slice(titleAt + 1, next.at).entries()].flatMap(([offset, line]) => {
      const at = titleAt + 1 + offset
      const isSetAlike = lines[at - 1]?.blank && lines[at + 1]?.blank === isApart
      if (!isSetAlike || !isTitleLine(lines, at)) return []
      return isNameOnly(line.text) || isDateLine(line.text) ? [] : [{ at, line }]
    })
    if (titles.length !== missing) continue
    found.push(
      ...titles.map(({ at, line }, passed) => withNumber(at, line, Number(number) + passed + 1)),
    )
  }
  return found
}

function withNumber(at: number, line: Line, value: number): Point {
  const lost = lostPoint(at, line, 'number-lost')
  const written = oddNumber.exec(line.text)
  if (!written || Number(written[1]) !== value) return lost
  const { title, presenters, minutes, rest } = readTitle(line.text.slice(written[0].length))
  return { ...lost, title, presenters, minutes, rest, number: String(value), lost: false }
}

// `4, Läger`, `4. 22:an`
const oddNumber = /^(\d{1,3})[.,:;]\s?/u
