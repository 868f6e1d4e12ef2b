import type { SourceLine } from '../../domain/source-text.ts'
import { matchesOf } from '../words/matches.ts'
import { type Label, readLabel } from './label.ts'

/** A cell of a row: its text, and the column it begins in (a character, or the number of tabs before it × 24). */
export type Cell = {
  readonly text: string
  readonly at: number
  /** In plain text, the number of tabs before it: rows pasted from a table have one between two columns. */
  readonly tab?: number
}

/**
 * A logical line: one paragraph, heading, list entry or table row, whatever number of source lines it covers.
 *
 * `text` has single blanks and no decoration; a label (`§ 3`, `a)`) and a bullet stand apart from it, in `label` and `bullet`.
 */
export type Line = {
  readonly text: string
  /** Where in `text` each source line begins, the first at 0. */
  readonly starts: readonly { readonly at: number; readonly line: number }[]
  readonly indent: number
  readonly bullet: string | null
  /** `[x]` or `[ ]` before the text. */
  readonly ticked: boolean | null
  readonly label: Label | null
  readonly cells: readonly Cell[]
  /** Level from 1 of a heading, by mark or by style; 0 for none. */
  readonly heading: number
  readonly bold: boolean
  readonly italic: boolean
  /** So many characters at its start are bold, and the rest is not; 0 where that is not so. */
  readonly lead: number
  readonly aside: boolean
  readonly blank: boolean
  /** A part of a line that a converter flattened. */
  readonly flattened: boolean
  /** A pipe table's row. */
  readonly piped: boolean
  /** Made from a cell of a table's column. */
  readonly inColumn: boolean
  /** Made from a cell of a column of tasks. */
  readonly isTask: boolean
  /** Who is responsible and by when, where a table's other columns say so. */
  readonly owner: string | undefined
  readonly due: string | undefined
  /** The label that a code in its margin stands for. */
  readonly margin: string | undefined
  /** The number of the point that a column on its right refers to. */
  readonly refersTo: string | undefined
}

/**
 * A line with something changed. All lines have the same properties in the same order, since objects of one shape are
 * read the quickest: none is made by spreading another.
 */
export const changed = (line: Line, change: Partial<Line>): Line =>
  Object.assign(
    {
      text: line.text,
      starts: line.starts,
      indent: line.indent,
      bullet: line.bullet,
      ticked: line.ticked,
      label: line.label,
      cells: line.cells,
      heading: line.heading,
      bold: line.bold,
      italic: line.italic,
      lead: line.lead,
      aside: line.aside,
      blank: line.blank,
      flattened: line.flattened,
      piped: line.piped,
      inColumn: line.inColumn,
      isTask: line.isTask,
      owner: line.owner,
      due: line.due,
      margin: line.margin,
      refersTo: line.refersTo,
    },
    change,
  )

export const firstLineOf = (line: Line): number => line.starts[0]?.line ?? 1
export const lastLineOf = (line: Line): number => line.starts.at(-1)?.line ?? 1

/** The source line that character `at` of the line's text stands on. */
export function sourceLineAt(line: Line, at: number): number {
  let found = firstLineOf(line)
  for (const start of line.starts) {
    if (start.at > at) break
    found = start.line
  }
  return found
}

