import type { Viewer } from '../domain/viewer.ts'
import type { Gap } from '../gaps/gap.ts'
import { gapsOfCollaboration } from '../gaps/gaps-of-collaboration.ts'
import { gapsOfMatter } from '../gaps/gaps-of-matter.ts'
import { calendarStart } from '../gaps/missing-meeting.ts'
import type { Database } from '../store/database.ts'
import { findGapFacts } from '../store/gap-facts.ts'

/** What the thread of a matter lacks; nothing for one that has ended, or that the viewer cannot see. */
export async function readGapsOfMatter(
  db: Database,
  viewer: Viewer,
  { matterId, today }: { readonly matterId: string; readonly today: string },
): Promise<readonly Gap[]> {
  const scope = { calendarFrom: calendarStart(today), matterId }
  const { matters, bodies } = await findGapFacts(db, viewer, scope)
  return matters.flatMap((matter) => gapsOfMatter(matter, bodies, today))
}

/** The gaps of the whole collaboration, with the titles of the matters they are in. */
export async function readGaps(
  db: Database,
  viewer: Viewer,
  today: string,
): Promise<{ readonly gaps: readonly Gap[]; readonly titles: ReadonlyMap<string, string> }> {
  const facts = await findGapFacts(db, viewer, { calendarFrom: calendarStart(today) })
  return {
    gaps: gapsOfCollaboration(facts, today),
    titles: new Map(facts.matters.map(({ id, title }) => [id, title])),
  }
}
