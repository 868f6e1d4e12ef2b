import { type AssignmentListed, openStates } from '../../store/assignments.ts'
import type { MatterThread, ThreadBody, ThreadHandling } from '../../store/matter-thread.ts'
import type { ThreadDecision } from '../../store/thread-decisions.ts'

/** An assignment with the treatment it was given at. */
type GivenAssignment = AssignmentListed & { readonly handling: ThreadHandling }

/** What is to come on a thread: what is due, a decision that is expected, a meeting that has it on its agenda, or the next. */
export type Coming =
  | { readonly kind: 'due'; readonly day: string; readonly assignments: readonly GivenAssignment[] }
  | { readonly kind: 'expected'; readonly day: string; readonly decision: ThreadDecision }
  | { readonly kind: 'meeting'; readonly day: string; readonly meetingId: string }
  | {
      readonly kind: 'agenda'
      readonly day: string
      readonly meetingId: string
      readonly body: ThreadBody
    }

/** Where a matter is: who holds it, what comes next, and what is not done. */
export type ThreadFacts = {
  /** The body that holds the matter now; null before any has treated it. */
  readonly body: ThreadBody | null
  readonly last: ThreadHandling | null
  /** The last treatment that was more than information. */
  readonly lastActed: ThreadHandling | null
  readonly open: readonly GivenAssignment[]
  readonly overdue: readonly GivenAssignment[]
  /** The soonest first. */
  readonly coming: readonly Coming[]
}

/** Where a matter is on a day, from what the record says. */
export function threadFacts(thread: MatterThread, today: string): ThreadFacts {
  const past = thread.handlings.filter(({ heldOn }) => heldOn <= today)
  const last = past.at(-1) ?? null
  const lastActed = past.findLast(({ role }) => role !== 'information') ?? null
  const body = (lastActed ?? last)?.body ?? null
  const open = openAssignments(past)
  return {
    body,
    last,
    lastActed,
    open,
    overdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < today),
    coming: thread.status === 'ended' ? [] : comingOf(thread, body, open, today),
  }
}

/** What is given and not done, once each though its item may treat the matter twice. */
function openAssignments(handlings: readonly ThreadHandling[]): readonly GivenAssignment[] {
  const given = handlings.flatMap((handling) =>
    handling.assignments.map((assignment) => ({ ...assignment, handling })),
  )
  const open = given.filter(isOpen)
  return [...new Map(open.map((each) => [each.id, each])).values()]
}

/** Whether somebody still has something to do. */
export const isOpen = ({ state }: Pick<AssignmentListed, 'state'>): boolean =>
  openStates.some((each) => each === state)

function comingOf(
  { handlings, meetings, agenda }: MatterThread,
  body: ThreadBody | null,
  open: readonly GivenAssignment[],
  today: string,
): readonly Coming[] {
  const dueDays = [...new Set(open.flatMap(({ dueOn }) => dueOn ?? []))].filter(
    (day) => day >= today,
  )
  const due = dueDays.map((day): Coming => {
    return { kind: 'due', day, assignments: open.filter(({ dueOn }) => dueOn === day) }
  })
  const expected = handlings
    .flatMap(({ decisions }) => decisions)
    .flatMap((decision): Coming[] => {
      const { status, decidedOn } = decision
      const isAhead = status === 'expected' && decidedOn !== null && decidedOn >= today
      return isAhead ? [{ kind: 'expected', day: decidedOn, decision }] : []
    })
  const next = meetings.find(
    (each) => each.bodyId === body?.id && each.heldOn >= today && each.status === 'planned',
  )
  const onAgenda = agenda
    .filter(({ heldOn }) => heldOn >= today)
    .map(({ heldOn, ...place }): Coming => ({ kind: 'agenda', day: heldOn, ...place }))
  const isNextTold = next !== undefined && onAgenda.length === 0
  const meeting: Coming[] = isNextTold
    ? [{ kind: 'meeting', day: next.heldOn, meetingId: next.id }]
    : []
  return [...due, ...expected, ...onAgenda, ...meeting].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
}

/** What a body's treatment of a matter came to, in the record's words where it has them. */
export type Outcome =
  | { readonly kind: 'decided'; readonly words: string; readonly more: number }
  | { readonly kind: 'takenOver' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'asked'; readonly words: string }
  | {
      readonly kind: 'quoted'
      readonly words: string
      readonly by: string | null
      readonly isConfirmed: boolean
    }
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'named' }

/** The outcome that a reader should see first: a decision before a hand-over, a request, and what was told. */
export function outcomeOf(handling: ThreadHandling): Outcome {
  const { decisions, role } = handling
  if (role === 'takeover') return { kind: 'takenOver' }
  const clauses = decidedClauses(handling)
  const decided = clauses.find((clause) => !isCourtesy(clause)) ?? clauses[0]
  if (decided !== undefined) {
    return { kind: 'decided', words: asHeadline(decided), more: clauses.length - 1 }
  }
  if (role === 'end') return { kind: 'ended' }
  const proposed = decisions.find(({ status }) => status === 'proposed')
  if (proposed) return { kind: 'asked', words: wordsOf(proposed) }
  const quoted = decisions.find(({ status }) => status === 'quoted')
  if (quoted) {
    const { takenBy, isConfirmed } = quoted
    return { kind: 'quoted', words: wordsOf(quoted), by: takenBy, isConfirmed }
  }
  const told = firstSentence(handling)
  return told === null ? { kind: 'named' } : { kind: 'told', words: told }
}

/** All that the body decided in the matter there, clause by clause. */
export function decidedClauses({ decisions }: ThreadHandling): readonly string[] {
  return decisions
    .filter(({ status, kind }) => status === 'taken' && kind !== 'noted')
    .flatMap(({ clauses, text }) => (clauses.length > 0 ? clauses : [text]))
}

/** A clause that only thanks or files, as "att tacka för informationen", is no headline beside another. */
const isCourtesy = (clause: string): boolean =>
  ['tacka', 'notera', 'anteckna', 'lägga'].some((verb) =>
    bare(clause).toLowerCase().startsWith(verb),
  )

const wordsOf = ({ clauses, text }: ThreadDecision): string => asHeadline(clauses[0] ?? text)

/** "att ge gruppen i uppdrag …" as a headline: "Ge gruppen i uppdrag …". */
const asHeadline = (clause: string): string => shortened(capital(bare(clause)))

function bare(clause: string): string {
  const flat = clause.replaceAll(/\s+/g, ' ').trim()
  return flat.startsWith('att ') ? flat.slice(4) : flat
}

function firstSentence({ lines, title, assignments }: ThreadHandling): string | null {
  const own = lines.slice(1).map((line) => line.trim())
  const given = assignments.map(({ text }) => text)
  const spoken = own.filter((line) => line.length > 20 && line !== title && !given.includes(line))
  const paragraph = spoken.slice(0, 3).join(' ')
  const end = paragraph.search(/[.!?] /)
  const sentence = end < 0 ? paragraph : paragraph.slice(0, end + 1)
  return sentence === '' ? null : shortened(sentence)
}

const longest = 140

/** Cut at a word where it is long. */
function shortened(text: string): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return `${text.slice(0, end > 0 ? end : longest)} …`
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
