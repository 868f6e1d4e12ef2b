import { isAttendance, type LabelKind, readBlockLabel } from '../block-label.ts'
import { type Cell, changed, firstLineOf, type Line } from '../lines/line.ts'

/** A list of attendance beside another (`Närvarande` | `Ej närvarande`): where it begins, and its kind just now. */
type Column = { readonly at: number; kind: LabelKind; open: Entry | null }

/** Somebody in one of the lists, over the lines the entry is wrapped on. */
export type Entry = { readonly kind: LabelKind; readonly line: Line }

const kindOf = (line: Line, cell: Cell): LabelKind | null => {
  const label = readBlockLabel(changed(line, { text: cell.text, cells: [], label: null }))
  return label && label.rest === '' && isAttendance(label.kind) ? label.kind : null
}

/** Lists of attendance side by side, opened by a row that only has their labels; null where a row opens none. */
export function sideBySide(line: Line): SideBySide | null {
  const cells = line.cells.filter((cell) => cell.text !== '')
  if (cells.length < 2) return null
  const columns: Column[] = []
  for (const cell of cells) {
    const kind = kindOf(line, cell)
    if (!kind) return null
    columns.push({ at: cell.at, kind, open: null })
  }
  return new SideBySide(columns)
}

/** Takes rows one by one, and gives each entry when the next one in its column begins. */
export class SideBySide {
  readonly #columns: readonly Column[]

  constructor(columns: readonly Column[]) {
    this.#columns = columns
  }

  /** The entries that a row ends. */
  take(line: Line): Entry[] {
    const ended: Entry[] = []
    for (const cell of line.cells) {
      if (cell.text === '') continue
      const column = this.#columnOf(cell)
      const kind = kindOf(line, cell)
      if (kind) {
        ended.push(...close(column))
        column.kind = kind
      } else if (column.open && goesOn(column, column.open, cell)) {
        column.open = { kind: column.open.kind, line: joined(column.open.line, line, cell) }
      } else {
        ended.push(...close(column))
        column.open = { kind: column.kind, line: lineOfCell(line, cell) }
      }
    }
    return ended
  }

  /** The entries still open. */
  end(): Entry[] {
    return this.#columns.flatMap(close)
  }

  #columnOf(cell: Cell): Column {
    return this.#columns.reduce((best, each) => (each.at <= cell.at + 2 ? each : best))
  }
}

function close(column: Column): Entry[] {
  const { open } = column
  column.open = null
  return open ? [open] : []
}

/** A wrapped entry: further in, in small letters, in brackets, or after a comma or a hyphen. */
const goesOn = (column: Column, open: Entry, cell: Cell): boolean =>
  (cell.at > column.at + 1 && cell.at < column.at + 12) ||
  /^[a-zß-ž(\d]/u.test(cell.text) ||
  /[,-]$/u.test(open.line.text)

const lineOfCell = (line: Line, cell: Cell): Line =>
  changed(line, { text: cell.text, starts: [{ at: 0, line: firstLineOf(line) }], cells: [] })

function joined(open: Line, line: Line, cell: Cell): Line {
  const hyphened = /[a-zß-ž]-$/u.test(open.text) && /^[a-zß-ž]/u.test(cell.text)
  const before = hyphened ? open.text.slice(0, -1) : `${open.text} `
  return changed(open, {
    text: `${before}${cell.text}`,
    starts: [...open.starts, { at: before.length, line: firstLineOf(line) }],
  })
}
