import type { Viewer } from '../domain/viewer.ts'
import type { Gap } from '../gaps/gap.ts'
import type { Database } from '../store/database.ts'
import {
  type ComingMeeting,
  type FollowedMatter,
  findBeginning,
  listComingMeetings,
  listFollowed,
  listInReview,
  listMyAssignments,
  listMyBodies,
  listMyItems,
  type MyAssignment,
  type MyBody,
  type MyItem,
  type WaitingDocument,
} from '../store/my-thread.ts'
import { readGaps } from './read-gaps.ts'

/** What concerns one person today: everything that the start page shows. */
export type MyThread = {
  readonly today: string
  readonly beginning: { readonly hasBodies: boolean; readonly hasDocuments: boolean }
  readonly bodies: readonly MyBody[]
  readonly inReview: readonly WaitingDocument[]
  readonly assignments: readonly MyAssignment[]
  readonly items: readonly MyItem[]
  readonly meetings: readonly ComingMeeting[]
  readonly followed: readonly FollowedMatter[]
  /** The broken threads that are the viewer's to mend: the worst gap of each. Null for whoever leads no body. */
  readonly broken: BrokenThreads | null
  /** Politicians see their meetings first. */
  readonly isMeetingsFirst: boolean
}

/** Broken threads: the worst gap of each, with the titles of their matters. */
export type BrokenThreads = {
  readonly gaps: readonly Gap[]
  readonly titles: ReadonlyMap<string, string>
  /** How many more gaps the thread of each has. */
  readonly more: ReadonlyMap<Gap, number>
}

const mostMeetings = 3

export async function readMyThread(db: Database, viewer: Viewer, today: string): Promise<MyThread> {
  const bodies = await listMyBodies(db, viewer, today)
  const led = viewer.isSecretariat
    ? null
    : new Set(bodies.filter(({ isLed }) => isLed).map(({ id }) => id))
  // Whoever sits nowhere, as a registrar, sees everybody's meetings.
  const bodyIds = bodies.length > 0 ? bodies.map(({ id }) => id) : null
  return {
    today,
    bodies,
    beginning: await findBeginning(db, viewer),
    inReview: await listInReview(db, viewer),
    assignments: await listMyAssignments(db, viewer),
    items: await listMyItems(db, viewer, today),
    meetings: await listComingMeetings(db, viewer, { bodyIds, today, most: mostMeetings }),
    followed: await listFollowed(db, viewer),
    broken: led?.size === 0 ? null : await readBroken(db, viewer, { today, led }),
    isMeetingsFirst: !viewer.isSecretariat && bodies.some(({ level }) => level === 'political'),
  }
}

/** The worst gap of each thread, in all bodies or in those that the viewer leads. */
async function readBroken(
  db: Database,
  viewer: Viewer,
  { today, led }: { readonly today: string; readonly led: ReadonlySet<string> | null },
): Promise<BrokenThreads> {
  const { gaps, titles } = await readGaps(db, viewer, today)
  const own = gaps.filter(({ bodyId }) => led === null || (bodyId !== null && led.has(bodyId)))
  const first = new Map<string, Gap>()
  const more = new Map<Gap, number>()
  for (const gap of own) {
    const thread = gap.matterId ?? gap.assignmentId ?? gap.bodyId ?? ''
    const worst = first.get(thread)
    if (worst) more.set(worst, (more.get(worst) ?? 0) + 1)
    else first.set(thread, gap)
  }
  return { gaps: [...first.values()], titles, more }
}
