import { sql } from 'kysely'
import { plainName } from '../domain/plain-name.ts'
import type { Tx } from './database.ts'
import { columnsOf, type MeetingTime } from './meetings.ts'
import { forgetUnsaidWords } from './search-words.ts'
import { removeUnused } from './unused-rows.ts'

/** A meeting whose minutes are taken back. */
type Undone = { readonly documentId: string; readonly meetingId: string; readonly bodyId: string }

/**
 * Removes everything that confirmed documents brought: the record of their meetings, the meetings that they planned,
 * what they taught, and the matters, people, organisations and bodies that nothing else uses. Meetings that were
 * planned before are planned again.
 */
export async function undoDocuments(
  tx: Tx,
  collaborationId: string,
  documentIds: readonly string[],
): Promise<readonly Undone[]> {
  if (documentIds.length === 0) return []
  const held = await tx
    .selectFrom('meeting')
    .select(['id as meetingId', 'body_id as bodyId', 'planned', 'document_id as documentId'])
    .where('document_id', 'in', [...documentIds])
    .execute()
  const meetingIds = held.map(({ meetingId }) => meetingId)
  const people = await peopleIn(tx, meetingIds)
  const organisations = await organisationsIn(tx, meetingIds)
  const matters = await removeHandlings(tx, meetingIds)
  await removeRecord(tx, meetingIds)
  for (const { meetingId, planned } of held) await unhold(tx, meetingId, planned)
  await forgetPlans(tx, collaborationId, documentIds)
  await releaseAndRemove(
    tx,
    held.filter(({ planned }) => planned === null).map(({ meetingId }) => meetingId),
  )
  await removeMatters(tx, matters, documentIds)
  await forgetNames(tx, documentIds)
  await removeUnused(tx, 'person', people)
  await removeUnused(tx, 'organisation', organisations)
  await removeFounded(tx, collaborationId, documentIds)
  await forgetUnsaidWords(tx, collaborationId)
  return held.map(({ documentId, meetingId, bodyId }) => ({
    documentId: documentId ?? '',
    meetingId,
    bodyId,
  }))
}

const some = (ids: readonly string[]) => (ids.length > 0 ? [...ids] : [nothing])
const nothing = '00000000-0000-0000-0000-000000000000'

async function peopleIn(tx: Tx, meetingIds: readonly string[]): Promise<readonly string[]> {
  const attending = await tx
    .selectFrom('attendance')
    .select('person_id as id')
    .where('meeting_id', 'in', some(meetingIds))
    .execute()
  const owning = await tx
    .selectFrom('assignment_owner')
    .innerJoin('assignment', 'assignment.id', 'assignment_owner.assignment_id')
    .select('person_id as id')
    .where('meeting_id', 'in', some(meetingIds))
    .where('person_id', 'is not', null)
    .execute()
  return [...new Set([...attending, ...owning].flatMap(({ id }) => id ?? []))]
}

/** The collaboration's own organisations that only reviews have added: a party is one whatever is undone. */
async function organisationsIn(tx: Tx, meetingIds: readonly string[]): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('attendance')
    .innerJoin('organisation', 'organisation.id', 'attendance.organisation_id')
    .select('organisation.id')
    .where('meeting_id', 'in', some(meetingIds))
    .where('organisation.collaboration_id', 'is not', null)
    .distinct()
    .execute()
  return found.map(({ id }) => id)
}

async function removeHandlings(tx: Tx, meetingIds: readonly string[]): Promise<readonly string[]> {
  const items = tx.selectFrom('item').select('id').where('meeting_id', 'in', some(meetingIds))
  await tx.deleteFrom('link_refused').where('item_id', 'in', items).execute()
  const removed = await tx
    .deleteFrom('handling')
    .where('item_id', 'in', items)
    .returning('matter_id as matterId')
    .execute()
  return [...new Set(removed.map(({ matterId }) => matterId))]
}

