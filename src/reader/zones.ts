import { forWhom, groupsIn } from './attendance/attendance-groups.ts'
import { opensRunningAttendance, readAttendanceSentence } from './attendance/attendance-sentence.ts'
import { attendanceTableOf } from './attendance/attendance-table.ts'
import { hasPresentLabel, headsRoster } from './attendance/roster.ts'
import { wroteAbove } from './attendance/signatures.ts'
import { type BlockLabel, isAttendance, isMeta, isRole, readBlockLabel } from './block-label.ts'
import { readItemLabel } from './decisions/item-labels.ts'
import { isOrganisation } from './lexicon/organisation-words.ts'
import { changed, type Line } from './lines/line.ts'
import { isPersonLike, organisationBefore, readPeople } from './people/person-entry.ts'
import { nameStrength } from './people/person-name.ts'
import type { Point } from './points/point.ts'
import { isGroupOfPeople } from './points/title-line.ts'
import { countOf } from './words/count-of.ts'
import { fold } from './words/fold.ts'
import { splitSentences } from './words/sentences.ts'

/** Where in a document a line stands. */
type Zone =
  | 'head'
  | 'contents'
  | 'attendance'
  | 'notes'
  | 'item'
  | 'signatures'
  | 'distribution'
  | 'setAside'

/** What a line is, before the one state machine says where it stands. */
type Reading =
  | 'blank'
  | 'aside'
  | 'listed'
  | 'point'
  | 'meta'
  | 'attendance'
  | 'role'
  | 'contents'
  | 'signature'
  | 'distribution'
  | 'attachments'
  | 'action'
  | 'decided'
  | 'person'
  | 'prose'
  | 'text'

/** The machine: in a zone, a reading leads to a zone; what is not in the table stays where it is. */
const next: Readonly<Record<Exclude<Zone, 'setAside'>, Partial<Record<Reading, Zone>>>> = {
  head: {
    point: 'item',
    listed: 'contents',
    contents: 'contents',
    attendance: 'attendance',
    role: 'attendance',
    signature: 'signatures',
    distribution: 'distribution',
    action: 'notes',
    decided: 'notes',
    prose: 'notes',
  },
  contents: {
    point: 'item',
    meta: 'head',
    attendance: 'attendance',
    role: 'attendance',
    signature: 'signatures',
    prose: 'notes',
  },
  attendance: {
    point: 'item',
    listed: 'contents',
    contents: 'contents',
    meta: 'head',
    signature: 'signatures',
    distribution: 'distribution',
    decided: 'notes',
    prose: 'notes',
  },
  notes: {
    point: 'item',
    listed: 'contents',
    contents: 'contents',
    attendance: 'attendance',
    meta: 'head',
    signature: 'signatures',
    distribution: 'distribution',
  },
  item: {
    point: 'item',
    listed: 'contents',
    attendance: 'attendance',
    signature: 'signatures',
    distribution: 'distribution',
  },
  signatures: {
    point: 'item',
    contents: 'contents',
    attendance: 'attendance',
    distribution: 'distribution',
    action: 'notes',
    prose: 'notes',
  },
  distribution: {
    point: 'item',
    attendance: 'attendance',
    signature: 'signatures',
    action: 'notes',
    prose: 'notes',
  },
}

/** A line with where it stands, the point it belongs to, and its label when it has one. */
export type Placed = {
  readonly line: Line
  readonly index: number
  readonly zone: Zone
  readonly point: Point | null
  /** The sub-point it belongs to. */
  readonly sub: Point | null
  readonly label: BlockLabel | null
}

/** A placed line as it is when only a part of it is looked at. */
export const withLine = (placed: Placed, change: Partial<Line>): Placed => ({
  ...placed,
  line: changed(placed.line, change),
})

/** Says of each line where it stands. After the last point, labels of signatures and distribution end the item. */
export function placeLines(
  lines: readonly Line[],
  points: readonly Point[],
  contents: ReadonlySet<number>,
): Placed[] {
  const starts = new Map(points.map((point) => [point.at, point]))
  const titles = new Set(points.map((point) => point.titleAt))
  let zone: Exclude<Zone, 'setAside'> = 'head'
  let current: Point | null = null
  let sub: Point | null = null
  return lines.map((line, index) => {
    const point = starts.get(index)
    const label = point ? null : readBlockLabel(line)
    const reading = point
      ? 'point'
      : titles.has(index)
        ? 'text'
        : contents.has(index)
          ? 'listed'
          : !label && headsRoster(lines, index) && !hasPresentLabel(lines)
            ? 'attendance'
            : readingOf(lines, index, label, zone === 'notes' && !current ? 'head' : zone)
    if (reading === 'aside')
      return { line, index, zone: 'setAside', point: null, sub: null, label: null }
    if (point) sub = point.depth === 0 ? null : point
    if (point) current = point.depth === 0 ? point : current
    const to = next[zone][reading]
    if (to && to !== 'setAside') zone = to
    return {
      line,
      index,
      zone,
      point: zone === 'item' ? current : null,
      sub: zone === 'item' ? sub : null,
      label: reading === 'text' && zone === 'item' ? null : label,
    }
  })
}

