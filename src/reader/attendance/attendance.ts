import { type BlockLabel, isAttendance, isRole } from '../block-label.ts'
import { isOrganisation } from '../lexicon/organisation-words.ts'
import { type Cell, firstLineOf, type Line, lastLineOf } from '../lines/line.ts'
import {
  addAttribute,
  emptyEntry,
  mergeInto,
  organisationBefore,
  type PersonEntry,
  partsOf,
  readPeople,
} from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import type { Attendance, Lines } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { splitSentences } from '../words/sentences.ts'
import { type Placed, withLine } from '../zones.ts'
import { type SideBySide, sideBySide } from './attendance-columns.ts'
import {
  anyOne,
  areTwoKnown,
  forWhom,
  fromWhom,
  type Group,
  groupsIn,
  hasPartyOnly,
  isCasual,
  isGroupHeading,
  namedBefore,
  nextText,
  nobody,
  opensGroup,
  organisationDashed,
  organisationLeading,
  withBreaks,
} from './attendance-groups.ts'
import { arePeopleKnown, limits } from './attendance-limits.ts'
import { readAttendanceSentence, type SaidAttendance } from './attendance-sentence.ts'
import {
  type AttendanceTable,
  attendanceTableAt,
  attendanceTableOf,
  isBelowName,
  isBetweenRows,
  readRow,
  readSubstitute,
} from './attendance-table.ts'
import { splitRoles } from './role-labels.ts'

/** A person with the lines that name them, before roles and doubts are settled. */
export type Attendee = PersonEntry & { lines: Lines; group: Group; rule: string; stated: boolean }
type Reader = {
  people: Attendee[]
  /** The same people, by their folded names. */
  byName: Map<string, Attendee>
  group: Group
  organisation: string | null
  grouped: boolean
  table: AttendanceTable | null
  roles: Attendance['roles']
  /** Somebody has been given the roles. */
  given: boolean
  side: SideBySide | null
  /** The organisation in the left-hand column, for the rows below that leave it empty. */
  above: { readonly organisation: string; readonly cell: Cell } | null
}

/** Reads the lists of attendance: labels, groups by organisation, entries over wrapped lines, tables with marks. */
export function readAttendance(all: readonly Placed[]): Attendee[] {
  const placed = all.flatMap(splitRoles)
  const reader: Reader = {
    people: [],
    byName: new Map(),
    group: 'present',
    organisation: null,
    grouped: false,
    table: null,
    roles: [],
    given: false,
    side: null,
    above: null,
  }
  for (const [index, each] of placed.entries()) {
    if (each.zone === 'attendance' && each.line.blank && reader.given) reader.roles = []
    if (each.zone !== 'attendance' || each.line.blank) continue
    if (takeBeside(reader, each)) continue
    if (each.label && !attendanceTableOf(each.line)) openGroup(reader, each.label, placed, index)
    else readLine(reader, placed, index)
  }
  endBeside(reader)
  return reader.people
}

/** A row of lists that stand side by side. True when it is read. */
function takeBeside(reader: Reader, each: Placed): boolean {
  const opened = sideBySide(each.line)
  if (opened) {
    endBeside(reader)
    reader.side = opened
    reader.roles = []
    reader.organisation = null
    return true
  }
  if (!reader.side) return false
  const first = each.line.cells[0]
  if (
    each.label?.marked &&
    each.line.cells.length < 2 &&
    (first?.at ?? 0) < 2 &&
    each.label.rest !== ''
  ) {
    endBeside(reader)
    return false
  }
  for (const entry of reader.side.take(each.line))
    addBeside(reader, entry.kind as Group, each, entry.line)
  return true
}

function endBeside(reader: Reader): void {
  const { side } = reader
  reader.side = null
  for (const entry of side?.end() ?? []) {
    const { line } = entry
    addBeside(reader, entry.kind as Group, { line, label: null } as Placed, line)
  }
}

function addBeside(reader: Reader, group: Group, each: Placed, line: Line): void {
  reader.group = group
  addText(reader, { ...each, line, label: null }, line.text)
}

function openGroup(
  reader: Reader,
  label: BlockLabel,
  placed: readonly Placed[],
  index: number,
): void {
  const each = placed[index]
  if (!each) return
  reader.roles = []
  reader.given = false
  reader.above = null
  if (isAttendance(label.kind)) {
    reader.group = label.kind as Group
    reader.organisation = fromWhom(label.written)
    const below = nextText(placed, index)
    reader.grouped =
      label.rest === '' && below !== undefined && below.label === null && isGroupHeading(below)
  } else if (isRole(label.kind)) {
    reader.roles =
      label.kind === 'chairAndSecretary'
        ? ['chair', 'secretary']
        : [label.kind as Attendance['roles'][number]]
  }
  if (isRole(label.kind) && reader.group !== 'present') reader.group = 'present'
  for (const { text } of splitSentences(withBreaks(each.line, label.rest)))
    readRest(reader, each, text.trim())
}

