import { changed, type Line } from './line.ts'

const initials =
  /^(?:[A-ZÀ-ÞĀ-Ž]{2,3}(?:\s?[,/+&]\s?[A-ZÀ-ÞĀ-Ž]{2,3})*|alla|samtliga|resp\.?(?:\s[A-Za-zÀ-ž]+)?)$/u

/** A right-hand column of initials without any header, when at least two lines have one. */
export function withInitials(lines: readonly Line[]): readonly Line[] {
  const inColumn = (line: Line): boolean => {
    const last = line.cells.at(-1)
    return (
      line.cells.length === 2 &&
      !line.piped &&
      !line.aside &&
      last !== undefined &&
      initials.test(last.text) &&
      (line.cells[0]?.text.length ?? 0) > 14
    )
  }
  const found = lines.filter(inColumn)
  if (found.length < 3) return lines
  const columns = found.map((line) => line.cells.at(-1)?.at ?? 0).sort((a, b) => a - b)
  const middle = columns[Math.floor(columns.length / 2)] ?? 0
  return lines.map((line) => {
    const last = line.cells.at(-1)
    if (!inColumn(line) || !last || Math.abs(last.at - middle) > 4) return line
    const text = line.text.slice(0, line.text.lastIndexOf(last.text)).trim()
    return changed(line, { text, cells: [], owner: last.text, inColumn: true })
  })
}
