import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asked } from '../../src/cli/arguments.ts'
import { askServer } from '../../src/cli/ask-server.ts'
import { reasonOf } from '../../src/cli/outcome.ts'
import { en } from '../../src/text/en.ts'
import { sv } from '../../src/text/sv.ts'
import { givenApi, givenProgram, type Program } from '../support/given-api.ts'
import type { GivenCounty } from '../support/given-county.ts'

let county: GivenCounty
let secretariat: Program
let member: Program
let address: string
const closing: (() => void)[] = []
const folder = mkdtempSync(join(tmpdir(), 'hand-in-'))

beforeAll(async () => {
  const given = await givenApi()
  ;({ county, secretariat, member } = given)
  address = await new Promise((resolve) => {
    const server = serve({ fetch: given.county.site.fetch, port: 0 }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    )
    closing.push(() => server.close())
  })
})
afterAll(() => {
  for (const close of closing) close()
})

type Ask = Pick<Asked, 'command'> &
  Partial<Pick<Asked, 'words' | 'json'>> & { readonly server?: string; readonly token?: string }

/** What the command line says, and how it ends. */
async function said({ token = member.token, server = address, ...asked }: Ask, text = sv) {
  const written: string[] = []
  const stream = { write: (words: string) => written.push(words) > 0 } as never
  const terminal = {
    stdout: stream,
    stderr: stream,
    environment: { RODATRADEN_TOKEN: token },
  }
  const status = await askServer(
    { kind: 'command', words: [], json: false, options: { server }, ...asked },
    text,
    terminal,
  )
  return { status, words: written.join('') }
}

