import type { SourceText } from '../domain/source-text.ts'
import { readColumns } from './columns.ts'
import { cutFlattened } from './flattened.ts'
import { type Line, lineOf } from './line.ts'
import { findAside } from './set-aside.ts'
import { unwrap } from './unwrap.ts'

/** The logical lines of a document, in reading order: see `Line`. */
export function linesOf(source: SourceText): Line[] {
  const starred = source.lines.some((line) => /^\*{2,6}\s+\S|^#\+[A-Za-zÀ-ž]+:/u.test(line.text))
  const style = { starred, isPlain: source.mediaType.startsWith('text/') }
  const numbered = cutFlattened(source.lines)
  const lines = underlined(
    numbered.map(({ line, number, cut }) => ({ ...lineOf(line, number, style), flattened: cut })),
  )
  const aside = findAside(lines)
  return unwrap(
    readColumns(lines.map((line, index) => (aside.has(index) ? { ...line, aside: true } : line))),
  )
}

/** A line of `=====` or `-----` makes the line above it a heading. */
function underlined(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const next = lines[index + 1]
    const rule = next ? /^(?:={4,}|-{4,}|_{4,})$/u.exec(next.text)?.[0] : undefined
    if (rule && !line.blank && line.text.length < 90 && !line.bullet) {
      return { ...line, heading: rule.startsWith('=') ? 1 : 2 }
    }
    return line
  })
}
