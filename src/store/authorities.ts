import { createHash } from 'node:crypto'
import type pg from 'pg'
import { municipalities, regions } from '../domain/authorities.ts'

/** Makes the regions and municipalities of the country known, under the names they have now. */
export async function makeAuthoritiesKnown(pool: pg.Pool): Promise<void> {
  const all = [
    ...regions.map((each) => ({ ...each, kind: 'region' })),
    ...municipalities.map((each) => ({ ...each, kind: 'municipality' })),
  ]
  await pool.query(
    `insert into organisation (id, kind, code, name)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
      on conflict (code) do update set name = excluded.name where organisation.name <> excluded.name`,
    [
      all.map(({ code }) => idOfAuthority(code)),
      all.map(({ kind }) => kind),
      all.map(({ code }) => code),
      all.map(({ name }) => name),
    ],
  )
}

/** The same id in every archive, so that what an event or an answer says of an authority holds in another one too. */
function idOfAuthority(code: string): string {
  const hex = createHash('sha256').update(`rodatraden/authority/${code}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}
