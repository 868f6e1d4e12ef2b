import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMatter } from '../../src/actions/start-matter.ts'
import { type Database, openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { findInvitation } from '../../src/store/invitations.ts'
import { newPostgresDatabase } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount } from '../support/given-accounts.ts'
import { givenInReview } from '../support/given-record.ts'

const program = join(process.cwd(), 'dist/cli/rodatraden.js')
const folder = mkdtempSync(join(tmpdir(), 'commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

function rodatraden(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'sv_SE.UTF-8', ...environment },
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) }
}

const asKarin = ['--as', 'karin@lanet.example']

describe('the command line beside an archive', { timeout: 120_000 }, () => {
  let db: Database
  let environment: Readonly<Record<string, string>>
  let collaborationId: string
  let karin: string
  beforeAll(async () => {
    const DATABASE_URL = await newPostgresDatabase()
    environment = { DATABASE_URL, RODATRADEN_DATA: join(folder, 'data') }
    db = (await openStore({ url: DATABASE_URL })).db
    const session = { ...(await givenCollaboration(db)), actorId: null, now: new Date() }
    collaborationId = session.collaborationId
    const invited = { name: 'Karin Ek', email: 'karin@lanet.example' }
    karin = (await givenAccount(session, invited)).personId
    await startMatter({ ...session, actorId: karin }, { title: 'Problematisk skolfrånvaro' })
    await startMatter({ ...session, actorId: karin }, { title: 'Skolfrånvaro i gymnasiet' })
    const files = filesIn(join(folder, 'data', 'files'))
    await givenInReview(session, 'Protokoll 2024-03-14\n\n§ 1 Hemligt utkast', files)
  })

  it('shows a matter by its words or its id, and lists several to choose among', () => {
    const several = rodatraden(environment, 'matter', ...asKarin, 'skolfrånvaro')
    expect(several.status).toBe(0)
    const [id = ''] = /[\da-f-]{36}(?= {2}Problematisk)/.exec(several.stdout) ?? []

    const one = rodatraden(environment, 'matter', '--json', ...asKarin, id)

    expect(one.json()).toMatchObject({ format: 'matter/1', id, title: 'Problematisk skolfrånvaro' })
    expect(rodatraden(environment, 'matter', ...asKarin, 'Problematisk').stdout).toContain('Pågår')
    expect(rodatraden(environment, 'matter', ...asKarin, 'okänt').status).toBe(1)
  })

  it('finds what a person finds, and nothing that is still in review', () => {
    const found = rodatraden(environment, 'search', '--json', ...asKarin, 'skolfrånvaro')
    expect(found.status).toBe(0)
    expect(found.json().groups).toMatchObject([{ kind: 'matter', total: 2 }])

    const hidden = rodatraden(environment, 'search', ...asKarin, 'hemligt')
    expect({ status: hidden.status, stdout: hidden.stdout }).toEqual({ status: 1, stdout: '' })
  })

  it('shows whoever runs the server no content but as somebody who may see it, and that is written down', async () => {
    const nobody = rodatraden(environment, 'search', 'skolfrånvaro')
    expect(nobody.status).toBe(2)
    expect(nobody.stderr).toContain('behöver --as')
    const stranger = rodatraden(
      environment,
      'matter',
      '--as',
      'annan@lanet.example',
      'skolfrånvaro',
    )
    expect(stranger).toMatchObject({ status: 1, stdout: '' })
    expect(stranger.stderr).toContain('Ingen i samverkan loggar in som annan@lanet.example')

    const { rows } = await sql<{ chain: string; details: string }>`select chain, details
      from event_content where act = 'host.read' order by seq`.execute(db)
    expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set([karin]))
    expect(rows.map(({ details }) => details).join()).not.toContain('skolfrånvaro')
  })

  it('says which options do not go together, and how the command is written', () => {
    const twice = rodatraden({}, 'search', ...asKarin, '--server', 'https://x.example', 'ord')
    expect(twice.status).toBe(2)
    expect(twice.stderr).toContain('kan inte ha --as när det har --server')
    const foreign = rodatraden({}, 'export', '--server', 'https://x.example', '--to', 'x')
    expect(foreign.status).toBe(2)
    expect(foreign.stderr).toMatch(
      /^Kommandot export har ingen flagga --server\..*\n\nrodatraden export/,
    )
  })

  it('takes a collaboration out, checks it without an archive, and takes it in elsewhere', async () => {
    const to = join(folder, 'export')
    expect(rodatraden(environment, 'export', '--json', '--to', to).json()).toMatchObject({
      format: 'rodatraden-export/1',
      files: { count: 1 },
    })
    expect(rodatraden(environment, 'export', '--to', to).stderr).toContain('finns redan')
    expect(rodatraden({}, 'verify', to)).toMatchObject({ status: 0 })

    const there = {
      DATABASE_URL: await newPostgresDatabase(),
      RODATRADEN_DATA: join(folder, 'there'),
    }
    const taken = rodatraden(there, 'import', to)

    expect(taken).toMatchObject({ status: 0, stderr: '' })
    expect(taken.stdout).toContain('precis som den var')
    const refused = rodatraden(there, 'import', '--json', to)
    expect(refused.status).toBe(1)
    expect(JSON.parse(refused.stderr).error.code).toBe('export.known')
    writeFileSync(join(to, 'people.ndjson'), '')
    expect(rodatraden({}, 'verify', to)).toMatchObject({ status: 1 })
  })

  it('opens a way in that is good once, and the log of the collaboration tells of it', async () => {
    const wanted = ['--name', 'Eva Al', '--email', 'eva@lanet.example']
    const { stdout, status } = rodatraden(
      { ...environment, PUBLIC_URL: 'https://rodatraden.example' },
      ...['invite', ...wanted],
    )

    expect(status).toBe(0)
    const [, secret = ''] =
      /https:\/\/rodatraden\.example\/inbjudan\/([\w-]{43})\n/.exec(stdout) ?? []
    expect(await findInvitation(db, secret, new Date())).toMatchObject({
      name: 'Eva Al',
      email: 'eva@lanet.example',
      isSecretariat: true,
    })
    const { rows } = await sql`select act from event_content
      where chain = ${collaborationId} and act = 'host.invite'`.execute(db)
    expect(rows).toHaveLength(1)
    const letters = await sql`select 1 from mail where recipient = 'eva@lanet.example'`.execute(db)
    expect(letters.rows).toEqual([])
    expect(rodatraden(environment, 'invite', '--name', 'Eva', '--email', 'eva').status).toBe(1)
  })
})

