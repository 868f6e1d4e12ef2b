import { isAttendance, isMeta, isRole, readBlockLabel } from '../block-label.ts'
import { findDays } from '../dates/dates.ts'
import { isFirstName } from '../lexicon/first-names.ts'
import { isPast, promising, telling } from '../lexicon/task-verbs.ts'
import type { Line } from '../lines/line.ts'
import { isPersonLike, organisationBefore } from '../people/person-entry.ts'
import { leadingName } from '../people/person-name.ts'
import { fold, tight } from '../words/fold.ts'
import type { Point } from './point.ts'
import { readTitle } from './title.ts'

const formal =
  /^(?:ovriga? (?:fragor|arenden|punkter)|ovrigt|nasta (?:mote|sammantrade|traff|gang|motestillfalle)|nya? motestid(?:er)?|motets? (?:avslut[A-Za-zÀ-ž]*|oppnande|oppnas)|kommande (?:moten?|traff(?:ar)?|sammantraden?)|foregaende (?:mote|protokoll|anteckningar|minnesanteckningar)|avslut(?:ning|ande)|motestider|datum for nasta (?:mote|traff))$/u

/** Titles that nearly every agenda has, such as `Övriga frågor` and `Nästa möte`. */
export const isFormalTitle = (text: string): boolean =>
  formal.test(fold(text.slice(0, 60)).replace(/[\s.:]+$/u, ''))

const notPoint =
  /^(?:beslut\b|bakgrund|diskussion|reservation|yrkande|forslag till beslut|sammanfattning|arendet|beskrivning av arendet|bilag|protokoll\b(?!et)|minnesanteckning|motesanteckning|anteckningar fran|kallelse|reflektion|atgard|bildspel|lank|sida \d)/u

/** Whether a heading can be a point: no label of a block, no title of the document, nothing inside a point. */
export function isPointHeading(line: Line): boolean {
  const label = readBlockLabel(line)
  if (label && label.kind !== 'contents') return false
  if (label?.kind === 'contents') return false
  return (
    line.text.length > 1 && line.text.length < 160 && !notPoint.test(fold(line.text.slice(0, 40)))
  )
}

const point = (at: number, line: Line, rule: string, depth: 0 | 1 = 0): Point => ({
  at,
  titleAt: at,
  number: line.label ? String(line.label.value) : null,
  label: line.label?.written ?? null,
  ...readTitle(line.text),
  depth,
  rule,
  lost: false,
})

