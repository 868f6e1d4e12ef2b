import { isOrganisation } from '../lexicon/organisation-words.ts'
import { isTitleWord, rolesIn } from '../lexicon/role-words.ts'
import type { Cell, Line } from '../lines/line.ts'
import { beforeName } from '../people/before-name.ts'
import {
  addAttribute,
  emptyEntry,
  isLimit,
  type PersonEntry,
  partsOf,
} from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { fold } from '../words/fold.ts'
import type { Placed } from '../zones.ts'

type Kind =
  | 'name'
  | 'who'
  | 'organisation'
  | 'title'
  | 'present'
  | 'absent'
  | 'note'
  | 'attendance'
  | 'substitute'
  | 'party'

type Column = {
  readonly kind: Kind
  readonly at: number
  readonly tab: number
  /** It says something of the substitute beside the member, and not of the member. */
  readonly ofSubstitute: boolean
}

/** The columns of an attendance table, by its header row. */
export type AttendanceTable = {
  readonly columns: readonly Column[]
  /** One tab between two columns, whatever place the text then begins in. */
  readonly tabbed: boolean
}

const headings: readonly (readonly [Kind, RegExp])[] = [
  ['absent', /^(?:frv|franv|franvarande|ej narv(?:arande)?|ej|nej|forhinder|absent)\.?$/u],
  ['present', /^(?:nar|narv|narvarande|ja|present|x)\.?$/u],
  [
    'attendance',
    /^(?:narvaro|med|var med|deltog|deltar|pa plats\/lank|hur|deltagit|status|n\/f(?:\/d)?|narv\/franv)$/u,
  ],
  [
    'name',
    /^(?:namn|ledamot|ledamoter|deltagare|ordinarie(?: ledamot| ledamoter)?|person|name|representant|(?:vilka|vem) (?:som )?(?:var (?:dar|med)|kom|deltog))$/u,
  ],
  [
    'organisation',
    /^(?:organisation|kommun|kommun\/organisation|verksamhet|forvaltning|enhet|arbetsplats|huvudman|representerar|part|organisation\/kommun|region\/kommun|foretrader|vem (?:representerar|foretrader) du|fran|varifran|arbetsgivare|mottagning|skola|vardcentral|forening|myndighet|avdelning|namnd|bolag|lan|hemvist|tillhorighet)\??$/u,
  ],
  ['who', /^(?:vem|vilka|vilken|vi)\??$/u],
  ['title', /^(?:titel|funktion|roll|befattning|uppdrag|role)$/u],
  ['substitute', /^(?:ersattare|ers|ersatter|suppleant|tjanstgorande ersattare)\.?$/u],
  ['party', /^part[iy]\.?$/u],
  ['note', /^(?:anm|anmarkning|kommentar|not|ovrigt|§+|paragraf(?:er)?|punkt(?:er)?|tid)\.?$/u],
]

/** The kind of column that a heading names, or null. */
const kindOfHeading = (text: string): Kind | null => {
  const heading = fold(text.replace(/[*:]/gu, '')).trim()
  return heading === '' || heading.length >= 40
    ? null
    : (headings.find(([, pattern]) => pattern.test(heading))?.[0] ?? null)
}

/** Whether a cell of its own is the heading of a column of an attendance table: `Namn`, `Närv.`, `Organisation`. */
export const isAttendanceHeading = (text: string): boolean => {
  const kind = kindOfHeading(text)
  return kind !== null && kind !== 'who'
}

/**
 * The header row of an attendance table: a column of names, and one of marks or of organisations. What a column without
 * a known heading holds is told by the rows below, where they are given.
 */
export function attendanceTableOf(line: Line, rows: readonly Line[] = []): AttendanceTable | null {
  if (line.cells.length < 2) return null
  const found = line.cells.flatMap((cell) => {
    const kind = kindOfHeading(cell.text)
    return kind ? [{ kind, at: cell.at, tab: cell.tab ?? -1 }] : []
  })
  const kinds = new Set(found.map((column) => column.kind))
  const marked = kinds.has('present') || kinds.has('attendance') || kinds.has('absent')
  const named =
    kinds.has('name') ||
    (marked && kinds.has('organisation')) ||
    (kinds.has('who') && (marked || kinds.has('organisation')))
  const tabbed = line.cells.every((cell, index) => cell.tab === index)
  if (!named || kinds.size < 2 || found.length < line.cells.length - 1) return null
  const columns = found.map((each) =>
    each.kind === 'who' ? { ...each, kind: 'name' as const } : each,
  )
  return { columns: sided([...columns, ...unheaded(line, rows, kinds)]), tabbed }
}