describe('the help', () => {
  it.each([
    'serve',
    'read',
    'import',
    'matter',
    'search',
    'export',
    'verify',
    'move',
    'doctor',
    'invite',
  ])('of %s has its usage, examples and exit statuses, in both languages', (command) => {
    const swedish = rodatraden({}, 'help', command)
    const english = rodatraden({}, command, '--help', '--language', 'en')

    expect(swedish.stdout).toMatch(new RegExp(`^rodatraden ${command}`))
    expect(swedish.stdout).toMatch(/Exempel:\n {2}\S.*[\s\S]*Slutstatus: 0/)
    expect(english.stdout).toMatch(/Examples:\n {2}\S.*[\s\S]*Exit status: 0/)
    expect([swedish.status, english.status]).toEqual([0, 0])
  })

  it.each([
    [['export'], 'behöver --to'],
    [['move', '--to'], 'behöver ett värde'],
    [['search', '--as', 'a@b.se'], 'Skriv vad du söker'],
    [['doctor', 'nu'], '”nu” är för mycket'],
    [['read', '--to', 'x', 'a.txt'], 'Kommandot read har ingen flagga --to'],
  ])('is offered to who writes %j', (args, says) => {
    const { status, stdout, stderr } = rodatraden({}, ...args)

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(stderr).toContain('rodatraden')
  })
})
