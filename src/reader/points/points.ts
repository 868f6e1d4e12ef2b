import { hasPresentLabel, headsRoster } from '../attendance/roster.ts'
import { readBlockLabel } from '../block-label.ts'
import type { Line } from '../lines/line.ts'
import { tight } from '../words/fold.ts'
import { type Candidate, type Chain, findChains, isBareList } from './chains.ts'
import { leadInPoints } from './lead-ins.ts'
import { lostBefore, lostBetween } from './lost-numbers.ts'
import { type Point, wholeText } from './point.ts'
import { readTitle } from './title.ts'
import { isFormalTitle, isPointHeading, isTitleLine } from './title-line.ts'
import { countTitles, titledPoints } from './titled.ts'
import { bulletPoints, headingPoints, timedPoints } from './unnumbered.ts'

/** The points of a document, and the lines that only list them (contents, agenda). */
export type Points = { readonly points: readonly Point[]; readonly contents: ReadonlySet<number> }

/**
 * Finds the agenda's points: by a run of numbers, else by headings, by lines that look like titles, by the words that
 * paragraphs begin with, or by the entries of an outline. A contents list or an agenda that is followed by its points gives their titles only.
 */
export function findPoints(lines: readonly Line[]): Points {
  const { points, contents } = findAll(lines)
  const unnamed = points.some(({ at }) => headsRoster(lines, at)) && !hasPresentLabel(lines)
  return unnamed
    ? { points: points.filter(({ at }) => !headsRoster(lines, at)), contents }
    : { points, contents }
}

function findAll(lines: readonly Line[]): Points {
  const chain = chooseChain(lines)
  const timed = timedPoints(lines)
  if (chain && timed.length <= chain.candidates.length) return numbered(lines, chain)
  const programme = findProgramme(lines)
  if (timed.length >= 4) return { points: timed, contents: programme.lines }
  const headed = headingPoints(lines)
  const titled = headed.length >= 2 ? headed : titledPoints(lines, programme.titles)
  const led = leadInPoints(lines)
  const points = led.length > 2 * titled.length ? led : titled
  if (points.length >= 2) return { points, contents: programme.lines }
  const outlined = bulletPoints(lines)
  return { points: outlined.length >= 3 ? outlined : points, contents: programme.lines }
}

function chooseChain(lines: readonly Line[]): Chain | null {
  const chains = findChains(lines).filter((chain) => {
    const { length } = chain.candidates
    if (chain.style === 'section') return length >= 2
    const marked = chain.candidates.filter(
      (each) => (lines[each.at]?.heading ?? 0) > 0 || lines[each.at]?.bold,
    ).length
    if (length < 3 && marked < 2) return false
    return chain.candidates[0]?.value === 1 || length >= 4 || marked >= length - 1
  })
  const exact = chains.filter((chain) => chain.style !== 'any')
  const top = (pool: readonly Chain[]) =>
    pool.reduce<Chain | null>((best, each) => (each.score > (best?.score ?? 0) ? each : best), null)
  const best = top(exact)
  const mixed = chains.find((chain) => chain.style === 'any')
  const chosen = mixed && mixed.score > (best?.score ?? 0) + 2.5 ? mixed : best
  if (!chosen) return null
  if (isListInside(lines, chosen)) return null
  const headings = lines.filter((line) => line.heading > 0 && isPointHeading(line)).length
  const marked = chosen.candidates.filter((each) => (lines[each.at]?.heading ?? 0) > 0).length
  return headings > chosen.candidates.length * 2 && marked === 0 && isBareList(chosen)
    ? null
    : chosen
}

/** A numbered list inside a document whose points are titles: as many titles stand before and after it. */
function isListInside(lines: readonly Line[], chain: Chain): boolean {
  const [first, last] = [chain.candidates[0]?.at ?? 0, chain.candidates.at(-1)?.at ?? 0]
  if (chain.style === 'section' || chain.style === 'word') return false
  const sentences = chain.candidates.filter((each) => isNote(lines[each.at]?.text ?? '')).length
  const titles = countTitles(lines, first, last)
  if (sentences >= chain.candidates.length * 0.7)
    return titles.before >= 3 || titles.before + titles.after >= chain.candidates.length
  return (
    titles.before + titles.after >= Math.max(3, chain.candidates.length) &&
    titles.before >= 2 &&
    isBareList(chain)
  )
}

