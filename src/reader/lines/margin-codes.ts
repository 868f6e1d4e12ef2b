import { matchesOf } from '../words/matches.ts'
import { type Cell, changed, type Line } from './line.ts'

// `B = beslut, U = uppdrag`, `B: beslut`
const legend =
  /(?<![A-Za-zÀ-ž])([A-ZÀ-ÞĀ-Ž]{1,2})\s?[=:–-]\s?(beslut|uppdrag|åtgärd|uppgift|att göra)(?![A-Za-zÀ-ž])/giu
const usual = new Map([
  ['B', 'Beslut'],
  ['U', 'Uppdrag'],
  ['Å', 'Uppdrag'],
])

/**
 * Codes in the margin (`B` beside a decision, `U` beside a task), as a key explains them or as they usually are, taken
 * out of the text: the line keeps the label that they stand for.
 */
export function readMarginCodes(lines: readonly Line[]): readonly Line[] {
  const coded = lines.filter((line) => codeOf(line) !== null)
  if (coded.length < 2) return lines
  const key = keyOf(lines)
  const times = new Map<string, number>()
  for (const line of coded) times.set(codeOf(line) ?? '', (times.get(codeOf(line) ?? '') ?? 0) + 1)
  const codes = key.size > 0 ? key : usual
  if (key.size === 0 && ![...usual.keys()].some((code) => (times.get(code) ?? 0) >= 2)) return lines
  return lines.map((line) => {
    const label = codes.get(codeOf(line) ?? '')
    const [, cell] = line.cells
    return label === undefined || !cell ? line : labelled(line, label, cell)
  })
}

function keyOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  for (const { text } of lines) {
    if (text.length > 300 || !/beslut|uppdrag|uppgift/iu.test(text)) continue
    const found = [...matchesOf(legend, text)].filter(([, code]) =>
      /^[A-ZÀ-ÞĀ-Ž]+$/u.test(code ?? ''),
    )
    if (found.length >= 2)
      return new Map(
        found.map(([, code = '', word = '']) => [
          code,
          /beslut/iu.test(word) ? 'Beslut' : 'Uppdrag',
        ]),
      )
  }
  return new Map()
}

/** One or two capital letters alone in the margin, with text to the right of them. */
function codeOf({ cells, blank, aside }: Line): string | null {
  const [left, right] = cells
  if (blank || aside || cells.length !== 2 || !left || !right || left.at > 4) return null
  return /^[A-ZÀ-ÞĀ-Ž]{1,2}$/u.test(left.text) && right.text.length > 8 ? left.text : null
}

const labelled = (line: Line, margin: string, cell: Cell): Line =>
  changed(line, { text: cell.text, label: null, bullet: null, indent: cell.at, cells: [], margin })

/** The labels in the margin before the text of their paragraphs, when the paragraphs are whole. */
export const withMarginLabels = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    if (line.margin === undefined) return line
    const label = `${line.margin}: `
    const starts = line.starts.map(({ at, line: number }) => ({
      at: at === 0 ? 0 : at + label.length,
      line: number,
    }))
    return changed(line, { text: `${label}${line.text}`, starts })
  })
