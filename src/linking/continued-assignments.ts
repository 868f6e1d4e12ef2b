import { stemsIn } from './words.ts'

/** An assignment (uppdrag) that is still open when minutes arrive. */
export type OpenAssignment = {
  readonly id: string
  readonly text: string
  /** Whoever is to do it, as they are called: people, roles, bodies. */
  readonly owners: readonly string[]
  readonly bodyId: string
  readonly matterIds: readonly string[]
  /** The day of the meeting that gave it. */
  readonly givenOn: string
  readonly dueOn: string | null
}

/** An assignment that the minutes tell of. */
export type ToldAssignment = {
  readonly key: string
  readonly text: string
  readonly owners: readonly string[]
  readonly matterIds: readonly string[]
  /** What the minutes say has become of it. */
  readonly status: 'given' | 'reported' | 'postponed' | 'handedOver' | 'done' | 'quoted'
  readonly dueOn: string | null
}

/** What became of an open assignment by what the minutes tell: a step in its chain. */
export type Continuation = {
  readonly key: string
  readonly assignmentId: string
  /** `given` where it is only told again, and is as open as before. */
  readonly step: 'given' | 'reported' | 'postponed' | 'handedOver' | 'done'
}

/** How alike two texts must be for one to continue the other: of two that share owner, and of two that do not. */
const alike = { sameOwner: 0.5, otherOwner: 0.8 }
/** Minutes that say themselves that something is old need less. */
const saidToBeOld = 0.12

/**
 * The open assignments that minutes tell of again, each with the step that it takes there. One continues another only
 * where they belong to the same body or matter and say nearly the same; of several the most alike, and where two are
 * as alike as one another, none.
 */
export function continuedAssignments(
  told: readonly ToldAssignment[],
  open: readonly OpenAssignment[],
  meeting: { readonly bodyId: string; readonly heldOn: string },
): readonly Continuation[] {
  const earlier = open
    .filter(({ givenOn }) => givenOn < meeting.heldOn)
    .map((assignment) => ({ assignment, stems: sayingStems(assignment) }))
  const taken = new Set<string>()
  const pairs = told
    .map((each) => ({ each, best: bestOf(each, earlier, meeting.bodyId) }))
    .sort((a, b) => (b.best?.likeness ?? 0) - (a.best?.likeness ?? 0))
  return pairs.flatMap(({ each, best }): readonly Continuation[] => {
    if (!best || taken.has(best.assignment.id)) return []
    taken.add(best.assignment.id)
    const { key } = each
    return [{ key, assignmentId: best.assignment.id, step: stepOf(each, best.assignment) }]
  })
}

type Earlier = { readonly assignment: OpenAssignment; readonly stems: ReadonlySet<string> }

function bestOf(told: ToldAssignment, earlier: readonly Earlier[], bodyId: string) {
  const stems = sayingStems(told)
  const candidates = earlier
    .filter(
      ({ assignment }) =>
        assignment.bodyId === bodyId ||
        assignment.matterIds.some((id) => told.matterIds.includes(id)),
    )
    .map(({ assignment, stems: before }) => ({
      assignment,
      likeness: likenessOf(stems, before) - leastFor(told, assignment),
    }))
    .filter(({ likeness }) => likeness >= 0)
    .sort((a, b) => b.likeness - a.likeness)
  const [first, second] = candidates
  return first && first.likeness !== second?.likeness ? first : null
}

function leastFor(told: ToldAssignment, { owners }: OpenAssignment): number {
  const shared = told.owners.some((owner) => owners.includes(owner))
  const least = shared || owners.length === 0 ? alike.sameOwner : alike.otherOwner
  return told.status === 'given' ? least : least - saidToBeOld
}

/** The stems of what is to be done: without who does it, and without words of two letters. */
function sayingStems({
  text,
  owners,
}: Pick<OpenAssignment, 'text' | 'owners'>): ReadonlySet<string> {
  const named = new Set(owners.flatMap(stemsIn))
  return new Set(stemsIn(text).filter((each) => each.length > 2 && !named.has(each)))
}

/** The share of the stems of both that both have; texts of one or two stems are too short to tell. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((each) => other.has(each)).length
  if (shared < 2) return 0
  return shared / Math.min(one.size, other.size) / 2 + shared / (one.size + other.size - shared) / 2
}

function stepOf(told: ToldAssignment, before: OpenAssignment): Continuation['step'] {
  if (told.status !== 'given' && told.status !== 'quoted') return told.status
  const isLater = told.dueOn !== null && (before.dueOn === null || told.dueOn > before.dueOn)
  return isLater ? 'postponed' : 'given'
}
