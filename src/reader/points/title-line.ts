import { nobody } from '../attendance/attendance-groups.ts'
import { attendanceTableOf } from '../attendance/attendance-table.ts'
import { readBlockLabel } from '../block-label.ts'
import { findDays } from '../dates/dates.ts'
import { isFirstName } from '../lexicon/first-names.ts'
import { authorityOf, isOrganisation } from '../lexicon/organisation-words.ts'
import { isPast, promising, telling } from '../lexicon/task-verbs.ts'
import type { Line } from '../lines/line.ts'
import { organisationBefore } from '../people/person-entry.ts'
import { leadingName } from '../people/person-name.ts'
import { fold } from '../words/fold.ts'

const formal =
  /^(?:ovriga? (?:fragor|arenden|punkter)|ovrigt|nasta (?:mote|sammantrade|traff|gang|motestillfalle)|nya? motestid(?:er)?|motets? (?:avslut[A-Za-zÀ-ž]*|oppnande|oppnas)|kommande (?:moten?|traff(?:ar)?|sammantraden?)|foregaende (?:mote|protokoll|anteckningar|minnesanteckningar)|avslut(?:ning|ande)|motestider|tider|datum for nasta (?:mote|traff))$/u

/** Titles that nearly every agenda has, such as `Övriga frågor` and `Nästa möte`. */
export const isFormalTitle = (text: string): boolean =>
  formal.test(fold(text.slice(0, 60)).replace(/[\s.:]+$/u, ''))

const notPoint =
  /^(?:(?:[a-z]+s )?beslut\b|beslutsunderlag|beslutsgang|propositionsordning|beslutet (?:skickas|expedieras|delges)|bakgrund|diskussion(?! om )|reservation|yrkande|forslag till beslut|sammanfattning|arendet|beskrivning av arendet|bilag|protokoll\b(?!et)|minnesanteckning|motesanteckning|anteckningar$|anteckningar fran|kallelse(?:n|r)?(?: till\b| \d|$)|reflektion|atgard(?:er)?(?:slista)?(?:[\s.:]|$)(?!fran )|bildspel|lank\b|sida \d|ansvarig|att gora|deadline|kommentar|stallningstagande|slutsats|uppdrag$)/u

/** Whether words that stand inside a point, or above the whole document, are all that a heading says. */
export const isInsidePoint = (text: string): boolean => notPoint.test(fold(text.slice(0, 40)))

/** Whether a heading can be a point: no label of a block, no title of the document, nothing inside a point. */
export function isPointHeading(line: Line): boolean {
  return (
    (readBlockLabel(line) === null || isFormalTitle(line.text)) &&
    attendanceTableOf(line) === null &&
    line.text.length > 1 &&
    line.text.length < 160 &&
    !isInsidePoint(line.text)
  )
}

/** Whether a line looks like a title: of its shape, the first of its paragraph, with text below it. */
export const isTitleLine = (lines: readonly Line[], at: number): boolean =>
  isTitleShape(lines[at]) && opensParagraph(lines, at) && hasTextBelow(lines, at)

// `Skypemöte kl 13:15 - 15:40`, `Sammanträde 9.00–11.30`: when, and no title
const meetsAt =
  /(?:möte|träff|sammanträde|kl\.?) (?:kl\.? )?\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d$/iu

