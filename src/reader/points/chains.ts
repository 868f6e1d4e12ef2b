import { readBlockLabel } from '../block-label.ts'
import type { Label } from '../lines/label.ts'
import { changed, type Line } from '../lines/line.ts'

/** A line that may begin a point by its number. */
export type Candidate = {
  readonly at: number
  readonly value: number
  readonly style: Label['style']
  readonly weight: number
  /** Another text than the next candidate follows it. */
  readonly hasText: boolean
  readonly indent: number
}

export type Chain = {
  readonly candidates: readonly Candidate[]
  readonly score: number
  readonly style: string
}

const groups: readonly (readonly [string, readonly Label['style'][]])[] = [
  ['section', ['section', 'damaged']],
  ['word', ['word']],
  ['dot', ['dot']],
  ['paren', ['paren']],
  ['bare', ['bare']],
  ['capital', ['capital']],
  ['any', ['dot', 'paren', 'bare']],
]

const leader = /\.{4,}|…{2,}|_{4,}|(?:\. ){4,}/u

/**
 * Runs of numbers that the points of a document can stand in: for each way of writing numbers the best run upwards.
 *
 * A run may begin at any number and miss some; a list inside a point is shorter than the run around it, and a
 * contents list, whose entries follow each other without any text, weighs less than the points themselves.
 */
export function findChains(lines: readonly Line[], from = 0, until = lines.length): Chain[] {
  const candidates = candidatesOf(lines, from, until)
  return groups
    .map(([style, styles]) =>
      best(
        candidates.filter((each) => styles.includes(each.style)),
        style,
      ),
    )
    .filter((chain) => chain.candidates.length > 0)
}

function candidatesOf(lines: readonly Line[], from: number, until: number): Candidate[] {
  const found: Candidate[] = []
  const least = new Map<string, number>()
  for (let at = from; at < until; at += 1) {
    const line = lines[at]
    if (!line?.label || line.aside) continue
    const { style, value } = line.label
    if (
      style === 'letter' ||
      style === 'roman' ||
      style === 'decimal' ||
      value === 0 ||
      value > 400
    )
      continue
    if (style !== 'section' && style !== 'word' && /^[a-zß-ž]/u.test(line.text)) continue
    if (style === 'capital' && line.text.length > 120) continue
    const next = nextText(lines, at + 1, until)
    const hasText =
      isSentence(line.text) ||
      !(next?.label && next.label.style === style && next.label.value === value + 1)
    found.push({
      at,
      value,
      style,
      hasText,
      indent: line.indent,
      weight: weightOf(lines, at, line, hasText),
    })
    least.set(style, Math.min(least.get(style) ?? 99, line.indent))
  }
  return found.map((each) => ({
    ...each,
    weight: each.weight - (each.indent > (least.get(each.style) ?? 0) + 3 ? 0.45 : 0),
  }))
}

/** A note that stands on the line of its number. */
const isSentence = (text: string): boolean =>
  text.length > 110 || (/[.!]$/u.test(text) && text.split(' ').length > 4)

function nextText(lines: readonly Line[], at: number, until: number): Line | undefined {
  for (let index = at; index < until; index += 1) {
    const line = lines[index]
    if (line && !line.blank && !line.aside) return line
  }
  return undefined
}

function weightOf(lines: readonly Line[], at: number, line: Line, hasText: boolean): number {
  const before = lines[at - 1]
  const short = line.text.length <= 110
  const titled = line.text === '' || (short && !/[.,;]$/u.test(line.text))
  let weight = hasText ? 1 : 0.45
  if (titled) weight += 0.3
  if (!before || before.blank) weight += 0.2
  if (line.heading > 0 || line.bold) weight += 0.4
  if (line.label?.style === 'section') weight += 0.5
  if (leader.test(line.text)) weight -= 0.5
  if (line.ticked !== null || line.owner) weight -= 0.6
  if (line.text.endsWith('?')) weight -= 0.4
  if (line.bullet && line.bullet !== '•') weight -= 0.1
  if (
    readBlockLabel(changed(line, { label: null })) &&
    line.text.length < 30 &&
    /närvar|frånvar/iu.test(line.text)
  )
    weight -= 0.1
  return weight
}

function best(candidates: readonly Candidate[], style: string): Chain {
  type Link = {
    readonly candidate: Candidate
    readonly score: number
    readonly before: Link | null
  }
  const ending = new Map<number, Link>()
  let top: Link | null = null
  for (const candidate of candidates) {
    let link: Link = {
      candidate,
      score: candidate.weight - (candidate.value > 1 ? 0.25 : 0),
      before: null,
    }
    for (const [step, cost] of [
      [1, 0],
      [2, 0.5],
      [3, 0.9],
      [4, 1.2],
    ] as const) {
      const before = ending.get(candidate.value - step)
      if (!before) continue
      const score = before.score + candidate.weight - cost
      if (score > link.score) link = { candidate, score, before }
    }
    if ((ending.get(candidate.value)?.score ?? Number.NEGATIVE_INFINITY) < link.score)
      ending.set(candidate.value, link)
    if (link.score > (top?.score ?? Number.NEGATIVE_INFINITY)) top = link
  }
  const chain: Candidate[] = []
  for (let link = top; link; link = link.before) chain.unshift(link.candidate)
  return { candidates: chain, score: top?.score ?? 0, style }
}

/** Whether the entries of a run follow each other without any text: a contents list, or an agenda. */
export const isBareList = ({ candidates }: Chain): boolean =>
  candidates.filter((each) => each.hasText).length <= Math.max(1, candidates.length * 0.34)
