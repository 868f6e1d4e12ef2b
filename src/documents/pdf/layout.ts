import type { Layout } from './join.ts'
import type { Row } from './rows.ts'

/**
 * Measures a document: its usual size of font, distance of rows and right edge, and its words. However short its rows, text
 * may go at least that far over a page's width.
 */
export function measure(rows: readonly Row[], pageWidth: number): Layout {
  const bodySize = usual(rows.map(({ size, segments }) => [size, lettersOf(segments)]))
  const body = rows.filter((row) => Math.abs(row.size - bodySize) < 0.6)
  const ends = body.filter((row) => row.segments.length === 1).map((row) => row.x1)
  const rightEdge = Math.max(0.7 * pageWidth, quantile(ends, 0.995))
  return { bodySize, leading: leadingOf(body, rightEdge), rightEdge, words: wordsOf(rows) }
}

const lettersOf = (segments: Row['segments']) =>
  segments.reduce((sum, segment) => sum + segment.text.length, 0)

/** The distance of rows where one surely goes on with the other: the first is full, and they start at one place. */
function leadingOf(rows: readonly Row[], rightEdge: number): number {
  const distances = rows.slice(1).flatMap((row, at) => {
    const before = rows[at]
    if (!before || before.page !== row.page || before.segments.length + row.segments.length > 2) {
      return []
    }
    const isFull = before.x1 > before.x0 + 0.85 * (rightEdge - before.x0)
    const isBelow = row.y > before.y && Math.abs(row.x0 - before.x0) < 1.5
    return isFull && isBelow ? [(row.y - before.y) / row.size] : []
  })
  const middle = quantile(distances, 0.4)
  return middle === 0 ? 1.25 : Math.min(2.4, Math.max(1, middle))
}

function usual(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function wordsOf(rows: readonly Row[]): Set<string> {
  const words = new Set<string>()
  for (const { segments } of rows) {
    for (const { text } of segments) {
      // The last word may be broken, so it says nothing of how words are written.
      for (const word of text
        .toLowerCase()
        .split(/[^\p{L}\p{N}-]+/u)
        .slice(0, -1))
        words.add(word)
    }
  }
  return words
}