/** Whether a line has the shape of a title: short, capital letter, no sentence, name, label, address or row. */
export function isTitleShape(line: Line | undefined): boolean {
  if (!line || line.blank || line.aside || line.bullet || line.label || line.owner) return false
  if (line.ticked !== null || line.cells.length > 1) return false
  const { text } = line
  if (text.length < 3 || text.length > 110 || text.split(' ').length > 13) return false
  if (/\s(?:att|som|och|av|för)$/u.test(text) || /[.,;!:]$/u.test(text)) return false
  if (!/^[A-ZÀ-ÞĀ-Ž\d"”]/u.test(text) || /^\d{1,2}[.:]\d\d/u.test(text)) return false
  if (/@|www\.|\.{4,}/u.test(text)) return false
  if (isFormalTitle(text)) return true
  if (readBlockLabel(line) || isInsidePoint(text) || meetsAt.test(text)) return false
  return !isSentence(text) && !isGroupOfPeople(text)
}

// `Alvesta: Anna Ek, Bo Alm`, `Alvesta: Lars-Erik Ek`, `Alvesta: Anna, rektor`
const people = /^[A-ZÀ-ÞĀ-Ž][a-zß-ž]+(?:-[A-ZÀ-ÞĀ-Ž]?[a-zß-ž]+)?(?: [A-ZÀ-ÞĀ-Ž]|,)/u

/** Whether a line says who came from where. */
export function isGroupOfPeople(text: string): boolean {
  const group = organisationBefore(text)
  if (!group || group.rest === '') return false
  if (people.test(group.rest) || authorityOf(group.organisation) !== null) return true
  return nobody.test(group.rest) && isOrganisation(group.organisation.replace(/^från\s/iu, ''))
}

/** Whether a blank line, a page's end or the end of a sentence stands above a line. */
export function opensParagraph(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]
  return before === undefined || before.blank || before.aside || /[.!?:]$/u.test(before.text)
}

/** So many lines, blank or of a page's head, may stand between a title and its text. */
const furthest = 12

/** The line below another that is neither blank nor of a page's head. */
export function lineBelow(lines: readonly Line[], at: number): number {
  const until = Math.min(lines.length, at + furthest)
  for (let index = at + 1; index < until; index += 1) {
    const line = lines[index]
    if (line && !line.blank && !line.aside) return index
  }
  return -1
}

/** Whether prose, a list, a label within a point, a table or a municipality's report stands below a line. */
export function hasTextBelow(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const below = lines[lineBelow(lines, at)]
  if (!line || !below) return false
  if (below.bullet !== null || isProse(below) || isInsidePoint(below.text)) return true
  if (/^föredragande/iu.test(below.text) || authorityOf(below.text) !== null) return true
  const { length } = below.text.split(' ')
  const isApart = lines[at + 1]?.blank === true
  if (isApart && (below.cells.length > 1 || length > 3 || below.text.endsWith(':'))) return true
  return length >= 3 && /\d/u.test(below.text) && (isApart || !/\d/u.test(line.text))
}

const isProse = ({ text }: Line): boolean =>
  text.length > 60 || (text.endsWith(':') && text.split(' ').length > 3) || /[.!?]$/u.test(text)

/** Whether a short line says something, and so names nothing. */
export const isSentence = (text: string): boolean => isSaying(text) || isStatement(text)

/** `Anna Ek hälsade alla välkomna`, `Anna öppnade mötet`: somebody does something, which is no title. */
function isSaying(text: string): boolean {
  const [first = '', second = ''] = text.split(' ', 2)
  if (isFirstName(first) && tellsDoing(second)) return true
  return tellsDoing(/^[A-Za-zÀ-ž]+/u.exec(leadingName(text)?.rest ?? '')?.[0] ?? '')
}

// `Gruppen diskuterade upplägget`, `Vi ses på torsdag`
const doing =
  /^(?:Vi|Man|Jag|De|Det|Alla|Flera|Ingen|Inget|[A-ZÀ-ÞĀ-Ž][a-zß-ž]{2,30}(?:en|et|na|or)) ([a-zß-ž]{2,20})(?![A-Za-zÀ-ž])/u
const stated =
  / (?:är|har|ska|skall|kan|måste|blir|blev|finns|fanns|hade|var|vill|behöver|saknas|återkommer)(?= )/u
const dependent =
  /(?<![A-Za-zÀ-ž])(?:som|vad|hur|när|där|vem|vilka|vilken|vilket|varför|var|om|att)(?![A-Za-zÀ-ž])/iu

/** `Förslaget är utskickat`, but not `Vad är på gång` and `Unga som har slutat skolan`. */
function isStatement(text: string): boolean {
  if (isFormalTitle(text) || text.endsWith('?')) return false
  if (/^(?:Vi|Man|Jag|Hon|Han) [a-zß-ž]/u.test(text) && !dependent.test(text)) return true
  if (tellsDoing(doing.exec(text)?.[1] ?? '')) return true
  const verb = stated.exec(text)
  return verb !== null && !dependent.test(text.slice(0, verb.index))
}

const tellsDoing = (verb: string): boolean =>
  verb !== '' && (isPast(fold(verb)) || telling.has(fold(verb)) || promising.has(fold(verb)))

/** Whether a line is nothing but a person's name. */
export function isNameOnly(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^[A-ZÀ-ÞĀ-Ž]/u.test(word)) &&
    isFirstName(words[0] ?? '')
  )
}

/** Whether a line says a day and little else, or begins with one: `15 maj kl. 9–11, Hässleholm`. */
export function isDateLine(text: string): boolean {
  const [day] = findDays(text, { reference: '2000-01-01', towards: 'nearest' })
  if (day === undefined) return false
  return (
    day.written.length > text.length * 0.5 ||
    /^(?:\d|[Dd]en \d|[A-ZÀ-Þ][a-zß-ž]{2,3}dag )/u.test(text)
  )
}