async function removeRecord(tx: Tx, meetingIds: readonly string[]): Promise<void> {
  const ids = some(meetingIds)
  const decisions = tx.selectFrom('decision').select('id').where('meeting_id', 'in', ids)
  await tx
    .updateTable('decision')
    .set({ confirmed_by: null })
    .where('confirmed_by', 'in', decisions)
    .execute()
  await tx.deleteFrom('adoption').where('decision_id', 'in', decisions).execute()
  await tx.deleteFrom('clause').where('decision_id', 'in', decisions).execute()
  await tx.deleteFrom('decision').where('meeting_id', 'in', ids).execute()
  const assignments = tx.selectFrom('assignment').select('id').where('meeting_id', 'in', ids)
  // What other minutes tell of these again stands for itself from now on, with its own step.
  await sql`update assignment_step step set assignment_id = told.id from assignment told
    where told.continues_id = step.assignment_id and told.meeting_id = step.meeting_id
      and told.continues_id in (${assignments})`.execute(tx)
  await tx.deleteFrom('assignment_step').where('meeting_id', 'in', ids).execute()
  await tx.deleteFrom('assignment_step').where('assignment_id', 'in', assignments).execute()
  await tx
    .updateTable('assignment')
    .set({ continues_id: null })
    .where('continues_id', 'in', assignments)
    .execute()
  await tx.deleteFrom('assignment_owner').where('assignment_id', 'in', assignments).execute()
  await tx.deleteFrom('assignment').where('meeting_id', 'in', ids).execute()
  await tx.deleteFrom('mention').where('meeting_id', 'in', ids).execute()
  await tx.deleteFrom('attendance').where('meeting_id', 'in', ids).execute()
  await tx.deleteFrom('minutes_reached').where('meeting_id', 'in', ids).execute()
  await tx.deleteFrom('item').where('meeting_id', 'in', ids).execute()
}

/** A meeting that was planned before its minutes came is planned again, for the time that was said then. */
async function unhold(tx: Tx, id: string, planned: string | null): Promise<void> {
  const time = planned === null ? {} : columnsOf(JSON.parse(planned) as MeetingTime)
  await tx
    .updateTable('meeting')
    .set({
      ...time,
      status: 'planned',
      document_id: null,
      planned: null,
      minutes_state: 'adjusted',
    })
    .where('id', '=', id)
    .execute()
}

/** Meetings that nobody tells of any more are removed; what was due or waited there does so at no known meeting. */
async function releaseAndRemove(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('on_agenda').where('meeting_id', 'in', some(ids)).execute()
  for (const table of ['assignment', 'assignment_step'] as const) {
    await tx
      .updateTable(table)
      .set({ due_meeting_id: null })
      .where('due_meeting_id', 'in', some(ids))
      .execute()
  }
  await removeUnused(tx, 'meeting', ids)
}

/** Meetings that the documents planned: another document of the body may tell of the same, and then they stay by it. */
async function forgetPlans(
  tx: Tx,
  collaborationId: string,
  documentIds: readonly string[],
): Promise<void> {
  const meetings = await tx
    .selectFrom('meeting')
    .select([
      'id',
      'body_id as bodyId',
      'held_on as heldOn',
      'document_id as documentId',
      'planned',
    ])
    .where('planned_in', 'in', [...documentIds])
    .execute()
  if (meetings.length === 0) return
  const tellers = await tellersOf(tx, collaborationId, documentIds)
  const gone: string[] = []
  for (const { id, bodyId, heldOn, documentId, planned } of meetings) {
    const day = planned === null ? heldOn : (JSON.parse(planned) as MeetingTime).heldOn
    const teller = tellers.find((each) => each.bodyId === bodyId && each.days.includes(day))
    if (!teller && documentId === null) gone.push(id)
    await tx
      .updateTable('meeting')
      .set({ planned_in: teller?.documentId ?? null, ...(teller ? {} : { planned: null }) })
      .where('id', '=', id)
      .execute()
  }
  await releaseAndRemove(tx, gone)
}

