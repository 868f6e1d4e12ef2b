import { Refusal } from '../../domain/refusal.ts'
import type { SourceLine } from '../../domain/source-text.ts'
import type { Numbering } from './numbering.ts'
import { linesOf, lookOfRun, newParagraph, type Paragraph } from './paragraph.ts'
import { type Look, readLook, type Styles } from './styles.ts'
import { symbolOf } from './symbols.ts'
import { linesOfRow, type Row } from './table.ts'
import { type Attribute, isOn, type XmlHandler } from './xml.ts'

/** What is not text, or text that was taken away: deleted, moved from here, or a second copy for older programs. */
const skipped = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'numberingChange',
  'sdtPr',
  'sdtEndPr',
  'smartTagPr',
  'customXmlPr',
  'rt',
  'tblPrEx',
])

/** The headers and footers that the sections of a document name, by the ids of their relations. */
export type Margins = { headers: string[]; footers: string[] }

type Parts = { readonly styles: Styles; readonly numbering: Numbering }

/** Counts what has been read of one document, and refuses `document.tooMuchText` when it is too much. */
export type Budget = (characters: number) => void

export function budgetOf(characters: number): Budget {
  const mostLines = 200_000
  let read = 0
  let lines = 0
  return (more) => {
    read += more
    lines += 1
    if (read > characters || lines > mostLines) {
      throw new Refusal('document.tooMuchText', { megabytes: characters / 1e6 })
    }
  }
}

/**
 * Reads the text of a part (the body, a header, notes) as it streams by: paragraphs, tables, text boxes. Changes that are
 * being tracked are taken as accepted; hidden text, comments and the codes of fields are left out.
 */
