import { isOrganisation } from '../lexicon/organisation-words.ts'
import { isTitleWord, rolesIn } from '../lexicon/role-words.ts'
import type { Cell, Line } from '../lines/line.ts'
import { addAttribute, emptyEntry, type PersonEntry, partsOf } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { fold } from '../words/fold.ts'

type Kind =
  | 'name'
  | 'organisation'
  | 'title'
  | 'present'
  | 'absent'
  | 'note'
  | 'attendance'
  | 'substitute'

/** The columns of an attendance table, by its header row. */
export type AttendanceTable = {
  readonly columns: readonly { readonly kind: Kind; readonly at: number; readonly tab: number }[]
  /** One tab between two columns, whatever place the text then begins in. */
  readonly tabbed: boolean
}

const headings: readonly (readonly [Kind, RegExp])[] = [
  ['absent', /^(?:frv|franv|franvarande|ej narv(?:arande)?|ej|nej|forhinder|absent)\.?$/u],
  ['present', /^(?:nar|narv|narvarande|ja|present|x)\.?$/u],
  ['attendance', /^(?:narvaro|med|var med|deltog|deltagit|status|n\/f(?:\/d)?|narv\/franv)$/u],
  [
    'name',
    /^(?:namn|ledamot|ledamoter|deltagare|ordinarie(?: ledamot| ledamoter)?|person|name|representant)$/u,
  ],
  [
    'organisation',
    /^(?:organisation|kommun|kommun\/organisation|verksamhet|forvaltning|enhet|arbetsplats|huvudman|representerar|part|organisation\/kommun|region\/kommun|foretrader|parti|arbetsgivare)$/u,
  ],
  ['title', /^(?:titel|funktion|roll|befattning|uppdrag|role)$/u],
  ['substitute', /^(?:ersattare|ers|ersatter|tjanstgorande ersattare)\.?$/u],
  ['note', /^(?:anm|anmarkning|kommentar|not|ovrigt|§+|paragraf(?:er)?|punkt(?:er)?|tid)\.?$/u],
]

/** The header row of an attendance table: a column of names, and one of marks or of organisations. */
export function attendanceTableOf(line: Line): AttendanceTable | null {
  if (line.cells.length < 2) return null
  const columns = line.cells.flatMap((cell) => {
    const heading = fold(cell.text.replace(/[*:]/gu, '')).trim()
    const kind =
      heading.length < 40 ? headings.find(([, pattern]) => pattern.test(heading))?.[0] : undefined
    return kind ? [{ kind, at: cell.at, tab: cell.tab ?? -1 }] : []
  })
  const kinds = new Set(columns.map((column) => column.kind))
  const marked = kinds.has('present') || kinds.has('attendance') || kinds.has('absent')
  const named = kinds.has('name') || (marked && kinds.has('organisation'))
  const tabbed = line.cells.every((cell, index) => cell.tab === index)
  return named && kinds.size >= 2 && columns.length >= line.cells.length - 1
    ? { columns, tabbed }
    : null
}

/** The column a cell stands in: by the tabs before it, or the one that begins nearest. */
function columnOf(
  table: AttendanceTable,
  cell: Cell,
): AttendanceTable['columns'][number] | undefined {
  if (table.tabbed && cell.tab !== undefined)
    return table.columns.find((each) => each.tab === cell.tab)
  return table.columns.reduce((best, each) =>
    Math.abs(each.at - cell.at) < Math.abs(best.at - cell.at) ? each : best,
  )
}

function cellsByKind(table: AttendanceTable, line: Line): ReadonlyMap<Kind, string> {
  const found = new Map<Kind, string>()
  for (const cell of line.cells) {
    const kind = cell.text === '' ? undefined : columnOf(table, cell)?.kind
    if (!kind) continue
    const before = found.get(kind)
    found.set(kind, before === undefined ? cell.text : `${before}, ${cell.text}`)
  }
  return found
}

const mark = /^(?:x|✓|✔|1|ja|närv\.?|närvarande|n)$/iu

// `X tjg för Bo Al`, `Ja, från kl 10`, `X §§ 3–7`
const markAndMore = /^(?:x|✓|✔|ja|närv\.?|närvarande)[,\s]\s*(?=[(§A-Za-zÀ-ž])/iu

// `gäst, p. 5`, `inbjuden`, `adjungerad § 4`
const guestMark = /^(?:gäst|inbjuden|adj(?:ungerad)?\.?)(?:$|[,\s(])/iu

/** The person of a row, or null where it names none (`Vakant`, a heading between the rows). */
export function readRow(table: AttendanceTable, line: Line): PersonEntry | null {
  const found = cellsByKind(table, line)
  const [name = '', ...beside] = partsOf(found.get('name') ?? line.cells[0]?.text ?? '')
  const bare = typeof name === 'string' ? name : name.text
  if (nameStrength(bare) < 1 || /^vakant/iu.test(bare)) return null
  const entry = emptyEntry(bare)
  for (const part of beside) addAttribute(entry, part.text)
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

/** `Närhälsan, områdeschef, leder mötet`: titles and roles may stand behind the organisation, in its column. */
function addOrganisation(entry: PersonEntry, cell: string): void {
  const parts = partsOf(cell).map(({ text }) => text)
  const isBeside = (part: string): boolean =>
    /^[a-zß-ž]/u.test(part) && (isTitleWord(part) || rolesIn(part).length > 0)
  const first = parts.findIndex((part, index) => index > 0 && isBeside(part))
  const beside = first < 0 ? [] : parts.slice(first)
  entry.organisations.push(first < 0 ? cell : parts.slice(0, first).join(', '))
  for (const part of beside) addAttribute(entry, part)
}

/** The substitute that a row names for a member who is absent (`… | Nej | Mia Ek`): of the same organisation. */
export function readSubstitute(
  table: AttendanceTable,
  line: Line,
  member: PersonEntry,
): PersonEntry | null {
  const name = cellsByKind(table, line).get('substitute')?.trim() ?? ''
  if (member.state !== 'absent' || nameStrength(name) < 1) return null
  return {
    ...emptyEntry(name),
    organisations: [...member.organisations],
    state: 'present',
    roles: ['substitute'],
    substituteFor: member.name,
  }
}

function stateOf(
  table: AttendanceTable,
  found: ReadonlyMap<Kind, string>,
  entry: PersonEntry,
): PersonEntry['state'] {
  const said = found.get('attendance') ?? ''
  if (/^[FD]$/u.test(said)) return said === 'F' ? 'absent' : 'partial'
  if (/^(?:nej|frånvarande|frv|ej|-|–|0|förhinder|anmält förhinder|sjuk|inte)/iu.test(said))
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
  if (/delvis|punkt|§|kl|från|till/iu.test(said)) {
    entry.extent = said
    return 'partial'
  }
  if (mark.test(said)) return 'present'
  if (found.has('absent') && !found.has('present')) return 'absent'
  const present = found.get('present')
  if (present !== undefined) return /^(?:nej|-|–|0)$/iu.test(present) ? 'absent' : 'present'
  const marks = table.columns.some(
    (column) => column.kind === 'present' || column.kind === 'attendance',
  )
  return marks ? 'absent' : null
}