/** What a kept document says of the meetings that will be. */
type Kept = {
  readonly plannedMeetings: readonly { readonly date: string | null }[]
}

/** The confirmed documents that stay, with the days of the meetings they tell of, the first that came first. */
async function tellersOf(tx: Tx, collaborationId: string, gone: readonly string[]) {
  const documents = await tx
    .selectFrom('document')
    .innerJoin('meeting', 'meeting.document_id', 'document.id')
    .select(['document.id', 'minutes', 'body_id as bodyId'])
    .where('document.collaboration_id', '=', collaborationId)
    .where('document.status', '=', 'confirmed')
    .where('document.id', 'not in', [...gone])
    .orderBy('confirmed_at')
    .execute()
  return documents.map(({ id, minutes, bodyId }) => {
    const { plannedMeetings } = JSON.parse(minutes) as Kept
    return {
      documentId: id,
      bodyId,
      days: plannedMeetings.flatMap(({ date }) => date ?? []),
    }
  })
}

/** Matters that nothing handles any more are removed, with their names and their followers. */
async function removeMatters(
  tx: Tx,
  ids: readonly string[],
  documentIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('matter_name')
    .where('document_id', 'in', [...documentIds])
    .execute()
  const handled = tx.selectFrom('handling').select('matter_id')
  const merged = tx
    .selectFrom('matter as other')
    .select('other.merged_into')
    .where('other.merged_into', 'is not', null)
  const rows = await tx
    .selectFrom('matter')
    .select('id')
    .where('id', 'in', some(ids))
    .where('id', 'not in', handled)
    .where('id', 'not in', merged.$castTo<{ merged_into: string }>())
    .execute()
  const unhandled = rows.map(({ id }) => id)
  for (const table of ['matter_name', 'following', 'link_refused', 'on_agenda'] as const) {
    await tx.deleteFrom(table).where('matter_id', 'in', some(unhandled)).execute()
  }
  await removeUnused(tx, 'matter', unhandled)
}

/** Names that the documents taught are forgotten, unless what stays is written so too. */
async function forgetNames(tx: Tx, documentIds: readonly string[]): Promise<void> {
  const ids = [...documentIds]
  await tx.deleteFrom('body_alias').where('document_id', 'in', ids).execute()
  await tx.deleteFrom('organisation_alias').where('document_id', 'in', ids).execute()
  const taught = await tx
    .selectFrom('person_alias')
    .select(['body_id as bodyId', 'person_id as personId', 'written'])
    .where('document_id', 'in', ids)
    .execute()
  for (const { bodyId, personId, written } of taught) {
    const others = await tx
      .selectFrom('attendance')
      .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
      .select('written')
      .where('person_id', '=', personId)
      .where('body_id', '=', bodyId)
      .execute()
    if (others.some((each) => plainName(each.written) === written)) continue
    await tx
      .deleteFrom('person_alias')
      .where('body_id', '=', bodyId)
      .where('written', '=', written)
      .execute()
  }
}

/** Bodies that the documents founded and nothing else is about. */
async function removeFounded(
  tx: Tx,
  collaborationId: string,
  documentIds: readonly string[],
): Promise<void> {
  const answers = await tx
    .selectFrom('answer')
    .select('value')
    .where('document_id', 'in', [...documentIds])
    .where('question', '=', 'body')
    .where('value', 'like', 'new:%')
    .execute()
  const names = new Set(answers.map(({ value }) => value.split(':').slice(2).join(':').trim()))
  const bodies = await tx
    .selectFrom('body')
    .select(['id', 'name'])
    .where('collaboration_id', '=', collaborationId)
    .execute()
  await removeUnused(
    tx,
    'body',
    bodies.filter(({ name }) => names.has(name)).map(({ id }) => id),
  )
}
