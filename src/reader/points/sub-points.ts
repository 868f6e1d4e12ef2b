import { nobody } from '../attendance/attendance-groups.ts'
import { authorityOf } from '../lexicon/organisation-words.ts'
import type { Line } from '../lines/line.ts'
import { organisationBefore, partsOf } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { fold } from '../words/fold.ts'
import type { Point } from './point.ts'
import { countShort, subTitles } from './sub-titles.ts'
import { readTitle } from './title.ts'
import { isPointHeading } from './title-line.ts'
import { isBreak } from './unnumbered.ts'

/**
 * Finds sub-points (a, b, c; 3.1; headings and bold lines below a point's own; municipalities in a round).
 *
 * Questions, clauses and lists of decisions are none, and a letter counts only in its order.
 */
export function findSubPoints(
  lines: readonly Line[],
  points: readonly Point[],
  contents: ReadonlySet<number>,
): Point[] {
  const main = points.filter((point) => point.depth === 0)
  const taken = new Set(points.flatMap((point) => [point.at, point.titleAt]))
  const found: Point[] = []
  const titlesOf = main.map(({ rule, titleAt }, index) =>
    byTitles.has(rule) ? [] : subTitles(lines, titleAt + 1, main[index + 1]?.at ?? lines.length),
  )
  const titles = new Set(titlesOf.flat())
  const times = titles.size > 0 ? countShort(lines) : new Map<string, number>()
  for (const [index, point] of main.entries()) {
    const until = main[index + 1]?.at ?? lines.length
    let letter = 0
    for (let at = point.at + 1; at < until; at += 1) {
      const line = lines[at]
      if (!line || line.blank || line.aside || taken.has(at) || contents.has(at)) continue
      const isTitle = titles.has(at) && times.get(fold(line.text)) === 1
      const rule = ruleOf(lines, at, line, point, letter) ?? (isTitle ? 'title' : null)
      if (!rule) continue
      if (rule === 'letter') letter = line.label?.value ?? letter
      const lettered = outlined.exec(line.text)
      const written = lettered?.[1] ?? line.label?.written ?? null
      const { title, ...more } = readTitle(line.text.slice(lettered?.[0].length ?? 0))
      found.push({
        at,
        titleAt: at,
        number: written?.replace(/[^A-Za-zÀ-ž\p{N}]/gu, '').toLowerCase() ?? null,
        label: written,
        title,
        ...more,
        depth: 1,
        rule: `sub-${rule}`,
        lost: false,
      })
    }
  }
  return found
}

/** Points that are told by titles have had theirs told with them. */
const byTitles = new Set(['title-line', 'programme-title', 'lead-in'])

// `A.1 Dagordning` below `A. Formalia`
const outlined = /^([A-Z]\.\d{1,2})\.?\s(?=\S)/u

function ruleOf(
  lines: readonly Line[],
  at: number,
  line: Line,
  point: Point,
  letter: number,
): string | null {
  const own = lines[point.at]
  const { label, text } = line
  if (
    /^att\s/iu.test(text) ||
    text.endsWith('?') ||
    line.ticked !== null ||
    line.owner ||
    text.length < 3
  )
    return null
  if (/^(?:TODO|DONE)\s/u.test(text)) return null
  if (/(?:beslutar|beslutade|beslöt|beslut|att)\s?[:.]?$/iu.test(text.slice(-20))) return null
  if (label?.style === 'letter')
    return label.value === letter + 1 && !isBeforeDecision(lines, at) ? 'letter' : null
  if (label?.style === 'decimal') return `${label.value}` === point.number ? 'decimal' : null
  if (label) return null
  if (isBreak(text) || namesPeople(text)) return null
  if (line.heading > 0 && (own?.heading ?? 0) > 0 && line.heading > (own?.heading ?? 0))
    return isPointHeading(line) ? 'heading' : null
  if (line.heading > 0 && (own?.heading ?? 0) === 0) return isPointHeading(line) ? 'heading' : null
  if (line.bold && line.bullet === null && text.length < 90 && !/[.,:;]$/u.test(text))
    return isPointHeading(line) ? 'bold' : null
  if (point.lost && point.rule === 'number-lost' && line.bullet && line.indent > (own?.indent ?? 0))
    return /\s[–-]\s/u.test(text) ? 'bullet' : null
  const before = lines[at - 1]
  if (before?.blank && line.cells.length <= 1 && text.length < 30 && authorityOf(text))
    return 'municipality'
  return null
}

/** `Polisen: Anna Ek`, `Orsa kommun: –`: who came from where, in a list of attendance whatever its look. */
function namesPeople(text: string): boolean {
  const rest = organisationBefore(text)?.rest ?? ''
  return rest !== '' && (nobody.test(rest) || nameStrength(partsOf(rest)[0]?.text ?? '') >= 2)
}

/** Lettered clauses under `Beslut` are no sub-points. */
function isBeforeDecision(lines: readonly Line[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const line = lines[index]
    if (!line || line.blank) continue
    return /(?:beslut[A-Za-zÀ-ž]{0,20}(?: (?:[a-z]\.?)?\d{1,3}(?:[:/.]\d{1,3})?)?|slutsats(?:er)?|stallningstagande|foljande|att)[:.]?$/u.test(
      fold(line.text.slice(-30)),
    )
  }
  return false
}