/** The attendance table that a line heads, with the rows of cells directly below it; null where it heads none. */
export function attendanceTableAt(
  placed: readonly Placed[],
  index: number,
): AttendanceTable | null {
  const header = placed[index]?.line
  if (!header || attendanceTableOf(header) === null) return null
  const below = placed.slice(index + 1, index + 40).map(({ line }) => line)
  const end = below.findIndex((line) => !line.blank && line.cells.length < 2)
  return attendanceTableOf(header, end < 0 ? below : below.slice(0, end))
}

/** The one column whose heading is empty or unknown: of marks (`✔`, `–`) or of organisations, by most of its cells. */
function unheaded(
  line: Line,
  rows: readonly Line[],
  kinds: ReadonlySet<Kind>,
): Omit<Column, 'ofSubstitute'>[] {
  const header = line.cells.find((cell) => kindOfHeading(cell.text) === null)
  if (!header || rows.length === 0) return []
  const cells = rows.flatMap((row) => {
    const cell = row.cells.find(({ at, tab }) =>
      header.tab !== undefined && tab !== undefined ? tab === header.tab : at === header.at,
    )
    return cell && cell.text !== '' ? [cell.text] : []
  })
  const share = (test: (text: string) => boolean) => cells.filter(test).length >= cells.length / 2
  const at = { at: header.at, tab: header.tab ?? -1 }
  if (cells.length < 2) return []
  if (!kinds.has('present') && !kinds.has('attendance') && share(isMarked))
    return [{ kind: 'attendance', ...at }]
  return !kinds.has('organisation') && share(isOrganisation)
    ? [{ kind: 'organisation', ...at }]
    : []
}

/** `Ledamot | Parti | Närv. | Ersättare | Parti | Närv.`: columns that come again beside the substitute are the substitute's. */
function sided(columns: readonly Omit<Column, 'ofSubstitute'>[]): Column[] {
  const from = columns.findIndex(({ kind }) => kind === 'substitute')
  const before = new Set(columns.slice(0, from).map(({ kind }) => kind))
  const hasOrganisation = columns.some(({ kind }) => kind === 'organisation')
  return columns.map((column, index) => ({
    ...column,
    kind: column.kind === 'party' && !hasOrganisation ? 'organisation' : column.kind,
    ofSubstitute: from > 0 && index >= from && (index === from || before.has(column.kind)),
  }))
}

/** The column a cell stands in: by the tabs before it, or the one that begins nearest. */
function columnOf(table: AttendanceTable, cell: Cell): Column | undefined {
  if (table.tabbed && cell.tab !== undefined)
    return table.columns.find((each) => each.tab === cell.tab)
  return table.columns.reduce((best, each) =>
    Math.abs(each.at - cell.at) < Math.abs(best.at - cell.at) ? each : best,
  )
}

function cellsByKind(
  table: AttendanceTable,
  line: Line,
  ofSubstitute = false,
): ReadonlyMap<Kind, string> {
  const found = new Map<Kind, string>()
  for (const cell of line.cells) {
    const column = cell.text === '' ? undefined : columnOf(table, cell)
    if (!column || column.ofSubstitute !== ofSubstitute) continue
    const before = found.get(column.kind)
    found.set(column.kind, before === undefined ? cell.text : `${before}, ${cell.text}`)
  }
  return found
}

/** Whether a cell says of somebody that they were there or were not: `✔`, `x`, `–`, `nej`, `✔ från 10.30`. */
const isMarked = (text: string): boolean =>
  mark.test(text) || markAndMore.test(text) || /^(?:nej|frånv\.?|[-–—✗✘])$/iu.test(text)

const mark = /^(?:x|✓|✔|☑|☒|●|1|ja|närv\.?|närvarande|n)$/iu

