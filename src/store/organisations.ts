import { randomUUID } from 'node:crypto'
import { authorityNames } from '../domain/authority-names.ts'
import type { Tx } from './database.ts'

/** An organisation that is neither a region nor a municipality: those are known from the start. */
export type NewOrganisation = {
  readonly name: string
  readonly kind: 'municipalAssociation' | 'stateAuthority' | 'church' | 'userOrganisation' | 'other'
}

/** Adds an organisation to a collaboration. Gives its id. */
export async function insertOrganisation(
  tx: Tx,
  collaborationId: string,
  { name, kind }: NewOrganisation,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('organisation')
    .values({ id, collaboration_id: collaborationId, name, kind })
    .execute()
  return id
}

/** The region or municipality that has an official code. Fails where there is none: the codes are the country's own. */
export async function findAuthority(tx: Tx, code: string): Promise<string> {
  const { id } = await tx
    .selectFrom('organisation')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return id
}

const codes = new Map(authorityNames.map(([written, { code }]) => [written.toLowerCase(), code]))

/**
 * The organisations that names mean in a collaboration: an alias that a person has given, a region or municipality by
 * any name of it, or an organisation by its own name. Gives the id of each name that is known; the rest are left out.
 */
export async function findOrganisations(
  tx: Tx,
  collaborationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)].map((written) => ({ written, lower: written.toLowerCase() }))
  if (wanted.length === 0) return new Map()
  const lower = wanted.map((each) => each.lower)
  const aliases = await tx
    .selectFrom('organisation_alias')
    .select(['written', 'organisation_id as id'])
    .where('collaboration_id', '=', collaborationId)
    .where('written', 'in', lower)
    .execute()
  const organisations = await tx
    .selectFrom('organisation')
    .select(({ fn }) => ['id', 'code', fn<string>('lower', ['name']).as('name')])
    .where(({ eb, or }) =>
      or([eb('collaboration_id', 'is', null), eb('collaboration_id', '=', collaborationId)]),
    )
    .where(({ eb, fn, or }) =>
      or([
        eb('code', 'in', ['', ...lower.flatMap((each) => codes.get(each) ?? [])]),
        eb(fn<string>('lower', ['name']), 'in', lower),
      ]),
    )
    .execute()
  const byAlias = new Map(aliases.map(({ written, id }) => [written, id]))
  const byCode = new Map(organisations.map(({ code, id }) => [code, id]))
  const byName = new Map(organisations.map(({ name, id }) => [name, id]))
  return new Map(
    wanted.flatMap(({ written, lower: name }) => {
      const id = byAlias.get(name) ?? byCode.get(codes.get(name) ?? '') ?? byName.get(name)
      return id ? [[written, id] as const] : []
    }),
  )
}
