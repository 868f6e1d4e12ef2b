import type { Lines } from '../reader/read-minutes.ts'

/** Where in the source a fact stands: from a character of one line up to a character of another, lines from 1. */
export type Place = {
  readonly line: number
  readonly start: number
  readonly lastLine: number
  readonly end: number
}

/**
 * The place of `words` within some lines of the source. Line breaks, runs of blanks and words broken
 * by a hyphen make no difference. Where the words are not found, or none are given, it is the lines
 * themselves without the blanks around them.
 */
export function placeOf(source: readonly string[], lines: Lines, words: string | null): Place {
  const [first, last] = within(source.length, lines)
  const found = words === null ? null : findPlace(source, lines, words)
  return found ?? wholeOf(source.slice(first - 1, last), first)
}

/** The place of some words within some lines, or null where they do not stand there. */
export function findPlace(source: readonly string[], lines: Lines, words: string): Place | null {
  if (words.trim() === '') return null
  const [first, last] = within(source.length, lines)
  const found = find(source.slice(first - 1, last), words)
  return found && { ...found, line: found.line + first, lastLine: found.lastLine + first }
}

/** Lines that exist: a reading handed in from outside may point anywhere. */
function within(count: number, [first, last]: Lines): [number, number] {
  const from = Math.min(Math.max(first, 1), Math.max(count, 1))
  return [from, Math.min(Math.max(last, from), Math.max(count, 1))]
}

function wholeOf(part: readonly string[], first: number): Place {
  const isText = (line: string) => line.trim() !== ''
  const from = Math.max(part.findIndex(isText), 0)
  const to = Math.max(part.findLastIndex(isText), from)
  const opening = part[from] ?? ''
  return {
    line: first + from,
    start: opening.length - opening.trimStart().length,
    lastLine: first + to,
    end: (part[to] ?? '').trimEnd().length,
  }
}

function find(part: readonly string[], words: string): Place | null {
  const text = part.join('\n')
  const exact = text.indexOf(words)
  if (exact >= 0) return between(text, exact, exact + words.length)

  for (const fold of [folded, foldedWithHyphens]) {
    const source = fold(text)
    const wanted = fold(words.trim()).text
    const at = source.text.indexOf(wanted)
    if (at < 0) continue
    const start = source.places[at] ?? 0
    return between(text, start, (source.places[at + wanted.length - 1] ?? start) + 1)
  }
  return null
}

function between(text: string, start: number, end: number): Place {
  const before = (index: number) => {
    const head = text.slice(0, index)
    const line = head.split('\n').length - 1
    return { line, at: index - (head.lastIndexOf('\n') + 1) }
  }
  const from = before(start)
  const to = before(end)
  return { line: from.line, start: from.at, lastLine: to.line, end: to.at }
}

type Folded = { readonly text: string; readonly places: readonly number[] }

/** The text with every run of blanks as one, and where each of its characters stood. */
function folded(text: string): Folded {
  const characters: string[] = []
  const places: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const isBlank = character.trim() === ''
    if (isBlank && characters.at(-1) === ' ') continue
    characters.push(isBlank ? ' ' : character)
    places.push(index)
  }
  return { text: characters.join(''), places }
}

/** The same, with words joined that a hyphen breaks at the end of a line: `sam-⏎verkan`. */
function foldedWithHyphens(text: string): Folded {
  const { text: plain, places } = folded(text)
  const characters: string[] = []
  const kept: number[] = []
  for (let index = 0; index < plain.length; index += 1) {
    const breaks = plain.startsWith('- ', index) && text.charAt((places[index] ?? 0) + 1) === '\n'
    if (breaks) {
      index += 1
      continue
    }
    characters.push(plain.charAt(index))
    kept.push(places[index] ?? 0)
  }
  return { text: characters.join(''), places: kept }
}
