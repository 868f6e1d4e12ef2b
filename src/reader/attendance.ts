import { type AttendanceTable, attendanceTableOf, readRow } from './attendance-table.ts'
import { type BlockLabel, isAttendance, isRole } from './block-label.ts'
import { fold } from './fold.ts'
import { isOrganisation } from './lexicon/organisation-words.ts'
import { firstLineOf, lastLineOf } from './line.ts'
import {
  addAttribute,
  emptyEntry,
  isPersonLike,
  organisationBefore,
  type PersonEntry,
  partsOf,
  readPeople,
} from './person-entry.ts'
import { leadingName, nameStrength } from './person-name.ts'
import type { Attendance, Lines } from './read-minutes.ts'
import { splitSentences } from './sentences.ts'
import type { Placed } from './zones.ts'

/** A person with the lines that name them, before roles and doubts are settled. */
export type Attendee = PersonEntry & { lines: Lines; group: Group; rule: string; stated: boolean }
type Group = 'present' | 'absent' | 'guest' | 'called' | 'others' | 'substitutes' | 'signature'

type Reader = {
  people: Attendee[]
  /** The same people, by their folded names. */
  byName: Map<string, Attendee>
  group: Group
  organisation: string | null
  grouped: boolean
  table: AttendanceTable | null
  roles: Attendance['roles']
}

const sentence =
  /^(.{2,90}?)\s(?:deltog|deltar|anslöt|anslot|lämnade|kom|gick|avvek|medverkade|deltagit|närvarade)\s(.{2,70})$/u

/** Reads the lists of attendance: labels, groups by organisation, entries over wrapped lines, tables with marks. */
export function readAttendance(placed: readonly Placed[]): Attendee[] {
  const reader: Reader = {
    people: [],
    byName: new Map(),
    group: 'present',
    organisation: null,
    grouped: false,
    table: null,
    roles: [],
  }
  for (const [index, each] of placed.entries()) {
    if (each.zone !== 'attendance' || each.line.blank) continue
    if (each.label) openGroup(reader, each.label, placed, index)
    else readLine(reader, each, placed[index + 1])
  }
  return reader.people
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
  const header = attendanceTableOf(each.line)
  if (header) reader.table = header
  if (isAttendance(label.kind)) {
    reader.group = label.kind as Group
    reader.organisation = null
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
  for (const { text } of splitSentences(label.rest)) readRest(reader, each, text.trim())
}

function nextText(placed: readonly Placed[], index: number): Placed | undefined {
  for (let at = index + 1; at < placed.length; at += 1)
    if (placed[at]?.line.blank === false) return placed[at]
  return undefined
}

/** What stands after a label, one sentence of it. */
function readRest(reader: Reader, each: Placed, text: string): void {
  if (text !== '' && !limits(reader, text)) addText(reader, each, text)
}

function limits(reader: Reader, text: string): boolean {
  const said = sentence.exec(text.replace(/[.!]$/u, '').slice(0, 200))
  return said !== null && limitNamed(reader, said[1] ?? '', said[0] ?? '', said[2] ?? '')
}

/** A line that only names an organisation or a kind of members, above the people it holds for. */
function isGroupHeading({ line }: Placed): boolean {
  const text = line.text.replace(/:$/u, '')
  if (line.cells.length > 1 || text.length > 60 || /,/u.test(text)) return false
  return (
    nameStrength(text) < 2 &&
    (isOrganisation(text) ||
      /^(?:privata|kommunerna|regionen|brukar|politiker|tjänstepersoner|tjänstemän|fackliga|övriga)/iu.test(
        text,
      ) ||
      line.text.endsWith(':'))
  )
}

function readLine(reader: Reader, each: Placed, next: Placed | undefined): void {
  const { line } = each
  const header = attendanceTableOf(line)
  if (header) {
    reader.table = header
    return
  }
  if (/^[\s|:=+-]+$/u.test(line.text) || /^[._…]{3,}$/u.test(line.text)) return
  if (reader.table && line.cells.length > 1) {
    const entry = readRow(reader.table, line)
    if (entry) add(reader, each, entry, 'table-row')
    return
  }
  if (limits(reader, line.text)) return
  if (
    isGroupHeading(each) &&
    (reader.grouped || line.text.endsWith(':') || opensGroup(reader, next))
  ) {
    reader.organisation = line.text.replace(/:$/u, '')
    if (/^ersättare|^suppleant/iu.test(line.text)) reader.group = 'substitutes'
    return
  }
  addText(reader, each, line.text)
}

/** An organisation alone on a line heads a group where the person before it has one already and a person follows. */
function opensGroup(reader: Reader, next: Placed | undefined): boolean {
  const last = reader.people.at(-1)
  return (
    next !== undefined &&
    !next.line.blank &&
    isPersonLike(next.line) &&
    (last === undefined || last.organisations.length > 0)
  )
}

function addText(reader: Reader, each: Placed, text: string): void {
  const { line } = each
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
        addText(reader, { ...each, line: { ...line, text: cell.text, cells: [] } }, cell.text)
      return
    }
    const [left, ...others] = columns.map((cell) => cell.text)
    if (
      left &&
      nameStrength(left) < 2 &&
      isOrganisation(left) &&
      readPeople(others.join(', ')).people.length > 0
    ) {
      addText(reader, { ...each, line: { ...line, cells: [] } }, `${left}: ${others.join(', ')}`)
      return
    }
    addRunning(reader, each, columns.map((cell) => cell.text).join(', '), false)
    return
  }
  const groups = text.split(
    /;\s|(?<=[A-Za-zÀ-ž)])\.\s(?=[A-ZÀ-ÞĀ-Ž][^:.;]{2,60}\.?:\s[A-ZÀ-ÞĀ-Ž])/u,
  )
  if (groups.length > 1 && groups.filter((group) => organisationBefore(group)).length > 1) {
    for (const group of groups)
      addText(reader, { ...each, line: { ...line, cells: [] } }, group.replace(/\.$/u, ''))
    return
  }
  const led = organisationBefore(text) ?? organisationDashed(text)
  if (led && led.rest !== '') {
    const { people } = readPeople(led.rest, { onlyNames: true })
    if (people.length > 0) {
      const before = reader.organisation
      const group = reader.group
      const isAbsence = /(?<![A-Za-zÀ-ž])(?:inte|ej|förhind|frånvar|återbud)/iu.test(
        led.organisation,
      )
      if (isAbsence) reader.group = 'absent'
      reader.organisation = isAbsence ? null : led.organisation
      addRunning(reader, each, led.rest, true)
      reader.organisation = before
      reader.group = group
      return
    }
  }
  addRunning(reader, each, text, false)
}

