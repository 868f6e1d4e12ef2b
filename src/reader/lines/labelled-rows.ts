import { readItemLabel } from '../decisions/item-labels.ts'
import { readLabel } from './label.ts'
import { changed, type Line } from './line.ts'

/** A column to the right of labels within a point: where its text begins. */
type Field = { readonly at: number }

/**
 * Rows with a label within a point on their left (`Beslut`, `Att göra`, `Bakgrund`) and its text on their right: the
 * label on a line of its own above the text, and the rows below it that only have text.
 */
export function readLabelledRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => labelOf(line) !== null)) return lines
  const result: Line[] = []
  let field: Field | null = null
  for (const line of lines) {
    const label = labelOf(line)
    const [first, second] = line.cells
    if (label !== null && second) {
      field = { at: second.at }
      result.push(inRow(line, `${label}:`), inRow(line, second.text))
    } else if (field && !line.blank && line.cells.length === 1 && first && isBelow(field, first.at))
      result.push(inRow(line, first.text))
    else {
      if (!line.blank && !line.aside) field = null
      result.push(line)
    }
  }
  return result
}

const isBelow = (field: Field, at: number): boolean => at > 6 && Math.abs(field.at - at) <= 1

function labelOf({ cells, aside, heading }: Line): string | null {
  const [left, right] = cells
  if (aside || heading > 0 || cells.length !== 2 || !left || !right || left.text.length > 40)
    return null
  const bare = left.text.replace(/:$/u, '')
  if (!/^[A-ZÀ-ÞĀ-Ž]/u.test(bare) || !right.text.includes(' ')) return null
  const label = readItemLabel(`${bare}:`)
  return label && label.rest === '' && label.kind !== 'plain' ? bare : null
}

function inRow(line: Line, text: string): Line {
  const bullet = /^[-•–]\s+/u.exec(text)
  const bare = bullet ? text.slice(bullet[0].length) : text
  const label = bullet ? null : readLabel(bare)
  return changed(line, {
    text: label ? label.rest : bare,
    label,
    bullet: bullet ? '-' : null,
    cells: [],
    indent: 0,
    piped: false,
    inColumn: true,
  })
}
