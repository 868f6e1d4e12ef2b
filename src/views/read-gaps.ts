import { heldBy, type Viewer } from '../domain/viewer.ts'
import type { Gap } from '../gaps/gap.ts'
import { gapsOfCollaboration } from '../gaps/gaps-of-collaboration.ts'
import { gapsOfMatter } from '../gaps/gaps-of-matter.ts'
import { calendarStart } from '../gaps/missing-meeting.ts'
import { archiveOf } from '../store/as-role.ts'
import type { Database } from '../store/database.ts'
import { findVersion } from '../store/events.ts'
import { findGapFacts, type GapFacts } from '../store/gap-facts.ts'

/** What the thread of a matter lacks; nothing for one that has ended, or that the viewer cannot see. */
export async function readGapsOfMatter(
  db: Database,
  viewer: Viewer,
  { matterId, today }: { readonly matterId: string; readonly today: string },
): Promise<readonly Gap[]> {
  const known = recallGaps(db, viewer, { version: await findVersion(db, viewer), today })
  const { matters, bodies } = known
    ? (await known).facts
    : await findGapFacts(db, viewer, { calendarFrom: calendarStart(today), matterId })
  return matters
    .filter(({ id }) => id === matterId)
    .flatMap((matter) => gapsOfMatter(matter, bodies, today))
}

/** The gaps of the whole collaboration, with the titles of the matters they are in. */
export async function readGaps(db: Database, viewer: Viewer, today: string): Promise<FoundGaps> {
  const moment = { version: await findVersion(db, viewer), today }
  return recallGaps(db, viewer, moment) ?? keepGaps(db, viewer, moment)
}

type FoundGaps = {
  readonly gaps: readonly Gap[]
  readonly titles: ReadonlyMap<string, string>
  readonly facts: GapFacts
}

/** The day, and how much has happened in the collaboration: as long as both stand, so do its gaps. */
type Moment = { readonly version: number; readonly today: string }

/** The gaps that were found last in each collaboration, for those who see the same. To find them is to look at all its open threads. */
const lastFound = new WeakMap<Database, Map<string, Last>>()
type Last = Moment & { readonly bySight: Map<string, Promise<FoundGaps>> }

/** What a viewer sees of a collaboration: who see the same have the same gaps. */
const sightOf = (viewer: Viewer): string =>
  viewer.isSecretariat ? 'whole' : [...heldBy(viewer)].sort().join()

function recallGaps(
  db: Database,
  viewer: Viewer,
  { version, today }: Moment,
): Promise<FoundGaps> | null {
  const last = lastFound.get(archiveOf(db))?.get(viewer.collaborationId)
  const isStill = last?.version === version && last.today === today
  return isStill ? (last.bySight.get(sightOf(viewer)) ?? null) : null
}

function keepGaps(db: Database, viewer: Viewer, moment: Moment): Promise<FoundGaps> {
  const found = findGaps(db, viewer, moment.today)
  const archive = archiveOf(db)
  const ofCollaborations = lastFound.get(archive) ?? new Map<string, Last>()
  lastFound.set(archive, ofCollaborations)
  const last = ofCollaborations.get(viewer.collaborationId)
  const isStill = last?.version === moment.version && last.today === moment.today
  const kept = isStill ? last : { ...moment, bySight: new Map<string, Promise<FoundGaps>>() }
  ofCollaborations.set(viewer.collaborationId, kept)
  kept.bySight.set(sightOf(viewer), found)
  // A failed look is not remembered: whoever asks next looks anew.
  found.catch(() => kept.bySight.delete(sightOf(viewer)))
  return found
}

async function findGaps(db: Database, viewer: Viewer, today: string): Promise<FoundGaps> {
  const facts = await findGapFacts(db, viewer, { calendarFrom: calendarStart(today) })
  return {
    facts,
    gaps: gapsOfCollaboration(facts, today),
    titles: new Map(facts.matters.map(({ id, title }) => [id, title])),
  }
}
