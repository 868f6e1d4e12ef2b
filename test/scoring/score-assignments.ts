import type { Assignment } from '../../src/reader/read-minutes.ts'
import { isListed, opening, sameClause, samePerson, tight } from './compare.ts'
import type { Expected, ExpectedAssignment } from './expected.ts'
import type { Read } from './score-document.ts'
import type { Tally } from './tally.ts'

/** Counts the assignments: that they were found, who owns them and when they are due, and all three at once. */
export function scoreAssignments(tally: Tally, expected: Expected, read: Read): void {
  const { count, judge, note, pair } = tally
  const wantedAssignments = expected.assignments ?? []
  const { pairs, extra } = pair(
    'assignment',
    wantedAssignments,
    (read.assignments ?? []).filter((each) => each.status !== 'quoted'),
    rank,
    (each) =>
      ['done', 'reported'].includes(each.status) ||
      isListed(expected.optionalAssignments, each.text) ||
      (expected.decisions ?? []).some((decision) => sameClause(decision.text, each.text)),
  )

  const nextMeeting = [
    ...(expected.nextMeetings ?? []),
    ...(expected.optionalNextMeetings ?? []),
  ].sort()[0]
  for (const [wanted, got] of pairs) {
    const isOwnerRight = hasRightOwners(wanted, got)
    const isSaid = daysOf(got).length > 0 || got.due?.meeting != null
    const isDueRight = hasRightDue(wanted, got, nextMeeting)
    judge('assignment owner', isOwnerRight)
    if (wanted.due != null || isSaid) {
      const missed = { missed: wanted.due != null ? 1 : 0, wrong: isSaid ? 1 : 0 }
      count('assignment due', isDueRight ? { right: 1 } : missed)
    }
    judge('whole assignment', isOwnerRight && isDueRight)

    const start = wanted.text.slice(0, 50)
    const owners = ownersOf(got).map((names) => names[0])
    if (!isOwnerRight) {
      const said = owners.join(', ') || 'nobody'
      note(`wrong  owner of "${start}": ${said}, wanted ${wanted.owner ?? 'nobody'}`)
    }
    if (!isDueRight) {
      note(`wrong  due of "${start}": ${JSON.stringify(got.due ?? null)}, wanted ${wanted.due}`)
    }
  }
  count('whole assignment', {
    missed: wantedAssignments.length - pairs.length,
    wrong: extra.length,
  })
}

function rank(wanted: ExpectedAssignment, got: Assignment): number {
  const scores = [wanted.text, ...(wanted.alsoStarts ?? [])]
    .filter((text) => sameClause(text, got.text))
    .map((text) => 1 + Number(opening(text) === opening(got.text)) + Number(text === wanted.text))
  if (scores.length === 0) return 0
  return Math.max(...scores) + 0.5 * Number(hasRightOwners(wanted, got))
}

/** Everyone who is expected owns it, and nobody else does. */
function hasRightOwners(wanted: ExpectedAssignment, got: Assignment): boolean {
  const parts = partsOf(wanted)
  const owners = ownersOf(got)
  const fits = (part: string, names: readonly string[]) =>
    names.some((name) => samePerson(part, name) || samePerson(wanted.owner, name))
  return (
    parts.every((part) => owners.some((names) => fits(part, names))) &&
    owners.every((names) => parts.some((part) => fits(part, names)))
  )
}

function partsOf({ owner }: ExpectedAssignment): readonly string[] {
  if (owner == null) return []
  return owner
    .replace(/^@/, '')
    .split(/\s*(?:,|\/|&|\+|\boch\b)\s*/)
    .filter((part) => tight(part))
}

/** The names that each owner goes by: the full one and the one written. */
function ownersOf({ owners }: Assignment): readonly (readonly string[])[] {
  return (owners ?? []).map((owner) => [owner.name, owner.written].filter(Boolean))
}

function daysOf({ due }: Assignment): readonly string[] {
  const meeting = /^\d{4}-/.test(due?.meeting ?? '') ? due?.meeting : null
  return [due?.date, meeting].filter(Boolean) as string[]
}

function hasRightDue(
  wanted: ExpectedAssignment,
  got: Assignment,
  nextMeeting: string | undefined,
): boolean {
  const days = daysOf(got)
  if (wanted.due == null) return days.length === 0 && got.due?.meeting == null
  if (wanted.due !== 'nästa möte') return days.includes(wanted.due)
  return got.due?.meeting === 'next' || (nextMeeting !== undefined && days.includes(nextMeeting))
}
