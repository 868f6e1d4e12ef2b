import { readFileSync } from 'node:fs'
import type { ReadMinutes } from '../../src/reader/read-minutes.ts'
import { flat, near, opening, samePerson, tight, wordsOf } from './compare.ts'
import type { Expected } from './expected.ts'
import { scoreAssignments } from './score-assignments.ts'
import { type ReadDecision, scoreDecisions } from './score-decisions.ts'
import { scoreItems } from './score-items.ts'
import { labelOf, type Tally } from './tally.ts'

/** What was read: whole minutes, or nothing where the document could not be read. */
export type Read = Partial<ReadMinutes>

/** Counts one document: what a person found in it against what was read in it. */
export function scoreDocument(tally: Tally, expected: Expected, read: Read, file: string): void {
  scoreHead(tally, expected, read)
  scoreAttendance(tally, expected, read)
  const isInItem = scoreItems(tally, expected, read)
  const decisions = scoreDecisions(tally, expected, read, isInItem)
  scoreAssignments(tally, expected, read)
  scorePlanned(tally, expected, read)
  scoreLines(tally, read, decisions)
  if (/\.(txt|md|org)$/.test(file)) scoreSource(tally, read, file)
}

function scoreHead({ single }: Tally, expected: Expected, read: Read): void {
  const bodies = [expected.body, expected.bodyClean, ...(expected.bodyAlso ?? [])]
  single('body', bodies, read.body?.name, (a, b) => near(a, b, 0.5))
  single('kind', [expected.kind], read.kind)
  single('date', [expected.date], read.meeting?.date)
  single('start', [expected.start], read.meeting?.start)
  single('end', [expected.end], read.meeting?.end)
  single('place', [expected.place], read.meeting?.place, (a, b) => near(a, b, 0.3))
}

function scoreAttendance(tally: Tally, expected: Expected, read: Read): void {
  const { count, judge, note, single, pair } = tally
  const people = read.attendance ?? []
  const organisations = expected.attendeesAreOrganisations === true
  const named = [
    ...[expected.chair, expected.secretary, ...(expected.chairs ?? [])],
    ...[...(expected.secretaries ?? []), ...(expected.adjusters ?? [])],
    ...(expected.optionalAttendees ?? []),
  ]
  const { pairs } = pair(
    'attendee',
    expected.attendees ?? [],
    people,
    (a, b) => {
      if (tight(a.name) === tight(b.name)) return 2
      return organisations && near(a.name, b.organisation, 0.8) ? 1 : 0
    },
    (person) => named.some((name) => name && samePerson(name, person.name)),
  )
  for (const [wanted, got] of pairs) {
    if (!expected.statusUncertain) {
      const states = wanted.accept ?? [wanted.status]
      const isRight = states.includes(got.state)
      judge('attendee state', isRight)
      if (!isRight) note(`wrong  state of ${wanted.name}: ${got.state}, wanted ${states}`)
      if (wanted.status !== 'present') {
        count(`state ${wanted.status}`, isRight ? { right: 1 } : { missed: 1 })
      }
      if (!isRight && tally.has(`state ${got.state}`)) count(`state ${got.state}`, { wrong: 1 })
    }
    if (!organisations) {
      const wantedOrganisations = [wanted.organisation, ...(wanted.organisationAlso ?? [])]
      single('attendee organisation', wantedOrganisations, got.organisation, (a, b) =>
        near(a, b, 0.5),
      )
    }
  }

  const role = (
    field: 'chair' | 'secretary' | 'adjuster',
    names: readonly (string | null | undefined)[],
    also: readonly string[] = [],
  ) =>
    pair(
      field,
      asNamed(names.filter((name) => name) as string[]),
      people.filter((person) => person.roles?.includes(field)),
      (a, b) => (tight(a.name) === tight(b.name) ? 2 : samePerson(a.name, b.name) ? 1 : 0),
      (person) => also.some((name) => samePerson(name, person.name)),
    )
  role('chair', expected.chairs ?? [expected.chair], expected.chairAlso)
  role('secretary', expected.secretaries ?? [expected.secretary])
  role('adjuster', expected.adjusters ?? [])
}

function scorePlanned({ judge, pair }: Tally, expected: Expected, read: Read): void {
  const planned = (read.plannedMeetings ?? []).filter((each) => each.date)
  pair(
    'next meeting',
    asNamed(expected.nextMeetings),
    planned.map((each) => ({ name: each.date ?? '' })),
    (a, b) => Number(a.name === b.name),
    (each) => (expected.optionalNextMeetings ?? []).includes(each.name),
  )
  for (const wanted of expected.plannedMeetings ?? []) {
    const got = planned.find((each) => each.date === wanted.date)
    const sameTimes =
      (wanted.start ?? null) === (got?.start ?? null) && (wanted.end ?? null) === (got?.end ?? null)
    const sameItems = typeof wanted.items !== 'number' || (got?.items ?? []).length === wanted.items
    judge('planned time', got !== undefined && sameTimes && sameItems)
  }
  if (expected.distribution) {
    pair('distribution', asNamed(expected.distribution), asNamed(read.distribution), (a, b) =>
      Number(tight(a.name) === tight(b.name)),
    )
  }
}

/** Each fact stands on the lines that it names, and names no more lines than it needs. */
function scoreLines({ judge, note }: Tally, read: Read, decisions: readonly ReadDecision[]): void {
  const lines = read.source?.lines ?? []
  type Fact = {
    readonly text?: string
    readonly title?: string | null
    readonly name?: string
    readonly lines?: readonly number[]
  }
  const others: readonly Fact[] = [
    ...decisions,
    ...(read.assignments ?? []),
    ...(read.attendance ?? []),
  ]
  const facts: readonly { fact: Fact; isItem: boolean }[] = [
    ...(read.items ?? []).map((fact) => ({ fact, isItem: true })),
    ...others.map((fact) => ({ fact, isItem: false })),
  ]
  for (const { fact, isItem } of facts) {
    const text = fact.text ?? fact.title ?? fact.name
    if (!tight(text)) continue
    const [from = 0, to = -1] = Array.isArray(fact.lines) ? fact.lines : []
    const most = isItem ? 4 : 14 + Math.ceil(String(text).length / 40)
    const held = tight(lines.slice(from - 1, isItem ? Math.min(to, from + 3) : to).join(' '))
    const isFound =
      held.includes(opening(text, 20)) ||
      held.includes(opening(flat(text).replace(/^(?:(?:samt|och) )?att /, ''), 20)) ||
      (fact.name != null &&
        wordsOf(fact.name).some((word) => word.length > 2 && held.includes(tight(word))))
    const isRight = from >= 1 && isFound && (isItem || to - from < most)
    judge('stands on its lines', isRight)
    if (!isRight) note(`lines  ${from}-${to}: ${labelOf(fact)}`)
  }
}

/** The lines hold the whole text of the file: its length, and a dozen characters at five places. */
function scoreSource({ judge }: Tally, read: Read, file: string): void {
  const source = tight(readFileSync(file, 'utf8'))
  const kept = tight((read.source?.lines ?? []).join(' '))
  const isSameLength = Math.abs(source.length - kept.length) <= 0.01 * source.length
  const isKept = [0.1, 0.3, 0.5, 0.7, 0.9].every((at) => {
    const start = Math.floor(at * (source.length - 20))
    return kept.includes(source.slice(start, start + 12))
  })
  judge('source kept', isSameLength && isKept)
}

const asNamed = (list: readonly string[] | undefined) => (list ?? []).map((name) => ({ name }))
