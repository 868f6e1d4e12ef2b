import type { Tables } from '../schema.ts'

/** The format of an export, as its manifest names it. Another number is another format. */
export const exportFormat = 'rodatraden-export/1'

/**
 * A kind of thing in an export: one file with one line of JSON for each. `fields` are its names there and the columns
 * they come from; the database tells their types.
 */
export type ExportedKind = {
  readonly kind: string
  readonly table: keyof Tables
  readonly fields: Readonly<Record<string, string>>
  /** Columns in whose order the lines stand. */
  readonly order: readonly string[]
  /** Columns that hold JSON as text, and stand in the export as JSON. */
  readonly json: readonly string[]
}

type Marks<Table extends keyof Tables> = {
  readonly order?: readonly (keyof Tables[Table] & string)[]
  readonly json?: readonly (keyof Tables[Table] & string)[]
}

function kindOf<Table extends keyof Tables>(
  kind: string,
  table: Table,
  fields: Readonly<Record<string, keyof Tables[Table] & string>>,
  { order = ['id' as keyof Tables[Table] & string], json = [] }: Marks<Table> = {},
): ExportedKind {
  return { kind, table, fields, order, json }
}

/** The columns of an organisation: in an export it is its official code, or the id of one of the collaboration's own. */
export const organisationColumns: ReadonlySet<string> = new Set(['organisation_id', 'host_id'])

/**
 * Everything of a collaboration but its events, in the order in which it can be put in place: what others are found
 * and told by comes before them. Who may sign in is no part of it, and nothing that a secret could be made from.
 */
