import type { Doubt, DoubtCode, Lines, ReadMinutes } from '../reader/read-minutes.ts'
import type { Text } from '../text/sv.ts'
import type { Certainty, Mark } from './marked-lines.ts'
import { findPlace, type Place, placeOf } from './source-place.ts'

/** One reading as a page shows it: every fact by its path (`decisions/3`), with its place and its doubts. */
export type ReadingView = {
  readonly reading: ReadMinutes
  readonly text: Text
  /** Stands before every id on the page, so that several readings can share one. */
  readonly prefix: string
  readonly marks: readonly Mark[]
  /** What must be answered first, then as they stand in the source. */
  readonly doubts: readonly ShownDoubt[]
  readonly placeAt: (path: string) => Place
  readonly certaintyAt: (path: string) => Certainty
  readonly link: (path: string) => SourceLink
  readonly doubtsAbout: (path: string) => readonly ShownDoubt[]
  readonly ruleInWords: (rule: string) => string
}

/** A doubt with its sentence in the page's language and the fact it is about. */
export type ShownDoubt = Doubt & {
  readonly path: string
  readonly about: string | null
  readonly sentence: string
}

/** What a link to the source needs: it works by its address, and is drawn exactly by the rest. */
export type SourceLink = { readonly href: string; readonly from: string; readonly to: string }

type Fact = {
  readonly path: string
  readonly lines: Lines
  readonly words: string | null
  readonly stated: boolean
}

/** A line longer than this has places of its own to link to. */
const longLine = 600

export function viewOf(reading: ReadMinutes, text: Text, prefix: string): ReadingView {
  const source = reading.source.lines
  const places = new Map<string, Place>()
  const certainties = new Map<string, Certainty>()

  for (const { path, lines, words, stated } of factsOf(reading)) {
    places.set(path, placeOf(source, lines, words))
    certainties.set(path, stated ? 'sure' : 'unsure')
  }
  const doubts = reading.doubts.map((doubt, index): ShownDoubt => {
    const sentence = text.language === 'sv' ? doubt.text : text.doubts[doubt.code](doubt.values)
    return { ...doubt, path: `doubts/${index}`, about: pathOf(doubt), sentence }
  })
  for (const doubt of doubts) {
    const { path, about } = doubt
    if (about !== null) certainties.set(about, worst(certainties.get(about), certaintyOf(doubt)))
    places.set(path, placeOfDoubt(source, doubt, about === null ? undefined : places.get(about)))
    certainties.set(path, certaintyOf(doubt))
    doubt.choices.forEach((choice, index) => {
      if (choice.lines === null) return
      places.set(`${path}/choices/${index}`, placeOf(source, choice.lines, choice.label))
      certainties.set(`${path}/choices/${index}`, 'unsure')
    })
  }

  const placeAt = (path: string) => places.get(path) ?? placeOf(source, [1, 1], null)
  return {
    reading,
    text,
    prefix,
    doubts: doubts.toSorted((one, other) => Number(other.required) - Number(one.required)),
    marks: [...places].map(([path, place]) => ({
      place,
      certainty: certainties.get(path) ?? 'sure',
    })),
    placeAt,
    certaintyAt: (path) => certainties.get(path) ?? 'sure',
    link: (path) => linkTo(placeAt(path), source, prefix),
    doubtsAbout: (path) => doubts.filter(({ about }) => about === path),
    ruleInWords: (rule) => text.rules[rule] ?? rule,
  }
}

/** The id of a line; of a place within it, where the line is long. */
export function anchorOf(prefix: string, line: number, start: number, text: string): string {
  return text.length > longLine ? `${prefix}rad-${line}-${start}` : `${prefix}rad-${line}`
}

/** Doubts that say that something is not there; every other says that something is uncertain. */
const missingCodes: ReadonlySet<DoubtCode> = new Set<DoubtCode>([
  'owner-missing',
  'item-number-lost',
  'organisation-missing',
  'body-unclear',
  'quoted-unsourced',
  'page-without-text',
])

/** Whether a doubt is of something uncertain or of something missing. */
export function certaintyOf({
  code,
  values,
}: Pick<Doubt, 'code' | 'values'>): 'unsure' | 'missing' {
  const hasNoDay = code === 'date-contradiction' && values.date === ''
  return hasNoDay || missingCodes.has(code) ? 'missing' : 'unsure'
}

function factsOf(reading: ReadMinutes): Fact[] {
  const facts: Fact[] = []
  const add = (path: string, lines: Lines, words: string | null, stated = true) =>
    facts.push({ path, lines, words, stated })

  const { body, meeting } = reading
  if (body) add('body', body.lines, body.name)
  if (meeting.date ?? meeting.start ?? meeting.place) {
    add('meeting', meeting.lines, null)
    add('meeting/time', meeting.lines, meeting.start?.replace(':', '.') ?? null)
    add('meeting/place', meeting.lines, meeting.place)
  }
  reading.attendance.forEach(({ lines, name, stated }, index) => {
    add(`attendance/${index}`, lines, name, stated)
  })
  reading.items.forEach(({ lines, title }, index) => {
    // An item's lines are all that was said about it; its place is where it starts.
    add(`items/${index}`, [lines[0], Math.min(lines[0] + 2, lines[1])], title)
  })
  reading.decisions.forEach(({ lines, text }, index) => {
    add(`decisions/${index}`, lines, text)
  })
  reading.assignments.forEach(({ lines, text }, index) => {
    add(`assignments/${index}`, lines, text)
  })
  reading.plannedMeetings.forEach(({ lines }, index) => {
    add(`plannedMeetings/${index}`, [lines[0], lines[0]], null)
  })
  reading.mentions.forEach(({ lines, name }, index) => {
    add(`mentions/${index}`, lines, name)
  })
  return facts
}

/** The fact a doubt is about, without what of it: `assignments/3` also from `assignments/3/due`. */
function pathOf({ about }: Doubt): string | null {
  if (about === null) return null
  const [list = '', index] = about.split('/')
  if (list === 'meeting') return index === 'place' ? about : isTime(index) ? 'meeting/time' : list
  return index !== undefined && /^\d+$/.test(index) ? `${list}/${index}` : list
}

const isTime = (field: string | undefined) => field === 'start' || field === 'end'

function worst(one: Certainty | undefined, other: Certainty): Certainty {
  return one === 'missing' ? one : other
}

/** A doubt's place: the words it is about if they stand on its lines, else the fact's, else its first line. */
function placeOfDoubt(source: readonly string[], doubt: Doubt, fact: Place | undefined): Place {
  const [first, last] = doubt.lines
  for (const key of ['text', 'written', 'variant', 'title', 'label', 'rule', 'name']) {
    const value = doubt.values[key]
    const place =
      typeof value === 'string'
        ? findPlace(source, [first, Math.min(last, first + 12)], value)
        : null
    if (place) return place
  }
  if (fact && fact.line <= last && fact.lastLine >= first) return fact
  return placeOf(source, [first, Math.min(last, first + 2)], null)
}

function linkTo(place: Place, source: readonly string[], prefix: string): SourceLink {
  const text = source[place.line - 1] ?? ''
  return {
    href: `#${anchorOf(prefix, place.line, place.start, text)}`,
    from: `${place.line}:${place.start}`,
    to: `${place.lastLine}:${place.end}`,
  }
}
