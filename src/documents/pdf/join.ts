import type { Row, Segment } from './rows.ts'

/** What is true of the whole document, that joining its rows into paragraphs rests on. */
export type Layout = {
  /** Size of the font of most of the text. */
  readonly bodySize: number
  /** Distance of rows within a paragraph, in units of the font's size. */
  readonly leading: number
  /** Where rows of running text end at the most. */
  readonly rightEdge: number
  /** The words of the document, lower case: they tell a word's own hyphen from one of a line's end. */
  readonly words: ReadonlySet<string>
}

/** A paragraph, or the paragraph of a cell, as far as it has been put together. */
export type Passage = {
  text: string
  readonly first: Segment
  last: { segment: Segment; row: Row }
  rows: number
  bold: boolean
  italic: boolean
}

/** A row starts with a number, a letter or a bullet of a list; a number alone may as well be a part of a sentence. */
const labelStart =
  /^(?:§+\s?\d{1,3}[a-z]?[.:]?|\d{1,2}(?:\.\d{1,2}){1,3}[.):]?|\d{1,3}[.):]|[a-zåäö][.)]|[ivx]{1,5}[.)]|[-•–])(?=\s)/iu
/** Has a sentence in it, or a good part of one: more than names and titles. */
const isSentence = (text: string) =>
  text.length > 50 && /[.!?] \p{Lu}|\b(?:att|som|har|är|och det|ska|inte)\b/u.test(text)