/** What stands after a label, one sentence of it. */
function readRest(reader: Reader, each: Placed, text: string): void {
  if (text !== '' && !tells(reader, each, text)) addText(reader, each, text)
}

/** A sentence about who was there or was not. True when it is read. */
function tells(reader: Reader, each: Placed, text: string): boolean {
  const said = readAttendanceSentence(text)
  if (!said || (said.extent !== null && arePeopleKnown(reader, said.names)))
    return limits(reader, text)
  return addSaid(reader, each, said) || limits(reader, text)
}

function addSaid(reader: Reader, each: Placed, said: SaidAttendance): boolean {
  const casual = isCasual(reader.people)
  if (readPeople(said.names, { casual }).people.length === 0)
    return said.state === 'absent' && isOrganisation(said.names)
  const { group, roles, organisation } = reader
  reader.group = said.state
  reader.roles = said.role ? [said.role] : []
  const from = said.organisation
  reader.organisation = from !== null && !anyOne.test(from) ? from : null
  const count = reader.people.length
  addRunning(reader, withLine(each, { cells: [] }), said.names, false)
  for (const person of said.extent === null ? [] : reader.people.slice(count)) {
    person.state = 'partial'
    person.extent = said.extent
  }
  Object.assign(reader, { group, roles, organisation })
  return true
}

function readLine(reader: Reader, placed: readonly Placed[], index: number): void {
  const [each, next] = [placed[index], placed[index + 1]]
  if (!each) return
  const { line } = each
  const header = attendanceTableAt(placed, index)
  if (header) {
    reader.table = header
    reader.roles = []
    return
  }
  if (/^[\s|:=+-]+$/u.test(line.text) || /^[._…]{3,}$/u.test(line.text)) return
  if (reader.table && isBetweenRows(line, next)) {
    reader.organisation = isOrganisation(line.text) ? line.text : null
    return
  }
  if (reader.table && isBelowName(reader.table, line)) {
    const above = reader.people.at(-1)?.organisations ?? []
    for (const entry of readRow(reader.table, line)) {
      if (entry.organisations.length === 0) entry.organisations.push(...above)
      add(reader, each, entry, 'table-row')
    }
    return
  }
  if (reader.table && line.cells.length > 1) {
    const entries = readRow(reader.table, line)
    for (const entry of entries) add(reader, each, entry, 'table-row')
    const [member] = entries
    const substitute = member ? readSubstitute(reader.table, line, member) : null
    if (substitute) add(reader, each, substitute, 'table-row')
    return
  }
  const sentences = splitSentences(line.text)
  if (sentences.length > 1 && sentences.some(({ text }) => readAttendanceSentence(text.trim()))) {
    for (const { text } of sentences) readRest(reader, each, text.trim())
    return
  }
  if (tells(reader, each, line.text)) return
  if (
    isGroupHeading(each) &&
    (reader.grouped || line.text.endsWith(':') || opensGroup(reader.people.at(-1), next))
  ) {
    reader.organisation = line.text.replace(/:$/u, '')
    if (/^ersättare|^suppleant/iu.test(line.text)) reader.group = 'substitutes'
    return
  }
  const before = reader.organisation
  reader.organisation ??= organisationAbove(reader, line)
  addText(reader, each, withBreaks(line, line.text))
  reader.organisation = before
}

/** The organisation of the row above, where this one begins in the column beside it. */
const organisationAbove = (reader: Reader, { cells }: Line): string | null =>
  isBelow(reader, cells[0]) ? reader.above?.organisation || null : null

/** Whether a cell stands in the column that is beside the one of organisations. */
function isBelow({ above }: Reader, cell: Cell | undefined): boolean {
  if (!above || !cell) return false
  return above.cell.tab !== undefined && above.cell.tab > 0
    ? above.cell.tab === cell.tab
    : cell.at > 5 && Math.abs(cell.at - above.cell.at) <= 2
}

