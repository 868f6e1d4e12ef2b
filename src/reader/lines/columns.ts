import { readItemLabel } from '../decisions/item-labels.ts'
import { withInitials } from './initials-column.ts'
import { readLabel } from './label.ts'
import { type Cell, changed, type Line } from './line.ts'
import { cellGoesOn, readTaskCell, type TaskCell, withMore } from './task-cells.ts'

type Column =
  | 'number'
  | 'item'
  | 'itemText'
  | 'text'
  | 'decision'
  | 'outcome'
  | 'task'
  | 'owner'
  | 'due'
  | 'status'

const headings: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:nr|nummer|#|§|p|id)\.?$/iu],
  [
    'item',
    /^(?:punkt|ärende|dagordning(?:spunkt)?|rubrik|ämne|fråga|agenda|område|punkt på dagordningen)$/iu,
  ],
  // `Ärende och beslut`, `Punkt/anteckningar`: the title, and below it the text
  [
    'itemText',
    /^(?:punkt|ärende|rubrik|ämne|fråga|område)\s?(?:\/|och|&|,|samt|-)\s?(?:beslut|anteckning(?:ar)?|diskussion|innehåll|beskrivning|text|referat|notering(?:ar)?)$/iu,
  ],
  [
    'decision',
    /^(?:beslut|slutsats(?:er)?|överenskommet|(?:vad )?(?:vi )?(?:kom(?:mit)? fram till|kom vi fram till|enades om|bestämde|beslutade))$/iu,
  ],
  [
    'outcome',
    /^(?:beslut|resultat)\s?(?:\/|och|&)\s?(?:åtgärd(?:er)?|uppdrag|uppgift(?:er)?|att göra)$/iu,
  ],
  [
    'text',
    /^(?:vad|vad (?:som )?(?:sades|sas|togs upp|diskuterades)|(?:vad )?vi (?:pratade|talade|diskuterade|samtalade|tog upp|sa|gick igenom)(?: om| upp)?|samtal|referat|anteckning(?:ar)?|minnesanteckning(?:ar)?|diskussion.{0,20}|notering(?:ar)?|kommentar(?:er)?|åtgärd(?:er)?|aktivitet(?:er)?|uppgift(?:er)?|att göra|sammanfattning|vad ska göras\??|innehåll|diskussion|uppdrag|action|what|task|beskrivning|anteckning\/beslut)$/iu,
  ],
  [
    'owner',
    /^(?:ansvar(?:ig|iga)?|ansv\.?|vem|vem gör\??|vem\?|utförare|owner|who|ansvarig person|vilka)$/iu,
  ],
  [
    'due',
    /^(?:när|när\?|klart?|klart senast|klardatum|deadline|till när\??|senast|datum|tid|due|when|tidplan)$/iu,
  ],
  // `Ansvarig/klart`, `Vem gör vad?`: a name and a time, or a task in words
  [
    'task',
    /^(?:(?:ansvar(?:ig|iga)?|ansv\.?|vem|åtgärd(?:er)?)\s?(?:\/|och|&|,)\s?(?:klart?|klart senast|när|datum|tid|deadline|senast|ansvarig|vem)|vem gör vad(?: och när)?)\??$/iu,
  ],
  ['status', /^(?:status|läge|typ)$/iu],
]

/** No heading of a column is longer. */
const longestHeading = 40

