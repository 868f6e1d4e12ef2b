import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import { heldBy, type Viewer } from '../domain/viewer.ts'
import type { Database, Tx } from './database.ts'
import type { DatabaseRole } from './roles.ts'
import type { Tables } from './schema.ts'

/** What a transaction tells the database of whom it is for. What is not told is nobody's: nothing is seen by it. */
type Told = {
  readonly collaboration?: string
  readonly whole?: string
  readonly person?: string
  readonly reaches?: readonly string[]
}

/** Takes a role for the rest of a transaction, and says for whom. Never for longer: the connection is somebody else's next. */
export async function takeRole(tx: Tx, role: DatabaseRole, told: Told = {}): Promise<void> {
  const { collaboration = '', whole = '', person = '', reaches = [] } = told
  await sql`select set_config('app.collaboration', ${collaboration}, true), set_config('app.whole', ${whole}, true),
    set_config('app.person', ${person}, true), set_config('app.reaches', ${`{${reaches.join(',')}}`}, true),
    set_config('role', ${role}, true)`.execute(tx)
}

/** Reads as a viewer, in one transaction that can write nothing, of what they may see and nothing else. */
export function readAs<Result>(
  db: Database,
  viewer: Viewer,
  read: (seen: Database) => Promise<Result>,
): Promise<Result> {
  return readOnly(db, 'rodatraden_reader', toldOf(viewer), read)
}

/** Reads what is published, for nobody in particular. */
export function readPublished<Result>(
  db: Database,
  read: (published: Database) => Promise<Result>,
): Promise<Result> {
  return readOnly(db, 'rodatraden_public', {}, read)
}

const toldOf = (viewer: Viewer): Told => ({
  collaboration: viewer.collaborationId,
  person: viewer.personId,
  reaches: heldBy(viewer),
  ...(viewer.isSecretariat && { whole: viewer.collaborationId }),
})

function readOnly<Result>(
  db: Database,
  role: DatabaseRole,
  told: Told,
  read: (seen: Database) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await takeRole(tx, role, told)
      archives.set(tx, db)
      return read(tx)
    })
}

const archives = new WeakMap<Database, Database>()

/** The archive that a viewer reads in: the same for every transaction. */
export const archiveOf = (seen: Database): Database => archives.get(seen) ?? seen

/** Lets a viewer who turns out to read more than all of the collaboration do so for the rest of the transaction. */
export async function holdMore(seen: Database, viewer: Viewer): Promise<void> {
  await sql`select set_config('app.reaches', ${`{${heldBy(viewer).join(',')}}`}, true)`.execute(
    seen,
  )
}

/**
 * Reads as a viewer, each question in a transaction of its own: for what an action needs to know before and after it, while
 * the connection must be free for the action itself.
 */
export function eachReadAs(db: Database, viewer: Viewer): Database {
  const connection: DatabaseConnection = {
    executeQuery<Row>(query: CompiledQuery) {
      return readAs(db, viewer, (seen) => seen.executeQuery<Row>(query as CompiledQuery<Row>))
    },
    streamQuery() {
      throw new Error('nothing is streamed')
    },
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  const each = new Kysely<Tables>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (own) => new PostgresIntrospector(own),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  archives.set(each, db)
  return each
}

async function refuse(): Promise<void> {
  throw new Error('what is read for a viewer is only read')
}

/** Does what keeping the archive takes, at the command line: sees all, and changes nothing that has happened. */
export function asKeeper<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await takeRole(tx, 'rodatraden_keeper')
    return work(tx)
  })
}
