import { readBlockLabel } from '../block-label.ts'
import { isFirstName } from '../lexicon/first-names.ts'
import { authorityOf, isOrganisation } from '../lexicon/organisation-words.ts'
import type { Line } from '../lines/line.ts'
import { nameStrength } from '../people/person-name.ts'
import { tight } from '../words/fold.ts'
import { firstAfterHead } from './head-end.ts'
import type { Point } from './point.ts'
import { readTitle } from './title.ts'
import { isFormalTitle, isInsidePoint, isSentence } from './title-line.ts'
import { point } from './unnumbered.ts'

/** A paragraph that begins with its title, and how the title is told from the text. */
type LeadIn = {
  readonly at: number
  readonly line: Line
  readonly title: string
  readonly rest: string
  readonly by: 'bold' | 'stop' | 'colon' | 'dash'
}

/** So many paragraphs begin with a title, told in the same way, where that is how the points are written. */
const fewest = { bold: 3, stop: 4, colon: 4, dash: 4 } as const

/**
 * Points by the words that paragraphs begin with: `**Tandvård.** Karolina redogjorde …`, `Läger – Bo berättade …`.
 *
 * Where nothing but a stop, a colon or a dash tells the title, more than half of the paragraphs must begin so.
 */
export function leadInPoints(lines: readonly Line[]): Point[] {
  const start = firstAfterHead(lines)
  const found: LeadIn[] = []
  let paragraphs = 0
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || !isText(line) || readBlockLabel(line)) continue
    if (at > start && !opensText(lines, at)) continue
    if (line.text.length > 60) paragraphs += 1
    const led = leadIn(at, line)
    if (led) found.push(led)
  }
  for (const by of ['bold', 'dash', 'stop', 'colon'] as const) {
    const alike = single(found.filter((each) => each.by === by))
    const isCommon = by === 'bold' || alike.length * 2 > paragraphs
    if (alike.length >= fewest[by] && isCommon) return alike.map(pointOf)
  }
  return []
}

/** Those whose title comes once: `Fråga: …` and `Svar: …` are labels. */
function single(found: readonly LeadIn[]): readonly LeadIn[] {
  const times = new Map<string, number>()
  for (const { title } of found) times.set(tight(title), (times.get(tight(title)) ?? 0) + 1)
  return found.filter(({ title }) => times.get(tight(title)) === 1)
}

/** What an organisation reports in a round stands below the point before it. */
const pointOf = ({ at, line, title, rest }: LeadIn, index: number): Point => ({
  ...point(at, line, 'lead-in', index > 0 && isReporting(title) ? 1 : 0),
  ...readTitle(title),
  rest,
})

const isReporting = (title: string): boolean =>
  title.split(' ').length <= 3 && !isFormalTitle(title) && isOrganisation(title)

const isText = (line: Line): boolean =>
  !(line.blank || line.aside || line.bullet || line.label || line.heading) &&
  !line.piped &&
  line.cells.length <= 1

const opensText = (lines: readonly Line[], at: number): boolean => {
  const before = lines[at - 1]
  return before === undefined || before.blank || before.aside || /[.!?]$/u.test(before.text)
}

function leadIn(at: number, line: Line): LeadIn | null {
  const { text } = line
  if (line.lead > 0) {
    const bold = text.slice(0, line.lead)
    const rest = text.slice(line.lead).replace(/^[\s.:–-]{1,4}/u, '')
    const isEnded = /[.:–-]$/u.test(bold) || /^\s?[.:–-]/u.test(text.slice(line.lead))
    const title = bold.replace(/[\s.:–-]{1,4}$/u, '')
    const isTold = isEnded || isFormalTitle(title)
    return isTold && rest !== '' && mayLead(title, true)
      ? { at, line, title, rest, by: 'bold' }
      : null
  }
  const end = separator.exec(text.slice(0, 72))
  if (!end || end.index < 4) return null
  const title = text.slice(0, end.index)
  const rest = text.slice(end.index + end[0].length)
  const saysMuch = rest.length > 30 || isFormalTitle(title)
  if (!saysMuch || !/^[A-ZÀ-ÞĀ-Ž\d"”]/u.test(rest) || !mayLead(title, false)) return null
  if (!/[.!?:]$/u.test(text)) return null
  const by = end[0].startsWith('.') ? 'stop' : end[0].startsWith(':') ? 'colon' : 'dash'
  return { at, line, title, rest, by }
}

// `Läger – Bo berättade`, `Läger: Bo berättade`, `Läger. Bo berättade`
const separator = / [–-] |[.:] /u

/** Whether words can be the title of what follows: no sentence, name, organisation or label. */
const mayLead = (title: string, isBold: boolean): boolean =>
  title.length > 2 &&
  title.length <= (isBold ? 90 : 60) &&
  title.split(' ').length <= (isBold ? 13 : 7) &&
  /^[A-ZÀ-ÞĀ-Ž]/u.test(title) &&
  !/[,;!]/u.test(title) &&
  !isInsidePoint(title) &&
  !isSentence(title) &&
  nameStrength(title) < 2 &&
  !isFirstName(title) &&
  (isBold ? authorityOf(title) === null : !isReporting(title))
