import type { Doubt, DoubtCode, ReadMinutes } from '../reader/read-minutes.ts'
import type { Text } from '../text/sv.ts'
import { longLine, type MarkedPlace, placedFacts, placeOfDoubt } from './fact-places.ts'
import type { Certainty, Mark } from './marked-lines.ts'
import { type Place, placeOf } from './source-place.ts'

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
type SourceLink = { readonly href: string; readonly from: string; readonly to: string }

export function viewOf(reading: ReadMinutes, text: Text, prefix: string): ReadingView {
  const source = reading.source.lines
  const places = new Map<string, Place>()
  const certainties = new Map<string, Certainty>()

  const marked = new Set<string>()
  const place = (path: string, found: MarkedPlace, certainty: Certainty) => {
    places.set(path, found.place)
    certainties.set(path, certainty)
    if (found.isMarked) marked.add(path)
  }

  for (const fact of placedFacts(reading)) place(fact.path, fact, fact.stated ? 'sure' : 'unsure')
  const doubts = reading.doubts.map((doubt, index): ShownDoubt => {
    const sentence = text.language === 'sv' ? doubt.text : text.doubts[doubt.code](doubt.values)
    return { ...doubt, path: `doubts/${index}`, about: pathOf(doubt), sentence }
  })
  const doubtsBy = new Map<string, ShownDoubt[]>()
  for (const doubt of doubts) {
    const { path, about } = doubt
    const certainty = certaintyOf(doubt)
    place(path, placeOfDoubt(source, doubt, places.get(about ?? '')), certainty)
    if (about !== null) {
      certainties.set(about, worst(certainties.get(about), certainty))
      const others = doubtsBy.get(about)
      if (others) others.push(doubt)
      else doubtsBy.set(about, [doubt])
    }
    doubt.choices.forEach(({ lines, label }, index) => {
      if (lines === null) return
      place(
        `${path}/choices/${index}`,
        { place: placeOf(source, lines, label), isMarked: true },
        'unsure',
      )
    })
  }

  const placeAt = (path: string) => places.get(path) ?? placeOf(source, [1, 1], null)
  const certaintyAt = (path: string) => certainties.get(path) ?? 'sure'
  return {
    reading,
    text,
    prefix,
    doubts: doubts.toSorted((one, other) => Number(other.required) - Number(one.required)),
    marks: [...marked].map((path) => ({ place: placeAt(path), certainty: certaintyAt(path) })),
    placeAt,
    certaintyAt,
    // A place that is not marked has no address of its own within its line.
    link: (path) => linkTo(placeAt(path), marked.has(path) ? source : [], prefix),
    doubtsAbout: (path) => doubtsBy.get(path) ?? [],
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

/** The link to a place in the source. */
export function linkTo(place: Place, source: readonly string[], prefix: string): SourceLink {
  const text = source[place.line - 1] ?? ''
  return {
    href: `#${anchorOf(prefix, place.line, place.start, text)}`,
    from: `${place.line}:${place.start}`,
    to: `${place.lastLine}:${place.end}`,
  }
}
