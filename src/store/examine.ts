import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** What can be told of a folder without opening anything in it. */
export type FolderFacts = {
  readonly isThere: boolean
  readonly isWritable: boolean
  /** Whether others than its owner and its owner's group may look into it. */
  readonly isOpen: boolean
  readonly freeBytes: number
  readonly totalBytes: number
}

/** Looks at a folder: whether it can be written in, by writing, and how much room there is. */
export async function examineFolder(folder: string): Promise<FolderFacts> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) {
    return { isThere: false, isWritable: false, isOpen: false, freeBytes: 0, totalBytes: 0 }
  }
  const { bavail, blocks, bsize } = await statfs(folder)
  return {
    isThere: true,
    isWritable: await canWrite(folder),
    isOpen: process.platform !== 'win32' && (found.mode & 0o007) !== 0,
    freeBytes: bavail * bsize,
    totalBytes: blocks * bsize,
  }
}

/** By doing it: rights are not all that may stand in the way. */
async function canWrite(folder: string): Promise<boolean> {
  const probe = join(folder, `.doctor-${process.pid}`)
  try {
    await mkdir(probe)
    await writeFile(join(probe, 'probe'), 'x')
    return true
  } catch {
    return false
  } finally {
    await rm(probe, { recursive: true, force: true }).catch(() => {})
  }
}

/** What a database says of itself. */
export type DatabaseFacts = {
  readonly version: number
  readonly isUtf8: boolean
  readonly isSuperuser: boolean
  readonly now: Date
}

export async function findDatabaseFacts(db: Database): Promise<DatabaseFacts> {
  const { rows } = await sql<DatabaseFacts>`
    select current_setting('server_version_num')::int / 10000 as version,
      current_setting('server_encoding') = 'UTF8' as "isUtf8",
      coalesce((select rolsuper from pg_roles where rolname = current_user), false) as "isSuperuser",
      clock_timestamp() as now`.execute(db)
  const [facts] = rows
  if (!facts) throw new Error('the database says nothing of itself')
  return facts
}

/** When the latest thing happened that the log tells of; null where nothing has. */
export async function findLatestEvent(db: Database): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select max(at) as at from event_content`.execute(
    db,
  )
  return rows[0]?.at ?? null
}

/** Letters that should have gone by now. */
export type StuckLetters = {
  readonly count: number
  readonly oldest: Date | null
  readonly lastError: string | null
}

const patience = 15 * 60_000

export async function findStuckLetters(db: Database, now: Date): Promise<StuckLetters> {
  const { rows } = await sql<StuckLetters>`
    select count(*)::int as count, min(created_at) as oldest,
      (array_agg(last_error order by created_at desc) filter (where last_error is not null))[1] as "lastError"
    from mail where sent_at is null and body is not null and useless_at > ${now}::timestamptz
      and (attempts >= 3 or created_at < ${new Date(now.getTime() - patience)}::timestamptz)`.execute(
    db,
  )
  return rows[0] ?? { count: 0, oldest: null, lastError: null }
}

/** The collaborations, but for a demonstration, into whose secretariat nobody can come. */
export async function listUnreachable(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from collaboration
    where demonstration_day is null and not exists (select from account_person place
      where place.collaboration_id = collaboration.id and place.is_secretariat) order by name`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** Whether the archive holds a collaboration of real people. */
export async function hasRealCollaboration(db: Database): Promise<boolean> {
  const { rows } =
    await sql`select 1 from collaboration where demonstration_day is null limit 1`.execute(db)
  return rows.length > 0
}

/** What was found of the documents' files: how many there are, and those that are missing or not what they were. */
export type FileFacts = {
  readonly count: number
  readonly missing: readonly string[]
  readonly changed: readonly string[]
}

/** Reads the file of every document, a part at a time, and compares it with its digest. */
export async function examineFiles(db: Database, folder: string): Promise<FileFacts> {
  const { rows } = await sql<{ digest: string; name: string }>`
    select digest, min(name) as name from document group by digest order by digest`.execute(db)
  const [missing, changed]: [string[], string[]] = [[], []]
  for (const { digest, name } of rows) {
    const found = await digestOfFile(join(folder, digest.slice(0, 2), digest))
    if (found === null) missing.push(name)
    else if (found !== digest) changed.push(name)
  }
  return { count: rows.length, missing, changed }
}

async function digestOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(path)) hash.update(part as Buffer)
    return hash.digest('hex')
  } catch {
    return null
  }
}
