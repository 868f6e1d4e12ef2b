import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { perform } from '../../src/actions/perform.ts'
import { startCollaboration } from '../../src/actions/start-collaboration.ts'
import { verify } from '../../src/cli/verify.ts'
import { type Location, openStore } from '../../src/store/database.ts'
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
