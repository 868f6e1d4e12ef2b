import type { SourceText } from '../domain/source-text.ts'
import { findAssignments } from './assignments/assignments.ts'
import { readAttendance } from './attendance/attendance.ts'
import { settleAttendance } from './attendance/settle-attendance.ts'
import { walkItems } from './decisions/walk.ts'
import { distributionOf } from './distribution.ts'
import { findDoubts } from './doubts.ts'
import { readHead } from './head.ts'
import { isPast, telling } from './lexicon/task-verbs.ts'
import { firstLineOf, lastLineOf } from './lines/line.ts'
import { linesOf } from './lines/lines.ts'
import { findMentions } from './mentions.ts'
import { ownBody } from './own-body.ts'
import { type People, personAt } from './people/people.ts'
import { findPlannedMeetings } from './planned-meetings.ts'
import type { Point } from './points/point.ts'
import { findPoints } from './points/points.ts'
import { findSubPoints } from './points/sub-points.ts'
import type { Item, ReadMinutes } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import { forgetDocument } from './words/memo.ts'
import { type Word, wordsOf } from './words/words.ts'
import { type Placed, placeLines } from './zones.ts'

const notices = new Set(['kallelse', 'dagordning', 'föredragningslista', 'ärendelista', 'inbjudan'])

/**
 * Reads minutes out of lines. Pure, deterministic, and never throws: what is odd becomes doubts.
 *
 * Lines are found first, then the points among them, then where each line stands; facts are read from there.
 */
export function readMinutes(source: SourceText): ReadMinutes {
  try {
    return readLines(source)
  } finally {
    forgetDocument()
  }
}

function readLines(source: SourceText): ReadMinutes {
  const lines = linesOf(source)
  const { points: main, contents } = findPoints(lines)
  const points = [...main, ...findSubPoints(lines, main, contents)].sort((a, b) => a.at - b.at)
  const placed = placeLines(lines, points, contents)
  const head = readHead(placed)
  const isNotice = notices.has(head.kind ?? '')
  const settled = settleAttendance(readAttendance(placed), placed, isNotice)
  const meetingDay = head.meeting.date
  const own = ownBody(head.body?.name ?? null, otherNames(placed, head.body?.name ?? ''))

  const plannedMeetings = isNotice ? [] : findPlannedMeetings(placed, { own, meetingDay })
  const walked = isNotice ? { units: [], decisions: [] } : walkItems(placed, own, meetingDay)
  const plannedDays = plannedMeetings.flatMap(({ date }) => (date === null ? [] : [date]))
  const found = findAssignments(walked.units, {
    people: settled.people,
    own,
    meetingDay,
    plannedDays,
    toldInPast: isToldInPast(placed, settled.people),
  })
  const facts = {
    ...head,
    blocks: blocksOf(placed),
    attendance: settled.attendance,
    items: itemsOf(points, placed),
    decisions: [...walked.decisions],
    assignments: found.map(({ ambiguous: _, ...assignment }) => assignment),
    plannedMeetings,
    mentions: findMentions(placed, meetingDay),
    distribution: distributionOf(placed),
  }
  const raw = source.lines.map((line) => line.text)
  const { name, sha256, mediaType, pages, pageStarts, pagesWithoutText } = source
  return {
    format: 'minutes/1',
    source: { name, sha256, mediaType, pages, pageStarts: [...pageStarts], lines: raw },
    ...facts,
    doubts: findDoubts(facts, {
      placed,
      points,
      assignments: found,
      settled,
      isNotice,
      pagesWithoutText,
      pageStarts,
      raw,
    }),
  }
}

const bodyNoun =
  /(?:grupp(?:en)?|råd(?:et)?|radet|nämnd(?:en)?|namnd(?:en)?|styrelsen?|utskott(?:et)?|forum(?:et)?|beredning(?:en)?|kommittén?|nätverk(?:et)?|delegation(?:en)?|presidi(?:um|et)|ledning(?:en)?)$/iu
const decides =
  /^(?:[A-Za-zÀ-ž]+\s){0,2}?([A-Za-zÀ-ž]{3,40})\s(?:beslutar|beslutade|beslöt)(?:\s(?:att|enhälligt|därför|följande))?:?$/iu

const decidesInText =
  /^([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž]{2,30})\s(?:beslutar|noterar|godkänner|väljer|utser)(?![A-Za-zÀ-ž])|^(Styrelsen|Rådet|Gruppen|Styrgruppen|Nämnden|Mötet|Kommittén|Utskottet|Forumet|Ledningsgruppen|Föreningen|Stämman|Nätverket|Arbetsgruppen|Presidiet|Beredningen|Direktionen|Delegationen)\s(?:beslöt|beslutade|godkände|valde)(?![A-Za-zÀ-ž])/u

const committee = /arbetsutskott|presidi(?:um|et)/iu
const capitalFirst = /^[A-ZÀ-ÞĀ-Ž]/u

/**
 * What else the document calls its body: nouns of the head, and whoever decides on a line of its own twice.
 * Above the minutes of a body's committee (`Arbetsutskottet`) stands the name of the whole body, which is another one.
 */