function addText(reader: Reader, each: Placed, text: string): void {
  const { line } = each
  const last = line.cells.at(-1)
  if (
    line.cells.length === 2 &&
    nobody.test(last?.text ?? '') &&
    nameStrength(partsOf(line.cells[0]?.text ?? '')[0]?.text ?? '') < 2
  )
    return
  const cells = line.cells.length > 1 && each.label === null ? line.cells : []
  const coded =
    /^(?:[A-ZÀ-ÞĀ-Ž]{2,3}|[-–x✓])$/u.test(cells[0]?.text ?? '') &&
    nameStrength(cells[1]?.text ?? '') >= 1
  const columns = coded ? cells.slice(1) : cells
  if (columns.length > 1) {
    const people = columns.filter((cell) => nameStrength(partsOf(cell.text)[0]?.text ?? '') >= 2)
    if (
      people.length === columns.length ||
      (people.length > 1 && people.length >= columns.length / 2)
    ) {
      for (const cell of people)
        addText(reader, withLine(each, { text: cell.text, cells: [] }), cell.text)
      return
    }
    const [left, ...others] = columns.map((cell) => cell.text)
    if (
      left &&
      nameStrength(left) < 2 &&
      (isOrganisation(left) || forWhom.test(left) || isBelow(reader, columns[1])) &&
      readPeople(others.join(', ')).people.length > 0
    ) {
      const [, cell] = columns
      const bare = left.replace(forWhom, '').replace(/:$/u, '')
      if (cell) reader.above = { organisation: anyOne.test(bare) ? '' : bare, cell }
      addText(reader, withLine(each, { cells: [] }), `${bare}: ${others.join(', ')}`)
      return
    }
    addRunning(reader, each, columns.map((cell) => cell.text).join(', '), false)
    return
  }
  const groups = groupsIn(text)
  if (groups.length > 1) {
    for (const group of groups) addText(reader, withLine(each, { cells: [] }), group)
    return
  }
  const led = organisationBefore(text) ?? organisationDashed(text) ?? organisationLeading(text)
  if (led && nobody.test(led.rest)) return
  if (led && led.rest !== '') {
    const { people } = readPeople(led.rest, { onlyNames: true })
    if (people.length > 0) {
      const before = reader.organisation
      const group = reader.group
      const isAbsence = /(?<![A-Za-zÀ-ž])(?:inte|ej|förhind|frånvar|återbud)/iu.test(
        led.organisation,
      )
      if (isAbsence) reader.group = 'absent'
      const from = led.organisation.replace(/^från\s/iu, '').replace(forWhom, '')
      reader.organisation = isAbsence || anyOne.test(from) ? null : from
      addRunning(reader, each, led.rest, true)
      reader.organisation = before
      reader.group = group
      return
    }
  }
  addRunning(reader, each, text, false)
}

function addRunning(reader: Reader, each: Placed, text: string, onlyNames: boolean): void {
  const running = text.replace(/\s(?:samt|och) (?=[A-ZÀ-ÞĀ-Ž][a-zß-ž]+ [A-ZÀ-ÞĀ-Ž])/gu, ', ')
  const { people, rest } = readPeople(running, {
    onlyNames,
    flattened: each.line.flattened,
    casual: isCasual(reader.people),
  })
  const last = reader.people.at(-1)
  if (people.length === 0) {
    addUnnamed(reader, each, rest)
    return
  }
  if (
    rest.length > 0 &&
    last &&
    last.lines[1] >= firstLineOf(each.line) - 2 &&
    reader.roles.length === 0
  ) {
    for (const part of rest) addAttribute(last, part)
    last.lines = [last.lines[0], lastLineOf(each.line)]
  }
  for (const entry of people) {
    add(reader, each, entry, onlyNames ? 'organisation-names' : 'name-title-organisation')
  }
}

/** A line without a person's name: more about the person above it, as `(Nora)` is, or a single given name. */
function addUnnamed(reader: Reader, each: Placed, rest: readonly string[]): void {
  const last = reader.people.at(-1)
  const [only] = rest
  const single =
    only !== undefined &&
    rest.length === 1 &&
    !each.line.text.startsWith('(') &&
    /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+(?: [A-ZÀ-ÞĀ-Ž]\.?)?$/u.test(only) &&
    nameStrength(only) >= 1
  if (single && only) {
    add(reader, each, emptyEntry(only), 'given-name')
    return
  }
  if (
    !last ||
    each.label !== null ||
    last.group !== reader.group ||
    each.line.starts[0] === undefined ||
    firstLineOf(each.line) - last.lines[1] > 2
  )
    return
  const { text, heading, bold } = each.line
  if (text.length > 110 || heading > 0 || bold || /\s(?:och|av|samt)$/u.test(text)) return
  for (const part of rest) addAttribute(last, part)
  last.lines = [last.lines[0], lastLineOf(each.line)]
}

function add(reader: Reader, { line }: Placed, entry: PersonEntry, rule: string): void {
  if (reader.organisation && (entry.organisations.length === 0 || hasPartyOnly(entry)))
    entry.organisations = [reader.organisation]
  for (const role of reader.roles) if (!entry.roles.includes(role)) entry.roles.push(role)
  reader.given = true
  const lines: Lines = [firstLineOf(line), lastLineOf(line)]
  if (areTwoKnown(reader.byName, entry.name)) return
  const same = reader.byName.get(fold(entry.name))
  if (same) {
    mergeInto(same, entry)
    if (reader.group === 'absent') same.state = 'absent'
    if (reader.group === 'partly') same.state = 'partial'
    return
  }
  const match = reader.group === 'absent' ? namedBefore(reader.people, entry.name) : null
  if (match) {
    match.state = 'absent'
    return
  }
  const attendee = { ...entry, lines, group: reader.group, rule, stated: true }
  reader.people.push(attendee)
  reader.byName.set(fold(entry.name), attendee)
}