const bullets = /^(?:-{1,2}>|=>|→|[-–—•●○◦▪■□▫·*+‣⁃»►o]|\p{Co})(?=\s)\s*/u
const marks =
  /\*\*|__|'''|(?<![:\w])\/\/(?=[A-Za-zÀ-ž])|(?<=[A-Za-zÀ-ž.:])\/\/(?=\s|$)|\\(?=[[\]().*_#-])/gu
const singleMarks =
  /(?<![A-Za-zÀ-ž\p{N}*])[*_](?=[A-Za-zÀ-ž\p{N}"”§@(])|(?<=[A-Za-zÀ-ž\p{N}.,;:!?"”)])[*_](?![A-Za-zÀ-ž\p{N}*])/gu
const links = /\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/gu
const spaced = /(?<![A-Za-zÀ-ž\p{N}])[A-Za-zÀ-ž](?: [A-Za-zÀ-ž]){2,}(?![A-Za-zÀ-ž\p{N}])/gu
/** A quick look for what `spaced` may find. */
const maySpaced = / \S \S(?![A-Za-z0-9])/u
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** Words set with a blank between the letters (`B E S L U T A R`, `a t t`) are joined. */
const joinSpaced = (text: string): string =>
  !maySpaced.test(text)
    ? text
    : text.replace(spaced, (run) => (/^[IVX ]+$/u.test(run) ? run : run.replaceAll(' ', '')))

// `– 3 –`: the number of a page, not an entry
const pageNumber = /^[–—-]\s?\d{1,3}\s?[–—-]$/u
const wideAtt = /^(\s*(?:samt |och )?att)[ \t]{2,}(?=\S)/iu

const tabWidth = 8

/** The cells of a row: by tabs or wide gaps. In plain text a tab leads to the next stop, in a table to the next column. */
function cellsOf(text: string, isPlain: boolean): Cell[] {
  if (!text.includes('\t')) return gapCells(text, 0)
  const cells: Cell[] = []
  let at = 0
  for (const [index, part] of text.split('\t').entries()) {
    if (isPlain) {
      cells.push(...gapCells(part, at).map((cell) => ({ ...cell, tab: index })))
      at += part.length + tabWidth - ((at + part.length) % tabWidth)
    } else if (part.trim() !== '')
      cells.push({ text: part.trim().replace(/\s+/gu, ' '), at: index * 24 })
  }
  return cells
}

function gapCells(text: string, from: number): Cell[] {
  const bare = text.trim()
  if (bare !== '' && !/ {3}|[^\S ]/u.test(bare)) {
    const at = from + text.length - text.trimStart().length
    return [{ text: bare.replaceAll('  ', ' '), at }]
  }
  const cells: Cell[] = []
  for (const match of matchesOf(/\S+(?: {1,2}\S+)*/gu, text)) {
    cells.push({ text: match[0].replace(/ {2}/gu, ' '), at: from + match.index })
  }
  return cells
}

function pipedCells(text: string): Cell[] | null {
  const bare = text.trim().replace(/^[-*•+]\s+(?=\*\*|__)/u, '')
  if (!bare.startsWith('|') || bare.length < 3 || !bare.slice(1).includes('|')) return null
  return bare
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell, index) => ({ text: cell.trim(), at: index * 24 }))
}

/** Letters, digits and common signs, among them the Swedish letters in their composed form. */
const plain = /^[\x20-\x7e\tåäöÅÄÖéÉ–—”•§]*$/u
const anyMark = /[*_'\\/]/u

/** How a document's lines are written. */
export type LineStyle = {
  /** Leading stars are headings (org-mode), not bullets. */
  readonly starred: boolean
  /** Plain text, where a tab is blank space and not a cell's end. */
  readonly isPlain: boolean
}

/** Words and common signs with single blanks, as most lines are: without any mark, bullet, cell or indent. */
const ordinary = /^[\dA-ZÀ-ÞĀ-Ža-np-zß-ž][A-Za-zÀ-ž\d ,.;:()!?%&+–—”"§@-]*$/u

/** One source line as a logical line. */
export function lineOf(source: SourceLine, number: number, style: LineStyle): Line {
  const text = source.text.trimEnd()
  const isOrdinary = ordinary.test(text) && !text.includes('  ') && !text.includes('::')
  return isOrdinary || source.text === ''
    ? ordinaryLine(source, joinSpaced(text), number)
    : markedLine(source, number, style)
}

function ordinaryLine(source: SourceLine, text: string, number: number): Line {
  const label = readLabel(text)
  return changed(blank, {
    text: label ? label.rest : text,
    starts: [{ at: 0, line: number }],
    label,
    cells: text === '' ? [] : [{ text, at: 0 }],
    heading: source.heading ?? 0,
    bold: source.bold === true,
    italic: source.italic === true,
    aside: source.aside !== undefined,
    blank: text === '',
  })
}

function markedLine(source: SourceLine, number: number, style: LineStyle): Line {
  let text = plain.test(source.text)
    ? source.text
    : source.text
        .normalize('NFC')
        .replace(invisible, '')
        .replace(/\u00a0|\u2007|\u202f/gu, ' ')
  let heading = source.heading ?? 0
  let bold = source.bold === true
  let italic = source.italic === true

  const indentText = /^[ \t|.·'~]*/u.exec(text)?.[0] ?? ''
  const noise = /[|.·'~]/u.test(indentText)
  if (text.includes('^') && /^\s*\^.*\^\s*$/u.test(text)) text = text.replaceAll('^', '|')
  const row = text.includes('|') ? pipedCells(text.replace(marks, '')) : null
  if (row && !row.some((cell) => cell.text.length > 0 && row.length > 1)) return blankLine(number)

  const indent = indentText.replaceAll('\t', '    ').length
  if (row === null) text = noise ? text.slice(indentText.length) : text
  text = text.trimEnd()
  if (/att\s\s/iu.test(text)) text = text.replace(wideAtt, '$1 ')
  text = joinSpaced(text)
  if (text.includes('#+')) text = text.replace(/^\s*#\+(?:(?:sub)?tit(?:le|el):\s*)?/iu, '')
  if (text.includes('::')) text = text.replace(/\s::\s/gu, ': ')

  const hashes = text.includes('#') ? /^\s*(#{1,6})\s+(?=\S)/u.exec(text) : null
  const stars = style.starred ? /^(\*{1,6})\s+(?=\S)/u.exec(text) : null
  const equals = text.includes('==') ? /^(={2,6})\s?(?=[^=\s])/u.exec(text.trim()) : null
  if (hashes) {
    heading = (hashes[1] ?? '').length
    text = text.slice(hashes[0].length)
  } else if (stars) {
    heading = (stars[1] ?? '').length
    text = text.slice(stars[0].length)
  } else if (equals) {
    heading = (equals[1] ?? '').length - 1
    text = text
      .trim()
      .slice(equals[0].length)
      .replace(/={2,6}$/u, '')
  }
  if (/^\s*[>:]/u.test(text)) text = text.replace(/^\s*(?:>\s*)+|^:\s+(?=\S)/u, '')
  const marked = anyMark.test(text)
  const bare = marked ? text.trim().replace(/^[-*•+]\s+(?=\*\*|__)/u, '') : ''
  if (
    /^(?:\*\*|__|''').*(?:\*\*|__|''')[:.]?$/u.test(bare) &&
    !/^(?:\*\*|__).*\*\*.*\*\*/u.test(bare)
  )
    bold = true
  else if (/^[*_][^*_\s].*[*_]$/u.test(bare)) italic = true

  const unmarked = marked ? text.replace(marks, '') : text
  const unbulleted = unmarked.replace(/^(\s*)[•●○▪■*-](?=\s)/u, '$1 ')
  const cells = row ?? cellsOf(heading ? unmarked : unbulleted, style.isPlain)
  if (text.includes('](')) text = text.replace(links, '$1').replace(marks, '')
  else text = unmarked
  if (marked) text = text.replace(singleMarks, '')
  text = text.trim()
  if (/\s\s|\t/u.test(text)) text = text.replace(/\s+/gu, ' ')
  if (row)
    text = cells
      .map((cell) => cell.text)
      .filter(Boolean)
      .join(' | ')

  const bulletMatch = heading || pageNumber.test(text) ? null : bullets.exec(text)
  const bullet = bulletMatch ? (bulletMatch[0].trim()[0] ?? null) : null
  if (bulletMatch) text = text.slice(bulletMatch[0].length)
  const first = takeTick(text)
  const label = row ? null : readLabel(first.text)
  const tick = label ? takeTick(label.rest) : first
  text = tick.text
  const ticked = first.ticked ?? tick.ticked

  return {
    text,
    starts: [{ at: 0, line: number }],
    indent,
    bullet,
    ticked,
    label,
    cells,
    heading,
    bold,
    italic,
    lead: marked ? leadOf(bare, text) : 0,
    aside: source.aside !== undefined,
    blank: text === '' && label === null,
    flattened: false,
    piped: row !== null,
    inColumn: false,
    isTask: false,
    owner: undefined,
    due: undefined,
    margin: undefined,
    refersTo: undefined,
  }
}

// `**Tandvård.** Karolina redogjorde …`
const boldStart = /^(?:\*\*([^*]{2,90})\*\*|__([^_]{2,90})__)[^*_]/u

/** How much of a text stands between the marks of bold that its source begins with. */
function leadOf(marked: string, text: string): number {
  const match = boldStart.exec(marked)
  const words = (match?.[1] ?? match?.[2] ?? '').trim()
  return words !== '' && text.length > words.length && text.startsWith(words) ? words.length : 0
}

/** A box before a text, ticked or not, also after a letter: `[x] Boka`, `a) [ ] Boka`. */
function takeTick(text: string): { text: string; ticked: boolean | null } {
  const tick = text.startsWith('[') ? /^\[([ xX✓])\]\s*/u.exec(text) : null
  return tick
    ? { text: text.slice(tick[0].length), ticked: tick[1] !== ' ' }
    : { text, ticked: null }
}

const blankLine = (number: number): Line => changed(blank, { starts: [{ at: 0, line: number }] })

const blank: Line = {
  text: '',
  starts: [],
  indent: 0,
  bullet: null,
  ticked: null,
  label: null,
  cells: [],
  heading: 0,
  bold: false,
  italic: false,
  lead: 0,
  aside: false,
  blank: true,
  flattened: false,
  piped: false,
  inColumn: false,
  isTask: false,
  owner: undefined,
  due: undefined,
  margin: undefined,
  refersTo: undefined,
}
