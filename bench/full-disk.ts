import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { perform } from '../src/actions/perform.ts'
import { startCollaboration } from '../src/actions/start-collaboration.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { openStore } from '../src/store/database.ts'
import { filesIn } from '../src/store/files.ts'
import { verifyEvents } from '../src/store/verify-events.ts'
import { report } from './measure.ts'

// The disk of the embedded folder filled five times, as root, on a small disk in memory: bin/bench full-disk
const times = Number(process.env.DISKS ?? 5)
if (process.getuid?.() !== 0) throw new Error('Run it as root: it makes a small disk in memory.')
const disk = mkdtempSync(join(tmpdir(), 'full-disk-'))
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk])
const freeBytes = () => {
  const { bavail, bsize } = statfsSync(disk)
  return bavail * bsize
}

let [refused, badly, unread, acknowledged] = [0, 0, 0, 0]
const store = await openStore({ folder: join(disk, 'data') })
const files = filesIn(join(disk, 'data', 'files'))
try {
  const session = { db: store.db, actorId: null, now: new Date() }
  const collaborationId = await startCollaboration(session, { name: 'Prov', organisationIds: [] })
  const note = (text: string) =>
    perform({ ...session, collaborationId }, 'collaboration.note', ({ record }) =>
      record({ kind: 'collaboration', id: collaborationId }, { text }),
    )
  /** Does something that writes; counts how it went. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      if (error instanceof Refusal && error.code === 'store.full') refused += 1
      else badly += 1
      return false
    }
  }
  for (let time = 0; time < times; time += 1) {
    const filler = join(disk, 'filler')
    // Sometimes all at once, sometimes down to what the writes then take.
    const left = (time % 2) * 45_000_000
    const size = freeBytes() - left
    try {
      writeFileSync(filler, Buffer.alloc(Math.max(size, 0)))
    } catch {
      // It is full.
    }
    for (let count = 0; count < 400; count += 1) {
      if (await attempt(() => note('x'.repeat(60_000) + count))) acknowledged += 1
      else if (count % 20 === 0) {
        await attempt(() => files.keep(Buffer.alloc(50_000_000, count)))
        const { rows } = await sql<{
          count: number
        }>`select count(*)::int as count from event`.execute(store.db)
        if (rows[0]?.count !== acknowledged + 1) unread += 1
      }
    }
    unlinkSync(filler)
    if (await attempt(() => note('igen'))) acknowledged += 1
    else badly += 1
  }
  const { broken, events } = await verifyEvents(store.db)
  report(`${times} full disks: writes refused in words`, String(refused), '> 0', refused > 0)
  report('  writes that failed otherwise', String(badly), '0', badly === 0)
  report('  readings that did not give all', String(unread), '0', unread === 0)
  report(
    `  of ${acknowledged} acknowledged, lost`,
    String(acknowledged + 1 - events),
    '0',
    acknowledged + 1 === events,
  )
  report('  broken chains', String(broken.length), '0', broken.length === 0)
} finally {
  await store.close()
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
}
