import type { SourceText } from '../../domain/source-text.ts'
import { readColumns } from './columns.ts'
import { cutFlattened, type Numbered } from './flattened.ts'
import { readLabelledRows } from './labelled-rows.ts'
import { changed, type Line, type LineStyle, lineOf } from './line.ts'
import { readMarginCodes, withMarginLabels } from './margin-codes.ts'
import { readPouredTables } from './poured-table.ts'
import { readReferences } from './references.ts'
import { findAside } from './set-aside.ts'
import { unwrap } from './unwrap.ts'

/** The logical lines of a document, in reading order: see `Line`. */
export function linesOf(source: SourceText): Line[] {
  const starred = source.lines.some((line) => /^\*{2,6}\s+\S|^#\+[A-Za-zÀ-ž]+:/u.test(line.text))
  const style = { starred, isPlain: source.mediaType.startsWith('text/') }
  const lines = underlined(cutFlattened(source.lines).map((part) => partOf(part, style)))
  const aside = findAside(lines)
  const shown = lines.map((line, index) =>
    aside.has(index) ? changed(line, { aside: true }) : line,
  )
  const read = readLabelledRows(
    readColumns(readReferences(readMarginCodes(readPouredTables(shown)))),
  )
  return withMarginLabels(unwrap(read))
}

/** A part as a line, which knows where in its text each source line begins. */
function partOf({ line, number, cut, breaks }: Numbered, style: LineStyle): Line {
  const part = lineOf(line, number, style)
  if (breaks.length === 0) return cut ? changed(part, { flattened: true }) : part
  const starts = breaks.map((each) => {
    const before = lineOf({ text: line.text.slice(0, each.at) }, number, style).text.length
    return { at: before === 0 ? 0 : before + 1, line: each.line }
  })
  return changed(part, { starts: [...part.starts, ...starts], flattened: cut })
}

/** A line of `=====` or `-----` makes the line above it a heading. */
function underlined(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const next = lines[index + 1]
    const rule = next ? /^(?:={4,}|-{4,}|_{4,})$/u.exec(next.text)?.[0] : undefined
    if (rule && !line.blank && line.text.length < 90 && !line.bullet) {
      return changed(line, { heading: rule.startsWith('=') ? 1 : 2 })
    }
    return line
  })
}
