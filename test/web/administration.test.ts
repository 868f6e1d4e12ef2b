import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { renewSetUpLink } from '../../src/store/set-up-links.ts'
import { type Rule, rulesOf } from '../../src/web/routing.ts'
import { givenPages, givenSite } from '../support/site.ts'
import { type TestBrowser, testBrowser } from '../support/test-browser.ts'

const publicUrl = 'https://rodatraden.example'
const { db } = await openStore({ inMemory: true })
let minutes = 0
const settings = {
  archive: { db, files: filesIn('/tmp/no-files-here') },
  publicUrl,
  hasDemonstration: false,
  now: () => new Date(Date.parse('2026-03-02T09:00:00Z') + minutes * 60_000),
  providers: {
    all: [{ key: 'regionen', name: 'Region Provlän', domains: ['region.example'] }],
    begin: () => Promise.reject(new Error('nobody goes there')),
    finish: () => Promise.reject(new Error('nobody comes from there')),
  },
}
const site = givenSite(settings)
const newBrowser = () => testBrowser(site, publicUrl)
const said = async (browser: TestBrowser, path: string) => (await browser.get(path)).text()

async function letterTo(email: string): Promise<string> {
  const { body } = await db
    .selectFrom('mail')
    .where('recipient', '=', email)
    .orderBy('created_at', 'desc')
    .select('body')
    .executeTakeFirstOrThrow()
  return body ?? ''
}
async function signIn(email: string): Promise<TestBrowser> {
  minutes += 61
  const browser = newBrowser()
  await browser.post('/logga-in', { epost: email })
  const [code = ''] = /[A-Z]{4}-[A-Z]{4}/.exec(await letterTo(email)) ?? []
  await browser.post('/logga-in/kod', { kod: code })
  return browser
}
async function invitedBy(email: string): Promise<TestBrowser> {
  const [link = ''] = /\/inbjudan\/[\w-]{43}/.exec(await letterTo(email)) ?? []
  const browser = newBrowser()
  expect((await browser.post(link)).status).toBe(303)
  return browser
}

let first: TestBrowser
beforeAll(async () => {
  const link = await renewSetUpLink(db, settings.now())
  first = newBrowser()
  const fields = { samverkan: 'Provlänet', namn: 'Sara Nyholm', epost: 'sara@lanet.example' }
  expect((await first.post(`/kom-igang/${link}`, fields)).status).toBe(303)
})

describe('whoever is set up by the one-time link', () => {
  it('is given two things apart, which their own page shows and the logs tell of', async () => {
    const account = await said(first, '/konto')
    expect(account).toMatch(/Provlänet<\/strong><span class="meta">sekretariatet/)
    expect(account).toMatch(/Installationen<\/h2>.*href="\/administration"/s)
    const events = await db
      .selectFrom('event_content')
      .select(['act', 'collaboration_id as collaborationId'])
      .orderBy('act')
      .execute()
    expect(events).toEqual([
      { act: 'administrator.appoint', collaborationId: null },
      { act: 'collaboration.start', collaborationId: expect.any(String) },
    ])
  })

  it('sees who tends each collaboration, the ways in and how it runs, in both languages', async () => {
    const page = await said(first, '/administration')
    expect(page).toMatch(
      /Provlänet<\/strong><span class="meta">1 person i sekretariatet kan logga in/,
    )
    expect(page).toMatch(/Region Provlän.*region\.example/s)
    expect(page).toContain('Inga brev har fastnat.')
    expect(await said(first, '/en/administration')).toContain('The database answers.')
  })
})