function numbered(lines: readonly Line[], chain: Chain): Points {
  const contents = new Set<number>()
  const first = chain.candidates[0]?.at ?? 0
  const agenda = agendaBefore(lines, first, chain)
  for (const each of agenda) contents.add(each.at)

  if (isBareList(chain)) {
    const matched = matchTitles(lines, chain)
    if (matched.length >= Math.max(2, chain.candidates.length * 0.4)) {
      for (const each of chain.candidates) contents.add(each.at)
      return { points: matched, contents }
    }
  }
  const titles = new Map(agenda.map((each) => [each.value, readTitle(lines[each.at]?.text ?? '')]))
  const noteLike = chain.candidates.filter((each) => isNote(lines[each.at]?.text ?? '')).length
  const fromAgenda = agenda.length > 0 && noteLike >= chain.candidates.length * 0.4
  let points = chain.candidates.map((each) =>
    pointOf(lines, each, fromAgenda ? titles.get(each.value)?.title : undefined),
  )
  if (fromAgenda) points = withUnnoted(lines, points, agenda)
  points = [...lostBefore(lines, chain), ...points, ...lostBetween(lines, points)]
  return {
    points: [...points, ...unnumberedBeside(lines, points, chain)].sort((a, b) => a.at - b.at),
    contents,
  }
}

const isNote = (text: string): boolean =>
  text.length > 90 || (/[.!]$/u.test(text) && text.split(' ').length > 3)

/** The number of a point; its letter where points are lettered (`A. Formalia`). */
const numberOf = ({ style, value }: Candidate): string =>
  style === 'capital' ? String.fromCharCode(64 + value) : String(value)

function pointOf(lines: readonly Line[], candidate: Candidate, agendaTitle?: string): Point {
  const line = lines[candidate.at]
  const label = line?.label?.written ?? null
  const base = {
    at: candidate.at,
    number: numberOf(candidate),
    label,
    depth: 0,
    lost: false,
    presenters: [],
    minutes: null,
  } as const
  if (agendaTitle) {
    return {
      ...base,
      titleAt: candidate.at,
      title: agendaTitle,
      rest: line?.text ?? '',
      rule: 'agenda-number',
    }
  }
  const text = line ? firstCell(line) : ''
  if (text !== '')
    return {
      ...base,
      titleAt: candidate.at,
      ...readTitle(text),
      rule: `${candidate.style}-heading`,
    }
  const below = belowNumber(lines, candidate.at)
  const title = lines[below]
  const takes = title && title.label === null && title.text.length < 140 && below - candidate.at < 5
  return takes
    ? { ...base, titleAt: below, ...readTitle(firstCell(title)), rule: 'title-below-number' }
    : { ...base, titleAt: candidate.at, title: '', rest: '', rule: 'number-without-title' }
}

/** The first line below a number that stands alone: a registry number (`Dnr RS 12/2015`) may stand between it and its title. */
function belowNumber(lines: readonly Line[], at: number): number {
  let below = at + 1
  while (
    below - at < 5 &&
    (lines[below]?.blank || lines[below]?.aside || isRegistryLine(lines[below]?.text ?? ''))
  )
    below += 1
  return below
}

// `Dnr RS 12/2015`, `Diarienr: 2019-00417`, `SN 14/221`
const isRegistryLine = (text: string): boolean =>
  text.length < 40 && /\d/u.test(text) && registryOnly.test(text)

const registryOnly = /^(?:dnr|diarienr|ärendenr)\b|^[A-ZÀ-ÞĀ-Ž]{1,6}[\s-]?\d{2,4}[/:-]\d{1,6}$/iu

/** A heading may have a registry number or a presenter far to the right of it, in a column of its own. */
function firstCell(line: Line): string {
  if (line.cells.length < 2 || line.piped) return registryOnly.test(line.text) ? '' : line.text
  let text = ''
  let end = 0
  for (const cell of line.cells) {
    const bare = text === '' ? cell.text.replace(line.label?.written ?? '', '').trim() : cell.text
    if (registryOnly.test(bare)) break
    if (text !== '' && cell.at - end > 6) break
    text = `${text} ${bare}`.trim()
    end = cell.at + cell.text.length
  }
  return text
}

