import { fold } from './fold.ts'
import { isOrganisation } from './lexicon/organisation-words.ts'
import type { Line } from './line.ts'
import { addAttribute, emptyEntry, type PersonEntry, partsOf } from './person-entry.ts'
import { nameStrength } from './person-name.ts'

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
  readonly columns: readonly { readonly kind: Kind; readonly at: number }[]
}

const headings: readonly (readonly [Kind, RegExp])[] = [
  ['absent', /^(?:frv|franv|franvarande|ej narv(?:arande)?|ej|nej|forhinder|absent)\.?$/u],
  ['present', /^(?:nar|narv|narvarande|ja|present|x)\.?$/u],
  ['attendance', /^(?:narvaro|deltog|deltagit|status|n\/f(?:\/d)?|narv\/franv)$/u],
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
    const kind = headings.find(([, pattern]) =>
      pattern.test(fold(cell.text.replace(/[*:]/gu, '')).trim()),
    )?.[0]
    return kind ? [{ kind, at: cell.at }] : []
  })
  const kinds = new Set(columns.map((column) => column.kind))
  const marked = kinds.has('present') || kinds.has('attendance') || kinds.has('absent')
  const named = kinds.has('name') || (marked && kinds.has('organisation'))
  return named && kinds.size >= 2 && columns.length >= line.cells.length - 1 ? { columns } : null
}

const mark = /^(?:x|✓|✔|1|ja|närv\.?|närvarande|n)$/iu

/** The person of a row, or null where it names none (`Vakant`, a heading between the rows). */
export function readRow(table: AttendanceTable, line: Line): PersonEntry | null {
  const found = new Map<Kind, string>()
  for (const cell of line.cells) {
    if (cell.text === '') continue
    const column = table.columns.reduce((best, each) =>
      Math.abs(each.at - cell.at) < Math.abs(best.at - cell.at) ? each : best,
    )
    found.set(
      column.kind,
      found.has(column.kind) ? `${found.get(column.kind)}, ${cell.text}` : cell.text,
    )
  }
  const [name = '', ...beside] = partsOf(found.get('name') ?? line.cells[0]?.text ?? '')
  const bare = typeof name === 'string' ? name : name.text
  if (nameStrength(bare) < 1 || /^vakant/iu.test(bare)) return null
  const entry = emptyEntry(bare)
  for (const part of beside) addAttribute(entry, part.text)
  const organisation = found.get('organisation')
  if (organisation) {
    if (isOrganisation(organisation) || !found.has('title')) entry.organisations.push(organisation)
    else entry.titles.push(organisation)
  }
  for (const kind of ['title', 'note'] as const) {
    for (const part of partsOf(found.get(kind) ?? '')) addAttribute(entry, part.text)
  }
  if (entry.state === null) entry.state = stateOf(table, found, entry)
  return entry
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
