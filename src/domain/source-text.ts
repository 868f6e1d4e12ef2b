/**
 * A document as lines in reading order: what `documents` makes of bytes, and `reader` reads.
 *
 * A tab in a line separates the cells of a table row; an empty cell is kept, so that the place of a
 * cell is its column. A paragraph of a word processor is one line, whatever its length. Automatic
 * numbers (`§ 1`, `a)`) and bullets (`- `, two blanks of indent a level) stand in the text.
 */
export type SourceText = {
  readonly name: string
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
  readonly mediaType: string
  /** Number of pages, or null where the format has none. */
  readonly pages: number | null
  /** First line (from 1) of each page; `[1]` where there are no pages. */
  readonly pageStarts: readonly number[]
  readonly lines: readonly SourceLine[]
  /** Pages (from 1) that hold no text, for instance scanned ones. */
  readonly pagesWithoutText: readonly number[]
}

/** One line, with what the document's look says about it. Plain text has only `text`. */
export type SourceLine = {
  readonly text: string
  /** Level of a heading by style, from 1. */
  readonly heading?: number
  /** The whole line is bold, or italic. */
  readonly bold?: true
  readonly italic?: true
  /** Set aside by the page's layout: not a part of the running text. */
  readonly aside?: 'runningHead' | 'pageNumber' | 'letterhead'
}
