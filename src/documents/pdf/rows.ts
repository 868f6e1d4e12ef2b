import { normalised } from '../line-text.ts'
import type { Fragment, PdfPage } from './open-pdf.ts'

/** A part of a row without any wide gap in it: a whole line of running text, or a cell. */
export type Segment = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Where the text starts after a number or bullet that stands before it; else `x0`. */
  readonly textX: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly mark: string | null
  readonly heading: number | null
}

/** What stands on one base line of a page. */
export type Row = {
  readonly page: number
  readonly y: number
  readonly x0: number
  readonly x1: number
  readonly size: number
  readonly isArtifact: boolean
  /** Where the row's column ends, in text that is set in several. */
  readonly edge?: number
  /** The row's column stands beside the one before, and not under it. */
  readonly isBesideLast?: boolean
  readonly segments: readonly Segment[]
}

/** Gaps in units of the font's size: of a word, of a column that others confirm, of a column for sure. */
const wordGap = 0.12
const atomGap = 0.28
const looseGap = 0.9
const columnGap = 1.6

/** A number, letter or bullet that stands before a text: `§ 5`, `4.1`, `a)`, `•`. */
const labelPattern =
  /^(?:§+\s?\d{1,3}[a-z]?[.:]?|\d{1,3}(?:\.\d{1,2}){0,3}[.):]?|[a-zåäö][.)]|[ivx]{1,5}[.)]|[•●○◦▪▫■□➢➤‣⁃∙·*–—-])$/iu

/** The rows of a page from top to bottom, each cut into segments. */
export function rowsOf(page: PdfPage, number: number): Row[] {
  const lines = groupByBaseLine(page.fragments).map(atomsOf)
  const starts = lines.map((atoms) => columnStarts(atoms))
  return lines.map((atoms, at) => {
    const near = starts.slice(Math.max(0, at - 4), at + 5).flat()
    return rowOf(segmentsOf(atoms, near, starts.flat()), atoms, number)
  })
}

type Line = { y: number; size: number; fragments: Fragment[] }

/** Fragments on one base line, small raised ones included; two that lie over each other are not. */
function groupByBaseLine(fragments: readonly Fragment[]): Line[] {
  const lines: Line[] = []
  const byPlace = [...fragments].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  for (const fragment of byPlace) {
    const line = lines
      .slice(-4)
      .reverse()
      .find((each) => sharesLine(each, fragment))
    if (line) line.fragments.push(fragment)
    else lines.push({ y: fragment.y, size: fragment.size, fragments: [fragment] })
  }
  return lines.sort((a, b) => a.y - b.y)
}

function sharesLine(line: Line, fragment: Fragment): boolean {
  const top = Math.max(line.y - 0.75 * line.size, fragment.y - 0.75 * fragment.size)
  const bottom = Math.min(line.y + 0.2 * line.size, fragment.y + 0.2 * fragment.size)
  if (bottom - top < 0.5 * Math.min(line.size, fragment.size)) return false
  if (Math.abs(line.y - fragment.y) < 0.1 * fragment.size) return true
  return line.fragments.every(
    (other) => Math.min(other.x1, fragment.x1) - Math.max(other.x0, fragment.x0) < 1,
  )
}

/** A run of fragments with no more than a word's gap between them. */
type Atom = {
  text: string
  isAfterBlank: boolean
  fragments: Fragment[]
  x0: number
  x1: number
  size: number
}

function atomsOf({ fragments }: Line): Atom[] {
  const atoms: Atom[] = []
  for (const fragment of [...fragments].sort((a, b) => a.x0 - b.x0)) {
    const last = atoms.at(-1)
    const gap = last ? (fragment.x0 - last.x1) / fragment.size : Infinity
    if (last && (isOverprint(last, fragment) || isNoteMark(last, fragment))) {
      last.x1 = Math.max(last.x1, fragment.x1)
      continue
    }
    // A raised number that a text starts with is the mark of a note.
    const isNote = last && fragment.size > last.size / 0.75 && /^\d{1,2}$/.test(last.text)
    const isAfterBlank = isNote || isBlankBetween(gap, fragment)
    if (last && gap < atomGap && !isLabel(last.text)) {
      last.text += `${isAfterBlank ? ' ' : ''}${fragment.text}`
      last.fragments.push(fragment)
      last.x1 = Math.max(last.x1, fragment.x1)
      last.size = Math.max(last.size, fragment.size)
    } else {
      const { text, x0, x1, size } = fragment
      atoms.push({ text, isAfterBlank, x0, x1, size, fragments: [fragment] })
    }
  }
  return atoms
}

const isBlankBetween = (gap: number, { isAfterBlank }: Fragment) => gap > wordGap || isAfterBlank

const isLabel = (text: string) => {
  const plain = normalised(`${text} `).trim()
  return plain === 'o' || labelPattern.test(plain)
}

/** Bold by printing the same text twice, a little apart. */
function isOverprint(atom: Atom, fragment: Fragment): boolean {
  return atom.fragments.some(
    (other) =>
      other.text === fragment.text &&
      Math.abs(other.x0 - fragment.x0) < 0.1 * fragment.size &&
      Math.abs(other.y - fragment.y) < 0.1 * fragment.size,
  )
}

