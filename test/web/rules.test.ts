import { randomUUID } from 'node:crypto'
import type { KyselyPlugin } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandRules } from '../../src/cli/command-rules.ts'
import { may } from '../../src/rights/may.ts'
import { rights } from '../../src/rights/rights.ts'
import { type Rule, rulesOf } from '../../src/web/routing.ts'
import { givenSecrets, type SecretCounty } from '../support/secret-county.ts'
import { givenPages } from '../support/site.ts'

const site = givenPages()
const rules = rulesOf(site)

/** An address of a rule, with an id where it has one, that is there where one is given. */
const addressOf = ({ path }: Rule, ids: ReadonlyMap<string, string> = new Map()): string =>
  path
    .replace(':name', 'nothing.css')
    .replace(/:key\{[^}]*\}\}?/, 'nyckel')
    .replace(/:secret\{[^}]*\}\}?/, 'a'.repeat(43))
    .replace(/:(\w+)\{\[0-9a-f\]\{8\}[^/]*\}/g, (_, name) => {
      const [, register = ''] = path.replace(/^\/en/, '').split('/')
      return (name === 'id' && ids.get(register)) || randomUUID()
    })

describe('the rules', () => {
  it('are declared for every address of the site', () => {
    const declared = new Set(rules.map(({ method, path }) => `${method} ${path}`))
    const served = site.routes.filter(({ method }) => method !== 'ALL')
    expect(served.length).toBeGreaterThan(150)
    const without = served.filter(({ method, path }) => !declared.has(`${method} ${path}`))
    expect(without.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  it('are all of use: each stands at some address or command', () => {
    const used = new Set<string>([
      ...rules.map(({ action }) => action),
      ...Object.values(commandRules),
    ])
    expect(Object.keys(rights).filter((action) => !used.has(action))).toEqual([])
  })

  it('let the command line do what it is for, and read no minutes', () => {
    for (const action of Object.values(commandRules)) {
      expect(may({ kind: 'keeper' }, action, { collaborationId: '' }), action).toBe(true)
    }
    for (const action of ['archive.read', 'document.review', 'matter.change'] as const) {
      expect(may({ kind: 'keeper' }, action, { collaborationId: '' }), action).toBe(false)
    }
  })

  it('let nobody who is not signed in see anything but what is on this list', async () => {
    const open = new Set([
      ...[
        '/',
        '/exempel',
        '/logga-in',
        '/publicerat',
        '/halsa',
        '/redo',
        '/api',
        '/demonstration/lage',
      ],
      ...['/en', '/en/exempel', '/en/logga-in', '/en/publicerat', '/en/api'],
    ])
    for (const rule of rules.filter(({ method }) => method === 'GET')) {
      const path = addressOf(rule)
      const { status } = await site.request(path)
      if (open.has(path)) expect(status, path).toBe(200)
      else expect([303, 404, 410, 422], `${path} ${status}`).toContain(status)
    }
  }, 60_000)

  it('lead whoever is not signed in from every form to where one signs in', async () => {
    for (const rule of rules.filter(({ method }) => method === 'POST')) {
      const who: readonly string[] = rights[rule.action].who
      if (who.includes('anyone')) continue
      const path = addressOf(rule)
      const headers = { 'sec-fetch-site': 'same-origin' }
      const response = await site.request(path, { method: 'POST', headers })
      expect(response.status, path).toBe(303)
      expect(response.headers.get('location'), path).toMatch(/^\/(?:en\/?)?(?:logga-in)?$/)
    }
  })
})

describe('a request from another site', () => {
  const headerSets: readonly (readonly [Readonly<Record<string, string>>, isLet: boolean])[] = [
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }, false],
    [{ origin: 'http://evil.example', host: 'localhost' }, false],
    [{ origin: 'null', host: 'localhost' }, false],
    [{ origin: 'http://localhost', host: 'localhost' }, true],
  ]

  it.each(headerSets)(
    'with %o is let through: %s, at every form',
    async (headers, isLet) => {
      const posts = rules.filter(({ method }) => method === 'POST')
      expect(posts.length).toBeGreaterThan(60)
      for (const rule of posts) {
        const response = await site.request(addressOf(rule), { method: 'POST', headers })
        if (isLet) expect(response.status, rule.path).not.toBe(403)
        else expect(response.status, rule.path).toBe(403)
      }
    },
    120_000,
  )
})

describe('every answer', () => {
  it('has the headers that keep a page to itself', async () => {
    const answers = [
      ...rules.map((rule) => ({ method: rule.method, path: addressOf(rule) })),
      ...['/finns-inte', '/moten/x', '/%00', '/sok?q=%00'].map((path) => ({ method: 'GET', path })),
      { method: 'DELETE', path: '/moten' },
      { method: 'TRACE', path: '/moten' },
    ]
    for (const { method, path } of answers) {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const response = await site.request(path, {
        method: method === 'TRACE' ? 'PUT' : method,
        headers,
      })
      const said = response.headers
      expect(said.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(said.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(said.get('x-content-type-options'), path).toBe('nosniff')
      expect(said.get('referrer-policy'), path).toBe('same-origin')
      expect(said.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(response.status, path).toBeLessThan(500)
    }
  }, 60_000)
})

describe('a page', () => {
  let county: SecretCounty
  beforeAll(async () => {
    county = await givenSecrets()
  }, 120_000)

  it('writes nothing: every address that is got, as everybody, asks the store only to read', async () => {
    const written: string[] = []
    const plugin: KyselyPlugin = {
      transformQuery({ node }) {
        if (!['SelectQueryNode', 'RawNode'].includes(node.kind)) written.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const watched = givenPages({
      archive: { db: county.db.withPlugin(plugin), files: county.files },
    })
    const ids = await idsOf(county)
    const cookies = ['secretariat', 'colleague'] as const
    let shown = 0
    for (const rule of rulesOf(watched).filter(({ method }) => method === 'GET')) {
      if (rule.action === 'session.beginByProvider') continue
      for (const asker of cookies) {
        const { status } = await watched.request(addressOf(rule, ids), {
          headers: { cookie: county.cookies[asker] },
        })
        expect(status, `${rule.path} ${asker}`).toBeLessThan(500)
        if (status === 200) shown += 1
      }
    }
    expect(written).toEqual([])
    expect(shown).toBeGreaterThan(60)
  }, 120_000)

  it('is read as one who owns nothing, in one transaction, however much it asks for', async () => {
    let taken = 0
    const plugin: KyselyPlugin = {
      transformQuery({ node }) {
        const words = node.kind === 'RawNode' ? node.sqlFragments.join('') : ''
        if (words.includes("set_config('role'")) taken += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const watched = givenPages({
      archive: { db: county.db.withPlugin(plugin), files: county.files },
    })
    const cookie = county.cookies.secretariat
    for (const path of ['/', '/moten', '/arenden', '/sok?q=rutin', '/organ', '/uppdrag']) {
      taken = 0
      expect((await watched.request(path, { headers: { cookie } })).status).toBe(200)
      expect(taken, path).toBe(1)
    }
  })
})

/** An id of each register, of something that is there. */
async function idsOf({ db, secrets, bodies }: SecretCounty): Promise<ReadonlyMap<string, string>> {
  const [first] = secrets
  const idIn = (kind: string) =>
    first?.addresses.find((path) => path.startsWith(`/${kind}/`))?.split('/')[2] ?? ''
  const seat = await db.selectFrom('seat').select('id').executeTakeFirstOrThrow()
  return new Map([
    ...(['beslut', 'uppdrag', 'arenden', 'personer'] as const).map(
      (kind) => [kind, idIn(kind)] as const,
    ),
    ['moten', first?.meetingId ?? ''],
    ['organ', [...bodies.values()][0] ?? ''],
    ['platser', seat.id],
  ])
}