/** Points by headings: of the first level that has at least two that can be points; bold lines where there are no headings. */
export function headingPoints(lines: readonly Line[]): Point[] {
  const level = (line: Line): number =>
    line.heading || (line.bold && line.text.length < 110 && !/[.,;]$/u.test(line.text) ? 9 : 0)
  const usable = [...lines.entries()].filter(
    ([, line]) =>
      level(line) > 0 &&
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

/** Whether a line looks like a title: short, capital letter, no sentence, and something else follows it. */
export function isTitleLine(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (
    !line ||
    line.blank ||
    line.aside ||
    line.bullet ||
    line.label ||
    line.owner ||
    line.ticked !== null
  )
    return false
  const { text } = line
  if (text.length < 3 || text.length > 90 || text.split(' ').length > 13) return false
  if (/\s(?:att|som|och|av|för)$/u.test(text)) return false
  if (!/^[A-ZÀ-ÞĀ-Ž\d"”]/u.test(text) || /[.,;!]$/u.test(text) || /:$/u.test(text)) return false
  if (line.cells.length > 1 || /^\d{1,2}[.:]\d\d/u.test(text) || /@|www\.|\.{4,}/u.test(text))
    return false
  if (isSaying(text) || organisationBefore(text)?.rest.match(/^[A-ZÀ-ÞĀ-Ž][a-zß-ž]+ [A-ZÀ-ÞĀ-Ž]/u))
    return false
  if (readBlockLabel(line) || notPoint.test(fold(text.slice(0, 40)))) return false
  const before = lines[at - 1]
  const next = lines[at + 1]
  const after = next?.blank
    ? lines.slice(at + 1, at + 6).find((each) => !each.blank && !each.aside)
    : next
  if (!after || after.aside) return false
  const opens = before === undefined || before.blank || /[.!?:]$/u.test(before.text)
  return opens && (after.bullet !== null || isProse(after))
}

const isProse = (line: Line): boolean =>
  line.text.length > 60 ||
  (line.text.endsWith(':') && line.text.split(' ').length > 3) ||
  /[.!?]$/u.test(line.text) ||
  (line.text.split(' ').length >= 3 && /\d/u.test(line.text))

/** `Anna Ek hälsade alla välkomna`: somebody does something, which is no title. */
function isSaying(text: string): boolean {
  const verb = /^[A-Za-zÀ-ž]+/u.exec(leadingName(text)?.rest ?? '')?.[0] ?? ''
  return verb !== '' && (isPast(fold(verb)) || telling.has(fold(verb)) || promising.has(fold(verb)))
}

const isNameOnly = (text: string): boolean => {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^[A-ZÀ-ÞĀ-Ž]/u.test(word)) &&
    isFirstName(words[0] ?? '')
  )
}

/**
 * Points by lines that look like titles, in notes without numbers or headings. Where a programme was announced,
 * its titles are the points and the others are sub-points.
 */
export function titledPoints(lines: readonly Line[], programme: ReadonlySet<string>): Point[] {
  const start = firstAfterHead(lines)
  const found: Point[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) continue
    const announced = programme.size > 0 && programme.has(tight(line.text)) && line.bullet === null
    if (!announced && (!isTitleLine(lines, at) || isNameOnly(line.text) || isDateLine(line.text)))
      continue
    const isMain = programme.size === 0 || announced || isFormalTitle(line.text)
    found.push(point(at, line, announced ? 'programme-title' : 'title-line', isMain ? 0 : 1))
  }
  return found
}

const isDateLine = (text: string): boolean => {
  const [day] = findDays(text, { reference: '2000-01-01', towards: 'nearest' })
  return day !== undefined && day.written.length > text.length * 0.4
}

/** The line after the head: after the last label of attendance, time or place near the top. */
function firstAfterHead(lines: readonly Line[]): number {
  let after = 0
  let text = 0
  for (const [at, line] of lines.entries()) {
    if (line.blank) continue
    const label = readBlockLabel(line)
    if (label && (isAttendance(label.kind) || isMeta(label.kind) || isRole(label.kind))) {
      if (text > 25) break
      after = at + 1
      text = 0
    } else text += 1
    if (text > 40) break
  }
  while (after < lines.length && !(lines[after]?.blank ?? true)) after += 1
  for (let at = after; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.blank) continue
    if (
      !isPersonLike(line) &&
      !organisationBefore(line.text)?.rest.match(/^[A-ZÀ-ÞĀ-Ž][a-zß-ž]+(?: [A-ZÀ-ÞĀ-Ž]|,)/u)
    )
      break
    after = at + 1
  }
  return after
}

/** Points by the outermost entries of an outline, where entries of their own or text stand below them. */
export function bulletPoints(lines: readonly Line[]): Point[] {
  const entries = [...lines.entries()].filter(([, line]) => line.bullet !== null && !line.blank)
  const outermost = Math.min(...entries.map(([, line]) => line.indent))
  const found: Point[] = []
  for (const [index, [at, line]] of entries.entries()) {
    if (line.indent > outermost || readBlockLabel(line)) continue
    const next = entries[index + 1]?.[1]
    const nested = next !== undefined && next.indent > outermost
    const titled = line.text.length < 80 && !/[.!?]$/u.test(line.text)
    if (nested || titled || /^[^:.]{3,60}:\s/u.test(line.text))
      found.push(point(at, line, 'outline-entry'))
  }
  const nesting = entries.filter(([, line]) => line.indent > outermost).length
  return nesting >= found.length * 0.5 ? found : []
}

/** Titles without numbers before and after a run of lines. */
export function countTitles(
  lines: readonly Line[],
  first: number,
  last: number,
): { before: number; after: number } {
  const start = firstAfterHead(lines)
  const counts = { before: 0, after: 0 }
  for (let at = start; at < lines.length; at += 1) {
    if (at >= first && at <= last) continue
    const line = lines[at]
    if (
      !line ||
      !isTitleLine(lines, at) ||
      isNameOnly(line.text) ||
      isDateLine(line.text) ||
      !lines[at - 1]?.blank
    )
      continue
    if (at < first) counts.before += 1
    else counts.after += 1
  }
  return counts
}

const timed =
  /^(?:kl\.?\s)?(\d{1,2})[.:](\d\d)(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?\s+([A-ZÀ-ÞĀ-Ž].{2,140})$/u

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
    found.push({ ...point(at, line, 'timetable'), ...readTitle(match[3] ?? '') })
  }
  return found
}
