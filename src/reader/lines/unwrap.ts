import { readBlockLabel } from '../block-label.ts'
import { isFirstName } from '../lexicon/first-names.ts'
import { isStopped } from '../words/sentences.ts'
import { longestLine } from './flattened.ts'
import { changed, type Line } from './line.ts'
import {
  endsInRest,
  filledParagraphs,
  isFull,
  isRest,
  lastWidth,
  type Widths,
  wrapWidths,
} from './wrap-width.ts'

const dangling =
  /\s(?:och|av|för|med|till|från|om|en|ett|den|som|inom|vid|på|i|kommer|ska|skall)$|[A-Za-zÀ-ž]-$/u
const terminal = /[.!?:;”"]$/u
const lower = /^[a-zß-ž]/u
const capital = /^[A-ZÀ-ÞĀ-Ž]/u
const seriesMark = /^([A-ZÀ-ÞĀ-Ž]{1,2})(\d{1,2})[.:)]?\s/u
const clauseStart = /^att\s/iu

/**
 * Joins the source lines of one paragraph, which a text file has broken at some width, into one line.
 *
 * A line goes on when it is full (the next word would not have fitted) or ends in a word that cannot end
 * anything, and the next begins no point, list entry or clause. Rows of a table are never joined.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const widths = wrapWidths(lines)
  const filled = filledParagraphs(lines, widths)
  const joined: Line[] = []
  let pending: { line: Line; passed: Line[] } | null = null
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.aside) {
      if (pending) pending.passed.push(line)
      else joined.push(line)
      continue
    }
    const place = {
      widths: widths(line),
      apart: pending !== null && pending.passed.length > 0,
      filled: filled.has(line),
      after: lines[index + 1],
    }
    if (pending && goesOn(pending.line, line, place)) {
      const passed: readonly Line[] = pending.passed.filter((each) => each.aside)
      joined.push(...passed)
      pending = { line: join(pending.line, line), passed: [] }
      continue
    }
    if (pending) joined.push(pending.line, ...pending.passed)
    pending = { line, passed: [] }
  }
  if (pending) joined.push(pending.line, ...pending.passed)
  return joined
}

/** Where a line stands that may go on from another. */
type Place = {
  readonly widths: Widths
  /** Blank lines or a page's end stand between. */
  readonly apart: boolean
  /** It is a later line of a paragraph whose lines are full. */
  readonly filled: boolean
  readonly after: Line | undefined
}

function goesOn(line: Line, next: Line, place: Place): boolean {
  return mayGoOn(line, next) && isBroken(line, next, place) && !beginsAnew(line, next)
}

/** The line is full, or ends in the middle of a sentence, and stands so that the next can be the rest of it. */
function isBroken(line: Line, next: Line, place: Place): boolean {
  const { widths, apart } = place
  if (line.owner) return !apart && cellGoesOn(line, next)
  if (line.text === '' || line.bold !== next.bold) return false
  if (line.text.length + next.text.length >= longestLine) return false
  if (apart) return goesOnApart(line, next)
  const full = isFull(line, next, widths)
  const isListed = isClauseOfList(line, next)
  if (isEnded(line, next)) return full && !isListed && goesOnEnded(line, next, place)
  return full || (!isListed && goesOnUnfilled(line, next, widths))
}

/** The next line begins no point, list entry or row, and stands where this one does. */
function mayGoOn(line: Line, next: Line): boolean {
  if (next.bullet || next.heading || next.ticked !== null || next.margin) return false
  if (next.label && !isReference(line, next)) return false
  if (line.heading || line.piped || next.piped || line.isTask !== next.isTask) return false
  if (line.cells.length > 1 || next.cells.length > 1) return false
  const inRow = line.owner !== undefined || next.owner !== undefined
  return line.inColumn === next.inColumn || inRow
}

/** The next line begins a label, a group of people, or an entry of a series. */
function beginsAnew(line: Line, next: Line): boolean {
  if (!capital.test(next.text)) return false
  if (followsInSeries(line, next) || (isEntry(line) && isEntry(next))) return true
  if ((next.text.includes(':') || next.text.length < 30) && readBlockLabel(next)?.marked)
    return true
  return (
    /^[A-ZÀ-ÞĀ-Ž][^:.;]{2,40}:\s[A-ZÀ-ÞĀ-Ž]/u.test(next.text) && /:\s/u.test(line.text.slice(0, 60))
  )
}

/** `§ 12` alone below `Anna Ek (S), t.o.m. kaffet,` is a reference, and no point. */
const isReference = (line: Line, next: Line): boolean =>
  next.label?.style === 'section' && next.text === '' && /,$/u.test(line.text)