function columnOf(text: string): Column | null {
  const bare = text.replace(/[:*]/gu, '').trim()
  if (bare.length > longestHeading) return null
  return headings.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

// `Nr Ärende`, `§ Punkt`: two headings so near each other that they are one cell
const numberBefore = /^(nr|§|p)\.?\s(?=[A-ZÀ-ÞĀ-Ž])/iu

/** The headings of a row, the narrow one of the numbers apart from the one beside it. */
function headingCells(line: Line): readonly Cell[] {
  const [first, ...others] = line.cells
  const number = first ? numberBefore.exec(first.text)?.[0] : undefined
  if (!first || number === undefined) return line.cells
  const width = line.cells.length > 1 && first.at % 24 === 0 ? 24 : number.length
  return [
    { ...first, text: number.trim() },
    { text: first.text.slice(number.length), at: first.at + width },
    ...others.map((cell) => ({ ...cell, at: cell.at + (width === 24 ? 24 : 0) })),
  ]
}

type Table = {
  readonly columns: readonly { readonly kind: Column; readonly at: number }[]
  readonly piped: boolean
  /** Pasted: one tab between two columns, whatever place the text then begins in. */
  readonly tabbed?: boolean
  /** What stands on the left names a field of the point (`Bakgrund`, `Slutsats`), the same in several points. */
  readonly isForm?: boolean
}

// `Att göra` beside `Diskussion`: tasks of the point, and not what was said of it
const taskHeading = /^(?:att göra|åtgärd(?:er)?|uppgift(?:er)?|uppdrag|action)$/iu

/** A row whose every cell names a column, with somebody responsible among them, or a point and its text. */
function tableOf(line: Line): Table | null {
  if (line.cells.length < 2 || line.cells.length > 6) return null
  const cells = headingCells(line)
  const columns: { readonly kind: Column; readonly at: number }[] = []
  for (const cell of cells) {
    const kind = columnOf(cell.text)
    if (kind === null) return null
    columns.push({ kind, at: cell.at })
  }
  const kinds = new Set(columns.map((column) => column.kind))
  const useful =
    kinds.has('owner') ||
    (kinds.has('itemText') && kinds.has('task')) ||
    (kinds.has('item') && (kinds.has('text') || kinds.has('decision') || kinds.has('outcome')))
  if (kinds.size < 2 || !useful) return null
  const told = kinds.has('item') || kinds.has('itemText')
  const texts = columns.filter(({ kind }) => kind === 'text' || kind === 'decision').length
  return {
    columns: columns.map(({ kind, at }, index) => ({
      kind: told && texts > 1 && taskHeading.test(cells[index]?.text ?? '') ? 'task' : kind,
      at,
    })),
    piped: line.piped,
    tabbed: line.cells.every((cell, index) => cell.tab === index),
  }
}

/**
 * Tables of points or of actions, rewritten so that each row is a point's heading and its text, with who is
 * responsible and by when beside the text. The header row is set aside.
 */
export function readColumns(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  let table: Table | null = null
  let blanks = 0
  const side = sideColumn(lines)
  for (const line of withInitials(lines)) {
    const header = tableOf(line)
    if (header) {
      table = header
      result.push(changed(line, { aside: true }))
      continue
    }
    blanks = line.blank ? blanks + 1 : 0
    if (table && ends(table, line, blanks)) table = null
    if (!table && side && !line.blank && !line.aside && startsRow(side, line)) table = side
    if (!table || line.blank || line.aside) result.push(line)
    else addRow(table, line, result)
  }
  return result
}

/** Points in a narrow left-hand column and their text to the right of it, in a table without any header. */
function sideColumn(lines: readonly Line[]): Table | null {
  const places = new Map<number, number>()
  for (const line of lines) {
    const [left, right, third] = line.cells
    if (
      line.piped ||
      line.aside ||
      !left ||
      !right ||
      third ||
      left.at > 3 ||
      !readLabel(left.text) ||
      left.text.length > 46
    )
      continue
    places.set(right.at, (places.get(right.at) ?? 0) + 1)
  }
  const [at = 0, rows = 0] = [...places].sort((one, other) => other[1] - one[1])[0] ?? []
  const beside = lines.filter(
    (line) => line.cells.length === 1 && Math.abs((line.cells[0]?.at ?? 0) - at) <= 1 && at > 6,
  ).length
  if (rows < 3 || beside < rows) return null
  return {
    columns: [
      { kind: 'item', at: 0 },
      { kind: 'text', at },
    ],
    piped: false,
    isForm: isForm(lines, at),
  }
}

/** Whether the left-hand column has the same fields for several points: `Bakgrund`, `Samtal`, `Slutsats`. */
function isForm(lines: readonly Line[], at: number): boolean {
  const times = new Map<string, number>()
  for (const { cells } of lines) {
    const [left, right] = cells
    if (!left || !right || left.at > 3 || Math.abs(right.at - at) > 1 || readLabel(left.text))
      continue
    times.set(left.text, (times.get(left.text) ?? 0) + 1)
  }
  return [...times.values()].filter((each) => each >= 2).length >= 2
}

const startsRow = (side: Table, line: Line): boolean => {
  const [left, right] = line.cells
  const at = side.columns[1]?.at ?? 0
  return (
    left !== undefined &&
    right !== undefined &&
    left.at <= 3 &&
    Math.abs(right.at - at) <= 1 &&
    readLabel(left.text) !== null
  )
}

const closing =
  /^(?:vid (?:protokollet|pennan|anteckningarna)|justera[st]?\b|nästa (?:möte|träff)|sekreterare|ordförande|underskrift|att göra|åtgärdslista|beslut\b.*:$)/iu

function ends(table: Table, line: Line, blanks: number): boolean {
  if (line.blank) return blanks > 3
  if (line.aside) return false
  if (line.heading || table.piped !== line.piped) return true
  const first = line.cells[0]
  const alone = line.cells.length === 1 && first !== undefined && first.at <= 2
  if (alone && closing.test(line.text) && line.text.length < 80) return true
  if (table.columns.some(isWide)) return false
  const hasItems = table.columns.some(
    (column) => column.kind === 'item' || column.kind === 'number',
  )
  return alone && (line.text.length > 90 || (!hasItems && line.label !== null))
}

/** The column a cell stands in: the one that begins nearest, or the last that begins before it. */
function cellsByColumn(table: Table, line: Line): Map<Column, Cell> {
  const found = new Map<Column, Cell>()
  for (const cell of line.cells) {
    if (cell.text === '') continue
    const pasted = table.tabbed && cell.tab !== undefined ? table.columns[cell.tab] : undefined
    const column =
      pasted ??
      table.columns.reduce((best, each) =>
        Math.abs(each.at - cell.at) < Math.abs(best.at - cell.at) ? each : best,
      )
    const earlier = found.get(column.kind)
    found.set(
      column.kind,
      earlier ? { text: `${earlier.text} ${cell.text}`, at: earlier.at } : cell,
    )
  }
  return found
}

function made(line: Line, text: string, more: Partial<Line>): Line {
  const bulleted = /^[-•–]\s+/u.exec(text)
  const bare = bulleted ? text.slice(bulleted[0].length) : text
  const label = bulleted ? null : readLabel(bare)
  return changed(line, {
    text: label ? label.rest : bare,
    label,
    cells: [],
    bullet: bulleted ? '-' : null,
    indent: 0,
    piped: false,
    heading: 0,
    inColumn: true,
    ...more,
  })
}

function addRow(table: Table, line: Line, result: Line[]): void {
  const found = cellsByColumn(table, line)
  const [only] = line.cells
  if (table.columns.some(isWide) && found.has('task') && !found.has('itemText') && only) {
    addWideRow(found, line, false, result)
    return
  }
  const [number, item] = [found.get('number')?.text, found.get('item')?.text]
  if (table.isForm && item !== undefined) {
    result.push(...formRow(line, item, found.get('text')?.text ?? ''))
    return
  }
  const wide = found.get('itemText')?.text
  const isNumber = number !== undefined && (readLabel(`${number} `) !== null || /^\d/u.test(number))
  if (wide !== undefined || (number !== undefined && table.columns.some(isWide) && !isNumber)) {
    addWideRow(found, line, isNumber, result)
    return
  }
  if (item !== undefined || (number !== undefined && !found.has('owner'))) {
    const heading = made(line, [number, item].filter(Boolean).join(' '), { bold: true })
    if (!continuesHeading(heading, line, result)) result.push(heading)
  }
  const beside = besideTask(found)
  const { owner, due } = beside
  const extra = { ...(owner ? { owner } : {}), ...(due ? { due } : {}) }
  const decision = found.get('decision')?.text.replace(/^beslut\s?:\s/iu, '')
  const text = found.get('text')?.text
  const outcome = found.get('outcome')?.text
  if (found.has('task')) {
    if (text && isSaid(text)) result.push(made(line, text, beside.task === undefined ? extra : {}))
    if (decision && isSaid(decision)) result.push(made(line, `Beslut: ${decision}`, {}))
    if (beside.task !== undefined && isSaid(beside.task))
      result.push(made(line, beside.task, { ...extra, isTask: true }))
    return
  }
  if (text) result.push(made(line, text, table.columns.some(isOutcome) ? {} : extra))
  if (outcome) result.push(made(line, owner ? outcome : `Beslut: ${outcome}`, extra))
  if (decision) result.push(made(line, `Beslut: ${decision}`, text ? {} : extra))
  if (!text && !decision && !outcome && owner) {
    const last = result.at(-1)
    if (last && !last.blank && last.owner && last.inColumn)
      result[result.length - 1] = changed(last, { owner: `${last.owner} ${owner}` })
  }
}

/** Something, and not only a dash for nothing. */
const isSaid = (text: string): boolean => /[A-Za-zÀ-ž]/u.test(text)

const isWide = ({ kind }: { kind: Column }): boolean => kind === 'itemText'

/** Who is responsible and by when, beside a task in a column of its own or with the task in the same one. */
function besideTask(found: ReadonlyMap<Column, Cell>): TaskCell {
  const [task, owner, due] = [found.get('task'), found.get('owner'), found.get('due')].map(
    (cell) => cell?.text,
  )
  if (task === undefined) return { ...(owner ? { owner } : {}), ...(due ? { due } : {}) }
  const read = owner === undefined ? readTaskCell(task) : { task, owner }
  if (due === undefined || !isSaid(due.replace(/\d/gu, 'a'))) return read
  const when = readTaskCell(due)
  return { task, ...read, ...when, ...(when.task === undefined ? {} : { task, due }) }
}

/** A row of a table whose points stand above their texts in one column, with tasks or names in the column beside it. */
function addWideRow(
  found: ReadonlyMap<Column, Cell>,
  line: Line,
  isHeading: boolean,
  result: Line[],
): void {
  const [number, wide, beside] = (['number', 'itemText', 'task'] as const).map(
    (kind) => found.get(kind)?.text,
  )
  const task = beside ?? found.get('owner')?.text
  const text = [number, wide].filter(Boolean).join(' ')
  if (text !== '') result.push(made(line, text, isHeading ? { bold: true } : {}))
  if (task === undefined || !isSaid(task.replace(/\d/gu, 'a'))) return
  const at = result.findLastIndex((each) => each.isTask || each.bold)
  const above = result[at]
  if (!isHeading && above?.isTask && cellGoesOn(above.text, task)) {
    result[at] = withMore(above, line, task)
    return
  }
  const read = readTaskCell(task)
  const last = result.at(-1)
  if (!isHeading && last && text !== '' && read.task === undefined)
    result[result.length - 1] = changed(last, { owner: read.owner, due: read.due })
  else
    result.push(
      made(line, task, {
        isTask: true,
        ...(read.owner ? { owner: read.owner } : {}),
        due: read.due,
      }),
    )
}

const isOutcome = ({ kind }: { kind: Column }): boolean => kind === 'outcome'

/** A row of a form: the point's number and title, a section's label above its text, or a field and what it says. */
function formRow(line: Line, field: string, text: string): Line[] {
  const label = readLabel(field)
  if (label) return [made(line, `${field} ${text}`.trim(), { bold: true })]
  const opens = readItemLabel(`${field}:`)
  if (opens && text !== '')
    return opens.kind === 'plain'
      ? [made(line, `${field}: ${text}`, {})]
      : [made(line, `${field}:`, {}), made(line, text, {})]
  return [made(line, text === '' ? field : `${field}: ${text}`, {})]
}

/** A point's title that is wrapped within its column goes on in the row below. */
function continuesHeading(heading: Line, line: Line, result: Line[]): boolean {
  if (heading.label !== null) return false
  const at = result.findLastIndex((each) => each.bold && each.inColumn && each.label !== null)
  const above = result[at]
  const between = result.slice(at + 1)
  if (
    !above ||
    between.length > 5 ||
    between.some((each) => each.blank) ||
    /[.!?:]$/u.test(above.text)
  )
    return false
  const hyphened =
    /[a-zß-ž]-$/u.test(above.text) && /^(?!och\s|eller\s)[a-zß-ž]/u.test(heading.text)
  const before = hyphened ? above.text.slice(0, -1) : `${above.text} `
  const text = `${before}${heading.text}`
  const starts = [
    ...above.starts,
    ...line.starts.map((start) => ({ at: before.length, line: start.line })),
  ]
  result[at] = changed(above, { text, starts })
  return true
}