describe('an administrator', () => {
  it('starts a collaboration and invites the first of its secretariat, and nobody after that', async () => {
    const started = await first.post('/administration/ny-samverkan', { namn: 'Grannlänet' })
    const invite = started.headers.get('location') ?? ''
    expect(invite).toMatch(/^\/administration\/[\da-f-]{36}\/bjud-in$/)
    expect((await first.post('/administration/ny-samverkan', { namn: ' ' })).status).toBe(422)
    expect((await first.post(invite, { namn: 'Moa Lind', epost: 'moa' })).status).toBe(422)
    for (const epost of ['fel@lanet.example', 'moa@lanet.example']) {
      const invited = await first.post(invite, { namn: 'Moa Lind', epost })
      expect(invited.headers.get('location')).toBe('/administration')
    }
    expect(await said(first, '/administration')).toMatch(/skickad till moa@lanet\.example/)
    const [old = ''] = /\/inbjudan\/[\w-]{43}/.exec(await letterTo('fel@lanet.example')) ?? []
    expect((await newBrowser().get(old)).status).toBe(410)

    const moa = await invitedBy('moa@lanet.example')
    expect(await said(moa, '/organ')).toContain('Grannlänet')
    expect((await moa.get('/administration')).status).toBe(404)

    const again = await first.post(invite, { namn: 'Sara Nyholm', epost: 'sara@lanet.example' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Någon i sekretariatet kan redan logga in')
    const { details } = await db
      .selectFrom('event_content')
      .where('act', '=', 'administrator.invite')
      .orderBy('seq', 'desc')
      .select('details')
      .executeTakeFirstOrThrow()
    expect(details).toContain('moa@lanet.example')
  })

  it('who has no place in any collaboration signs in all the same, and finds no content anywhere', async () => {
    await first.post('/personer/bjud-in', {
      ...{ namn: 'Bo Alm', epost: 'bo@lanet.example', far: 'sekretariat' },
    })
    const bo = await invitedBy('bo@lanet.example')
    const { personId } = await db
      .selectFrom('account_person')
      .innerJoin('account', 'account.id', 'account_person.account_id')
      .where('email', '=', 'sara@lanet.example')
      .select('person_id as personId')
      .executeTakeFirstOrThrow()
    expect((await bo.post(`/personer/${personId}/atkomst`)).status).toBe(303)

    // What they had open is gone at the next page, and the installation is still theirs.
    expect((await first.get('/organ')).status).toBe(404)
    expect((await first.get('/administration')).status).toBe(200)
    const sara = await signIn('sara@lanet.example')
    expect((await sara.get('/')).headers.get('location')).toBe('/administration')
    expect((await sara.get('/administration')).status).toBe(200)
    const rules = rulesOf(givenPages(settings))
    const open = new Set(['page.public', 'published.read', 'page.open', 'document.tryReading'])
    const own = /^(?:session|invitation|installation|account)\./
    const content = rules.filter(({ action }) => !open.has(action) && !own.test(action))
    expect(content.length).toBeGreaterThan(100)
    for (const rule of content.filter(({ path }) => path !== '/' && path !== '/en')) {
      const { status } = await asked(sara, rule)
      expect(status, `${rule.method} ${rule.path}`).toBe(404)
    }
  }, 60_000)

  it('with a place given back has content again, by that and not by the other', async () => {
    const bo = await signIn('bo@lanet.example')
    await bo.post('/personer/bjud-in', { namn: 'Sara Nyholm', epost: 'sara@lanet.example' })
    const sara = await invitedBy('sara@lanet.example')
    expect((await sara.get('/organ')).status).toBe(200)
    expect((await sara.get('/inlasning')).status).toBe(404)
    expect((await sara.get('/administration')).status).toBe(200)
  })
})

describe('the pages of the installation', () => {
  it('are not there for anybody else, of whatever secretariat, and lead nobody to sign in', async () => {
    const bo = await signIn('bo@lanet.example')
    const rules = rulesOf(givenPages(settings)).filter(
      ({ action }) => action === 'installation.administer',
    )
    expect(rules.length).toBe(10)
    for (const rule of rules) {
      expect((await asked(bo, rule)).status, rule.path).toBe(404)
      const nobody = await asked(newBrowser(), rule)
      expect(nobody.status, rule.path).toBe(303)
      expect(nobody.headers.get('location')).toMatch(/^(?:\/en)?\/logga-in/)
    }
    expect(await said(bo, '/konto')).not.toContain('/administration')
  })
})

/** What an address of a rule answers somebody, with an id of its own where it has one. */
function asked(browser: TestBrowser, { method, path }: Rule): Promise<Response> {
  const address = path
    .replace(/:key\{[^}]*\}\}?/, 'nyckel')
    .replace(/:(\w+)\{\[0-9a-f\]\{8\}[^/]*\}/g, () => crypto.randomUUID())
  return method === 'GET' ? browser.get(address) : browser.post(address, {})
}
