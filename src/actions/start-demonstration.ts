import { randomUUID } from 'node:crypto'
import { type BodyLevel, insertBody, setSuccessor } from '../store/bodies.ts'
import { insertCollaboration, insertParty } from '../store/collaborations.ts'
import type { Database, Tx } from '../store/database.ts'
import { insertDemonstrationRoles } from '../store/demonstration-roles.ts'
import { findAuthority, insertOrganisation, type NewOrganisation } from '../store/organisations.ts'
import { makePeopleKnown } from '../store/people.ts'
import { insertSeatHolders, insertSeats, type NewSeat, type NewSeatHolder } from '../store/seats.ts'
import { perform } from './perform.ts'

type Term = { readonly from: string | null; readonly to: string | null }

/** A county as somebody has written it down: what refers to another thing does so by its `key`. */
export type County = {
  readonly collaboration: string
  /** The day on which the demonstration stands still. */
  readonly day: string
  readonly organisations: readonly {
    readonly key: string
    readonly name: string
    readonly kind: 'region' | 'municipality' | NewOrganisation['kind']
    readonly code: string | null
  }[]
  readonly bodies: readonly {
    readonly key: string
    readonly name: string
    readonly level: BodyLevel
    readonly kind: 'informal' | 'statutory'
    readonly remit: string
    readonly parent: string | null
    readonly successor: string | null
    readonly foundedOn: string | null
    readonly dissolvedOn: string | null
    /** Whether its adjusted minutes are for everybody. */
    readonly publishes?: boolean | undefined
  }[]
  readonly seats: readonly (Term &
    Pick<NewSeat, 'function' | 'kind'> & {
      readonly key: string
      readonly body: string
      readonly organisation: string
    })[]
  readonly holders: readonly (Term &
    Pick<NewSeatHolder, 'role'> & { readonly seat: string; readonly person: string })[]
  /** The people whom a visitor may be, in the order they are shown. */
  readonly roles: readonly {
    readonly person: string
    readonly role: string
    readonly isSecretariat: boolean
  }[]
}

/** Starts the demonstration: its collaboration with organisations, bodies, seats and people. Gives its id. */
export function startDemonstration(
  { db, now }: { readonly db: Database; readonly now: Date },
  county: County,
): Promise<string> {
  const collaborationId = randomUUID()
  const session = { db, collaborationId, actorId: null, now }
  return perform(session, 'demonstration.start', async ({ tx, record }) => {
    await insertCollaboration(tx, {
      id: collaborationId,
      name: county.collaboration,
      createdAt: now,
      demonstrationDay: county.day,
    })
    const organisations = await insertOrganisations(tx, collaborationId, county)
    const bodies = await insertBodies(tx, collaborationId, county)
    const seatIds = await insertSeats(
      tx,
      collaborationId,
      county.seats.map(({ body, organisation, function: stands, kind, ...term }) => ({
        bodyId: idIn(bodies, body),
        organisationId: idIn(organisations, organisation),
        function: stands,
        kind,
        term,
      })),
    )
    const seats = new Map(county.seats.map(({ key }, index) => [key, seatIds[index] ?? '']))
    const people = await makePeopleKnown(tx, collaborationId, [
      ...county.holders.map(({ person }) => person),
      ...county.roles.map(({ person }) => person),
    ])
    await insertSeatHolders(
      tx,
      collaborationId,
      county.holders.map(({ seat, person, role, ...term }) => ({
        seatId: idIn(seats, seat),
        personId: idIn(people, person),
        role,
        term,
      })),
    )
    await insertDemonstrationRoles(
      tx,
      collaborationId,
      county.roles.map(({ person, ...role }) => ({ ...role, personId: idIn(people, person) })),
    )
    await record({ kind: 'collaboration', id: collaborationId }, { name: county.collaboration })
    return collaborationId
  })
}

async function insertOrganisations(
  tx: Tx,
  collaborationId: string,
  { organisations }: County,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, name, kind, code } of organisations) {
    const id =
      kind === 'region' || kind === 'municipality'
        ? await findAuthority(tx, code ?? '')
        : await insertOrganisation(tx, collaborationId, { name, kind })
    await insertParty(tx, collaborationId, id)
    ids.set(key, id)
  }
  return ids
}

/** Parents stand before their children in the county, so that each finds its own. */
async function insertBodies(
  tx: Tx,
  collaborationId: string,
  { bodies }: County,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, parent, successor: _, ...body } of bodies) {
    const id = randomUUID()
    const parentId = parent === null ? null : idIn(ids, parent)
    await insertBody(tx, collaborationId, { ...body, id, parentId })
    ids.set(key, id)
  }
  for (const { key, successor } of bodies) {
    if (successor !== null) await setSuccessor(tx, idIn(ids, key), idIn(ids, successor))
  }
  return ids
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the county refers to ${key}, which it does not have`)
  return id
}
