import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { heldBy, type Viewer } from '../domain/viewer.ts'

/**
 * That a row of minutes is one that the viewer reads: every list says so itself, and row-level security says it once more.
 * The secretariat reads all of the collaboration, which the list is narrowed to already.
 */
export const isSeen = (viewer: Viewer, table: string): RawBuilder<SqlBool> =>
  viewer.isSecretariat
    ? sql`true`
    : sql`${sql.ref(`${table}.reach`)} = any(${[...heldBy(viewer)]}::uuid[])`

/** The same of a matter, a person or something found, which several minutes may tell of. */
export const isKnown = (viewer: Viewer, table: string): RawBuilder<SqlBool> =>
  viewer.isSecretariat
    ? sql`true`
    : sql`${sql.ref(`${table}.reaches`)} && ${[...heldBy(viewer)]}::uuid[]`
