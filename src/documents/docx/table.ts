import type { SourceLine } from '../../domain/source-text.ts'

/** A cell as it is being read. */
type Cell = { lines: SourceLine[]; span: number; isContinued: boolean }

/** A row as it is being read; `before` is the number of columns that it leaves out at its start. */
export type Row = { cells: Cell[]; before: number; isDeleted: boolean }

/**
 * The lines of a row: its k-th line holds the k-th line of each cell. A cell over several columns is followed by
 * empty ones, and one that goes on from the row above is empty, so that the place of a cell is its column.
 * A row of one cell is no table but a frame: its lines stand as they are.
 */
export function linesOfRow({ cells, before, isDeleted }: Row): readonly SourceLine[] {
  if (isDeleted) return []
  const [only] = cells
  if (only && cells.length === 1 && before === 0) return only.isContinued ? [] : only.lines

  const columns: (readonly SourceLine[])[] = Array.from({ length: before }, () => [])
  for (const cell of cells) {
    columns.push(cell.isContinued ? [] : cell.lines)
    for (let more = 1; more < cell.span; more += 1) columns.push([])
  }
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 0)
  const rows = Array.from({ length: height }, (_, at) => columns.map((lines) => lines[at]))
  return rows.map(lineOfCells).filter((line) => line.text !== '')
}

function lineOfCells(cells: readonly (SourceLine | undefined)[]): SourceLine {
  const last = cells.length - 1
  const text = cells
    .map((line, at) => {
      const written = line?.text.trim() ?? ''
      return at === last ? written : written.replaceAll('\t', ' ')
    })
    .join('\t')
    .trimEnd()
  const inked = cells.filter((line) => line !== undefined && line.text.trim() !== '')
  const [first] = inked
  return {
    text,
    ...(inked.length === 1 && first?.heading ? { heading: first.heading } : {}),
    ...(inked.length > 0 && inked.every((line) => line?.bold) ? { bold: true } : {}),
    ...(inked.length > 0 && inked.every((line) => line?.italic) ? { italic: true } : {}),
  }
}