describe('the command line and a server that runs', () => {
  it('finds what its person finds there', async () => {
    const { status, words } = await said({ command: 'search', words: ['barnahus'] })
    expect(status).toBe(0)
    expect(words).toMatch(/Ärenden \(1\)\n {2}Barnahus {2}[\da-f-]{36}/)
    expect(words).toContain('Beslut (4)')
    const json = await said({ command: 'search', words: ['barnahus'], json: true })
    expect(JSON.parse(json.words)).toMatchObject({ format: 'search/1', query: 'barnahus' })
    const none = await said({ command: 'search', words: ['kvantfysik'] })
    expect(none).toEqual({ status: 1, words: 'Inget hittades för ”kvantfysik”.\n' })
  })

  it('shows a matter by a part of its name, with its thread and what it lacks', async () => {
    const { status, words } = await said({ command: 'matter', words: ['barna'] })
    expect(status).toBe(0)
    expect(words).toMatch(/^Barnahus\n {2}Pågår\n/)
    expect(words).toContain('28 januari 2026, Nätverket för elevhälsa: Beslut')
    expect(words).toContain('Besluten hemma saknas.')
    const english = await said({ command: 'matter', words: ['barnahus'] }, en)
    expect(english.words).toContain('28 January 2026')
    const json = JSON.parse((await said({ command: 'matter', words: ['barna'], json: true })).words)
    const byId = await said({ command: 'matter', words: [json.id] })
    expect(byId).toEqual({ status, words })
    expect((await said({ command: 'matter', words: ['a'] })).words).toMatch(/^Flera ärenden passar/)
    expect((await said({ command: 'matter', words: ['finns inte'] })).status).toBe(1)
  })

  it('hands in files, as one import, and says how it went with each', async () => {
    const paths = ['a', 'b', 'tom'].map((name) => join(folder, `${name}.txt`))
    for (const [at, path] of paths.entries()) {
      const text = `Minnesanteckningar Nätverket för elevhälsa den ${at + 3} mars 2026\n`
      writeFileSync(path, at === 2 ? '' : text)
    }
    const handIn = { command: 'import', words: [folder], token: secretariat.token } as const
    const first = await said(handIn)
    expect(first.status).toBe(1)
    expect(first.words).toMatch(/a\.txt: väntar på granskning\.\n.*b\.txt: väntar/)
    expect(first.words).toMatch(/tom\.txt: .+\n2 att granska, 1 gick inte att läsa\.\n$/)
    const { results } = await secretariat.json<{ results: { inReview: number }[] }>('/imports')
    expect(results.map(({ inReview }) => inReview)).toContain(2)
    const again = await said({ ...handIn, json: true })
    const states = again.words
      .split('\n')
      .slice(0, 3)
      .map((line) => JSON.parse(line))
    expect(states[0]).toMatchObject({ format: 'import/1', state: 'known', code: 'import.known' })
    expect(states[2]).toMatchObject({ format: 'error/1', error: { code: 'document.empty' } })
  })

  it('is refused in the words of the server, and sends its token to nobody else', async () => {
    const asked = { command: 'search', words: ['a'] } as const
    await expect(said({ ...asked, token: 'rt_fel' })).rejects.toMatchObject({
      code: 'server.said',
      values: { detail: sv.refusals['api.tokenUnknown']().slice(0, -1) },
    })
    await expect(said({ ...asked, token: ' ' })).rejects.toThrow('server.noToken')
    for (const token of ['Bearer rt_fel', 'rt_fel\nX: y', 'rt_å']) {
      await expect(said({ ...asked, token })).rejects.toThrow('server.notAToken')
    }
    for (const server of ['rodatraden', 'http://rodatraden.example', 'file:///etc', 'ftp://x.se']) {
      await expect(said({ ...asked, server })).rejects.toThrow('server.notAnAddress')
    }
    await expect(said({ ...asked, server: 'http://localhost:1' })).rejects.toThrow('server.silent')

    const seen: (string | undefined)[] = []
    const listening = (answer: (path: string) => number) =>
      new Promise<string>((resolve) => {
        const other = createServer((request, response) => {
          seen.push(request.headers.authorization)
          response.writeHead(answer(request.url ?? ''), { location: `${address}/api/v1/search` })
          response.end('hej')
        })
        closing.push(() => other.close())
        other.listen(0, () => resolve(`http://localhost:${(other.address() as AddressInfo).port}`))
      })
    const pointing = await listening(() => 302)
    await expect(said({ ...asked, server: pointing })).rejects.toThrow('server.elsewhere')
    const foreign = await listening(() => 200)
    await expect(said({ ...asked, server: foreign })).rejects.toThrow('server.other')
  })

  it('tells a program by the code of the server itself, and a person by what to do', async () => {
    const old = await givenProgram(county.site, county.session, { name: 'Ove Al' })
    const expired = sql`update token set created_at = '2026-01-01', expires_at = '2026-03-01'
      where account_id = ${old.accountId}`
    await expired.execute(county.db)
    const asked = { command: 'search', words: ['a'], token: old.token } as const

    const refusal = await said(asked).catch((error: unknown) => error)

    expect(reasonOf(refusal, sv)).toEqual({
      code: 'api.tokenUnknown',
      text: `Servern svarar: ${sv.refusals['api.tokenUnknown']()}`,
    })
    const handIn = { command: 'import', words: [folder], token: member.token } as const
    const scope = await said(handIn).catch((error: unknown) => error)
    expect(reasonOf(scope, en)).toMatchObject({ code: 'api.scope' })
  })

  it('says of a matter that is not there that it is not, by its id too', async () => {
    const words = ['00000000-0000-4000-8000-000000000000']
    const none = await said({ command: 'matter', words })
    expect(none).toEqual({ status: 1, words: `Inget ärende heter något med ”${words}”.\n` })
    const json = await said({ command: 'matter', words: ['finns inte'], json: true })
    expect(json).toEqual({ status: 1, words: '{"format":"matters/1","matters":[]}\n' })
  })

  it('goes on after a file that is not there, and hands in no export', async () => {
    const last = join(folder, 'sist.txt')
    writeFileSync(last, 'Minnesanteckningar Nätverket för elevhälsa den 9 mars 2026\n')
    const handIn = { command: 'import', token: secretariat.token } as const

    const { status, words } = await said({ ...handIn, words: [join(folder, 'borta.txt'), last] })

    expect(status).toBe(1)
    expect(words).toMatch(/borta\.txt finns inte\.\n.*sist\.txt: väntar på granskning\.\n1 att/)
    for (const place of ['lanet.zip', join(folder, 'borta.zip')]) {
      await expect(said({ ...handIn, words: [place] })).rejects.toThrow('export.notToServer')
    }
  })

  it('waits as long as a server asks it to that is asked too often', async () => {
    let asked = 0
    const busy = createServer((_, response) => {
      asked += 1
      const found = JSON.stringify({ exact: [], groups: [], isNear: false })
      const headers = { 'content-type': 'application/json', 'retry-after': '1' }
      response.writeHead(asked === 1 ? 429 : 200, headers).end(asked === 1 ? '{}' : found)
    })
    closing.push(() => busy.close())
    await new Promise<void>((resolve) => busy.listen(0, resolve))
    const server = `http://localhost:${(busy.address() as AddressInfo).port}`

    expect(await said({ command: 'search', words: ['a'], server })).toMatchObject({ status: 1 })
    expect(asked).toBe(2)
  })
})
