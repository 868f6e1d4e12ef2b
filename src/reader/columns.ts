import { readLabel } from './label.ts'
import type { Cell, Line } from './line.ts'

type Column = 'number' | 'item' | 'text' | 'decision' | 'owner' | 'due' | 'status'

const headings: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:nr|nummer|#|§|p|id)\.?$/iu],
  [
    'item',
    /^(?:punkt|ärende|dagordning(?:spunkt)?|rubrik|ämne|fråga|agenda|område|punkt på dagordningen)$/iu,
  ],
  ['decision', /^beslut$/iu],
  [
    'text',
    /^(?:vad|anteckning(?:ar)?|minnesanteckning(?:ar)?|diskussion.{0,20}|notering(?:ar)?|kommentar(?:er)?|åtgärd(?:er)?|aktivitet(?:er)?|uppgift(?:er)?|att göra|sammanfattning|vad ska göras\??|innehåll|diskussion|uppdrag|action|what|task|beskrivning)$/iu,
  ],
  [
    'owner',
    /^(?:ansvar(?:ig|iga)?|ansv\.?|vem|vem gör\??|vem\?|utförare|owner|who|ansvarig person|vilka)$/iu,
  ],
  [
    'due',
    /^(?:när|när\?|klart?|klart senast|klardatum|deadline|till när\??|senast|datum|tid|due|when|tidplan)$/iu,
  ],
  ['status', /^(?:status|läge)$/iu],
]

const columnOf = (text: string): Column | null =>
  headings.find(([, pattern]) => pattern.test(text.replace(/[:*]/gu, '').trim()))?.[0] ?? null

type Table = { readonly columns: readonly { readonly kind: Column; readonly at: number }[] }

/** A row whose every cell names a column, with somebody responsible among them, or a point and its text. */
function tableOf(line: Line): Table | null {
  if (line.cells.length < 2 || line.cells.length > 6) return null
  const columns = line.cells.map((cell) => ({ kind: columnOf(cell.text), at: cell.at }))
  const named = columns.filter((column) => column.kind !== null)
  const kinds = new Set(named.map((column) => column.kind))
  const useful =
    kinds.has('owner') || (kinds.has('item') && (kinds.has('text') || kinds.has('decision')))
  if (named.length < columns.length || kinds.size < 2 || !useful) return null
  return { columns: columns.map(({ kind, at }) => ({ kind: kind ?? 'text', at })) }
}

/**
 * Tables of points or of actions, rewritten so that each row is a point's heading and its text, with who is
 * responsible and by when beside the text. The header row stays as it is.
 */
export function readColumns(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  let table: Table | null = null
  let blanks = 0
  for (const line of lines) {
    const header = tableOf(line)
    if (header) {
      table = header
      result.push({ ...line, aside: true })
      continue
    }
    blanks = line.blank ? blanks + 1 : 0
    if (table && ends(table, line, blanks)) table = null
    if (!table || line.blank || line.aside) result.push(line)
    else result.push(...rowOf(table, line, result))
  }
  return result
}

const closing =
  /^(?:vid (?:protokollet|pennan|anteckningarna)|justera[st]?\b|nästa (?:möte|träff)|sekreterare|ordförande|underskrift|att göra|åtgärdslista|beslut\b.*:$)/iu

function ends(table: Table, line: Line, blanks: number): boolean {
  if (line.heading || line.piped !== (line.piped || line.blank) || blanks > 3) return true
  if (line.blank) return false
  const first = line.cells[0]
  const alone = line.cells.length === 1 && first !== undefined && first.at <= 2
  if (alone && closing.test(line.text)) return true
  const hasItems = table.columns.some(
    (column) => column.kind === 'item' || column.kind === 'number',
  )
  return alone && (line.text.length > 90 || (!hasItems && line.label !== null))
}

function rowOf(table: Table, line: Line, before: readonly Line[]): Line[] {
  const found = new Map<Column, Cell>()
  for (const cell of line.cells) {
    const column = table.columns.reduce((best, each) =>
      Math.abs(each.at - cell.at) < Math.abs(best.at - cell.at) ||
      (each.at <= cell.at + 1 && each.at > best.at)
        ? each
        : best,
    )
    const earlier = found.get(column.kind)
    found.set(
      column.kind,
      earlier ? { text: `${earlier.text} ${cell.text}`, at: earlier.at } : cell,
    )
  }
  const rows: Line[] = []
  const made = (text: string, more: Partial<Line>): Line => {
    const label = readLabel(text)
    return {
      ...line,
      text: label ? label.rest : text,
      label,
      cells: [],
      bullet: null,
      indent: 0,
      piped: false,
      heading: 0,
      ...more,
    }
  }
  const number = found.get('number')?.text
  const item = found.get('item')?.text
  const isPoint = item !== undefined || (number !== undefined && !found.has('owner'))
  if (isPoint) {
    const heading = made([number, item].filter(Boolean).join(' '), { bold: true })
    const last = before.at(-1)
    if (
      heading.label === null &&
      last?.bold &&
      last.label &&
      !last.blank &&
      last.owner === undefined
    ) {
      rows.push({ ...heading, text: heading.text, bold: false })
    } else rows.push(heading)
  }
  const owner = found.get('owner')?.text
  const due = found.get('due')?.text
  const extra = { ...(owner ? { owner } : {}), ...(due ? { due } : {}) }
  const decision = found.get('decision')?.text
  const text = found.get('text')?.text
  if (text) rows.push(made(text, { bullet: owner ? '-' : null, ...extra }))
  if (decision) rows.push(made(`Beslut: ${decision}`, text ? {} : extra))
  if (rows.length === 0 && owner) rows.push(made('', { ...extra, blank: true }))
  return rows
}
