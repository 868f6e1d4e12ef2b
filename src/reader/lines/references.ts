import { changed, type Line } from './line.ts'

// `(p 4)`, `(punkt 6.1)`, `§ 12`, `(§ 3)`
const reference = /^\(?(?:p|pkt|punkt|ärende|§)\.?\s?(\d{1,3}(?:\.\d{1,2})?)\)?$/iu

/** The point that a column on the right of a list refers to (`Bidraget höjs.    (p 4)`), taken out of the text. */
export function readReferences(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.map(numberBeside)
  if (numbers.filter(Boolean).length < 2) return lines
  return lines.map((line, index) => {
    const number = numbers[index]
    const last = line.cells.at(-1)
    if (!number || !last) return line
    const text = line.text.slice(0, line.text.lastIndexOf(last.text)).trim()
    return changed(line, { text, cells: line.cells.slice(0, -1), refersTo: number })
  })
}

function numberBeside({ cells, aside, piped }: Line): string | null {
  const last = cells.at(-1)
  if (aside || piped || cells.length !== 2 || !last || last.text.length > 16) return null
  return reference.exec(last.text)?.[1] ?? null
}
