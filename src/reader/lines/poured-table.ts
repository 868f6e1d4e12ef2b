import { isAttendanceHeading } from '../attendance/attendance-table.ts'
import { isOrganisation } from '../lexicon/organisation-words.ts'
import { nameStrength } from '../people/person-name.ts'
import { changed, firstLineOf, type Line } from './line.ts'

/** So many columns, and rows, a table must have to be told by its headings alone. */
const fewestColumns = 2
const fewestRows = 2
const mostColumns = 5

/**
 * A table of attendance that was saved with one cell on each line (`Namn`, `Organisation`, `Närv.`, `Anna Ek`, `Orsa
 * kommun`, `x`): its rows, put together again. Lines that do not fit its headings are left as they are.
 */
export function readPouredTables(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex((line, at) => headingsAt(lines, at) !== null && !line.blank)
  const headings = start < 0 ? null : headingsAt(lines, start)
  if (!headings) return lines
  const name = headings.findIndex((at) =>
    /^(?:namn|deltagare|ledamot|ledamöter|person)/iu.test(lines[at]?.text ?? ''),
  )
  const rows = rowsOf(lines, (headings.at(-1) ?? start) + 1, headings.length, name)
  if (rows.length < fewestRows) return lines
  const taken = new Set([...headings, ...rows.flatMap((row) => row.cells.map(({ at }) => at))])
  const made = new Map<number, Line>()
  made.set(
    start,
    rowLine(
      lines,
      headings.map((at, column) => ({ at, column })),
    ),
  )
  for (const { cells } of rows) made.set(cells[0]?.at ?? start, rowLine(lines, cells))
  return lines.flatMap((line, at) => {
    const row = made.get(at)
    return row ? [row] : taken.has(at) ? [] : [line]
  })
}

/** The lines of the headings that begin at a line, one each; null where there are none. */
function headingsAt(lines: readonly Line[], at: number): number[] | null {
  const found: number[] = []
  for (let below = at; below < lines.length && found.length < mostColumns; below += 1) {
    const line = lines[below]
    if (!line || line.blank || line.aside) {
      if (line?.aside || found.length === 0) return null
      continue
    }
    if (!isCell(line) || !isAttendanceHeading(line.text)) break
    found.push(below)
  }
  const isTable = found.some((each) =>
    /^(?:namn|deltagare|ledamot|ledamöter|person)$/iu.test(lines[each]?.text ?? ''),
  )
  return found.length >= fewestColumns && isTable ? found : null
}

const isCell = ({ cells, bullet, heading, label }: Line): boolean =>
  cells.length < 2 && bullet === null && heading === 0 && label === null

type Row = { readonly cells: readonly { readonly at: number; readonly column: number }[] }

/** The rows below the headings: each begins with a person's name, or has its name at the same place. */
function rowsOf(lines: readonly Line[], from: number, width: number, name: number): Row[] {
  const rows: Row[] = []
  const cells: number[] = []
  for (let at = from; at < lines.length && cells.length < 400; at += 1) {
    const line = lines[at]
    if (!line || line.blank) continue
    if (line.aside || !isShort(line)) break
    cells.push(at)
  }
  const text = (at: number | undefined) => lines[at ?? -1]?.text ?? ''
  const isName = (at: number | undefined) =>
    nameStrength((text(at).split(/[,(]/u)[0] ?? '').trim()) >= 2 && !isOrganisation(text(at))
  let next = 0
  while (next < cells.length) {
    const head = cells[next + name]
    if (!isName(head) && nameStrength(text(head)) < 1) break
    let length = width
    if (name === 0)
      for (let more = 1; more < width; more += 1)
        if (next + more >= cells.length || isName(cells[next + more])) {
          length = more
          break
        }
    rows.push({ cells: placed(cells.slice(next, next + length), width, text) })
    next += length
  }
  return rows
}

/** Neither a sentence nor a label with its text. */
const isShort = ({ text, heading }: Line): boolean =>
  text.length < 70 && heading === 0 && !/: |[a-zß-ž]{4}[.!?]$/u.test(text)

const mark = /^(?:x|✓|✔|ja|nej|närv\.?|frånv\.?|[-–—])$/iu

/** The columns of a row's cells: where some are empty, a mark stands in the last one. */
function placed(
  cells: readonly number[],
  width: number,
  text: (at: number) => string,
): { at: number; column: number }[] {
  return cells.map((at, index) => ({
    at,
    column: cells.length < width && mark.test(text(at)) ? width - 1 : index,
  }))
}

function rowLine(
  lines: readonly Line[],
  cells: readonly { readonly at: number; readonly column: number }[],
): Line {
  const first = lines[cells[0]?.at ?? 0] as Line
  let text = ''
  const starts: { at: number; line: number }[] = []
  for (const { at } of cells) {
    const line = lines[at] as Line
    if (text !== '') text += ' '
    starts.push({ at: text.length, line: firstLineOf(line) })
    text += line.text
  }
  return changed(first, {
    text,
    starts,
    bullet: null,
    label: null,
    cells: cells.map(({ at, column }) => ({
      text: (lines[at] as Line).text,
      at: column * 24,
      tab: column,
    })),
  })
}
