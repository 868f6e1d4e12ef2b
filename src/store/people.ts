import { randomUUID } from 'node:crypto'
import type { Tx } from './database.ts'

/**
 * The people of a collaboration by their names, whoever is new among them added. Gives the id of each name; the same
 * name however it is capitalised is the same person.
 */
export async function makePeopleKnown(
  tx: Tx,
  collaborationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return new Map()
  const known = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('collaboration_id', '=', collaborationId)
    .where(({ eb, fn }) =>
      eb(
        fn<string>('lower', ['name']),
        'in',
        wanted.map((name) => name.toLowerCase()),
      ),
    )
    .execute()
  const ids = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]))
  const added = []
  for (const name of wanted) {
    if (ids.has(name.toLowerCase())) continue
    const id = randomUUID()
    ids.set(name.toLowerCase(), id)
    added.push({ id, collaboration_id: collaborationId, name })
  }
  if (added.length > 0) await tx.insertInto('person').values(added).execute()
  return new Map(wanted.map((name) => [name, ids.get(name.toLowerCase()) ?? '']))
}