/** The raised number of a foot note, that is no part of the word before it: but `m²` is. */
function isNoteMark({ text, size, fragments }: Atom, fragment: Fragment): boolean {
  const line = fragments.at(-1)?.y ?? 0
  return (
    fragment.size < 0.75 * size &&
    line - fragment.y > 0.15 * size &&
    /^\d{1,2}$/.test(fragment.text.trim()) &&
    /[\p{L}.,;:!?)”"]$/u.test(text) &&
    !/\b[kcdm]?m$/.test(text)
  )
}

const gapsOf = (atoms: readonly Atom[]) =>
  atoms.slice(1).map((atom, at) => (atom.x0 - (atoms[at]?.x1 ?? 0)) / atom.size)

/** Gaps all of one width, between single words, are the blanks of a justified line. */
function isJustified(atoms: readonly Atom[], gaps: readonly number[]): boolean {
  if (atoms.some((atom) => /\S\s+\S/.test(atom.text))) return false
  const wide = gaps.filter((gap) => gap > atomGap)
  return wide.length >= 3 && Math.max(...wide) < Math.min(2.2, 1.4 * Math.min(...wide))
}

/** Where columns start for sure in a row. */
function columnStarts(atoms: readonly Atom[]): number[] {
  const gaps = gapsOf(atoms)
  if (isJustified(atoms, gaps)) return []
  return atoms.slice(1).flatMap((atom, at) => {
    const isSure = (gaps[at] ?? 0) >= columnGap && !(at === 0 && isLabel(atoms[0]?.text ?? ''))
    return isSure ? [atom.x0] : []
  })
}

/** Cuts a row at gaps that are columns: wide ones, and narrower ones where columns start in other rows of the page. */
function segmentsOf(
  atoms: readonly Atom[],
  near: readonly number[],
  all: readonly number[],
): Atom[][] {
  const gaps = gapsOf(atoms)
  const isBlankOnly = isJustified(atoms, gaps)
  const groups: Atom[][] = []
  for (const [at, atom] of atoms.entries()) {
    const group = groups.at(-1)
    const gap = gaps[at - 1] ?? 0
    const isThere = (x: number) => Math.abs(x - atom.x0) < 0.15 * atom.size
    const isCut = isBlankOnly
      ? gap >= 3
      : gap >= columnGap ||
        (gap >= looseGap && near.some(isThere)) ||
        (gap >= atomGap && all.filter(isThere).length >= 2)
    if (group && !isCut) group.push(atom)
    else groups.push([atom])
  }
  // A number or bullet belongs to the text after it; a bare number to its own column where there are more.
  const [first = [], second, ...more] = groups
  const label = first
    .map((atom) => atom.text)
    .join(' ')
    .trim()
  const isJoined = isLabel(label) && (more.length === 0 || !/^\d+$/.test(label))
  return isJoined && second ? [[...first, ...second], ...more] : groups
}

function rowOf(groups: readonly Atom[][], atoms: readonly Atom[], page: number): Row {
  const fragments = atoms.flatMap((atom) => atom.fragments)
  const segments = groups.map(segmentOf)
  return {
    page,
    y: Math.max(...fragments.map((fragment) => fragment.y)),
    x0: Math.min(...segments.map((segment) => segment.x0)),
    x1: Math.max(...segments.map((segment) => segment.x1)),
    size: mainSize(fragments),
    isArtifact: fragments.every((fragment) => fragment.isArtifact),
    segments,
  }
}

function segmentOf(atoms: readonly Atom[]): Segment {
  const fragments = atoms.flatMap((atom) => atom.fragments)
  const [first, second] = atoms
  const inked = fragments.filter((fragment) => /[\p{L}\p{N}]/u.test(fragment.text))
  const all = (is: (fragment: Fragment) => boolean) => inked.length > 0 && inked.every(is)
  return {
    text: textOf(atoms),
    x0: first?.x0 ?? 0,
    x1: Math.max(...atoms.map((atom) => atom.x1)),
    textX: second && isLabel(first?.text ?? '') ? second.x0 : (first?.x0 ?? 0),
    size: mainSize(fragments),
    bold: all((fragment) => fragment.bold),
    italic: all((fragment) => fragment.italic),
    mark: fragments.at(-1)?.mark ?? null,
    heading: all((fragment) => fragment.heading !== null) ? (inked[0]?.heading ?? null) : null,
  }
}

/** The text of a segment; a bullet of any sign, the letter of some fonts included, becomes `- `. */
function textOf(atoms: readonly Atom[]): string {
  const [first, second, ...rest] = atoms
  const isLetterBullet =
    first?.text.trim() === 'o' && second && second.x0 - first.x1 > looseGap * first.size
  const shown = isLetterBullet ? [{ ...first, text: '•' }, second, ...rest] : atoms
  return normalised(shown.map((atom) => `${atom.isAfterBlank ? ' ' : ''}${atom.text}`).join(''))
}

/** The size of most of the letters. */
function mainSize(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of fragments) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