/** `Anna Ek (S), § 1–4`, `Bo Alm, rektor`: one of a list with a person on each line. */
function isEntry({ text, starts }: Line): boolean {
  const [, given = '', after] =
    /^([^\s,(]{2,30}) [A-ZÀ-ÞĀ-Ž][^,(]{1,40}(,|\([A-ZÀ-Þ]{1,4}\))?/u.exec(text) ?? []
  return (
    starts.length === 1 &&
    after !== undefined &&
    (after !== ',' || isFirstName(given)) &&
    !text.endsWith(',')
  )
}

/** `Å2 Skriva om broschyren` below `Å1 Förhandla med …`: entries of a series that has a letter of its own. */
function followsInSeries(line: Line, next: Line): boolean {
  const [here, below] = [seriesMark.exec(line.text), seriesMark.exec(next.text)]
  return here !== null && here[1] === below?.[1] && Number(here[2]) + 1 === Number(below?.[2])
}

/** In a table with somebody responsible, a cell goes on in the row below. */
const cellGoesOn = (line: Line, next: Line): boolean =>
  next.owner === undefined &&
  (next.inColumn || next.indent > 0) &&
  !terminal.test(line.text) &&
  /^[a-zß-ž\d]/u.test(next.text)

/** Over a page's end, where blank lines and running heads stand between, only a sentence in its middle goes on. */
const goesOnApart = (line: Line, next: Line): boolean =>
  lower.test(next.text) &&
  !terminal.test(line.text) &&
  line.text.length > 40 &&
  !clauseStart.test(next.text) &&
  !line.text.endsWith(',')

/** After the end of a sentence, when the line is full. */
function goesOnEnded(line: Line, next: Line, { after, filled, widths }: Place): boolean {
  if (after && isRest(line, next, after, widths)) return true
  return line.text.endsWith(':') ? endsInLabel(line.text) : filled || lower.test(next.text)
}

/** `…, kassör. STF lokalavd.:`, `…, till 14.00). Förhinder:`: a list in one paragraph, broken after a label in it. */
function endsInLabel(text: string): boolean {
  const parts = text.slice(0, -1).split(/[.,;)]\s/u)
  return (
    parts.length > 1 && text.includes(': ') && /^[A-ZÀ-ÞĀ-Ž][^:]{1,40}$/u.test(parts.at(-1) ?? '')
  )
}

/** Whether a stop or a colon ends the line: `dvs.` ends none. */
const isEnded = (line: Line, next: Line): boolean =>
  terminal.test(line.text) && isStopped(line.text, next.text)

/** `att …` as a clause of its own, after another clause or what is decided. */
const isClauseOfList = (line: Line, next: Line): boolean =>
  clauseStart.test(next.text) &&
  (/[,.;]$|\b(?:samt|och)$/u.test(line.text) ||
    /beslut/iu.test(line.text) ||
    clauseStart.test(line.text))

/** In the middle of a sentence, when the line is not full. */
function goesOnUnfilled(line: Line, next: Line, widths: Widths): boolean {
  if (dangling.test(line.text)) return true
  if (!lower.test(next.text)) return endsInName(line, next)
  const isWide = line.text.length > 40 && lastWidth(line) >= Math.min(widths.now, 100) * 0.6
  if (isWide || endsInRest(line, widths)) return true
  if (line.starts.length > 1 && !clauseStart.test(next.text)) return true
  return next.indent > line.indent && line.text.length > 20 && !line.text.endsWith(',')
}

/** `…, Bo Alm, Per-Inge` above `Lindqvist, rektor, …`: a list in one paragraph, broken within a name. */
function endsInName(line: Line, next: Line): boolean {
  const given = /,\s([^\s,]{2,30})$/u.exec(line.text.slice(-40))?.[1] ?? ''
  const family = /^([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]{1,30})(?=[,;.]|\s\()/u.exec(next.text)?.[1] ?? ''
  return isFirstName(given) && family !== '' && !isFirstName(family)
}

/** `sam-` + `verkan` is one word; `hälso-` + `och sjukvård` and `Barn-` + `Ungdom` keep the hyphen. */
function join(line: Line, next: Line): Line {
  const broken =
    /[a-zß-ž]-$/u.test(line.text) &&
    /^[a-zß-ž]/u.test(next.text) &&
    !/^(?:och|eller|samt)\b/u.test(next.text)
  const text = broken ? line.text.slice(0, -1) : line.text
  const glue = broken ? '' : ' '
  const added = next.label ? `${next.label.written} ${next.text}`.trim() : next.text
  const at = text.length + glue.length
  return changed(line, {
    text: `${text}${glue}${added}`,
    starts: [
      ...line.starts,
      ...next.starts.map((start) => ({ at: start.at + at, line: start.line })),
    ],
    cells: [],
    owner: next.owner || line.owner,
    refersTo: next.refersTo || line.refersTo,
  })
}
