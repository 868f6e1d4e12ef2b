import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { doctor } from '../../src/cli/doctor.ts'
import { examineNode } from '../../src/cli/examine-settings.ts'
import { openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { lockFolder } from '../../src/store/folder-lock.ts'
import { checkpointOf, writeCheckpoint } from '../../src/store/moving/checkpoint.ts'
import { en } from '../../src/text/en.ts'
import { sv } from '../../src/text/sv.ts'
import { capturedTerminal } from '../support/captured-terminal.ts'
import { newPostgresDatabase } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount } from '../support/given-accounts.ts'
import { givenInReview } from '../support/given-record.ts'

type Environment = Readonly<Record<string, string | undefined>>

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
  chmodSync(folder, 0o750)
  return folder
}

/** What doctor says of an installation: its exit status, and the codes of what is not well. */
async function examined(environment: Environment) {
  const { terminal, said } = capturedTerminal(environment)
  const asked = { kind: 'command', command: 'doctor', words: [], options: {}, json: true } as const
  const status = await doctor(asked, sv, terminal)
  const { findings, isWell } = JSON.parse(said())
  const codes = (state: string) =>
    findings
      .filter((each: { state: string }) => each.state === state)
      .map((each: { code: string }) => each.code)
  return {
    status,
    isWell,
    wrong: codes('wrong'),
    advice: codes('advice'),
    well: codes('ok'),
    findings,
  }
}

/** An installation on PostgreSQL that nothing is wrong with, and what a test does to it. */
async function givenInstallation() {
  const url = await newPostgresDatabase()
  const folder = newFolder()
  const files = filesIn(join(folder, 'files'))
  const store = await openStore({ url })
  const session = { ...(await givenCollaboration(store.db)), actorId: null, now: new Date() }
  await givenAccount(session, { name: 'Sara Al', email: 'sara@lanet.example', isSecretariat: true })
  await sql`update mail set sent_at = now(), body = null`.execute(store.db)
  const documentId = await givenInReview(session, 'Protokoll 2024-03-14', files)
  const { digest } = await store.db
    .selectFrom('document')
    .select('digest')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  return {
    db: store.db,
    session,
    folder,
    file: join(folder, 'files', digest.slice(0, 2), digest),
    environment: {
      DATABASE_URL: url,
      RODATRADEN_DATA: folder,
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost:8080',
      RODATRADEN_OIDC: undefined,
    } as Environment,
  }
}