function readingOf(
  lines: readonly Line[],
  index: number,
  label: BlockLabel | null,
  zone: Zone,
): Reading {
  const line = lines[index]
  if (!line || line.blank) return 'blank'
  if (line.aside) return 'aside'
  if (
    line.owner !== undefined ||
    /^(?:åtgärdslista|att göra|action points|uppdragslista|åtgärder)\s?:?$/iu.test(line.text)
  )
    return 'action'
  const inItem = zone === 'item'
  if (label) {
    if (zone === 'distribution' && isAttendance(label.kind) && label.rest === '') return 'text'
    if (isAttendance(label.kind))
      return !inItem || opensAttendance(lines, index, label) ? 'attendance' : 'text'
    if (label.kind === 'signatures') return 'signature'
    if (isRole(label.kind))
      return inItem || zone === 'signatures' ? roleInItem(lines, index, label) : 'role'
    if (label.kind === 'distribution')
      return label.marked && (label.written.length > 4 || label.rest === '')
        ? 'distribution'
        : 'text'
    if (isMeta(label.kind)) return 'meta'
    if (label.kind === 'contents') return label.rest === '' ? 'contents' : 'text'
    return 'attachments'
  }
  if (!inItem && attendanceTableOf(line)) return 'attendance'
  if ((zone === 'head' || zone === 'attendance' || zone === 'contents') && isRoster(lines, index))
    return 'attendance'
  if ((zone === 'head' || zone === 'attendance') && tellsAttendance(line.text, zone))
    return 'attendance'
  const below = lines[index + 1]
  if (isSignatureLine(line.text) || (below && wroteAbove(below) && nameStrength(line.text) >= 2))
    return 'signature'
  if ((zone === 'head' || zone === 'attendance') && gathersDecisions(lines, index)) return 'decided'
  if (isPersonLike(line)) return 'person'
  const prose =
    line.text.length > 70 &&
    /[.!?]$/u.test(line.text) &&
    countOf(' ', line.text) > 9 &&
    commaShare(line.text) < 0.14
  return prose ? 'prose' : 'text'
}

/** `Beslut i korthet` before the points, with a list below it: the decisions are gathered there. */
function gathersDecisions(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (text.length > 60 || !/beslut/iu.test(text)) return false
  const below = lines.slice(index + 1, index + 4).find((line) => !line.blank && !line.aside)
  const isList = below !== undefined && (below.bullet !== null || below.label !== null)
  const label = readItemLabel(text)
  return isList && label?.kind === 'decision' && label.rest === ''
}

/** `Från Orsa deltog Anna Ek och Bo Al.`: running text that begins the attendance, or goes on with it. */
function tellsAttendance(text: string, zone: Zone): boolean {
  if (text.length < 20 || !/[.!]$/u.test(text)) return false
  const first = splitSentences(text)[0]?.text ?? ''
  return zone === 'head' ? opensRunningAttendance(first) : readAttendanceSentence(first) !== null
}

/** `För arbetsgivaren: Anna Ek, rektor, Bo Al`: a group with at least two people after its colon. */
function isRoster(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line) return false
  const [left, right] = line.cells
  if (left && right && (isOrganisation(left.text) || forWhom.test(left.text))) {
    return readPeople(right.text).people.some((person) => nameStrength(person.name) >= 2)
  }
  const led = organisationBefore(line.text)
  if (
    !led ||
    led.rest === '' ||
    /^(?:tid|plats|datum|lokal|beslut|punkt|sida)/iu.test(led.organisation)
  )
    return false
  const groups = groupsIn(line.text)
  if (groups.length > 1)
    return groups.every((group) => {
      const people = readPeople(organisationBefore(group)?.rest ?? '').people
      return people.some(({ name }) => nameStrength(name) >= 1)
    })
  const sure = readPeople(led.rest).people.filter((person) => nameStrength(person.name) >= 2)
  const below = lines[index + 1]
  return (
    sure.length >= 2 ||
    (sure.length === 1 && below !== undefined && below.indent > 8 && isPersonLike(below))
  )
}

/** Commas by word: a list of people has many, prose few. */
const commaShare = (text: string): number => countOf(',', text) / (countOf(' ', text) + 1)

/** An attendance list in the middle or at the end of the points: its label stands alone, or names follow it. */
function opensAttendance(lines: readonly Line[], index: number, label: BlockLabel): boolean {
  if (!label.marked || label.kind === 'called' || label.kind === 'substitutes') return false
  if (label.rest !== '')
    return (
      label.written.length < 32 &&
      /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+(?:\s[A-ZÀ-ÞĀ-Ž]|[,:])/u.test(label.rest)
    )
  const below = lines.slice(index + 1, index + 8).filter((line) => !line.blank && !line.aside)
  return below.slice(0, 3).some((line) => isPersonLike(line) || isGroupOfPeople(line.text))
}

/** `Vid protokollet`, `Justeras`: the signatures; `Ordförande: NN` within a point is only its text. */
function roleInItem(lines: readonly Line[], index: number, label: BlockLabel): Reading {
  const folded = fold(label.written)
  const closing = /protokollet|pennan|anteckn|juster|underskrift|skrev/u.test(folded)
  if (!closing && !/^(?:ordforande|sekreterare)/u.test(folded)) return 'text'
  if (label.rest !== '')
    return closing &&
      /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž.-]+(?:\s|$)/u.test(label.rest) &&
      label.rest.length < 90
      ? 'signature'
      : 'text'
  const below = lines.slice(index + 1, index + 6).filter((line) => !line.blank && !line.aside)
  const names = below
    .slice(0, 3)
    .some((line) => isPersonLike(line) || /^[._…-]{3,}/u.test(line.text))
  return closing || names ? 'signature' : 'text'
}

const isSignatureLine = (text: string): boolean =>
  /^(?:vid\s?protokollet|vid\s?pennan|vid\s?anteckningarna|justera[st]|justerat digitalt|underskrifter|protokollet är justerat)\b.{0,60}$/iu.test(
    text.slice(0, 80),
  ) || /^(?:[._]{5,}|…{3,})/u.test(text)
