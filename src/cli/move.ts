import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../domain/refusal.ts'
import { archivePlaceFrom } from '../store/archive-place.ts'
import { asKeeper } from '../store/as-role.ts'
import { asKept, openStore } from '../store/database.ts'
import { copyArchive } from '../store/moving/copy-archive.ts'
import { verifyEvents } from '../store/verify-events.ts'
import type { Text } from '../text/sv.ts'
import type { Asked } from './arguments.ts'
import type { Terminal } from './read.ts'

/**
 * `rodatraden move --to postgres://…`: copies the archive of the folder to an empty PostgreSQL, compares every table and
 * follows the log there. Gives the exit status: 1 when the log is broken. Refuses an archive that a server has open.
 */
export async function move(
  asked: Asked,
  { moving, cli }: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const { database, files } = archivePlaceFrom(environment)
  if (!('folder' in database)) throw new Refusal('move.sameKind')
  const { folder } = database
  await access(join(folder, 'database')).catch(() => {
    throw new Refusal('move.noSource', { folder })
  })
  const target = archivePlaceFrom({ DATABASE_URL: asked.options.to }).database
  const source = await openStore(asKept(database))
  try {
    const there = await openStore(target)
    try {
      const tables = await copyArchive(source.db, there.db)
      const { broken, chains, events, weeded } = await asKeeper(there.db, verifyEvents)
      const rows = tables.reduce((sum, { count }) => sum + count, 0)
      const written = { format: 'moved/1', tables, events: { chains, events, weeded, broken } }
      const said = [
        moving.moved(tables.length, rows),
        ...broken.map(({ chain, seq, fault }) => cli.brokenLink(chain, seq, cli.faults[fault])),
        moving.afterMove(dirname(files)),
      ]
      stdout.write(asked.json ? `${JSON.stringify(written)}\n` : `${said.join('\n')}\n`)
      return broken.length > 0 ? 1 : 0
    } finally {
      await there.close()
    }
  } finally {
    await source.close()
  }
}