describe('rodatraden doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { environment } = await givenInstallation()

    const { status, wrong, well } = await examined({ ...environment, NODE_ENV: 'test' })

    expect({ status, wrong }).toEqual({ status: 0, wrong: [] })
    expect(well).toEqual(
      expect.arrayContaining(['node.ok', 'database.ok', 'files.ok', 'chain.ok', 'outbox.ok']),
    )
  })

  it('changes nothing: a database without tables has none afterwards', async () => {
    const { environment } = await givenInstallation()
    const url = await newPostgresDatabase()

    expect((await examined({ ...environment, DATABASE_URL: url })).advice).toContain(
      'database.empty',
    )
    expect((await examined({ ...environment, DATABASE_URL: url })).advice).toContain(
      'database.empty',
    )
  })

  it.each<
    [code: string, breaking: (given: Awaited<ReturnType<typeof givenInstallation>>) => unknown]
  >([
    ['files.missing', ({ file }) => rmSync(file)],
    ['files.changed', ({ file }) => writeFileSync(file, 'något annat')],
    ['database.behind', ({ db }) => sql`delete from migration where name ~ '^0007'`.execute(db)],
    [
      'database.ahead',
      ({ db }) => sql`insert into migration values ('9999_x.sql', 'x')`.execute(db),
    ],
    [
      'database.changed',
      ({ db }) => sql`update migration set digest = 'x' where name ~ '^0007'`.execute(db),
    ],
    [
      'chain.broken',
      ({ db }) =>
        db.transaction().execute(async (tx) => {
          await sql`set local session_replication_role = replica`.execute(tx)
          await sql`update event_content set details = '{}' where seq = 1`.execute(tx)
        }),
    ],
    [
      'outbox.stuck',
      ({ db }) =>
        sql`insert into mail (id, recipient, subject, body, created_at, useless_at, next_try_at, attempts, last_error)
          values (gen_random_uuid(), 'a@b.se', 'x', 'y', now(), now() + interval '1 day', now(), 5, '550 nej')`.execute(
          db,
        ),
    ],
    [
      'clock.future',
      ({ session }) =>
        givenInReview(
          { ...session, now: new Date(Date.now() + 86_400_000) },
          'Protokoll 2024-04-14',
        ),
    ],
    [
      'checkpoint.lacks',
      async ({ db, folder }) => {
        const { at, chains, format } = await checkpointOf(db, new Date())
        const later = chains.map((end) => ({ ...end, seq: end.seq + 2 }))
        await writeCheckpoint(join(folder, 'checkpoint.json'), { at, format, chains: later })
      },
    ],
    [
      'checkpoint.unreadable',
      ({ folder }) => writeFileSync(join(folder, 'checkpoint.json'), 'något annat'),
    ],
    ['access.none', ({ db }) => sql`delete from account_person`.execute(db)],
  ])('says %s of an archive where that is so, and ends with 1', async (code, breaking) => {
    const given = await givenInstallation()
    await breaking(given)

    const { status, wrong } = await examined({ ...given.environment, NODE_ENV: 'test' })

    expect(wrong).toContain(code)
    expect(status).toBe(1)
  })

  it.each<[code: string, environment: Environment]>([
    ['settings.wrong', { PORT: 'många' }],
    ['publicUrl.missing', { NODE_ENV: 'production', PUBLIC_URL: undefined }],
    ['signIn.nobody', { NODE_ENV: 'production' }],
    ['proxy.unset', { NODE_ENV: 'production', PUBLIC_URL: 'https://rodatraden.example' }],
    ['mailServer.silent', { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'rt@lanet.example' }],
    ['database.unreachable', { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' }],
    ['provider.silent', { RODATRADEN_OIDC: providersFile() }],
  ])('says %s of settings where that is so', async (code, settings) => {
    const { environment } = await givenInstallation()

    const { status, wrong } = await examined({ ...environment, ...settings })

    expect(wrong).toContain(code)
    expect(status).toBe(1)
  })

  it('says that a server has the folder open, and what was not examined', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'database'))
    const lock = await lockFolder(folder)

    const { advice } = await examined({ RODATRADEN_DATA: folder })

    await lock.release()
    expect(advice).toContain('lock.held')
  })

  it('says of a folder that is not there, that everybody may read, and whose database is spoilt', async () => {
    const open = newFolder()
    chmodSync(open, 0o755)
    mkdirSync(join(open, 'database'))
    writeFileSync(join(open, 'database', 'PG_VERSION'), 'ingen')

    expect((await examined({ RODATRADEN_DATA: join(open, 'borta') })).advice).toContain(
      'folder.missing',
    )
    const { advice, wrong } = await examined({ RODATRADEN_DATA: open })
    expect(advice).toContain('folder.open')
    expect(wrong).toContain('database.notOpened')
  })

  it('says of a Node that is too old', () => {
    expect(examineNode('18.20.4').code).toBe('node.tooOld')
    expect(examineNode('20.18.1').code).toBe('node.tooOld')
    expect(examineNode('20.19.0').code).toBe('node.ok')
    expect(examineNode('24.1.0').code).toBe('node.ok')
  })

  it('says what is wrong and what to do in whole sentences, in both languages', () => {
    for (const { doctor: said } of [sv, en]) {
      for (const sentence of Object.values(said.findings)) {
        expect(sentence({ sentence: 'Så.', names: 'X', count: 3 })).toMatch(/^[\p{Lu}\d].*\S$/su)
      }
    }
  })
})

function providersFile(): string {
  const file = join(newFolder(), 'oidc.json')
  const provider = { key: 'a', name: 'Regionen', issuer: 'http://127.0.0.1:9', clientId: 'x' }
  writeFileSync(
    file,
    JSON.stringify([{ ...provider, clientSecretFile: secretFile(), domains: ['a.se'] }]),
  )
  return file
}

function secretFile(): string {
  const file = join(newFolder(), 'secret')
  writeFileSync(file, 'hemligt')
  return file
}