/** A person with what comes after the name: `Anna Berg, chef`, `Bo Ek (M)`. */
const personStart = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3}(?:,| \()/u
/** What no sentence ends with. */
const openEnd =
  /(?:[,&/–-]|\b(?:och|eller|samt|att|som|i|på|av|för|med|till|från|om|vid|en|ett|den|det|de|der|enligt|under|se|punkt|paragraf|inom|mellan|utan|efter))$/iu
const lowerStart = /^[\p{Ll}(]/u

/**
 * Whether a segment goes on with a passage: hard wraps are undone, lists and headings are not. A cell of labels, the first
 * of its row, is narrow, and its rows go on whenever they start in lower case.
 */
export function goesOn(
  passage: Passage,
  segment: Segment,
  row: Row,
  edge: number,
  layout: Layout,
  isLabelCell = false,
): boolean {
  const { last } = passage
  const isLower = lowerStart.test(segment.text) && !/^[a-zåäö][.)] /iu.test(segment.text)
  const isOpen = openEnd.test(passage.text)
  if (Math.abs(segment.size - last.segment.size) > 0.6) return false
  if (segment.heading !== passage.first.heading && !isLower) return false
  if (passage.bold !== segment.bold && !(isLower && !passage.bold)) return false
  if (labelStart.test(segment.text) && !(segment.text.startsWith('§') && isOpen)) return false
  if (!isIndentedAlike(passage, segment)) return false

  const isFull = wouldNotFit(last.segment, segment, edge)
  const isWide = last.segment.x1 - last.segment.x0 > 0.7 * (edge - last.segment.x0)
  const isSameMark = segment.mark !== null && segment.mark === last.segment.mark
  if (row.page === last.row.page) {
    const distance = (row.y - last.row.y) / segment.size
    const isNear = distance < 1.12 * layout.leading + 0.03
    const isNearEnough = distance < 1.5 * layout.leading && isLower && isFull && !isSameMark
    if (distance < 0 ? !row.isBesideLast : !isNear && !isNearEnough && !isSameMark) return false
  }
  if (isBrokenWord(passage.text, segment.text) || (isLabelCell && isLower)) return true
  if (startsClause(passage, segment) || startsHeaded(passage, segment)) return false
  if (isWide && hangsFromLabel(passage, segment)) return true
  if (isFull) return isLower || isOpen || isSameMark || !isListOfPeople(passage, segment)
  const isNearlyFull = last.segment.x1 - last.segment.x0 > 0.86 * (edge - last.segment.x0)
  const isUnfinished = !/[.:;!?]$/.test(passage.text)
  if (isSameMark && (isNearlyFull || (isWide && (isLower || isOpen)))) return true
  if (isWide && isUnfinished && (isLower || isOpen)) return true
  return isNearlyFull && isUnfinished && isSentence(passage.text)
}

/** The next word would not have had room at the end of the row before. */
function wouldNotFit(before: Segment, { text, x0, x1, size }: Segment, edge: number): boolean {
  const word = text.split(/[\s\t]/, 1)[0] ?? ''
  const width = ((x1 - x0) * word.length) / Math.max(1, text.length)
  return before.x1 + 0.22 * size + width > edge - 0.05 * size
}

/** The row stands under the text after a label, and not under the label. */
function hangsFromLabel({ first }: Passage, segment: Segment): boolean {
  const tolerance = 0.25 * segment.size
  return first.textX - first.x0 > tolerance && Math.abs(segment.x0 - first.textX) < tolerance
}

/** Rows of a paragraph start at one place, but for its first row, which may stand out or in. */
function isIndentedAlike(passage: Passage, segment: Segment): boolean {
  const { first, last, rows } = passage
  const tolerance = 0.25 * segment.size
  const isAt = (x: number) => Math.abs(segment.x0 - x) < tolerance
  if (rows > 1) return isAt(last.segment.x0)
  if (isAt(first.x0) || isAt(first.textX)) return true
  const indent = segment.x0 - first.x0
  if (indent < 0 && (labelStart.test(first.text) || first.textX > first.x0)) return false
  return Math.abs(indent) < 4.5 * segment.size && (indent < 0 || first.textX === first.x0)
}

/** `att`-clauses under one another are each a passage. */
function startsClause(passage: Passage, segment: Segment): boolean {
  if (!/^(?:samt )?att\s/iu.test(segment.text)) return false
  return /^(?:[-•] )?(?:samt )?att\s/iu.test(passage.text)
    ? /(?:[,.;]|\b(?:samt|och))$/iu.test(passage.text)
    : /(?::|\bbeslut(?:ar|ade|at)?)$/iu.test(passage.text)
}

/** `Beslut: …` after the end of a sentence. */
function startsHeaded(passage: Passage, segment: Segment): boolean {
  return /[.!?]$/.test(passage.text) && /^\p{Lu}[\p{L}/ ]{1,28}:(?:\s|$)/u.test(segment.text)
}

function isListOfPeople(passage: Passage, segment: Segment): boolean {
  return passage.rows === 1 && personStart.test(passage.text) && personStart.test(segment.text)
}

/** A word that a line's end breaks. */
function isBrokenWord(before: string, after: string): boolean {
  return (
    /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(after) && !isPairOfCompounds(after)
  )
}

/** `hälso- och sjukvård`: the hyphen is the word's own. */
const isPairOfCompounds = (after: string) =>
  /^(?:och|eller|samt|respektive|resp|till|kontra)\b/iu.test(after)

/** Two rows as one text: with a blank between them, or with a broken word put together. */
export function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (/\p{L}[\u00ad\u2010]$/u.test(before)) return before.slice(0, -1) + after
  if (isTornWord(before, after, words)) return before + after
  if (!/[\p{L}\p{N}][-–]$/u.test(before) || isPairOfCompounds(after)) return `${before} ${after}`
  // A name or an abbreviation keeps its hyphen: `Ann-Marie`, `IT-system`, `e-post`.
  const start =
    before
      .slice(0, -1)
      .split(/[^\p{L}\p{N}-]/u)
      .at(-1) ?? ''
  const end = /^[\p{L}\p{N}-]+/u.exec(after)?.[0] ?? ''
  const isOwnHyphen =
    !/^\p{Ll}/u.test(after) ||
    start.length < 2 ||
    /\d|\p{Lu}$/u.test(start) ||
    words.has(`${start}-${end}`.toLowerCase())
  if (isOwnHyphen && !words.has(`${start}${end}`.toLowerCase())) return before + after
  return before.slice(0, -1) + after
}

/** A word torn without a hyphen, as some programs do in narrow cells: `förbunde` `t`. */
function isTornWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const start = before.toLowerCase().split(/\P{L}/u).at(-1) ?? ''
  const end = /^\p{Ll}{1,3}(?![\p{L}\p{N}])/u.exec(after)?.[0]
  if (start.length < 5 || !end || words.has(end)) return false
  return words.has(start + end) || /^[bcdfghjklmnpqrstvxz]$/.test(end)
}
