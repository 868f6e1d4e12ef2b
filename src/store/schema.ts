// Made by bin/schema from the migrations; a test holds it to them.
import type { Generated } from 'kysely'

/** The tables of the store, as SQL names them. */
export type Tables = {
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
  }
  chain_head: {
    chain: string
    seq: number
    hash: Buffer
  }
  collaboration: {
    id: string
    name: string
    created_at: Date
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
    collaboration_id: string
    act: string
    subject_kind: string
    subject_id: string
    at: Date
    actor_id: string | null
    salt: Buffer
    details: string
  }
  organisation: {
    id: string
    collaboration_id: string | null
    kind: string
    code: string | null
    name: string
  }
  party: {
    collaboration_id: string
    organisation_id: string
  }
  person: {
    id: string
    collaboration_id: string
    name: string
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
}
