import { matchesOf } from '../words/matches.ts'
import { type Cell, changed, type Line } from './line.ts'

// `B = beslut, U = uppdrag`, `B: beslut`, `(I) = information`
const legend =
  /(?<![A-Za-zÀ-ž])([A-ZÀ-ÞĀ-Ž]{1,2})\)?\s?[=:–-]\s?(beslut|uppdrag|åtgärd|uppgift|att göra|info|diskussion|dialog|samtal|rapport)/giu
const usual = new Map([
  ['B', 'Beslut'],
  ['U', 'Uppdrag'],
  ['Å', 'Uppdrag'],
])
/** What those in brackets are, besides. */
const usualInBrackets = new Map([...usual, ['I', 'Information'], ['D', 'Diskussion']])

/**
 * Codes in the margin (`B` beside a decision, `U` beside a task), as a key explains them or as they usually are, taken
 * out of the text: the line keeps the label that they stand for.
 */
export function readMarginCodes(lines: readonly Line[]): readonly Line[] {
  const bracketed = lines.filter((line) => bracketOf(line) !== null)
  if (bracketed.length >= 3) return readBrackets(lines, bracketed)
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
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue
    const below = lines[index + 1]
    const text = below && !below.blank ? `${wholeText(line)} ${wholeText(below)}` : line.text
    if (text.length > 300 || !/beslut|uppdrag|uppgift/iu.test(text)) continue
    const found = [...matchesOf(legend, text)].filter(([, code]) =>
      /^[A-ZÀ-ÞĀ-Ž]+$/u.test(code ?? ''),
    )
    if (found.length >= 2)
      return new Map(found.map(([, code = '', word = '']) => [code, wordOf(word)]))
  }
  return new Map()
}

const wholeText = ({ label, text }: Line): string => (label ? `${label.written} ${text}` : text)

const wordOf = (word: string): string => {
  if (/^beslut/iu.test(word)) return 'Beslut'
  if (/^(?:info|rapport)/iu.test(word)) return 'Information'
  return /^(?:dis|dia|samtal)/iu.test(word) ? 'Diskussion' : 'Uppdrag'
}

// `(B) Dagordningen fastställdes.`, `[Å] Anna ringer.`
const inBrackets = /^[([]([A-ZÀ-ÞĀ-Ž]{1,2})[)\]]$|^\[([A-ZÀ-ÞĀ-Ž])\]\s/u

/** The code in brackets that a paragraph begins with. */
function bracketOf({ text, label, bullet, blank, aside }: Line): string | null {
  if (blank || aside || bullet !== null) return null
  if (/^[=–:-]\s/u.test(text)) return null
  const code = label ? inBrackets.exec(label.written)?.[1] : inBrackets.exec(text.slice(0, 5))?.[2]
  return code ?? null
}

/** Paragraphs that each begin with a code in brackets: `(I)`, `(D)`, `(B)`, `(Å)`. A run of letters (`(A)`, `(B)`, `(C)`) is none. */
function readBrackets(lines: readonly Line[], coded: readonly Line[]): readonly Line[] {
  const key = keyOf(lines)
  const codes = key.size > 0 ? key : usualInBrackets
  const known = coded.filter((line) => codes.has(bracketOf(line) ?? ''))
  const kinds = new Set(known.map(bracketOf))
  const isRun = kinds.size === known.length
  if (known.length < coded.length * 0.8 || kinds.size < 2 || (isRun && key.size === 0)) return lines
  return lines.flatMap((line) => {
    const word = codes.get(bracketOf(line) ?? '')
    if (word === undefined) return [line]
    const text = line.label ? line.text : line.text.replace(/^\S+\s+/u, '')
    const bare = changed(line, { text, label: null, cells: [] })
    if (word === 'Beslut' || word === 'Uppdrag') return [changed(bare, { margin: word })]
    return [changed(bare, { text: `${word}:` }), bare]
  })
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