export const exportedKinds: readonly ExportedKind[] = [
  kindOf('collaboration', 'collaboration', {
    id: 'id',
    name: 'name',
    createdAt: 'created_at',
    demonstrationDay: 'demonstration_day',
  }),
  kindOf('organisations', 'organisation', { id: 'id', kind: 'kind', name: 'name' }),
  kindOf('parties', 'party', { organisation: 'organisation_id' }, { order: ['organisation_id'] }),
  kindOf('bodies', 'body', {
    id: 'id',
    name: 'name',
    level: 'level',
    kind: 'kind',
    remit: 'remit',
    parent: 'parent_id',
    successor: 'successor_id',
    foundedOn: 'founded_on',
    dissolvedOn: 'dissolved_on',
    host: 'host_id',
    minutesReaders: 'minutes_readers',
    isSentToMembers: 'is_sent_to_members',
  }),
  kindOf('people', 'person', { id: 'id', name: 'name' }),
  kindOf('seats', 'seat', {
    id: 'id',
    body: 'body_id',
    organisation: 'organisation_id',
    function: 'function',
    kind: 'kind',
    term: 'valid',
  }),
  kindOf('seatHolders', 'seat_holder', {
    id: 'id',
    seat: 'seat_id',
    person: 'person_id',
    role: 'role',
    term: 'valid',
  }),
  kindOf('offices', 'office', {
    id: 'id',
    organisation: 'organisation_id',
    person: 'person_id',
    kind: 'kind',
    term: 'valid',
  }),
  kindOf(
    'demonstrationRoles',
    'demonstration_role',
    { place: 'place', person: 'person_id', role: 'role', isSecretariat: 'is_secretariat' },
    { order: ['place'] },
  ),
  kindOf('imports', 'import', {
    id: 'id',
    startedAt: 'started_at',
    startedBy: 'started_by',
    undoneAt: 'undone_at',
  }),
  kindOf(
    'documents',
    'document',
    {
      id: 'id',
      import: 'import_id',
      digest: 'digest',
      name: 'name',
      size: 'size',
      minutes: 'minutes',
      status: 'status',
      importedAt: 'imported_at',
      confirmedAt: 'confirmed_at',
    },
    { json: ['minutes'] },
  ),
  kindOf(
    'answers',
    'answer',
    {
      document: 'document_id',
      question: 'question',
      value: 'value',
      answeredAt: 'answered_at',
      answeredBy: 'answered_by',
    },
    { order: ['document_id', 'question'] },
  ),
  kindOf(
    'bodyAliases',
    'body_alias',
    { written: 'written', body: 'body_id', document: 'document_id' },
    { order: ['written'] },
  ),
  kindOf(
    'personAliases',
    'person_alias',
    { body: 'body_id', written: 'written', person: 'person_id', document: 'document_id' },
    { order: ['body_id', 'written'] },
  ),
  kindOf(
    'organisationAliases',
    'organisation_alias',
    { written: 'written', organisation: 'organisation_id', document: 'document_id' },
    { order: ['written'] },
  ),
  kindOf(
    'meetings',
    'meeting',
    {
      id: 'id',
      body: 'body_id',
      heldOn: 'held_on',
      endsOn: 'ends_on',
      startsAt: 'starts_at',
      endsAt: 'ends_at',
      place: 'place',
      status: 'status',
      document: 'document_id',
      plannedIn: 'planned_in',
      planned: 'planned',
      minutesState: 'minutes_state',
    },
    { json: ['planned'] },
  ),
  kindOf(
    'minutesReached',
    'minutes_reached',
    { meeting: 'meeting_id', organisation: 'organisation_id', at: 'at' },
    { order: ['meeting_id', 'organisation_id'] },
  ),
  kindOf('attendances', 'attendance', {
    id: 'id',
    meeting: 'meeting_id',
    person: 'person_id',
    written: 'written',
    organisation: 'organisation_id',
    title: 'title',
    state: 'state',
    isStated: 'is_stated',
    roles: 'roles',
    extent: 'extent',
    firstLine: 'first_line',
    lastLine: 'last_line',
  }),
  kindOf('items', 'item', {
    id: 'id',
    meeting: 'meeting_id',
    parent: 'parent_id',
    place: 'place',
    number: 'number',
    label: 'label',
    title: 'title',
    kind: 'kind',
    presenters: 'presenters',
    text: 'text',
    stems: 'stems',
    firstLine: 'first_line',
    lastLine: 'last_line',
    secrecyProvision: 'secrecy_provision',
    secrecyOn: 'secrecy_on',
    secrecyAuthority: 'secrecy_authority',
    unmarkAskedBy: 'unmark_asked_by',
  }),
  kindOf('matters', 'matter', {
    id: 'id',
    title: 'title',
    status: 'status',
    endedOn: 'ended_on',
    endedBecause: 'ended_because',
    mergedInto: 'merged_into',
    createdAt: 'created_at',
  }),
  kindOf(
    'matterFirstTitles',
    'matter_first_title',
    { matter: 'matter_id', item: 'item_id', written: 'written' },
    { order: ['matter_id'] },
  ),
  kindOf(
    'matterNames',
    'matter_name',
    { matter: 'matter_id', written: 'written', kind: 'kind', document: 'document_id' },
    { order: ['matter_id', 'written'] },
  ),
  kindOf(
    'followings',
    'following',
    { person: 'person_id', matter: 'matter_id' },
    { order: ['person_id', 'matter_id'] },
  ),
  kindOf('handlings', 'handling', {
    id: 'id',
    item: 'item_id',
    matter: 'matter_id',
    role: 'role',
    outcome: 'outcome',
    linked: 'linked',
  }),
  kindOf(
    'refusedLinks',
    'link_refused',
    { item: 'item_id', matter: 'matter_id' },
    { order: ['item_id', 'matter_id'] },
  ),
  kindOf('mentions', 'mention', {
    id: 'id',
    meeting: 'meeting_id',
    item: 'item_id',
    kind: 'kind',
    name: 'name',
    means: 'means',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    firstLine: 'first_line',
    lastLine: 'last_line',
  }),
  kindOf('decisions', 'decision', {
    id: 'id',
    meeting: 'meeting_id',
    item: 'item_id',
    status: 'status',
    kind: 'kind',
    text: 'text',
    takenBy: 'taken_by',
    takenByBody: 'taken_by_body_id',
    decidedOn: 'decided_on',
    confirmedBy: 'confirmed_by',
    firstLine: 'first_line',
    lastLine: 'last_line',
  }),
  kindOf(
    'clauses',
    'clause',
    { decision: 'decision_id', place: 'place', text: 'text' },
    { order: ['decision_id', 'place'] },
  ),
  kindOf(
    'adoptions',
    'adoption',
    {
      decision: 'decision_id',
      organisation: 'organisation_id',
      adoptedOn: 'adopted_on',
      source: 'source',
    },
    { order: ['decision_id', 'organisation_id'] },
  ),
  kindOf('assignments', 'assignment', {
    id: 'id',
    meeting: 'meeting_id',
    item: 'item_id',
    text: 'text',
    givenBy: 'given_by',
    dueWritten: 'due_written',
    dueOn: 'due_on',
    dueMeeting: 'due_meeting_id',
    dueCondition: 'due_condition',
    continues: 'continues_id',
    firstLine: 'first_line',
    lastLine: 'last_line',
  }),
  kindOf(
    'assignmentOwners',
    'assignment_owner',
    {
      assignment: 'assignment_id',
      place: 'place',
      kind: 'kind',
      written: 'written',
      person: 'person_id',
    },
    { order: ['assignment_id', 'place'] },
  ),
  // What happened at the same moment stands in the order in which it was written down, and is told apart by that.
  kindOf(
    'assignmentSteps',
    'assignment_step',
    {
      id: 'id',
      assignment: 'assignment_id',
      meeting: 'meeting_id',
      by: 'by_id',
      kind: 'kind',
      text: 'text',
      onDay: 'on_day',
      dueOn: 'due_on',
      dueMeeting: 'due_meeting_id',
      ownersBefore: 'owners_before',
      owners: 'owners',
      at: 'at',
    },
    { order: ['number'] },
  ),
  kindOf(
    'agendaPlaces',
    'on_agenda',
    { meeting: 'meeting_id', matter: 'matter_id' },
    { order: ['meeting_id', 'matter_id'] },
  ),
]

/** Columns that no export holds though their table is in it, and why: the database works them out anew. */
export const workedOutColumns: readonly string[] = [
  'matter.last_on',
  'assignment.state',
  'assignment.postponements',
  'assignment_step.number',
  'decision.may_be_gap',
  'item.stems',
  'document.reach',
  'item.reach',
  'decision.reach',
  'clause.reach',
  'assignment.reach',
  'assignment_owner.reach',
  'assignment_step.reach',
  'attendance.reach',
  'mention.reach',
  'handling.reach',
  'adoption.reach',
  'matter_name.reach',
  'meeting.reach',
  'matter.reaches',
  'person.reaches',
  'meeting.adjuster_ids',
  'meeting.hidden',
  'meeting.hidden_at',
  'meeting.attendee_ids',
]

/** Tables that no export holds, and why. */
export const leftOutTables: Readonly<
  Record<string, 'access' | 'secret' | 'passing' | 'workedOut'>
> = {
  account: 'access',
  account_person: 'access',
  identity: 'access',
  invitation: 'secret',
  set_up_link: 'secret',
  sign_in: 'secret',
  sign_in_code: 'secret',
  mail: 'secret',
  token: 'secret',
  attempt: 'passing',
  matter_vocabulary: 'workedOut',
  masked_minutes: 'workedOut',
  searchable: 'workedOut',
  search_word: 'workedOut',
}
