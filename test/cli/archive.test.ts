import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCollaboration } from '../../src/actions/start-collaboration.ts'
import { openStore } from '../../src/store/database.ts'

const program = join(process.cwd(), 'dist/cli/rodatraden.js')
const folder = mkdtempSync(join(tmpdir(), 'rodatraden-'))
const archive = join(folder, 'arkiv')
afterAll(() => rmSync(folder, { recursive: true }))

const minutes = `Minnesanteckningar Nätverket för elevhälsa 2024-03-14

Närvarande: Anna Ek, Växjö kommun

§ 1 Skolfrånvaro
Nätverket beslutar att ta fram en rutin.
`

function given(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function rodatraden(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'sv_SE.UTF-8', RODATRADEN_DATA: archive },
  })
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) }
}

describe('rodatraden import', { timeout: 90_000 }, () => {
  it('says what is missing where there is no collaboration', () => {
    const { status, stderr } = rodatraden('import', given('a.txt', minutes))

    expect(status).toBe(1)
    expect(stderr).toContain('Arkivet har ingen samverkan än.')
  })

  describe('into an archive', () => {
    beforeAll(async () => {
      const store = await openStore({ folder: archive })
      await startCollaboration(
        { db: store.db, actorId: null, now: new Date() },
        { name: 'Samverkan i länet', organisationIds: [] },
      )
      await store.close()
    })

    it('takes files into review as one import, knows a file again, and goes on after one that is broken', async () => {
      const one = given('mars.txt', minutes)
      const files = [one, given('tom.txt', ''), given('samma.txt', minutes)]

      const { status, lines } = rodatraden('import', '--json', ...files)

      const objects = lines.map((line) => JSON.parse(line))
      expect(status).toBe(1)
      expect(objects).toMatchObject([
        { format: 'import/1', source: { name: 'mars.txt' }, state: 'inReview' },
        { format: 'error/1', error: { code: 'document.empty' } },
        { format: 'import/1', source: { name: 'samma.txt' }, state: 'known' },
      ])
      const store = await openStore({ folder: archive })
      const { rows } = await sql`select name, status from document`.execute(store.db)
      await store.close()
      expect(rows).toEqual([{ name: 'mars.txt', status: 'inReview' }])
      expect(rodatraden('verify').stdout).toMatch(/2 händelser i 1 kedjor\.\nAlla kedjor är hela\./)
    })

    it('refuses an archive that a server has open, in words', async () => {
      const store = await openStore({ folder: archive })

      const { status, stderr } = rodatraden('import', given('b.txt', minutes))

      await store.close()
      expect(status).toBe(1)
      expect(stderr).toContain('används redan av ett annat program')
    })

    it('asks which collaboration is meant where there is no such', () => {
      const { status, stderr } = rodatraden(
        'import',
        '--collaboration',
        'Okänd',
        given('c.txt', minutes),
      )

      expect(status).toBe(1)
      expect(stderr).toContain('Samverkan i länet')
    })

    it('says where a chain is broken, and ends with 1', async () => {
      const store = await openStore({ folder: archive })
      await store.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await sql`update event_content set details = '{}' where seq = 2`.execute(tx)
      })
      await store.close()

      const { status, lines } = rodatraden('verify', '--json')

      expect(status).toBe(1)
      expect(JSON.parse(lines[0] ?? '').broken).toMatchObject([{ seq: 2, fault: 'content' }])
      expect(rodatraden('verify').stdout).toContain('bruten vid händelse 2')
    })
  })
})
