import { beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../../src/actions/perform.ts'
import { openStore } from '../../src/store/database.ts'
import { renewSetUpLink } from '../../src/store/set-up-links.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount } from '../support/given-accounts.ts'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { archiveDb, givenSite } from '../support/site.ts'
import { type TestBrowser, testBrowser } from '../support/test-browser.ts'

const publicUrl = 'https://rodatraden.example'
const start = new Date('2026-03-02T09:00:00Z')
let minutes = 0
let letters = 0
const settings = {
  publicUrl,
  hasDemonstration: false,
  now: () => new Date(start.getTime() + minutes * 60_000),
  mailWaits: () => {
    letters += 1
  },
}
const site = givenSite(settings)
const newBrowser = () => testBrowser(site, publicUrl)

/** What the latest letter to somebody says. */
async function letterTo(email: string): Promise<string> {
  const { body } = await archiveDb
    .selectFrom('mail')
    .where('recipient', '=', email)
    .select('body')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return body ?? ''
}

let session: Session
beforeAll(async () => {
  session = { ...(await givenCollaboration(archiveDb)), actorId: null }
  for (const [name, email, isSecretariat] of [
    ['Sara Nyholm', 'sara@lanet.example', true],
    ['Anna Ek', 'anna@lanet.example', false],
  ] as const) {
    await givenAccount(session, { name, email, isSecretariat })
  }
})

/** Signs in with a code, as a person does. */
async function signIn(email: string, till = ''): Promise<{ browser: TestBrowser; came: Response }> {
  minutes += 61
  const browser = newBrowser()
  await browser.post(`/logga-in${till}`, { epost: email })
  const [code = ''] = /[A-Z]{4}-[A-Z]{4}/.exec(await letterTo(email)) ?? []
  return { browser, came: await browser.post(`/logga-in/kod${till}`, { kod: code }) }
}

describe('signing in with a code', () => {
  it('goes from the page that was asked for, by a letter, and back to that page', async () => {
    const asked = await newBrowser().get('/organ?niva=lokal')
    expect(asked.headers.get('location')).toBe('/logga-in?till=%2Forgan%3Fniva%3Dlokal')

    const { browser, came } = await signIn('anna@lanet.example', '?till=%2Forgan%3Fniva%3Dlokal')

    expect(came.status).toBe(303)
    expect(came.headers.get('location')).toBe('/organ?niva=lokal')
    expect((await browser.get('/organ')).status).toBe(200)
    const letter = await letterTo('anna@lanet.example')
    expect(letter.match(/https?:\/\/\S+/g)).toEqual([publicUrl])
  })

  it('never leads to another site', async () => {
    for (const till of ['https://ond.example', '//ond.example', '/\\ond.example', 'ond']) {
      const query = `?${new URLSearchParams({ till })}`
      const { came } = await signIn('anna@lanet.example', query)
      expect(came.headers.get('location')).toBe('/')
    }
  })

  it('answers alike for an address that nobody has', async () => {
    minutes += 61
    const seen = []
    for (const epost of ['anna@lanet.example', 'ingen@lanet.example']) {
      const before = letters
      const browser = newBrowser()
      const asked = await browser.post('/logga-in', { epost })
      const page = await browser.get('/logga-in/kod')
      const wrong = await browser.post('/logga-in/kod', { kod: 'BBBB-BBBB' })
      const answers = [asked, page, wrong]
      seen.push({
        statuses: answers.map(({ status }) => status),
        pages: await Promise.all(answers.map((each) => each.text())),
        headers: answers.map(({ headers }) =>
          [...headers].map(([name, value]) => [name, value.replace(/=[\da-f-]{36}/, '=…')]),
        ),
        woken: letters - before,
      })
    }

    expect(seen[1]).toEqual(seen[0])
    expect(seen[0]?.statuses).toEqual([303, 200, 422])
  })

  it('says what to do about what cannot be an address, a wrong code, and too many', async () => {
    minutes += 61
    const browser = newBrowser()
    const unclear = await browser.post('/logga-in', { epost: 'anna' })
    expect(unclear.status).toBe(422)
    expect(await unclear.text()).toMatch(/role="alert".*Skriv hela e-postadressen/s)
    const early = await browser.post('/logga-in/kod', { kod: 'BBBB-BBBB' })
    expect(await early.text()).toContain('Koden gäller inte längre.')
    expect((await browser.get('/logga-in/kod')).headers.get('location')).toBe('/logga-in')

    for (const _ of Array(5)) await browser.post('/logga-in', { epost: 'bo@lanet.example' })
    const many = await browser.post('/en/logga-in', { epost: 'bo@lanet.example' })
    expect(many.status).toBe(429)
    expect(await many.text()).toContain('There have been too many attempts.')
  })

  it('keeps a secret in one cookie that only this site can set, and another at each sign-in', async () => {
    const { browser } = await signIn('anna@lanet.example')
    const told = browser.told.find((each) => each.startsWith('__Host-rodatraden='))
    expect(told).toMatch(/^__Host-rodatraden=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect([...browser.cookies.keys()]).toEqual(['__Host-rodatraden'])

    const out = await browser.post('/logga-ut')
    expect(browser.told).toEqual([expect.stringContaining('__Host-rodatraden=; Max-Age=0')])
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  })

  it('uses a plain cookie on this computer, where there is no https', async () => {
    const plain = testBrowser(givenSite({ ...settings, publicUrl: null }), 'http://localhost:8080')
    minutes += 61
    await plain.post('/logga-in', { epost: 'anna@lanet.example' })

    expect(plain.told).toEqual([
      expect.stringMatching(
        /^rodatraden-kod=[\da-f-]{36}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ])
  })

  it('tells apart networks by what the proxy says, only where there is one', async () => {
    minutes += 61
    const from = (behind: typeof site, address: string) =>
      behind.request(`${publicUrl}/logga-in`, {
        method: 'POST',
        body: new URLSearchParams({ epost: `nagon${Math.random()}@lanet.example` }),
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `10.0.0.1, ${address}` },
      })
    const proxied = givenSite({ ...settings, hasProxy: true })
    for (const at of Array(100).keys()) await from(proxied, `192.0.2.${at}`)

    expect((await from(proxied, '192.0.2.200')).status).toBe(429)
    expect((await from(proxied, '198.51.100.7')).status).toBe(303)
    expect((await from(site, '192.0.2.200')).status).toBe(303)
  })
})

describe('a signing in', () => {
  it('is over after thirty minutes, and leads back to where one was', async () => {
    const { browser } = await signIn('anna@lanet.example')
    minutes += 29
    expect((await browser.get('/organ')).status).toBe(200)
    minutes += 31

    expect((await browser.get('/organ')).headers.get('location')).toBe('/logga-in?till=%2Forgan')
  })

  it('is shown on one’s own page, where any of them can be ended', async () => {
    const { browser: phone } = await signIn('anna@lanet.example')
    minutes -= 60
    const { browser } = await signIn('anna@lanet.example')
    const page = await (await browser.get('/konto')).text()
    expect(page.match(/<strong>Firefox, Windows<\/strong>/g)).toHaveLength(2)
    expect(page.match(/Den här webbläsaren/g)).toHaveLength(1)

    const idIn = (session = '') => /value="([\da-f-]+)"/.exec(session)?.[1] ?? ''
    const shown = page.split('<li>').filter((each) => each.includes('name="inloggning"'))
    const isThis = (each: string) => each.includes('Den här webbläsaren')
    const other = idIn(shown.find((each) => !isThis(each)))
    await browser.post('/konto/avsluta', { inloggning: other })
    expect((await phone.get('/organ')).status).toBe(303)
    expect((await browser.get('/organ')).status).toBe(200)
    expect((await browser.post('/konto/avsluta', { inloggning: other })).status).toBe(409)
    await browser.post('/konto/avsluta', { inloggning: idIn(shown.find(isThis)) })
    expect((await browser.get('/organ')).status).toBe(303)
  })

  it('chooses among several collaborations, and can change', async () => {
    const other = { ...(await givenCollaboration(archiveDb)), actorId: null }
    await givenAccount(other, { name: 'Dag Lo', email: 'dag@lanet.example' })
    await givenAccount(session, { name: 'Dag Lo', email: 'dag@lanet.example' })
    const { browser, came } = await signIn('dag@lanet.example', '?till=/moten')
    expect(came.headers.get('location')).toBe('/moten')
    const asked = await browser.get('/moten')
    expect(asked.headers.get('location')).toBe('/konto/samverkan?till=%2Fmoten')
    expect((await browser.get('/')).headers.get('location')).toBe('/konto/samverkan')

    const chosen = await browser.post('/konto/samverkan?till=/moten', {
      samverkan: other.collaborationId,
    })
    expect(chosen.headers.get('location')).toBe('/moten')
    const page = await (await browser.get('/moten')).text()
    expect(page).toContain('Byt samverkan')
    const foreign = (await givenCollaboration(archiveDb)).collaborationId
    expect((await browser.post('/konto/samverkan', { samverkan: foreign })).status).toBe(409)
  })
})

describe('letting others in', () => {
  it('is done by the secretariat: by a letter, a page that changes nothing, and one press', async () => {
    const { browser: sara } = await signIn('sara@lanet.example')
    const invited = await sara.post('/personer/bjud-in', {
      ...{ namn: 'Eva Ström', epost: 'eva@lanet.example', far: 'medlem' },
    })
    const person = invited.headers.get('location') ?? ''
    expect(await (await sara.get(person)).text()).toContain('Inbjudan till eva@lanet.example')
    const [, link = ''] =
      /https:\/\/rodatraden\.example(\/inbjudan\/[\w-]{43})/.exec(
        await letterTo('eva@lanet.example'),
      ) ?? []
    const eva = newBrowser()
    for (const _ of Array(3)) expect((await eva.get(link)).status).toBe(200)
    expect(eva.cookies.size).toBe(0)

    expect((await eva.post(link)).headers.get('location')).toBe('/')
    expect((await eva.get('/organ')).status).toBe(200)
    expect(await (await sara.get(person)).text()).toContain('Loggar in med eva@lanet.example.')
    const used = await newBrowser().post(link)
    expect(used.status).toBe(410)
    expect(await used.text()).toContain('Inbjudan gäller inte längre')

    expect((await sara.post(`${person}/atkomst`)).status).toBe(303)
    expect((await eva.get('/organ')).headers.get('location')).toBe('/logga-in?till=%2Forgan')
  })

  it('is good for seven days', async () => {
    const { browser: sara } = await signIn('sara@lanet.example')
    await sara.post('/personer/bjud-in', { namn: 'Fia Hall', epost: 'fia@lanet.example' })
    const [link = ''] = /\/inbjudan\/[\w-]{43}/.exec(await letterTo('fia@lanet.example')) ?? []
    const before = minutes
    minutes += 7 * 24 * 60 - 1
    expect((await newBrowser().get(link)).status).toBe(200)
    minutes += 1
    expect((await newBrowser().get(link)).status).toBe(410)
    minutes = before
  })

  it('is nothing that anybody else does, nor one’s own way out', async () => {
    const { browser: anna } = await signIn('anna@lanet.example')
    const asked = await anna.post('/personer/bjud-in', { namn: 'Gun Dahl', epost: 'g@a.example' })
    expect(asked.status).toBe(409)
    const { browser: sara } = await signIn('sara@lanet.example')
    const known = await sara.post('/personer/bjud-in', {
      namn: 'Sara Nyholm',
      epost: 'x@a.example',
    })
    const own = known.headers.get('location') ?? ''
    expect((await sara.post(`${own}/atkomst`)).status).toBe(409)
    expect(await (await anna.get(own)).text()).not.toContain('Loggar in med')
    const empty = await sara.post('/personer/bjud-in', { namn: ' ', epost: 'x@a.example' })
    expect(empty.status).toBe(422)
  })
})

describe('the demonstration', () => {
  it('lets nobody be one of its people where it is closed, nor stay one', async () => {
    const county: GivenCounty = await givenCounty()
    const closed = givenSite({
      ...settings,
      archive: { db: county.db, files: county.files },
      hasDemonstration: false,
      publicUrl: null,
    })
    const open = givenSite({ archive: { db: county.db, files: county.files } })
    const visitor = testBrowser(open)
    await visitor.post('/logga-in', { place: '1' })
    expect((await visitor.get('/organ')).status).toBe(200)

    const same = testBrowser(closed)
    same.keep('rodatraden', visitor.cookies.get('rodatraden') ?? '')
    expect((await same.get('/organ')).headers.get('location')).toBe('/logga-in?till=%2Forgan')
    const refused = await testBrowser(closed).post('/logga-in', { place: '1' })
    expect(refused.status).toBe(409)
    expect(refused.headers.getSetCookie()).toEqual([])
    const page = await (await testBrowser(closed).get('/')).text()
    expect(page).not.toContain('Sara Nyholm')
    expect(page).toContain('href="/logga-in"')
  })
})

describe('the first account', () => {
  it('comes by a link that is good once, and only the latest', async () => {
    const { db } = await openStore({ inMemory: true })
    const old = await renewSetUpLink(db, start)
    const secret = await renewSetUpLink(db, start)
    const empty = givenSite({ ...settings, archive: { db, files: (await givenCounty()).files } })
    const browser = testBrowser(empty, publicUrl)
    const fields = { samverkan: 'Provlänet', namn: 'Sara Nyholm', epost: 'Sara@Lanet.Example' }
    expect((await browser.get(`/kom-igang/${old}`)).status).toBe(410)
    expect((await browser.post(`/kom-igang/${old}`, fields)).status).toBe(410)
    expect((await browser.get(`/kom-igang/${secret}`)).status).toBe(200)
    const unnamed = await browser.post(`/kom-igang/${secret}`, { ...fields, samverkan: '' })
    expect(unnamed.status).toBe(422)
    expect(await unnamed.text()).toContain('value="Sara Nyholm"')

    const tried = await Promise.all(
      [1, 2].map(() => testBrowser(empty, publicUrl).post(`/kom-igang/${secret}`, fields)),
    )
    expect(tried.map(({ status }) => status).sort()).toEqual([303, 410])
    const [cookie = ''] = tried.find(({ status }) => status === 303)?.headers.getSetCookie() ?? []
    browser.keep('__Host-rodatraden', /=([\w-]+)/.exec(cookie)?.[1] ?? '')
    const page = await (await browser.get('/organ')).text()
    expect(page).toContain('Provlänet')
    expect(page).toContain('Bjud in någon')
    expect(await renewSetUpLink(db, start)).toBeNull()
  })
})
