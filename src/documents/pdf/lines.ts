import type { SourceLine } from '../../domain/source-text.ts'
import { goesOn, joined, type Layout, type Passage } from './join.ts'
import { type Aside, noteStart } from './margins.ts'
import type { Row, Segment } from './rows.ts'
import { columnOf, type Zone, zonesOf } from './zones.ts'

/** A line of the document, with the page that it starts on. */
export type PageLine = { readonly page: number; readonly line: SourceLine }

type Draft = { page: number; cells: Passage[]; aside?: Aside; isEmpty?: true; isTable: boolean }

/**
 * The rows of a document, in reading order, as lines: a paragraph is one line, a row of a table has a tab between its
 * cells, and an empty line stands where the page leaves more room than between rows. What is set aside stays where
 * it stood, but after the paragraph that it broke.
 */
export function linesOf(
  rows: readonly Row[],
  aside: ReadonlyMap<Row, Aside>,
  layout: Layout,
): PageLine[] {
  const drafts: Draft[] = []
  let waiting: Draft[] = []
  let open = new Map<number, Passage>()
  let before: { row: Row; zone: Zone } | null = null
  const zones = new Map<Row, Zone>()
  for (const zone of zonesOf(rows.filter((row) => !aside.has(row)))) {
    for (const row of zone.rows) zones.set(row, zone)
  }

  for (const row of rows) {
    const kind = aside.get(row)
    const noted = kind === 'footNote' ? waiting.at(-1) : undefined
    const [note] = noted?.aside === 'footNote' ? noted.cells : []
    const [segment] = row.segments
    if (note && segment && !noteStart.test(segment.text)) {
      note.text = joined(note.text, segment.text, layout.words)
      continue
    }
    if (kind) {
      waiting.push({
        page: row.page,
        cells: row.segments.map((each) => passageOf(each, row)),
        aside: kind,
        isTable: false,
      })
      continue
    }
    const zone = zones.get(row) ?? { columns: [], rows: [row] }
    const isTable = zone.columns.length > 1
    if (before && before.zone !== zone && (isTable || before.zone.columns.length > 1))
      open = new Map()

    const started = startedCells(row, zone, open, layout)
    if (started.length > 0) {
      drafts.push(...waiting)
      waiting = []
      if (before && isApart(before.row, row, before.zone === zone && isTable, layout)) {
        drafts.push({ page: row.page, cells: [], isEmpty: true, isTable: false })
      }
      const cells: Passage[] = []
      for (const { column, passage } of started) {
        const beside = cells[column]
        if (beside) beside.text += ` ${passage.text}`
        else open.set(column, passage)
        cells[column] ??= passage
      }
      drafts.push({ page: row.page, cells, isTable })
    }
    before = { row, zone }
  }
  return finished([...drafts, ...waiting], layout)
}

/** Puts a row's segments to the passages that they go on with; gives those that start one. */
function startedCells(
  row: Row,
  { columns }: Zone,
  open: Map<number, Passage>,
  layout: Layout,
): { column: number; passage: Passage }[] {
  const isTable = columns.length > 1
  const started: { column: number; passage: Passage }[] = []
  for (const segment of row.segments) {
    const column = isTable ? columnOf(columns, segment) : 0
    const next = columns[column + 1]
    const edge = row.edge ?? (next ? next.x0 - 0.6 * segment.size : layout.rightEdge)
    const passage = open.get(column)
    if (passage && continues(passage, segment, row, edge, isTable && column === 0, layout)) {
      passage.text = joined(passage.text, segment.text, layout.words)
      passage.last = { segment, row }
      passage.rows += 1
      passage.bold &&= segment.bold
      passage.italic &&= segment.italic
    } else {
      // A new text in the first column is a new row of the table: nothing of the one above goes on.
      if (column === 0) open.clear()
      started.push({ column, passage: passageOf(segment, row) })
    }
  }
  return started
}

function continues(
  passage: Passage,
  segment: Segment,
  row: Row,
  edge: number,
  isFirstCell: boolean,
  layout: Layout,
): boolean {
  if (!goesOn(passage, segment, row, edge, layout, isFirstCell)) return false
  return (
    !isFirstCell ||
    /^[\p{Ll}(\d]/u.test(segment.text) ||
    /(?:[,&/–-]|\b(?:och|för|i|av|med))$/iu.test(passage.text)
  )
}

function passageOf(segment: Segment, row: Row): Passage {
  const { text, bold, italic } = segment
  return { text, first: segment, last: { segment, row }, rows: 1, bold, italic }
}

/** More room between two rows than between the rows of a paragraph. */
function isApart(before: Row, row: Row, isSameTable: boolean, layout: Layout): boolean {
  if (before.page !== row.page || row.y < before.y) return false
  const size = Math.min(before.size, row.size)
  return (row.y - before.y) / size > layout.leading * (isSameTable ? 3.5 : 1.3)
}

function finished(drafts: readonly Draft[], layout: Layout): PageLine[] {
  const levels = headingLevels(drafts, layout)
  const hasTags = drafts.some((draft) => draft.cells.some((cell) => cell?.first.heading))
  let bullets: number[] = []
  return drafts.map((draft) => {
    if (draft.isEmpty) return { page: draft.page, line: { text: '' } }
    const cells = Array.from(draft.cells, (cell) => cell?.text ?? '')
    const passages = draft.cells.filter((cell) => cell !== undefined)
    const [only] = passages
    let text = cells.join('\t').trimEnd().replaceAll('\u00ad', '')
    if (draft.aside === 'footNote') {
      text = text.replace(noteStart, (number) => `${number.trim()} `)
      return { page: draft.page, line: { text } }
    }
    if (draft.aside) return { page: draft.page, line: { text, aside: draft.aside } }

    if (!draft.isTable && only) {
      const x = only.first.x0
      const slack = 0.4 * only.first.size
      if (text.startsWith('- ')) {
        bullets = bullets.filter((each) => each < x - slack)
        text = '  '.repeat(bullets.length) + text
        bullets.push(x)
      } else if (/^[a-zåäö][.)] /.test(text)) bullets = [x]
      else if (x < (bullets[0] ?? 0) + slack) bullets = []
    }
    const heading = hasTags ? only?.first.heading : levels.get(only?.first.size ?? 0)
    const isHeading = !draft.isTable && heading && text.length <= 200 && /\p{L}/u.test(text)
    return {
      page: draft.page,
      line: {
        text,
        ...(isHeading ? { heading } : {}),
        ...(passages.every((each) => each.bold) ? { bold: true as const } : {}),
        ...(passages.every((each) => each.italic) ? { italic: true as const } : {}),
      },
    }
  })
}

/** The sizes of fonts that are larger than the text's, the largest as level 1. */
function headingLevels(drafts: readonly Draft[], { bodySize }: Layout): Map<number, number> {
  const sizes = new Set<number>()
  for (const { cells, aside, isTable } of drafts) {
    const [cell] = cells
    if (cell && !aside && !isTable && cell.first.size >= bodySize + 0.9) sizes.add(cell.first.size)
  }
  // Recognised text has a size of its own in every row, which says nothing.
  if (sizes.size > 8) return new Map()
  const ranked = [...sizes].sort((a, b) => b - a)
  return new Map(ranked.map((size, at) => [size, Math.min(6, at + 1)]))
}
