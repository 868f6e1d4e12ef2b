// Made by bin/schema from the migrations; a test holds it to them.
import type { Generated, GeneratedAlways } from 'kysely'

/** The tables of the store, as SQL names them. */
export type Tables = {
  account: {
    id: string
    email: string
    name: string
    created_at: Date
    is_administrator: Generated<boolean>
  }
  account_person: {
    account_id: string
    collaboration_id: string
    person_id: string
    is_secretariat: boolean
  }
  adoption: {
    collaboration_id: string
    decision_id: string
    organisation_id: string
    adopted_on: string
    source: string | null
    reach: string | null
  }
  answer: {
    collaboration_id: string
    document_id: string
    question: string
    value: string
    answered_at: Date
    answered_by: string | null
  }
  assignment: {
    id: string
    collaboration_id: string
    meeting_id: string
    item_id: string | null
    text: string
    given_by: string | null
    due_written: string | null
    due_on: string | null
    due_meeting_id: string | null
    due_condition: string | null
    continues_id: string | null
    state: Generated<string>
    postponements: Generated<number>
    first_line: number
    last_line: number
    reach: string | null
  }
  assignment_owner: {
    collaboration_id: string
    assignment_id: string
    place: number
    kind: string
    written: string
    person_id: string | null
    reach: string | null
  }
  assignment_step: {
    id: string
    collaboration_id: string
    assignment_id: string
    meeting_id: string | null
    by_id: string | null
    kind: string
    text: string | null
    on_day: string
    due_on: string | null
    due_meeting_id: string | null
    owners_before: string | null
    owners: string | null
    at: Date
    number: Generated<number>
    reach: string | null
  }
  attempt: {
    kind: string
    subject: Buffer
    at: Date
  }
  attendance: {
    id: string
    collaboration_id: string
    meeting_id: string
    person_id: string
    written: string
    organisation_id: string | null
    title: string | null
    state: string
    is_stated: boolean
    roles: string[]
    extent: string | null
    first_line: number
    last_line: number
    reach: string | null
  }
  body: {
    id: string
    collaboration_id: string
    name: string
    level: string
    kind: Generated<string>
    remit: string | null
    parent_id: string | null
    successor_id: string | null
    founded_on: string | null
    dissolved_on: string | null
    host_id: string | null
    minutes_readers: Generated<string>
    is_sent_to_members: Generated<boolean>
  }
  body_alias: {
    collaboration_id: string
    written: string
    body_id: string
    document_id: string | null
  }
  chain_head: {
    chain: string
    seq: number
    hash: Buffer
  }
  clause: {
    decision_id: string
    place: number
    text: string
    collaboration_id: string | null
    reach: string | null
  }
  collaboration: {
    id: string
    name: string
    created_at: Date
    demonstration_day: string | null
  }
  decision: {
    id: string
    collaboration_id: string
    meeting_id: string
    item_id: string | null
    status: string
    kind: string
    text: string
    taken_by: string | null
    taken_by_body_id: string | null
    decided_on: string | null
    confirmed_by: string | null
    may_be_gap: GeneratedAlways<boolean>
    first_line: number
    last_line: number
    reach: string | null
  }
  demonstration_role: {
    collaboration_id: string
    place: number
    person_id: string
    role: string
    is_secretariat: boolean
  }
  document: {
    id: string
    collaboration_id: string
    import_id: string
    digest: string
    name: string
    size: number
    minutes: string
    status: Generated<string>
    imported_at: Date
    confirmed_at: Date | null
    reach: string | null
  }
  event: {
    chain: string
    seq: number
    prev: Buffer
    hash: Buffer
    canon: string
  }
  event_content: {
    chain: string
    seq: number
    collaboration_id: string | null
    act: string
    subject_kind: string
    subject_id: string
    at: Date
    actor_id: string | null
    salt: Buffer
    details: string
  }
  following: {
    collaboration_id: string
    person_id: string
    matter_id: string
  }
  handling: {
    id: string
    collaboration_id: string
    item_id: string
    matter_id: string
    role: string
    outcome: string | null
    linked: string
    reach: string | null
  }
  identity: {
    issuer: string
    subject: string
    account_id: string
    tied_at: Date
  }
  import: {
    id: string
    collaboration_id: string
    started_at: Date
    started_by: string | null
    undone_at: Date | null
  }
  invitation: {
    digest: Buffer
    collaboration_id: string
    person_id: string
    email: string
    is_secretariat: boolean
    invited_by: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  item: {
    id: string
    collaboration_id: string
    meeting_id: string
    parent_id: string | null
    place: number
    number: string | null
    label: string | null
    title: string
    kind: string
    presenters: Generated<string[]>
    text: Generated<string>
    first_line: number
    last_line: number
    reach: string | null
    stems: Generated<string[]>
    secrecy_provision: string | null
    secrecy_on: string | null
    secrecy_authority: string | null
    unmark_asked_by: string | null
  }
  link_refused: {
    collaboration_id: string
    item_id: string
    matter_id: string
  }
  mail: {
    id: string
    recipient: string
    subject: string
    body: string | null
    created_at: Date
    useless_at: Date
    next_try_at: Date
    attempts: Generated<number>
    last_error: string | null
    sent_at: Date | null
  }
  masked_minutes: {
    document_id: string
    collaboration_id: string
    minutes: string
    reach: string | null
  }
  matter: {
    id: string
    collaboration_id: string
    title: string
    status: Generated<string>
    ended_on: string | null
    ended_because: string | null
    merged_into: string | null
    created_at: Date
    last_on: string | null
    reaches: Generated<string[]>
  }
  matter_first_title: {
    matter_id: string
    collaboration_id: string
    item_id: string
    written: string
  }
  matter_name: {
    collaboration_id: string
    matter_id: string
    written: string
    kind: string
    document_id: string | null
    reach: string | null
  }
  matter_of_item: {
    collaboration_id: string | null
    item_id: string | null
    matter_id: string | null
    role: string | null
  }
  matter_vocabulary: {
    collaboration_id: string
    matter_id: string
    said: string
  }
  meeting: {
    id: string
    collaboration_id: string
    body_id: string
    held_on: string
    ends_on: string | null
    starts_at: string | null
    ends_at: string | null
    place: string | null
    status: string
    document_id: string | null
    planned_in: string | null
    planned: string | null
    minutes_state: Generated<string>
    adjuster_ids: Generated<string[]>
    reach: string | null
    hidden: Generated<string>
    hidden_at: Generated<number[]>
    attendee_ids: Generated<string[]>
  }
  mention: {
    id: string
    collaboration_id: string
    meeting_id: string
    item_id: string | null
    kind: string
    name: string
    means: string | null
    valid_from: string | null
    valid_to: string | null
    first_line: number
    last_line: number
    reach: string | null
  }
  minutes_reached: {
    collaboration_id: string
    meeting_id: string
    organisation_id: string
    at: Date
  }
  minutes_seen: {
    document_id: string | null
    collaboration_id: string | null
    name: string | null
    digest: string | null
    minutes: string | null
    reach: string | null
    is_whole: boolean | null
  }
  office: {
    id: string
    collaboration_id: string
    organisation_id: string
    person_id: string
    kind: string
    valid: Generated<string>
  }
  on_agenda: {
    collaboration_id: string
    meeting_id: string
    matter_id: string
  }
  organisation: {
    id: string
    collaboration_id: string | null
    kind: string
    code: string | null
    name: string
  }
  organisation_alias: {
    collaboration_id: string
    written: string
    organisation_id: string
    document_id: string | null
  }
  party: {
    collaboration_id: string
    organisation_id: string
  }
  person: {
    id: string
    collaboration_id: string
    name: string
    reaches: Generated<string[]>
  }
  person_alias: {
    collaboration_id: string
    body_id: string
    written: string
    person_id: string
    document_id: string | null
  }
  search_word: {
    collaboration_id: string
    word: string
  }
  search_word_seen: {
    collaboration_id: string | null
    word: string | null
  }
  searchable: {
    id: string
    collaboration_id: string
    kind: string
    title: string
    text: string
    about: string
    also: string
    day: string | null
    meeting_id: string | null
    vector: GeneratedAlways<string>
    reaches: Generated<string[]>
  }
  searchable_seen: {
    id: string | null
    collaboration_id: string | null
    kind: string | null
    title: string | null
    text: string | null
    about: string | null
    also: string | null
    day: string | null
    meeting_id: string | null
    vector: string | null
    reaches: string[] | null
  }
  searchable_source: {
    id: string | null
    collaboration_id: string | null
    kind: string | null
    title: string | null
    text: string | null
    about: string | null
    also: string | null
    day: string | null
    meeting_id: string | null
  }
  seat: {
    id: string
    collaboration_id: string
    body_id: string
    organisation_id: string | null
    function: string | null
    kind: Generated<string>
    valid: Generated<string>
  }
  seat_holder: {
    id: string
    collaboration_id: string
    seat_id: string
    person_id: string
    role: Generated<string>
    valid: Generated<string>
  }
  set_up_link: {
    digest: Buffer
    created_at: Date
    used_at: Date | null
  }
  sign_in: {
    id: string
    digest: Buffer
    account_id: string | null
    collaboration_id: string | null
    person_id: string | null
    is_secretariat: boolean | null
    browser: Generated<string>
    signed_in_at: Date
    seen_at: Date
    ended_at: Date | null
  }
  sign_in_code: {
    id: string
    account_id: string | null
    salt: Buffer
    digest: Buffer
    created_at: Date
    used_at: Date | null
    tries: Generated<number>
  }
  token: {
    id: string
    digest: Buffer
    account_id: string
    collaboration_id: string
    name: string
    scopes: string[]
    created_at: Date
    expires_at: Date
    used_on: string | null
    ended_at: Date | null
  }
}