export function bodyReader(
  parts: Parts,
  spend: Budget,
): { handler: XmlHandler; lines: SourceLine[]; margins: Margins } {
  const margins: Margins = { headers: [], footers: [] }
  const lines: SourceLine[] = []
  /** Where finished lines go: the part itself, a cell, a text box. */
  const places: SourceLine[][] = [lines]
  const paragraphs: Paragraph[] = []
  const rows: Row[] = []
  let run: { own: Look; style: string | undefined } | null = null
  /** The properties that are being read: of a paragraph, of its mark, of a run, of a row, of a cell. */
  let properties: 'paragraph' | 'mark' | 'run' | 'row' | 'cell' | null = null
  let skipDepth = 0
  let text: { written: string; isKept: boolean } | null = null

  const paragraph = () => paragraphs.at(-1)
  const put = (more: readonly SourceLine[]) => {
    for (const line of more) {
      spend(line.text.length)
      places.at(-1)?.push(line)
    }
  }
  const say = (written: string) => {
    const current = paragraph()
    if (!run || !current) return
    const { hidden, bold, italic } = lookOfRun(run.own, run.style, current, parts.styles)
    if (!hidden) current.pieces.push({ text: written, bold, italic })
  }

  const openProperty = (name: string, attribute: Attribute) => {
    const current = paragraph()
    const cell = rows.at(-1)?.cells.at(-1)
    if (properties === 'paragraph' && current) {
      if (name === 'rPr') properties = 'mark'
      else if (name === 'pStyle') current.style = attribute('val')
      else readLook(current.own, name, attribute)
    } else if (properties === 'run' && run) {
      if (name === 'rStyle') run.style = attribute('val')
      else readLook(run.own, name, attribute)
    } else if (properties === 'row') {
      const row = rows.at(-1)
      if (row && name === 'gridBefore') row.before = columns(attribute)
    } else if (properties === 'cell' && cell) {
      if (name === 'gridSpan') cell.span = Math.max(1, columns(attribute))
      if (name === 'vMerge') cell.isContinued = attribute('val') !== 'restart'
    }
  }

  const openInRun = (name: string, attribute: Attribute) => {
    if (name === 't') text = { written: '', isKept: attribute('space') === 'preserve' }
    else if (name === 'tab' || name === 'ptab') say('\t')
    else if (name === 'br' || name === 'cr') say('\n')
    else if (name === 'noBreakHyphen') say('-')
    else if (name === 'sym') say(symbolOf(attribute('char') ?? '', attribute('font') ?? ''))
    // The box of a form: its state stands last, so each one overwrites what the one before said.
    else if (name === 'checkBox') say('☐')
    else if (name === 'checked' || name === 'default') {
      const box = paragraph()?.pieces.at(-1)
      if (box?.text === '☐' || box?.text === '☒') {
        paragraph()?.pieces.pop()
        say(isOn(attribute) ? '☒' : '☐')
      }
    }
  }

  const finishParagraph = () => {
    const done = paragraphs.pop()
    if (!done) return
    if (done.isOpen) {
      // Its end is deleted, so the next paragraph of this place begins with it.
      carried = { place: places.length, pieces: done.pieces }
      return put(done.after)
    }
    const look = { ...parts.styles.paragraph(done.style), ...done.own }
    const label =
      look.list && look.list !== '0'
        ? parts.numbering.label(look.list, look.listLevel, done.style)
        : null
    put(linesOf(done, look, label))
    put(done.after)
  }
  let carried: { place: number; pieces: Paragraph['pieces'] } | null = null

  const startParagraph = () => {
    const started = newParagraph()
    if (carried?.place === places.length) started.pieces = carried.pieces
    carried = null
    paragraphs.push(started)
  }

  const handler: XmlHandler = {
    open(name, attribute) {
      if (skipDepth > 0) {
        skipDepth += 1
        return
      }
      if (skipped.has(name)) {
        if (name === 'del' && properties === 'mark') {
          const current = paragraph()
          if (current) current.isOpen = true
        }
        const row = rows.at(-1)
        if (name === 'del' && properties === 'row' && row) row.isDeleted = true
        skipDepth = 1
        return
      }
      if (properties) return openProperty(name, attribute)
      switch (name) {
        case 'p':
          return startParagraph()
        case 'pPr':
          properties = 'paragraph'
          return
        case 'r':
          run = { own: {}, style: undefined }
          return
        case 'rPr':
          properties = 'run'
          return
        case 'tr':
          rows.push({ cells: [], before: 0, isDeleted: false })
          return
        case 'trPr':
          properties = 'row'
          return
        case 'tc': {
          const cell = { lines: [], span: 1, isContinued: false }
          rows.at(-1)?.cells.push(cell)
          places.push(cell.lines)
          return
        }
        case 'tcPr':
          properties = 'cell'
          return
        case 'txbxContent':
          places.push([])
          return
        case 'headerReference':
          margins.headers.push(attribute('id') ?? '')
          return
        case 'footerReference':
          margins.footers.push(attribute('id') ?? '')
          return
        default:
          if (run) openInRun(name, attribute)
      }
    },
    text(written) {
      if (text && skipDepth === 0) text.written += written
    },
    close(name) {
      if (skipDepth > 0) {
        skipDepth -= 1
        return
      }
      switch (name) {
        case 't':
          if (text) say(text.isKept ? text.written : text.written.trim())
          text = null
          return
        case 'rPr':
          properties = properties === 'mark' ? 'paragraph' : null
          return
        case 'pPr':
        case 'trPr':
        case 'tcPr':
          properties = null
          return
        case 'r':
          run = null
          return
        case 'p':
          return finishParagraph()
        case 'tc':
          places.pop()
          return
        case 'tr': {
          const row = rows.pop()
          if (row) put(linesOfRow(row))
          return
        }
        case 'txbxContent': {
          const boxed = places.pop() ?? []
          const current = paragraph()
          if (current) current.after = current.after.concat(boxed.filter(isInked))
        }
      }
    },
  }
  return { handler, lines, margins }
}

/** No real table is wider than this. */
const columns = (attribute: Attribute) => Math.min(100, Number(attribute('val')) || 0)

const isInked = (line: SourceLine) => line.text.trim() !== ''