function otherNames(placed: readonly Placed[], bodyName: string): string[] {
  const isCommittee = committee.test(bodyName)
  const names = new Set<string>()
  const deciders = new Map<string, number>()
  for (const { line, zone, label } of placed) {
    if (line.blank) continue
    if (
      (zone === 'head' || (zone === 'contents' && line.flattened)) &&
      !label &&
      line.text.length < 400 &&
      (!isCommittee || committee.test(line.text))
    ) {
      for (const word of line.text.split(/[^A-Za-zÀ-ž]+/u)) {
        const compound = /^(.{4,40}?)s?möte$/iu.exec(word)?.[1]
        if (bodyNoun.test(word)) names.add(word)
        else if (compound && bodyNoun.test(compound)) names.add(compound)
      }
    }
    const decider =
      line.text.length < 90 && /besl/iu.test(line.text) ? decides.exec(line.text)?.[1] : undefined
    const acting =
      zone === 'item' && capitalFirst.test(line.text)
        ? decidesInText
            .exec(line.text.slice(0, 200))
            ?.slice(1)
            .find((name) => name && bodyNoun.test(name))
        : undefined
    for (const each of [decider, acting])
      if (each) deciders.set(each, (deciders.get(each) ?? 0) + 1)
  }
  for (const [name, times] of deciders) if (times >= 2) names.add(name)
  return [...names]
}

const kinds: readonly (readonly [Item['kind'], RegExp])[] = [
  ['followUp', /foregaende|forra motet|uppfoljning|sedan sist|aterkoppling/u],
  ['election', /^val |val av|nominering|fyllnadsval/u],
  ['schedule', /nasta (?:mote|sammantrade|traff|gang)|motestid|motetid|sammantradestid|moten via/u],
  [
    'formality',
    /oppna|oppning|valkom|dagordning|foredragningslista|justering|avslut|upprop|formalia|inledning/u,
  ],
  ['dialogue', /dialog|diskussion|tema|workshop/u],
  ['report', /rapport|lagesbild|laget runt|nulage|uppdrag fran/u],
  ['information', /information|informerar|nytt fran|aktuellt/u],
  ['decision', /beslut|yttrande|remiss|budget|ansokan/u],
]

function itemsOf(points: readonly Point[], placed: readonly Placed[]): Item[] {
  let parent: string | null = null
  const ends = endsOf(points, placed.length)
  return points.map((point, index) => {
    const id = `i${point.at}`
    if (point.depth === 0) parent = id
    const first = placed[point.at]
    let end = (ends[index] ?? placed.length) - 1
    while (end > point.at && (placed[end]?.line.blank || placed[end]?.zone !== 'item')) end -= 1
    const last = placed[Math.max(end, point.at)]
    const from = first ? firstLineOf(first.line) : 1
    const folded = fold(point.title)
    return {
      id,
      number: point.number?.replace(/[^A-Za-zÀ-ž\p{N}]/gu, '').replace(/^0+(?=.)/u, '') || null,
      label: point.label,
      title: point.title,
      parentId: point.depth === 0 ? null : parent,
      kind: kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other',
      presenters: [...point.presenters],
      minutes: point.minutes,
      lines: [from, Math.max(from, last ? lastLineOf(last.line) : from)],
      rule: point.rule,
    }
  })
}

/** Where each point ends: at the next of its own depth or above. */
function endsOf(points: readonly Point[], end: number): readonly number[] {
  const ends: number[] = []
  let [nextMain, next] = [end, end]
  for (const point of points.toReversed()) {
    ends.push(point.depth === 0 ? nextMain : next)
    next = point.at
    if (point.depth === 0) nextMain = point.at
  }
  return ends.reverse()
}

const blockKinds = {
  head: 'head',
  contents: 'contents',
  attendance: 'attendance',
  notes: 'notes',
  item: null,
  signatures: 'signatures',
  distribution: 'distribution',
  setAside: 'setAside',
} as const

/** Runs of lines outside the items; blank lines at their ends belong to none. */
function blocksOf(placed: readonly Placed[]): ReadMinutes['blocks'] {
  const blocks: ReadMinutes['blocks'] = []
  let open: ReadMinutes['blocks'][number] | null = null
  for (const { line, zone } of placed) {
    const kind = blockKinds[zone]
    if (line.blank) continue
    if (kind === null) {
      open = null
      continue
    }
    if (open && open.kind === kind)
      open.lines = [open.lines[0], Math.max(open.lines[1], lastLineOf(line))]
    else {
      open = { kind, lines: [firstLineOf(line), lastLineOf(line)] }
      blocks.push(open)
    }
  }
  return blocks
}

/** Whether people in the text are mostly said to have done things, rather than to do them. */
function isToldInPast(placed: readonly Placed[], people: People): boolean {
  let [past, present] = [0, 0]
  for (const { line, zone } of placed) {
    if (line.blank || zone !== 'item') continue
    if (!capitalFirst.test(line.text)) continue
    const words = firstWordsOf(line.text)
    const person = personAt(words, 0, people, line.text)
    const verb = person ? (words[person.next]?.fold ?? '') : ''
    if (verb && isPast(verb)) past += 1
    else if (telling.has(verb)) present += 1
  }
  return past > present * 1.5
}

/** A line's words as far as a name and a verb may reach: those of the whole line, which other rules ask for as well. */
function firstWordsOf(text: string): readonly Word[] {
  const words = wordsOf(text)
  const end = words[4]?.end ?? text.length
  return end <= 60 ? words : wordsOf(text.slice(0, 60))
}
