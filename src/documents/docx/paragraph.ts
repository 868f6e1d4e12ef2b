import type { SourceLine } from '../../domain/source-text.ts'
import { normalised } from '../line-text.ts'
import type { Label } from './numbering.ts'
import type { Look, Styles } from './styles.ts'

/** A piece of a paragraph with one look; a line feed in it starts a new line. */
type Piece = { readonly text: string; readonly bold: boolean; readonly italic: boolean }

/** A paragraph as it is being read. */
export type Paragraph = {
  pieces: Piece[]
  style: string | undefined
  /** What the paragraph says of itself. */
  own: Look
  /** Lines of text boxes that are anchored in it. */
  after: SourceLine[]
  /** Its end is deleted: it goes on in the next one. */
  isOpen: boolean
}

export function newParagraph(): Paragraph {
  return { pieces: [], style: undefined, own: {}, after: [], isOpen: false }
}

/** What a run of text looks like: by itself, by its character style, by the paragraph's style. */
export function lookOfRun(own: Look, style: string | undefined, of: Paragraph, styles: Styles) {
  const character = styles.character(style)
  const paragraph = styles.paragraph(of.style)
  return {
    bold: own.bold ?? character.bold ?? paragraph.bold ?? false,
    italic: own.italic ?? character.italic ?? paragraph.italic ?? false,
    hidden: own.hidden ?? character.hidden ?? paragraph.hidden ?? false,
  }
}

/** The lines of a paragraph: one, or one more for each line break in it. A label stands in the text. */
export function linesOf(
  paragraph: Paragraph,
  look: Look,
  label: Label | null,
): readonly SourceLine[] {
  const rows: Piece[][] = [[]]
  for (const piece of paragraph.pieces) {
    const [first = '', ...more] = piece.text.split('\n')
    rows.at(-1)?.push({ ...piece, text: first })
    for (const text of more) rows.push([{ ...piece, text }])
  }
  return rows.map((row, at) => lineOf(row, look, at === 0 ? label : null))
}

function lineOf(row: readonly Piece[], look: Look, label: Label | null): SourceLine {
  const text = labelled(normalised(row.map((piece) => piece.text).join('')), label)
  const inked = row.filter((piece) => piece.text.trim() !== '')
  const all = (is: (piece: Piece) => boolean) => inked.length > 0 && inked.every(is)
  return {
    text,
    ...(look.heading && text.trim() ? { heading: look.heading } : {}),
    ...(all((piece) => piece.bold) ? { bold: true } : {}),
    ...(all((piece) => piece.italic) ? { italic: true } : {}),
  }
}

function labelled(text: string, label: Label | null): string {
  if (!label) return text
  if (label.kind === 'number') {
    return `${label.text}${label.suffix === 'nothing' ? '' : ' '}${text}`.trimEnd()
  }
  return text.trim() ? `${'  '.repeat(label.level)}- ${text.trim()}` : ''
}
