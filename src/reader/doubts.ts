import { municipalities, regions } from '../domain/authorities.ts'
import { isLastInMonth, ordinalInMonth, weekdayOf } from '../domain/day.ts'
import { doubtsSv } from '../text/doubts-sv.ts'
import type { FoundAssignment } from './assignments/assignment.ts'
import type { Settled } from './attendance/settle-attendance.ts'
import { findDays } from './dates/dates.ts'
import { isEarlierMonth } from './decisions/retold.ts'
import { unreadDecisions } from './decisions/unread.ts'
import { weekdayNames, weekdays } from './lexicon/calendar.ts'
import { firstLineOf, lastLineOf } from './lines/line.ts'
import type { Point } from './points/point.ts'
import type { Doubt, DoubtCode, DoubtValues, Lines, ReadMinutes } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import type { Placed } from './zones.ts'

type Facts = Omit<ReadMinutes, 'doubts' | 'source' | 'format'>
type Around = {
  readonly placed: readonly Placed[]
  readonly points: readonly Point[]
  readonly assignments: readonly FoundAssignment[]
  readonly settled: Settled
  readonly isNotice: boolean
  readonly pagesWithoutText: readonly number[]
  readonly pageStarts: readonly number[]
  readonly raw: readonly string[]
}

const required = new Set<DoubtCode>([
  'owner-ambiguous',
  'person-ambiguous',
  'body-unclear',
  'not-minutes',
  'name-variant',
])
const short = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 78).trimEnd()}…` : text

/** What is missing, contradictory or derived, each said in a sentence that a secretary understands. */
export function findDoubts(facts: Facts, around: Around): Doubt[] {
  const doubts: Doubt[] = []
  const doubt: Tell = (code, values, about, lines, choices = []) => {
    doubts.push({
      code,
      values,
      text: doubtsSv[code](values),
      about,
      lines,
      required: required.has(code),
      choices,
    })
  }
  aboutDocument(facts, around, doubt)
  aboutMeeting(facts, doubt)
  aboutPeople(facts, around, doubt)
  aboutItems(facts, around, doubt)
  aboutDays(around, facts, doubt)
  aboutCounts(around, doubt)
  return doubts
}

const isAddress = /adress|telefon|\btel\b|org\.?\s?nr|organisationsnummer|\bbox\s\d/iu

type Choices = Doubt['choices']
type Tell = (
  code: DoubtCode,
  values: DoubtValues,
  about: string | null,
  lines: Lines,
  choices?: Choices,
) => void

const standsOnce = (text: string, whole: string): boolean =>
  whole.indexOf(text) === whole.lastIndexOf(text)

const unreadable = /\ufffd{2,}|(?:[^A-Za-zÀ-ž\p{N}\s.,;:()–-]{6,})/u
/** A quick look for a link, a personal number and what `unreadable` may find. */
const mayBeOdd = /\]\(|\d{6}-\d{4}|\ufffd{2}|[^ (),-.0-;A-Za-zÀ-ž]{6}/

function aboutDocument(facts: Facts, around: Around, doubt: Tell): void {
  const head: Lines = [1, Math.max(1, Math.min(3, around.raw.length))]
  if (around.isNotice) doubt('not-minutes', { kind: facts.kind ?? '' }, null, head)
  if (facts.body === null) doubt('body-unclear', {}, 'body', head)
  for (const page of around.pagesWithoutText) {
    const line = around.pageStarts[page - 1] ?? 1
    doubt('page-without-text', { page }, null, [line, line])
  }
  const addresses = around.placed.filter(
    ({ zone, line }) => zone === 'setAside' && isAddress.test(line.text),
  )
  const whole = addresses.length > 0 ? around.raw.join('\n') : ''
  const once = new Map<string, boolean>()
  const isOnce = ({ line: { text } }: Placed) => {
    const known = once.get(text) ?? standsOnce(text, whole)
    once.set(text, known)
    return known
  }
  const [first, last] = [addresses.find(isOnce), addresses.findLast(isOnce)]
  if (
    first &&
    last &&
    around.placed.some((each) => each.zone === 'item' && each.index < first.index)
  ) {
    doubt('letterhead-removed', {}, null, [firstLineOf(first.line), lastLineOf(last.line)])
  }
  for (const [index, text] of around.raw.entries()) {
    if (!mayBeOdd.test(text)) continue
    const dead = text.includes('](')
      ? /\[([^\]]{1,80})\]\((?:#|javascript:[^)]{0,40})?\)/u.exec(text.slice(0, 2000))
      : null
    if (dead) doubt('link-dead', { label: dead[1] ?? '' }, null, [index + 1, index + 1])
    if (
      /\d{6}-\d{4}/u.test(text) &&
      /(?:^|\D)(?:19|20)?\d{6}-\d{4}(?:\D|$)/u.test(text.slice(0, 2000)) &&
      !/org|nummer/iu.test(text)
    ) {
      doubt('personal-data', { text: short(text.trim()) }, null, [index + 1, index + 1])
    }
    const shown = text.slice(0, 400)
    if (unreadable.test(shown) && !/[._…=*|-]{4,}/u.test(text)) {
      doubt('text-unreadable', {}, null, [index + 1, index + 1])
    }
  }
}

function aboutMeeting({ meeting }: Facts, doubt: Tell): void {
  if (meeting.date === null)
    doubt('date-contradiction', { written: '', date: '', weekday: '' }, 'meeting', meeting.lines)
}

function aboutPeople(facts: Facts, around: Around, doubt: Tell): void {
  const derived = facts.attendance.filter((person) => person.rule === 'called-minus-absent')
  for (const person of derived)
    doubt(
      'presence-derived',
      { name: person.name },
      `attendance/${facts.attendance.indexOf(person)}`,
      person.lines,
    )
  for (const { name, variant, lines } of around.settled.variants) {
    const at = facts.attendance.findIndex((person) => person.name === name)
    doubt('name-variant', { name, variant }, at < 0 ? null : `attendance/${at}`, lines, [
      { label: name, value: { name }, lines: facts.attendance[at]?.lines ?? null },
      { label: variant, value: { name: variant }, lines },
    ])
  }
  const withOrganisation = facts.attendance.filter((person) => person.organisation !== null).length
  for (const [index, person] of facts.attendance.entries()) {
    if (
      withOrganisation > facts.attendance.length / 2 &&
      person.organisation === null &&
      !person.roles.includes('secretary')
    ) {
      doubt('organisation-missing', { name: person.name }, `attendance/${index}`, person.lines)
    }
  }
  if (!around.isNotice) silentAbsence(facts, doubt)
}

/** Municipalities of a county that most others attend from, without a word about the rest. */
function silentAbsence(facts: Facts, doubt: Tell): void {
  const last = facts.attendance.at(-1)
  const first = facts.attendance[0]
  if (!first || !last) return
  const said = new Set(
    facts.attendance.map((person) => fold(person.organisation ?? '').split(',')[0] ?? ''),
  )
  const there = (names: readonly string[]) => names.some((name) => said.has(fold(name)))
  for (const region of regions) {
    const county = municipalities.filter((each) => each.code.startsWith(region.code.slice(2)))
    const named = county.filter((each) =>
      there([each.name, each.short, `${each.short} kommun`, ...each.aliases]),
    )
    if (named.length < 4 || named.length < county.length * 0.5 || named.length === county.length)
      continue
    for (const each of county.filter((one) => !named.includes(one))) {
      doubt('absence-silent', { name: each.name }, null, [first.lines[0], last.lines[1]])
    }
  }
}

function aboutItems(facts: Facts, around: Around, doubt: Tell): void {
  const saidOn = ([first, last]: Lines): string =>
    around.raw
      .slice(first - 1, last)
      .join(' ')
      .replace(/\s+/gu, ' ')
  const points = new Map(around.points.map((point) => [`i${point.at}`, point]))
  for (const [index, item] of facts.items.entries()) {
    const point = points.get(item.id)
    if (point?.lost)
      doubt('item-number-lost', { title: short(item.title) }, `items/${index}`, [
        item.lines[0],
        item.lines[0],
      ])
    if (item.title === '')
      doubt('item-unclear', { title: item.label ?? '' }, `items/${index}`, [
        item.lines[0],
        item.lines[0],
      ])
  }
  // Many decisions may stand on one line, as long as the whole document.
  const timed = new Map<string, boolean>()
  for (const [index, decision] of facts.decisions.entries()) {
    if (decision.status !== 'quoted' || decision.date !== null) continue
    const key = decision.lines.join()
    const isTimed = timed.get(key) ?? isEarlierMonth(saidOn(decision.lines), facts.meeting.date)
    timed.set(key, isTimed)
    if (isTimed) continue
    doubt(
      'quoted-unsourced',
      { text: short(decision.clauses[0] ?? decision.text) },
      `decisions/${index}`,
      decision.lines,
    )
  }
  for (const { text, lines } of unreadDecisions(
    around.isNotice ? [] : around.placed,
    facts.decisions,
  ))
    doubt('decision-unclear', { text: short(text) }, null, lines)
  const present = new Map(facts.attendance.map((person) => [person.name, person]))
  for (const [index, assignment] of around.assignments.entries()) {
    const about = `assignments/${index}`
    if (assignment.owners.length === 0 && assignment.status === 'given')
      doubt('owner-missing', { text: short(assignment.text) }, about, assignment.lines)
    for (const { written, candidates } of assignment.ambiguous) {
      const choices = candidates.map((name) => ({
        label: name,
        value: { name },
        lines: present.get(name)?.lines ?? null,
      }))
      doubt(
        'owner-ambiguous',
        { name: written, candidates: candidates.join(', ') },
        about,
        assignment.lines,
        choices,
      )
    }
    const { due } = assignment
    if (due && due.date === null && due.meeting === null)
      doubt('due-unclear', { written: due.written }, about, assignment.lines)
  }
}

const everyOrdinal =
  /(första|andra|tredje|fjärde|sista)\s([A-Za-zÀ-ž]{3,7}dag)en\s(?:i\s(?:varje\s)?månad|varje\smånad)/iu
const ordinals = ['första', 'andra', 'tredje', 'fjärde']

/** Weekdays that are not the day's, and days that break the rule they are given under. */
function aboutDays(around: Around, facts: Facts, doubt: Tell): void {
  for (const { line, zone } of around.placed) {
    if (line.blank || zone === 'setAside' || line.text.length > 4000) continue
    for (const found of findDays(line.text, {
      reference: facts.meeting.date,
      towards: 'nearest',
    })) {
      if (
        found.weekday === null ||
        found.day === null ||
        weekdayOf(found.day) === found.weekday ||
        found.dayEnd
      )
        continue
      const weekday = weekdayNames[weekdayOf(found.day) - 1] ?? ''
      doubt(
        'date-contradiction',
        {
          written: `${weekdayNames[found.weekday - 1]} ${found.written}`,
          date: found.day,
          weekday,
        },
        null,
        [firstLineOf(line), lastLineOf(line)],
      )
    }
    const rule = /månad/iu.test(line.text) ? everyOrdinal.exec(line.text) : null
    if (!rule) continue
    const weekday = weekdays.get((rule[2] ?? '').toLowerCase())
    const wanted = ordinals.indexOf((rule[1] ?? '').toLowerCase()) + 1
    for (const [index, meeting] of facts.plannedMeetings.entries()) {
      if (!meeting.date || meeting.lines[0] < firstLineOf(line)) continue
      const right =
        weekdayOf(meeting.date) === weekday &&
        (wanted === 0 ? isLastInMonth(meeting.date) : ordinalInMonth(meeting.date) === wanted)
      if (right) continue
      const actual = `${ordinals[ordinalInMonth(meeting.date) - 1] ?? 'femte'} ${weekdayNames[weekdayOf(meeting.date) - 1]}en`
      doubt(
        'rule-contradiction',
        { rule: rule[0], date: meeting.date, actual },
        `plannedMeetings/${index}`,
        meeting.lines,
      )
    }
  }
}

const counted = new Map(
  Object.entries({ två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10 }),
)

/** `Fem viktiga beståndsdelar:` above six entries. */
function aboutCounts(around: Around, doubt: Tell): void {
  for (const { line, index } of around.placed) {
    if (line.blank || !line.text.endsWith(':') || line.text.length > 90) continue
    const word =
      /^(?:de\s|dessa\s|följande\s)?([A-Za-zÀ-ž]+)\s/iu.exec(line.text)?.[1]?.toLowerCase() ?? ''
    const said = counted.get(word)
    if (!said) continue
    const entries: Placed[] = []
    for (let at = index + 1; at < around.placed.length; at += 1) {
      const each = around.placed[at]
      if (!each || each.line.blank) continue
      const unlike = entries[0] && (entries[0].line.bullet === null) !== (each.line.bullet === null)
      if (unlike || (each.line.bullet === null && each.line.label === null)) break
      entries.push(each)
    }
    const least = Math.min(...entries.map((each) => each.line.indent))
    const outer = entries.filter((each) => each.line.indent === least).length
    const last = entries.at(-1)
    if (last && outer > 1 && outer !== said) {
      doubt('count-mismatch', { said: word, counted: outer }, null, [
        firstLineOf(line),
        lastLineOf(last.line),
      ])
    }
  }
}
