import { randomUUID } from 'node:crypto'
import type { Tx } from './database.ts'

/** First and last line in the document that a fact stands on. */
type Lines = readonly [number, number]

/** What a meeting's minutes say, with everybody's ids: one record, written as a whole. */
export type MeetingRecord = {
  readonly attendance: readonly {
    readonly personId: string
    readonly written: string
    readonly organisationId: string | null
    readonly title: string | null
    readonly state: string
    readonly isStated: boolean
    readonly roles: readonly string[]
    readonly extent: string | null
    readonly lines: Lines
  }[]
  /** `key` is what decisions and assignments refer to it by. */
  readonly items: readonly {
    readonly key: string
    readonly parentKey: string | null
    readonly number: string | null
    readonly label: string | null
    readonly title: string
    readonly kind: string
    readonly presenters: readonly string[]
    readonly text: string
    /** What it says, as items are compared with matters. */
    readonly stems: readonly string[]
    readonly lines: Lines
  }[]
  readonly decisions: readonly {
    readonly itemKey: string | null
    readonly status: string
    readonly kind: string
    readonly text: string
    readonly clauses: readonly string[]
    readonly takenBy: string | null
    readonly takenByBodyId: string | null
    readonly decidedOn: string | null
    readonly lines: Lines
  }[]
  readonly assignments: readonly {
    readonly itemKey: string | null
    readonly text: string
    readonly givenBy: string | null
    readonly owners: readonly {
      readonly kind: string
      readonly written: string
      readonly personId: string | null
    }[]
    readonly dueWritten: string | null
    readonly dueOn: string | null
    readonly dueMeetingId: string | null
    readonly dueCondition: string | null
    readonly step: string
    readonly lines: Lines
  }[]
  readonly mentions: readonly {
    readonly itemKey: string | null
    readonly kind: string
    readonly name: string
    readonly means: string | null
    readonly from: string | null
    readonly to: string | null
    readonly lines: Lines
  }[]
}

type Place = {
  readonly collaborationId: string
  readonly meetingId: string
  readonly heldOn: string
  readonly at: Date
}

/** Writes what a meeting's minutes say. The meeting has no record before. Gives the id of each item by its key. */
export async function insertRecord(
  tx: Tx,
  place: Place,
  record: MeetingRecord,
): Promise<ReadonlyMap<string, string>> {
  await insertAttendance(tx, place, record.attendance)
  const items = await insertItems(tx, place, record.items)
  const idOf = (key: string | null) => (key === null ? null : (items.get(key) ?? null))
  await insertDecisions(tx, place, record.decisions, idOf)
  await insertAssignments(tx, place, record.assignments, idOf)
  await insertMentions(tx, place, record.mentions, idOf)
  return items
}

type IdOf = (key: string | null) => string | null

async function insertAttendance(
  tx: Tx,
  { collaborationId, meetingId }: Place,
  attendance: MeetingRecord['attendance'],
): Promise<void> {
  if (attendance.length === 0) return
  const rows = attendance.map((each) => ({
    id: randomUUID(),
    collaboration_id: collaborationId,
    meeting_id: meetingId,
    person_id: each.personId,
    written: each.written,
    organisation_id: each.organisationId,
    title: each.title,
    state: each.state,
    is_stated: each.isStated,
    roles: [...each.roles],
    extent: each.extent,
    ...columnsOf(each.lines),
  }))
  await tx.insertInto('attendance').values(rows).execute()
}

async function insertItems(
  tx: Tx,
  { collaborationId, meetingId }: Place,
  items: MeetingRecord['items'],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(items.map(({ key }) => [key, randomUUID()]))
  const rows = items.map(({ key, parentKey, lines, presenters, stems, ...rest }, index) => ({
    id: ids.get(key) ?? '',
    collaboration_id: collaborationId,
    meeting_id: meetingId,
    parent_id: parentKey === null ? null : (ids.get(parentKey) ?? null),
    place: index + 1,
    ...rest,
    presenters: [...presenters],
    stems: [...stems],
    ...columnsOf(lines),
  }))
  if (rows.length > 0) await tx.insertInto('item').values(rows).execute()
  return ids
}

async function insertDecisions(
  tx: Tx,
  { collaborationId, meetingId }: Place,
  decisions: MeetingRecord['decisions'],
  idOf: IdOf,
): Promise<void> {
  const rows = decisions.map((each) => ({
    id: randomUUID(),
    collaboration_id: collaborationId,
    meeting_id: meetingId,
    item_id: idOf(each.itemKey),
    status: each.status,
    kind: each.kind,
    text: each.text,
    taken_by: each.takenBy,
    taken_by_body_id: each.takenByBodyId,
    decided_on: each.decidedOn,
    ...columnsOf(each.lines),
  }))
  if (rows.length > 0) await tx.insertInto('decision').values(rows).execute()
  const clauses = decisions.flatMap(({ clauses }, index) =>
    clauses.map((text, at) => ({ decision_id: rows[index]?.id ?? '', place: at + 1, text })),
  )
  if (clauses.length > 0) await tx.insertInto('clause').values(clauses).execute()
}

async function insertAssignments(
  tx: Tx,
  { collaborationId, meetingId, heldOn, at }: Place,
  assignments: MeetingRecord['assignments'],
  idOf: IdOf,
): Promise<void> {
  const rows = assignments.map((each) => ({
    id: randomUUID(),
    collaboration_id: collaborationId,
    meeting_id: meetingId,
    item_id: idOf(each.itemKey),
    text: each.text,
    given_by: each.givenBy,
    due_written: each.dueWritten,
    due_on: each.dueOn,
    due_meeting_id: each.dueMeetingId,
    due_condition: each.dueCondition,
    ...columnsOf(each.lines),
  }))
  if (rows.length === 0) return
  await tx.insertInto('assignment').values(rows).execute()
  const owners = assignments.flatMap((each, index) =>
    each.owners.map(({ kind, written, personId }, place) => ({
      collaboration_id: collaborationId,
      assignment_id: rows[index]?.id ?? '',
      place: place + 1,
      kind,
      written,
      person_id: personId,
    })),
  )
  if (owners.length > 0) await tx.insertInto('assignment_owner').values(owners).execute()
  const steps = assignments.map(({ step, dueOn, dueMeetingId }, index) => ({
    id: randomUUID(),
    collaboration_id: collaborationId,
    assignment_id: rows[index]?.id ?? '',
    meeting_id: meetingId,
    kind: step,
    on_day: heldOn,
    due_on: dueOn,
    due_meeting_id: dueMeetingId,
    at,
  }))
  await tx.insertInto('assignment_step').values(steps).execute()
}

async function insertMentions(
  tx: Tx,
  { collaborationId, meetingId }: Place,
  mentions: MeetingRecord['mentions'],
  idOf: IdOf,
): Promise<void> {
  if (mentions.length === 0) return
  const rows = mentions.map(({ itemKey, kind, name, means, from, to, lines }) => ({
    id: randomUUID(),
    collaboration_id: collaborationId,
    meeting_id: meetingId,
    item_id: idOf(itemKey),
    kind,
    name,
    means,
    valid_from: from,
    valid_to: to,
    ...columnsOf(lines),
  }))
  await tx.insertInto('mention').values(rows).execute()
}

const columnsOf = ([first, last]: Lines) => ({ first_line: first, last_line: last })
