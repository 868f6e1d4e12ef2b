import { readBlockLabel } from '../block-label.ts'
import { findDays } from '../dates/dates.ts'
import { kinds } from '../lexicon/document-words.ts'
import type { Line } from '../lines/line.ts'
import type { Point } from './point.ts'
import { readTitle } from './title.ts'
import { isPointHeading, lineBelow } from './title-line.ts'

/** A point whose title stands on its own line. */
export const point = (at: number, line: Line, rule: string, depth: 0 | 1 = 0): Point => {
  const [written = '', label, serial] = line.label ? [] : (withYear.exec(line.text) ?? [])
  return {
    at,
    titleAt: at,
    number: line.label ? String(line.label.value) : (serial ?? null),
    label: line.label?.written ?? label ?? null,
    ...readTitle(line.text.slice(written.length)),
    depth,
    rule,
    lost: false,
  }
}

// `19/26 Öppnande`, `2024:7 Budget`: a number that begins anew each year
const withYear = /^((?:(?:19|20)\d\d|\d\d)[/:](\d{1,3}))\s{1,4}(?=[A-ZÀ-ÞĀ-Ž])/u

/**
 * The headings that are the document's title: the one with its word for itself and a day (`Noteringar från nätverksträff
 * 12 maj 2017`), and the one of its body directly above it.
 */
function titleLines(lines: readonly Line[]): ReadonlySet<number> {
  const shown = [...lines.entries()].filter(([, line]) => !line.blank && !line.aside).slice(0, 6)
  const titles = new Set<number>()
  const place = shown.findIndex(
    ([, { heading, text }]) =>
      heading > 0 &&
      kinds.test(text) &&
      findDays(text, { reference: '2000-01-01', towards: 'nearest' }).length > 0,
  )
  for (const [at, { heading }] of shown.slice(0, place + 1)) {
    if (heading === 0) break
    titles.add(at)
  }
  return titles
}

/** Points by headings: of the first level that has at least two that can be points; bold lines where there are no headings. */
export function headingPoints(lines: readonly Line[]): Point[] {
  const level = (line: Line): number =>
    line.heading || (line.bold && line.text.length < 110 && !/[.,;]$/u.test(line.text) ? 9 : 0)
  const title = titleLines(lines)
  const usable = [...lines.entries()].filter(
    ([at, line]) =>
      level(line) > 0 &&
      !title.has(at) &&
      !line.aside &&
      !line.blank &&
      (line.bullet === null || line.bold) &&
      isPointHeading(line),
  )
  const pointsOf = (which: number) =>
    usable
      .filter(([, line]) => level(line) === which)
      .map(([at, line]) => point(at, line, 'heading'))
  const counts = new Map<number, number>()
  for (const [, line] of usable) counts.set(level(line), (counts.get(level(line)) ?? 0) + 1)
  const chosen = [...counts]
    .filter(([, count]) => count >= 2)
    .map(([each]) => each)
    .sort((a, b) => a - b)[0]
  if (chosen === undefined) return []
  if (chosen !== 9 && (counts.get(9) ?? 0) >= 3 * (counts.get(chosen) ?? 0)) return pointsOf(9)
  return pointsOf(chosen)
}

/** Points by the outermost entries of an outline, where entries of their own or text stand below them. */
export function bulletPoints(lines: readonly Line[]): Point[] {
  const entries = [...lines.entries()].filter(([, line]) => line.bullet !== null && !line.blank)
  const outermost = Math.min(...entries.map(([, line]) => line.indent))
  const found: Point[] = []
  const withText: Point[] = []
  let outer = 0
  for (const [index, [at, line]] of entries.entries()) {
    if (line.indent > outermost || readBlockLabel(line)) continue
    outer += 1
    const next = entries[index + 1]?.[1]
    const nested = next !== undefined && next.indent > outermost
    const titled = line.text.length < 80 && !/[.!?]$/u.test(line.text)
    const entry = point(at, line, 'outline-entry')
    if (nested || titled || /^[^:.]{3,60}:\s/u.test(line.text)) found.push(entry)
    if (titled && isPointHeading(line) && standsAboveText(lines, at)) withText.push(entry)
  }
  const nesting = entries.filter(([, line]) => line.indent > outermost).length
  if (nesting >= found.length * 0.5) return found
  return withText.length >= outer * 0.6 ? withText : []
}

/** `• Läkarbemanning` with a blank line above it and a sentence below it. */
function standsAboveText(lines: readonly Line[], at: number): boolean {
  const below = lines[lineBelow(lines, at)]
  return (
    lines[at - 1]?.blank === true &&
    below !== undefined &&
    !below.bullet &&
    /[.!?]$/u.test(below.text)
  )
}

const timed =
  /^(?:kl\.?\s)?(\d{1,2})[.:](\d\d)(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?\s+([A-ZÀ-ÞĀ-Ž].{2,140})$/u

// `14.30 Fika`, `10.15 Kaffe och bensträckare`
const breaks =
  /^(?:(?:eftermiddags|förmiddags|gemensam )?(?:fika|kaffe|lunch|paus|rast|bensträckare|mingel|middag|frukost)(?:paus|rast)?(?:,? (?:och|med) (?:fika|kaffe|lunch|paus|bensträckare|mingel|rast|smörgås|bulle|kaka)|,? (?:i|på) (?:matsal|lunchrum|personalrum|restaurang|caf|foaj|hotell|värdshus)[a-zß-žé ]{0,30})?|paus \d{1,3} ?min(?:uter)?)\.?$/iu

/** Whether a title is only that of a break, also with its time. */
export const isBreak = (title: string): boolean =>
  breaks.test(title.replace(/^(?:kl\.?\s)?\d{1,2}[.:]\d\d\s/iu, ''))

/** Points of a timetable: lines that begin with a time of day, each later than the one before, over at most three days. */
export function timedPoints(lines: readonly Line[]): Point[] {
  const found: Point[] = []
  let clock = 0
  let days = 1
  for (const [at, line] of lines.entries()) {
    const match = line.aside || line.blank ? null : timed.exec(line.text.slice(0, 170))
    if (!match || /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+ [A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+:/u.test(match[3] ?? ''))
      continue
    const time = Number(match[1]) * 60 + Number(match[2])
    if (time < clock) days += 1
    if (days > 3) return []
    clock = time
    if (isBreak(match[3] ?? '')) continue
    found.push({ ...point(at, line, 'timetable'), ...readTitle(match[3] ?? '') })
  }
  return found
}
