import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { perform } from '../../src/actions/perform.ts'
import { startCollaboration } from '../../src/actions/start-collaboration.ts'
import { verify } from '../../src/cli/verify.ts'
import { type Location, openStore } from '../../src/store/database.ts'
import { keepCheckpoint } from '../../src/store/moving/kept-checkpoint.ts'
import { sv } from '../../src/text/sv.ts'
import { capturedTerminal } from '../support/captured-terminal.ts'
import { newPostgresDatabase } from '../support/databases.ts'

const run = promisify(execFile)
const newFolder = () => mkdtemp(join(tmpdir(), 'restore-'))

/** Somewhere an archive is kept, how it is backed up, and how the backup is put back. */
type Kept = {
  readonly environment: Readonly<Record<string, string>>
  backUp(): Promise<void>
  putBack(): Promise<Kept>
}

/** As docs/deployment.md says: a copy of the folder while no server has it open. */
async function inFolder(): Promise<Kept> {
  const folder = join(await newFolder(), 'data')
  const backup = join(await newFolder(), 'data')
  const kept: Kept = {
    environment: { RODATRADEN_DATA: folder },
    backUp: () => cp(folder, backup, { recursive: true }),
    async putBack() {
      await rm(folder, { recursive: true })
      await cp(backup, folder, { recursive: true })
      return kept
    },
  }
  return kept
}

/** As docs/deployment.md says: pg_dump while it runs, pg_restore to a new database. */
async function inPostgres(): Promise<Kept> {
  const url = await newPostgresDatabase()
  const dump = join(await newFolder(), 'dump')
  const at = (DATABASE_URL: string): Kept => ({
    environment: { DATABASE_URL },
    backUp: async () => void (await run('pg_dump', ['--format=custom', `--file=${dump}`, url])),
    async putBack() {
      const other = await newPostgresDatabase()
      await run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${other}`, dump])
      return at(other)
    },
  })
  return at(url)
}

const locationOf = ({ environment }: Kept): Location =>
  environment.DATABASE_URL
    ? { url: environment.DATABASE_URL }
    : { folder: environment.RODATRADEN_DATA ?? '' }

/** Notes in the log of an archive's collaboration, which is started first where it is not known. Gives its id. */
async function work(kept: Kept, notes: readonly string[], known?: string): Promise<string> {
  const store = await openStore(locationOf(kept))
  const session = { db: store.db, actorId: null, now: new Date() }
  const collaborationId =
    known ?? (await startCollaboration(session, { name: 'Samverkan', organisationIds: [] }))
  const subject = { kind: 'collaboration', id: collaborationId }
  for (const text of notes) {
    await perform({ ...session, collaborationId }, 'collaboration.note', ({ record }) =>
      record(subject, { text }),
    )
  }
  await store.close()
  return collaborationId
}

async function verified(kept: Kept, options: { checkpoint?: string; since?: string }) {
  const { terminal, said } = capturedTerminal(kept.environment)
  const asked = { kind: 'command', command: 'verify', words: [], options, json: false } as const
  return { status: await verify(asked, sv, terminal), said: said() }
}

it.each([
  ['a copy of the folder', inFolder],
  ['a dump of PostgreSQL', inPostgres],
])(
  'says after %s was put back what is missing, by number',
  { timeout: 120_000 },
  async (_, place) => {
    const kept = await place()
    const note = join(await newFolder(), 'note.json')
    const collaborationId = await work(kept, ['Ett'])
    await kept.backUp()
    await work(kept, ['Två', 'Tre'], collaborationId)
    expect(await verified(kept, { checkpoint: note })).toMatchObject({ status: 0 })
    expect((await verified(kept, { since: note })).said).toContain('Inget saknas')

    const restored = await kept.putBack()

    const { status, said } = await verified(restored, { since: note })
    expect(status).toBe(3)
    expect(said).toContain('Alla kedjor är hela.')
    expect(said).toContain(
      `Kedjan ${collaborationId} saknar händelserna 3 till 4, som var antecknade.`,
    )
    expect(said).toMatch(/2 händelser från före .* saknas\. .*Gör om det/)
  },
)

it('tells a log that was written anew after a restore from one that only lacks its end', async () => {
  const kept = await inPostgres()
  const note = join(await newFolder(), 'note.json')
  const collaborationId = await work(kept, ['Ett'])
  await kept.backUp()
  await work(kept, ['Två'], collaborationId)
  await verified(kept, { checkpoint: note })

  const restored = await kept.putBack()
  await work(restored, ['Fyra', 'Fem'], collaborationId)

  const { status, said } = await verified(restored, { since: note })
  expect(status).toBe(1)
  expect(said).toContain('Alla kedjor är hela.')
  expect(said).toContain(
    `${collaborationId} säger något annat än vad som var antecknat vid händelse 3`,
  )
})

it('refuses a note that is none, in words', async () => {
  const kept = await inPostgres()
  await work(kept, [])

  await expect(verified(kept, { since: '/etc/hostname' })).rejects.toThrow('checkpoint.unreadable')
})

describe('the note that the server keeps', () => {
  const file = async () => join(await newFolder(), 'data', 'checkpoint.json')
  const now = () => new Date('2026-03-02T09:00:00Z')

  /** What the server finds when it is started on an archive and stopped again. */
  async function started(kept: Kept, note: string) {
    const store = await openStore(locationOf(kept))
    const checkpoint = await keepCheckpoint(store.db, note, now)
    await checkpoint.stop()
    await store.close()
    return checkpoint.lack()
  }

  it('tells at the start that an older backup was put back, for as long as nobody has settled it', async () => {
    const kept = await inPostgres()
    const note = await file()
    const collaborationId = await work(kept, ['Ett'])
    await kept.backUp()
    await work(kept, ['Två', 'Tre'], collaborationId)
    expect(await started(kept, note)).toBeNull()

    const restored = await kept.putBack()

    const lack = { at: '2026-03-02T09:00:00.000Z', missing: 2, rewritten: 0, file: note }
    expect(await started(restored, note)).toEqual(lack)
    expect(await started(restored, note)).toEqual(lack)
    expect(sv.moving.logLacks(lack)).toContain('2026-03-02 09:00 UTC: 2 händelser saknas.')
    await work(restored, ['Fyra', 'Fem', 'Sex'], collaborationId)
    expect(await started(restored, note)).toMatchObject({ missing: 0, rewritten: 1 })

    await verified(restored, { checkpoint: note })

    expect(await started(restored, note)).toBeNull()
  })

  it('follows the log while nothing is missing, in the folder too', async () => {
    const kept = await inFolder()
    const note = await file()
    const collaborationId = await work(kept, [])
    expect(await started(kept, note)).toBeNull()
    const before = await readFile(note, 'utf8')
    await work(kept, ['Ett'], collaborationId)

    expect(await started(kept, note)).toBeNull()

    expect(await readFile(note, 'utf8')).not.toBe(before)
    expect(await verified(kept, { since: note })).toMatchObject({ status: 0 })
  })

  it('that is no note is left as it is, and does not stop the server', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const kept = await inFolder()
    const note = join(await newFolder(), 'annat.json')
    await writeFile(note, 'något annat')
    await work(kept, [])

    expect(await started(kept, note)).toBeNull()

    expect(await readFile(note, 'utf8')).toBe('något annat')
    vi.restoreAllMocks()
  })
})
