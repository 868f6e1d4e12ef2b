import { authorityOf, isOrganisation } from '../lexicon/organisation-words.ts'
import { changed, type Line } from '../lines/line.ts'
import { tight } from '../words/fold.ts'
import { firstAfterHead } from './head-end.ts'
import type { Point } from './point.ts'
import { readTitle } from './title.ts'
import {
  hasTextBelow,
  isDateLine,
  isFormalTitle,
  isNameOnly,
  isTitleLine,
  isTitleShape,
  lineBelow,
  opensParagraph,
} from './title-line.ts'
import { point } from './unnumbered.ts'

/** A line that looks like a title, and how it is set. */
type Titled = {
  readonly at: number
  readonly line: Line
  readonly announced: boolean
  /** Blank lines above it, as many as two; a page's end is two. */
  readonly above: number
  /** A blank line stands between it and its text. */
  readonly apart: boolean
  /** The next title stands below it, and no text of its own. */
  readonly isEmpty: boolean
}

/**
 * Points by lines that look like titles, in notes without numbers or headings. Where a programme was announced,
 * its titles are the points and the others are sub-points; so are titles that are set closer than the others.
 */
export function titledPoints(lines: readonly Line[], programme: ReadonlySet<string>): Point[] {
  const titles = findTitles(lines, programme)
  const isMain = mainAmong(titles, programme.size > 0)
  return titles.map((title) =>
    point(
      title.at,
      title.line,
      title.announced ? 'programme-title' : 'title-line',
      isMain(title) ? 0 : 1,
    ),
  )
}

function findTitles(lines: readonly Line[], programme: ReadonlySet<string>): Titled[] {
  const start = firstAfterHead(lines)
  const isAnnounced = (line: Line): boolean =>
    programme.size > 0 &&
    line.bullet === null &&
    (programme.has(tight(line.text)) ||
      (line.text.length < 160 && programme.has(tight(readTitle(line.text).title))))
  const plain: number[] = []
  const ended: number[] = []
  const capitals: number[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.blank) continue
    if (isAnnounced(line) || (isTitleLine(lines, at) && isTopic(line.text))) plain.push(at)
    else if (isEndedByMark(lines, at)) (isFormalTitle(line.text) ? plain : ended).push(at)
    else if (isTitleInCapitals(lines, at)) capitals.push(at)
  }
  if (plain.filter((at) => isCapitals(lines[at]?.text ?? '')).length >= 2) plain.push(...capitals)
  if (ended.length >= 3 && ended.length > plain.length) plain.push(...ended)
  const found = plain.sort((one, other) => one - other)
  const seen = new Map<string, number>()
  for (const at of found) {
    const key = tight(lines[at]?.text ?? '')
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const single = found.filter((at) => {
    const { text } = lines[at] as Line
    return seen.get(tight(text)) === 1 || isFormalTitle(text) || programme.has(tight(text))
  })
  const withText = new Set(single)
  return withEmpty(lines, start, single).map((at) => {
    const line = lines[at] as Line
    return {
      at,
      line,
      announced: isAnnounced(line),
      above: blanksAbove(lines, at),
      apart: lines[at + 1]?.blank ?? false,
      isEmpty: !withText.has(at),
    }
  })
}

/** `Vinternatt:`, `Vinternatt.` on a line of its own, which is a title only where most titles are written so. */
function isEndedByMark(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (!line || line.text.length > 60 || !lines[at - 1]?.blank) return false
  if (!line.text.endsWith(':') && !(line.text.endsWith('.') && lines[at + 1]?.blank)) return false
  const text = line.text.slice(0, -1)
  return (
    text.split(' ').length <= 6 &&
    !/^(?:Ing[ae]|Inget|Ingenting|Inte)(?![A-Za-zÀ-ž])/u.test(text) &&
    isTitleShape(changed(line, { text })) &&
    isTopic(text) &&
    hasTextBelow(lines, at)
  )
}

/** `KVALITET` above `Enkäten`, a title of a part of it. */
const isTitleInCapitals = (lines: readonly Line[], at: number): boolean =>
  isCapitals(lines[at]?.text ?? '') &&
  lines[at - 1]?.blank === true &&
  isTitleShape(lines[at]) &&
  isTopic(lines[at]?.text ?? '') &&
  lineBelow(lines, at) > 0

const isTopic = (text: string): boolean => !isNameOnly(text) && !isDateLine(text)

/** The titles with those that only stand above another, set in another way: `Lägesrapporter` above `Polisen`. */
function withEmpty(lines: readonly Line[], start: number, titles: readonly number[]): number[] {
  const empty: number[] = []
  for (const at of titles) {
    const above = lineAbove(lines, at)
    const [line, title] = [lines[above], lines[at]]
    if (above < start || !line || !title || !isTitleShape(line) || !isTopic(line.text)) continue
    const isRound = authorityOf(title.text) !== null && authorityOf(line.text) === null
    const isCloser =
      blanksAbove(lines, above) > blanksAbove(lines, at) ||
      (lines[above + 1]?.blank && !lines[at + 1]?.blank)
    if ((isRound || isCloser) && opensParagraph(lines, above)) empty.push(above)
  }
  return [...new Set([...titles, ...empty])].sort((one, other) => one - other)
}

function lineAbove(lines: readonly Line[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1)
    if (!lines[index]?.blank && !lines[index]?.aside) return index
  return -1
}

function blanksAbove(lines: readonly Line[], at: number): number {
  if (lines[at - 1]?.aside) return 2
  if (!lines[at - 1]?.blank) return 0
  return lines[at - 2]?.blank || lines[at - 2]?.aside ? 2 : 1
}

/** Tells the points among the titles from what stands below them, by how both are set. */
function mainAmong(titles: readonly Titled[], hasProgramme: boolean): (title: Titled) => boolean {
  if (hasProgramme) return ({ announced, line }) => announced || isFormalTitle(line.text)
  const capitals = titles.filter(({ line }) => isCapitals(line.text)).length
  const wide = titles.filter(({ apart, above }) => apart && above > 1).length
  const below = titlesOfRounds(titles)
  return (title) => {
    if (isFormalTitle(title.line.text)) return true
    if (below.has(title.at)) return false
    if (capitals >= 3 && capitals * 3 >= titles.length && /[a-zß-ž]/u.test(title.line.text))
      return false
    return !(wide >= 3 && !title.apart && title.above < 2)
  }
}

const isCapitals = (text: string): boolean =>
  text.length >= 6 && /[A-ZÀ-Þ]{4}/u.test(text) && text === text.toUpperCase()

/** Titles of a round: municipalities, and what stands closer, or is an organisation, below a title without text. */
function titlesOfRounds(titles: readonly Titled[]): ReadonlySet<number> {
  const below = new Set<number>()
  let head: Titled | null = null
  let hasMain = false
  for (const [index, title] of titles.entries()) {
    const isOfRound: boolean =
      head !== null &&
      ((head.apart && !title.apart) || head.above > title.above || isOrganisation(title.line.text))
    if ((hasMain && authorityOf(title.line.text) !== null) || isOfRound) {
      below.add(title.at)
      continue
    }
    hasMain = true
    head = title.isEmpty && index + 1 < titles.length ? title : null
  }
  return below
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
    if (!line || !isTitleLine(lines, at) || !isTopic(line.text) || !lines[at - 1]?.blank) continue
    if (at < first) counts.before += 1
    else counts.after += 1
  }
  return counts
}