/** `FUB Blekinge - Gösta Ek, Yvonne Rask`: the organisation before a dash, when a person's name follows. */
function organisationDashed(text: string): { organisation: string; rest: string } | null {
  const match = /^([^,;:()]{2,60}?)\s[-–]\s([A-ZÀ-ÞĀ-Ž].+)$/u.exec(text.slice(0, 300))
  const [organisation = '', rest = ''] = [match?.[1], match?.[2]]
  const first = partsOf(rest)[0]?.text ?? ''
  return nameStrength(organisation) < 2 && nameStrength(first) === 3 ? { organisation, rest } : null
}

function addRunning(reader: Reader, each: Placed, text: string, onlyNames: boolean): void {
  const running = text.replace(/\s(?:samt|och) (?=[A-ZÀ-ÞĀ-Ž][a-zß-ž]+ [A-ZÀ-ÞĀ-Ž])/gu, ', ')
  const { people, rest } = readPeople(running, { onlyNames, flattened: each.line.flattened })
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
  if (!last || each.line.starts[0] === undefined || firstLineOf(each.line) - last.lines[1] > 2)
    return
  if (each.line.text.length > 110) return
  for (const part of rest) addAttribute(last, part)
  last.lines = [last.lines[0], lastLineOf(each.line)]
}

function add(reader: Reader, { line }: Placed, entry: PersonEntry, rule: string): void {
  if (reader.organisation && entry.organisations.length === 0)
    entry.organisations.push(reader.organisation)
  for (const role of reader.roles) if (!entry.roles.includes(role)) entry.roles.push(role)
  const lines: Lines = [firstLineOf(line), lastLineOf(line)]
  const same = reader.byName.get(fold(entry.name))
  if (same) {
    mergeInto(same, entry)
    if (reader.group === 'absent') same.state = 'absent'
    return
  }
  const match = reader.group === 'absent' ? namedBefore(reader, entry.name) : null
  if (match) {
    match.state = 'absent'
    return
  }
  const attendee = { ...entry, lines, group: reader.group, rule, stated: true }
  reader.people.push(attendee)
  reader.byName.set(fold(entry.name), attendee)
}

export function mergeInto(person: PersonEntry, more: PersonEntry): void {
  for (const role of more.roles) if (!person.roles.includes(role)) person.roles.push(role)
  if (person.organisations.length === 0) person.organisations.push(...more.organisations)
  if (person.titles.length === 0) person.titles.push(...more.titles)
  person.state ??= more.state
  person.extent ??= more.extent
  person.substituteFor ??= more.substituteFor
}

/** Someone called, by the given name alone (`Deltog inte: Monika`), also with another spelling. */
function namedBefore(reader: Reader, name: string): Attendee | null {
  if (name.includes(' ')) return null
  const wanted = fold(name)
  const first = (person: Attendee) => fold(person.name.split(' ')[0] ?? '')
  return (
    reader.people.find((person) => first(person) === wanted) ??
    reader.people.find((person) => isVariant(first(person), wanted)) ??
    null
  )
}

/** One letter apart: `Monica` and `Monika`, `Patric` and `Patrik`. */
export function isVariant(one: string, other: string): boolean {
  if (
    one === other ||
    Math.abs(one.length - other.length) > 1 ||
    Math.min(one.length, other.length) < 4
  )
    return false
  const least = Math.min(one.length, other.length)
  let start = 0
  while (start < least && one[start] === other[start]) start += 1
  let end = 0
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return start + end >= Math.max(one.length, other.length) - 1
}

/** `Ylva och Annifrid deltog halva mötet.`: limits those named, if they are known. */
function limitNamed(reader: Reader, names: string, whole: string, extent: string): boolean {
  const wanted = names.split(/,\s?|\s(?:och|samt|&)\s/u).map((name) => name.trim())
  const people = wanted.map((name) => reader.byName.get(fold(name)) ?? namedBefore(reader, name))
  if (people.length === 0 || people.some((person) => person === null))
    return leadingName(names) !== null && !/,/u.test(whole)
  for (const person of people) {
    if (!person) continue
    person.state = 'partial'
    person.extent = extent
  }
  return true
}
