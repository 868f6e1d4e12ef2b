import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { grouped } from '../domain/grouped.ts'
import type { Database, Tx } from './database.ts'

/** How an item came to a matter. */
type Linked = 'surely' | 'byPerson' | 'asFirst'

/** What a body did with a matter at an item (behandling). */
export type HandlingRole =
  | 'information'
  | 'preparation'
  | 'consultation'
  | 'request'
  | 'decision'
  | 'takeover'
  | 'report'
  | 'end'

/** That an item handles a matter, and what the body does with it there. */
export type NewHandling = {
  readonly itemId: string
  readonly matterId: string
  readonly role: HandlingRole
  readonly linked: Linked
}

/** A matter as whoever links items needs to know it. */
export type MatterToLink = {
  readonly id: string
  readonly title: string
  readonly names: readonly {
    readonly written: string
    readonly kind: 'title' | 'heading' | 'abbreviation' | 'agreement' | 'project'
  }[]
  readonly handled: readonly {
    readonly bodyId: string
    readonly times: number
    readonly lastOn: string
  }[]
  /** Who presented it or was given something to do in it, as they are written. */
  readonly people: readonly string[]
  /** How many of its items say each stem. */
  readonly vocabulary: ReadonlyMap<string, number>
}

/** The matters of a collaboration that items may be linked to: all that have not been merged into others. */
export async function findMattersToLink(
  db: Database,
  collaborationId: string,
): Promise<readonly MatterToLink[]> {
  const matters = await db
    .selectFrom('matter')
    .leftJoin('matter_vocabulary', 'matter_vocabulary.matter_id', 'matter.id')
    .select(['id', 'title', 'said'])
    .where('matter.collaboration_id', '=', collaborationId)
    .where('merged_into', 'is', null)
    .orderBy('created_at')
    .execute()
  const names = await db
    .selectFrom('matter_name')
    .select(['matter_id as matterId', 'written', 'kind'])
    .where('collaboration_id', '=', collaborationId)
    .orderBy('written')
    .execute()
  const handlings = await db
    .selectFrom('handling')
    .innerJoin('item', 'item.id', 'handling.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .select(['handling.matter_id as matterId', 'meeting.body_id as bodyId'])
    .select(({ fn }) => [
      fn.max<string>('meeting.held_on').as('lastOn'),
      sql<number>`count(*)::int`.as('times'),
    ])
    .where('handling.collaboration_id', '=', collaborationId)
    .groupBy(['handling.matter_id', 'meeting.body_id'])
    .orderBy('meeting.body_id')
    .execute()
  const presenters = await db
    .selectFrom('handling')
    .innerJoin('item', 'item.id', 'handling.item_id')
    .select(['handling.matter_id as matterId', 'item.presenters'])
    .where('handling.collaboration_id', '=', collaborationId)
    .where(sql<number>`cardinality(item.presenters)`, '>', 0)
    .execute()
  const owners = await db
    .selectFrom('handling')
    .innerJoin('assignment', 'assignment.item_id', 'handling.item_id')
    .innerJoin('assignment_owner', 'assignment_owner.assignment_id', 'assignment.id')
    .innerJoin('person', 'person.id', 'assignment_owner.person_id')
    .select(['handling.matter_id as matterId', 'person.name'])
    .distinct()
    .where('handling.collaboration_id', '=', collaborationId)
    .execute()
  const peopleOf = grouped(
    [
      ...presenters.flatMap(({ matterId, presenters }) =>
        presenters.map((name) => ({ matterId, name })),
      ),
      ...owners,
    ],
    ({ matterId }) => matterId,
  )
  const namesOf = grouped(names, ({ matterId }) => matterId)
  const handlingsOf = grouped(handlings, ({ matterId }) => matterId)
  return matters.map(({ id, title, said }) => {
    return {
      id,
      title,
      names: (namesOf.get(id) ?? []).map(({ written, kind }) => ({
        written,
        kind: kind as MatterToLink['names'][number]['kind'],
      })),
      handled: (handlingsOf.get(id) ?? []).map(({ bodyId, times, lastOn }) => ({
        bodyId,
        times,
        lastOn,
      })),
      people: [...new Set((peopleOf.get(id) ?? []).map(({ name }) => name))].sort(),
      vocabulary: new Map(Object.entries<number>(JSON.parse(said ?? '{}'))),
    }
  })
}

/** What the matters of a collaboration are called, those left out that were merged into others. */
export function findMatterTitles(
  db: Database,
  collaborationId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return db
    .selectFrom('matter')
    .select(['id', 'title'])
    .where('collaboration_id', '=', collaborationId)
    .where('merged_into', 'is', null)
    .orderBy('created_at')
    .execute()
}

/** Starts a matter. Gives its id. */
export async function insertMatter(
  tx: Tx,
  collaborationId: string,
  { title, createdAt }: { readonly title: string; readonly createdAt: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('matter')
    .values({ id, collaboration_id: collaborationId, title, created_at: createdAt })
    .execute()
  return id
}

/**
 * What a matter is called besides its title; a name that it has already is left as it is. A name that a document taught
 * goes when the document is undone.
 */
export async function insertMatterNames(
  tx: Tx,
  collaborationId: string,
  matterId: string,
  names: MatterToLink['names'],
  documentId: string | null = null,
): Promise<void> {
  if (names.length === 0) return
  await tx
    .insertInto('matter_name')
    .values(
      names.map((name) => ({
        ...name,
        collaboration_id: collaborationId,
        matter_id: matterId,
        document_id: documentId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Links items to matters: what the body did with each there. */
export async function insertHandlings(
  tx: Tx,
  collaborationId: string,
  handlings: readonly NewHandling[],
): Promise<void> {
  if (handlings.length === 0) return
  await tx
    .insertInto('handling')
    .values(
      handlings.map(({ itemId, matterId, role, linked }) => ({
        id: randomUUID(),
        collaboration_id: collaborationId,
        item_id: itemId,
        matter_id: matterId,
        role,
        linked,
      })),
    )
    .execute()
}

/** Keeps that items do not belong to matters, so that they are not proposed again. */
export async function refuseLinks(
  tx: Tx,
  collaborationId: string,
  refused: readonly { readonly itemId: string; readonly matterId: string }[],
): Promise<void> {
  if (refused.length === 0) return
  await tx
    .insertInto('link_refused')
    .values(
      refused.map(({ itemId, matterId }) => ({
        collaboration_id: collaborationId,
        item_id: itemId,
        matter_id: matterId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
