import type { Doubt, Lines, ReadMinutes } from '../reader/read-minutes.ts'
import { sv } from '../text/sv.ts'
import { findPlace, type Place, placeOf } from './source-place.ts'

/** A place, and whether it is exact enough to be marked in the source. */
export type MarkedPlace = { readonly place: Place; readonly isMarked: boolean }

/** A fact by its path in the reading, `decisions/3`, with its place. */
export type PlacedFact = MarkedPlace & { readonly path: string; readonly stated: boolean }

/** A line longer than this has places of its own to link to. */
export const longLine = 600

/** Every fact of a reading with its place: its own words where they are found, else its lines. */
export function placedFacts(reading: ReadMinutes): PlacedFact[] {
  const source = reading.source.lines
  return factsOf(reading).map(({ path, lines, words, stated }) => {
    const found = firstFound(source, lines, words)
    const place = found ?? placeOf(source, lines, null)
    return { path, stated, place, isMarked: found !== null || isShort(source, place) }
  })
}

/**
 * A doubt's place: the words it is about if they stand on its lines, else the fact's, else where its
 * lines begin. Of those, only words, facts and single lines are worth a mark.
 */
export function placeOfDoubt(
  source: readonly string[],
  { lines, values }: Doubt,
  fact: Place | undefined,
): MarkedPlace {
  const [first, last] = lines
  const near: Lines = [first, Math.min(last, first + 12)]
  const words = ['text', 'written', 'variant', 'title', 'label', 'rule', 'name'].map(
    (key) => values[key],
  )
  const found = firstFound(
    source,
    near,
    words.filter((word) => typeof word === 'string'),
  )
  if (found) return { place: found, isMarked: true }
  if (fact && fact.line <= last && fact.lastLine >= first) return { place: fact, isMarked: true }
  const place = placeOf(source, [first, Math.min(last, first + 2)], null)
  return { place, isMarked: first === last && isShort(source, place) }
}

/** The whole of a long line is no mark of anything. */
function isShort(source: readonly string[], { line }: Place): boolean {
  return (source[line - 1] ?? '').length <= longLine
}

type Fact = {
  readonly path: string
  readonly lines: Lines
  /** Words to look for there, the best first. */
  readonly words: readonly string[]
  readonly stated: boolean
}

function factsOf(reading: ReadMinutes): Fact[] {
  const facts: Fact[] = []
  const add = (path: string, lines: Lines, words: readonly string[], stated = true) =>
    facts.push({ path, lines, words, stated })

  const { body, meeting } = reading
  if (body) add('body', body.lines, [body.name])
  if (meeting.date) {
    add('meeting', meeting.lines, [sv.calendar.day(meeting.date), meeting.date])
  }
  // Time and place may stand on lines of their own near the day.
  const near: Lines = [meeting.lines[0] - 8, meeting.lines[1] + 8]
  if (meeting.start) {
    add('meeting/time', near, [meeting.start.replace(':', '.'), meeting.start])
  }
  if (meeting.place) add('meeting/place', near, [meeting.place])
  reading.attendance.forEach(({ lines, name, stated }, index) => {
    add(`attendance/${index}`, lines, [name], stated)
  })
  reading.items.forEach(({ lines, title }, index) => {
    // An item's lines are all that was said about it; its place is where it starts.
    add(`items/${index}`, [lines[0], Math.min(lines[0] + 2, lines[1])], [title])
  })
  reading.decisions.forEach(({ lines, text, clauses }, index) => {
    add(`decisions/${index}`, lines, [text, ...clauses.slice(0, 1)])
  })
  reading.assignments.forEach(({ lines, text }, index) => {
    add(`assignments/${index}`, lines, [text])
  })
  reading.plannedMeetings.forEach(({ lines }, index) => {
    add(`plannedMeetings/${index}`, [lines[0], lines[0]], [])
  })
  reading.mentions.forEach(({ lines, name }, index) => {
    add(`mentions/${index}`, lines, [name])
  })
  return facts
}

function firstFound(
  source: readonly string[],
  lines: Lines,
  words: readonly string[],
): Place | null {
  for (const each of words) {
    const place = findPlace(source, lines, each)
    if (place) return place
  }
  return null
}