// `På plats`, `Teams`, `via länk`, `Digitalt`: how somebody was there
const way =
  /^(?:(?:på|via|per|i) )?(?:plats|teams|zoom|skype|länk|distans|telefon|skärm|video)$|^(?:digitalt|fysiskt|online)$/iu

// `X tjg för Bo Al`, `Ja, från kl 10`, `X §§ 3–7`
const markAndMore = /^(?:x|✓|✔|☑|☒|ja|närv\.?|närvarande)[,\s]\s*(?=[(§A-Za-zÀ-ž])/iu

// `gäst, p. 5`, `inbjuden`, `adjungerad § 4`
const guestMark = /^(?:gäst|inbjuden|adj(?:ungerad)?\.?)(?:$|[,\s(])/iu

/** `Region Gävleborg`, `Övriga`: a line between the rows of a table, for the rows below it. */
export const isBetweenRows = (line: Line, next: Placed | undefined): boolean =>
  filled(line) < 2 &&
  line.text.length < 60 &&
  nameStrength(line.text) < 2 &&
  !/[,.:]/u.test(line.text) &&
  next !== undefined &&
  filled(next.line) > 1

/** A row with nothing but a name, in the column of names to the right of that of organisations: of the one above. */
export function isBelowName(table: AttendanceTable, { cells }: Line): boolean {
  const [cell, ...more] = cells.filter(({ text }) => text !== '')
  const organisation = table.columns.find(({ kind }) => kind === 'organisation')
  const column = cell ? columnOf(table, cell) : undefined
  return (
    more.length === 0 &&
    column?.kind === 'name' &&
    organisation !== undefined &&
    organisation.at < column.at
  )
}

const filled = (line: Line): number => line.cells.filter(({ text }) => text !== '').length

/** `Attention Halland | Monica Bro` among rows of a name and then an organisation: the row is turned around. */
function turned(found: ReadonlyMap<Kind, string>): ReadonlyMap<Kind, string> {
  const [name = '', organisation = ''] = [found.get('name'), found.get('organisation')]
  const isTurned =
    nameStrength(name) < 3 && nameStrength(organisation) === 3 && !isOrganisation(organisation)
  return isTurned ? new Map([...found, ['name', organisation], ['organisation', name]]) : found
}

/** The people of a row; none where it names nobody (`Vakant`, a heading between the rows). */
export function readRow(table: AttendanceTable, line: Line): PersonEntry[] {
  const found = turned(cellsByKind(table, line))
  const parts = partsOf(found.get('name') ?? line.cells[0]?.text ?? '').map(({ text }) => text)
  const [name = '', ...beside] = parts
  const areAll =
    parts.length > 1 &&
    parts.some((each) => nameStrength(each) >= 2) &&
    parts.every((each) => each.includes(' ') && nameStrength(each) >= 1)
  if (areAll) return parts.map((each) => entryOf(table, found, each, []))
  const office = beforeName(name) ?? ''
  const bare = name.slice(office.length)
  if (nameStrength(bare) < 1 || /^vakant/iu.test(bare)) return []
  return [entryOf(table, found, bare, [...(office === '' ? [] : [office]), ...beside])]
}

function entryOf(
  table: AttendanceTable,
  found: ReadonlyMap<Kind, string>,
  name: string,
  beside: readonly string[],
): PersonEntry {
  const entry = emptyEntry(name)
  for (const part of beside) addAttribute(entry, part)
  const organisation = found.get('organisation')
  if (organisation) {
    if (isOrganisation(organisation) || !found.has('title')) addOrganisation(entry, organisation)
    else entry.titles.push(organisation)
  }
  for (const kind of ['title', 'note'] as const) {
    for (const part of partsOf(found.get(kind) ?? '')) addAttribute(entry, part.text)
  }
  if (entry.state === null) entry.state = stateOf(table, found, entry)
  return entry
}

/** `Närhälsan, områdeschef, leder mötet`, `Skolan (t.o.m. p. 6)`: titles, roles and limits may stand behind the organisation, in its column. */
function addOrganisation(entry: PersonEntry, whole: string): void {
  const [, before = '', inside = ''] = /^([^()]{2,80})\s\(([^()]{2,50})\)$/u.exec(whole) ?? []
  const limited = inside !== '' && isLimit(inside)
  if (limited) addAttribute(entry, inside)
  const cell = limited ? before : whole
  if (isTitleWord(cell) && !isOrganisation(cell) && !cell.includes(',')) {
    addAttribute(entry, cell)
    return
  }
  const parts = partsOf(cell).map(({ text }) => text)
  const isBeside = (part: string): boolean =>
    /^[a-zß-ž]/u.test(part) && (isTitleWord(part) || rolesIn(part).length > 0)
  if (parts.length > 1 && isBeside(parts[0] ?? '')) {
    for (const part of parts) addAttribute(entry, part)
    return
  }
  const first = parts.findIndex((part, index) => index > 0 && isBeside(part))
  const beside = first < 0 ? [] : parts.slice(first)
  entry.organisations.push(first < 0 ? cell : parts.slice(0, first).join(', '))
  for (const part of beside) addAttribute(entry, part)
}

// `tjg.`, `tjänstgör`: who sits in the member's place
const serves = /(?:^|[\s,(])tj(?:g\.?|änstgör[a-zß-ž]*)[),]?/iu

/**
 * The substitute that a row names beside a member, of the same organisation: with a mark or a remark of their own, or
 * there because the member is not (`… | Nej | Mia Ek`).
 */
export function readSubstitute(
  table: AttendanceTable,
  line: Line,
  member: PersonEntry,
): PersonEntry | null {
  const found = cellsByKind(table, line, true)
  const [name, ...beside] = partsOf((found.get('substitute') ?? '').replace(serves, ' '))
  if (!name || nameStrength(name.text) < 1 || /^vakant/iu.test(name.text)) return null
  const entry = emptyEntry(name.text)
  for (const part of beside) addAttribute(entry, part.text)
  entry.state ??= substituteState(table, found, entry)
  if (entry.state === null && member.state !== 'absent') return null
  if (member.state === 'absent' && entry.state !== 'absent') entry.substituteFor = member.name
  entry.organisations.push(...(entry.organisations.length > 0 ? [] : member.organisations))
  entry.state ??= 'present'
  entry.roles.push('substitute')
  return entry
}

/** What the substitute's own column of marks says, or a word that they served; null where nothing does. */
function substituteState(
  table: AttendanceTable,
  found: ReadonlyMap<Kind, string>,
  entry: PersonEntry,
): PersonEntry['state'] {
  const columns = table.columns.filter(({ ofSubstitute }) => ofSubstitute)
  const marks = new Map([...found].map(([kind, text]) => [kind, text.replace(serves, '').trim()]))
  if (columns.some(({ kind }) => isMark(kind))) return stateOf({ ...table, columns }, marks, entry)
  return serves.test(found.get('substitute') ?? '') ? 'present' : null
}

const isMark = (kind: Kind): boolean =>
  kind === 'present' || kind === 'attendance' || kind === 'absent'

function stateOf(
  table: AttendanceTable,
  found: ReadonlyMap<Kind, string>,
  entry: PersonEntry,
): PersonEntry['state'] {
  const said = found.get('attendance') ?? found.get('present') ?? ''
  if (/^[FD]$/u.test(said)) return said === 'F' ? 'absent' : 'partial'
  if (/^(?:nej|frånvarande|frv|ej|-|–|—|✗|✘|☐|0|förhinder|anmält förhinder|sjuk|inte)/iu.test(said))
    return 'absent'
  const marked = markAndMore.exec(said)
  if (marked) {
    addAttribute(entry, said.slice(marked[0].length))
    return entry.state ?? 'present'
  }
  if (guestMark.test(said)) {
    entry.extent = said
    return 'guest'
  }
  if (/delvis|punkt|§|kl|från|till|t\.o\.m|fr\.o\.m|\sp\.? ?\d/iu.test(said)) {
    entry.extent = said
    return 'partial'
  }
  if (mark.test(said) || way.test(said)) return 'present'
  if (found.has('absent') && !found.has('present')) return 'absent'
  const present = found.get('present')
  if (present !== undefined) return /^(?:nej|-|–|0)$/iu.test(present) ? 'absent' : 'present'
  const marks = table.columns.some(({ kind }) => kind === 'present' || kind === 'attendance')
  return marks ? 'absent' : null
}