/** The agenda that stands before the points and has the same numbers. */
function agendaBefore(lines: readonly Line[], first: number, chain: Chain): readonly Candidate[] {
  const last = Math.max(...chain.candidates.map((each) => each.value))
  const least = Math.min(...chain.candidates.map((each) => each.value))
  const before = findChains(lines, 0, first)
    .filter((each) => isBareList(each) && each.candidates.length >= 2)
    .map((each) => each.candidates.filter(({ value }) => value >= least - 1 && value <= last + 3))
    .sort((one, other) => other.length - one.length)[0]
  return before && before.length >= Math.max(2, chain.candidates.length * 0.6) ? before : []
}

/** Points of the agenda that have no note of their own. */
function withUnnoted(
  lines: readonly Line[],
  points: readonly Point[],
  agenda: readonly Candidate[],
): Point[] {
  const noted = new Set(points.map((point) => point.number))
  const missing = agenda
    .filter((each) => !noted.has(String(each.value)))
    .map((each) => pointOf(lines, each))
  return [...points, ...missing]
}

/** A numbered programme whose titles come again as headings without numbers. */
function matchTitles(lines: readonly Line[], chain: Chain): Point[] {
  const after = chain.candidates.at(-1)?.at ?? 0
  const below = lines.flatMap((line, at) =>
    at > after && !line.blank && line.bullet === null && line.text.length < 160
      ? [{ at, length: line.text.length, tight: tight(line.text), opens: lines[at - 1]?.blank }]
      : [],
  )
  const found: Point[] = []
  for (const candidate of chain.candidates) {
    const { title, minutes, presenters } = readTitle(lines[candidate.at]?.text ?? '')
    const wanted = tight(title)
    const heading = below.find(
      (line) =>
        wanted.length > (line.opens ? 1 : 3) &&
        (line.tight === wanted ||
          (wanted.length >= 12 &&
            line.tight.startsWith(wanted) &&
            line.length < title.length + 40)),
    )
    if (!heading) continue
    const { at } = heading
    const label = lines[candidate.at]?.label?.written ?? null
    found.push({
      at,
      titleAt: at,
      number: String(candidate.value),
      label,
      title,
      presenters,
      minutes,
      rest: '',
      depth: 0,
      rule: 'agenda-title',
      lost: false,
    })
  }
  return found
}

/** Headings without number beside numbered ones: of the same level, or a formal title on a line of its own. */
function unnumberedBeside(lines: readonly Line[], points: readonly Point[], chain: Chain): Point[] {
  const taken = new Set(points.flatMap((point) => [point.at, point.titleAt]))
  const first = chain.candidates[0]?.at ?? 0
  const levels = chain.candidates.map((each) => lines[each.at]?.heading ?? 0)
  const level = levels.every((each) => each > 0) ? Math.min(...levels) : 0
  const found: Point[] = []
  for (const [at, line] of lines.entries()) {
    if (at <= first || taken.has(at) || line.label !== null || line.blank || line.aside) continue
    const sameLevel = level > 0 && line.heading === level
    if (!sameLevel && !(isFormalTitle(line.text) && isTitleLine(lines, at))) continue
    const label = readBlockLabel(line)
    if (label && label.kind !== 'contents') continue
    found.push({
      at,
      titleAt: at,
      number: null,
      label: null,
      ...readTitle(line.text),
      depth: 0,
      rule: 'unnumbered-heading',
      lost: sameLevel,
    })
  }
  return found
}

/** Titles that a programme in the head announces with bullets (`presenterade dagens program`). */
function findProgramme(lines: readonly Line[]): {
  titles: ReadonlySet<string>
  lines: ReadonlySet<number>
} {
  const announced = lines.findIndex(
    (line) =>
      /\b(?:dagens program|dagordning|agenda|program)\b[^.]{0,30}$/iu.test(line.text.slice(-80)) &&
      line.text.length < 200,
  )
  const titles = new Set<string>()
  const listed = new Set<number>()
  if (announced < 0) return { titles, lines: listed }
  for (let at = announced + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.blank) continue
    if (line.bullet === null) break
    titles.add(tight(readTitle(wholeText(line)).title))
    listed.add(at)
  }
  const bodies = lines
    .slice(announced)
    .filter((line) => line.bullet === null && titles.has(tight(line.text)))
  return bodies.length >= Math.max(1, titles.size * 0.4)
    ? { titles, lines: listed }
    : { titles: new Set(), lines: new Set() }
}
