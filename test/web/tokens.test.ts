import { beforeAll, describe, expect, it } from 'vitest'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount } from '../support/given-accounts.ts'
import { givenCounty } from '../support/given-county.ts'
import { archiveDb, givenSite } from '../support/site.ts'
import { type TestBrowser, testBrowser } from '../support/test-browser.ts'

const site = givenSite({ hasDemonstration: false })
let sara: TestBrowser
let anna: TestBrowser

beforeAll(async () => {
  const session = { ...(await givenCollaboration(archiveDb)), actorId: null }
  const somebody = async (name: string, isSecretariat: boolean) => {
    const email = `${name.slice(0, 4).toLowerCase()}@lanet.example`
    const { secret } = await givenAccount(session, { name, email, isSecretariat })
    const browser = testBrowser(site)
    browser.keep('rodatraden', secret)
    return browser
  }
  sara = await somebody('Sara Nyholm', true)
  anna = await somebody('Anna Ek', false)
})

describe('the tokens of an account', () => {
  it('are made in a form, shown once, listed without what they are, and ended', async () => {
    expect(await (await sara.get('/konto')).text()).toContain('Du har inga nycklar.')
    const made = await sara.post('/konto/nyckel', {
      namn: 'Diariets nattliga hämtning',
      'far-read': 'ja',
      dagar: '90',
    })
    expect(made.status).toBe(200)
    expect(made.headers.get('cache-control')).toBe('no-store')
    const [token = ''] = /rt_[\w-]{43}/.exec(await made.text()) ?? []
    const headers = { authorization: `Bearer ${token}` }
    expect((await site.request('/api/v1/matters', { headers })).status).toBe(200)

    const account = await (await sara.get('/konto')).text()
    expect(account).toContain('Diariets nattliga hämtning')
    expect(account).toContain('läsa · gäller till 31 maj 2026 · senast använd 2 mars 2026')
    expect(account).not.toContain(token)
    expect(await (await anna.get('/konto')).text()).not.toContain('Diariets')

    const [, id = ''] = /name="nyckel" value="([\da-f-]{36})"/.exec(account) ?? []
    expect((await anna.post('/konto/nyckel/avsluta', { nyckel: id })).status).toBe(409)
    const ended = await sara.post('/konto/nyckel/avsluta', { nyckel: id })
    expect(ended.headers.get('location')).toBe('/konto#nycklar')
    expect((await site.request('/api/v1/matters', { headers })).status).toBe(401)
  })

  it('say what is missing beside what was written', async () => {
    const page = await sara.post('/en/konto/nyckel', { namn: 'Mitt <b>program</b>', dagar: '30' })
    expect(page.status).toBe(422)
    const html = await page.text()
    expect(html).toMatch(/role="alert".*Choose at least one thing/s)
    expect(html).toContain('value="Mitt &lt;b&gt;program&lt;/b&gt;"')
  })

  it('offer to hand in only to whoever hands in', async () => {
    expect(await (await sara.get('/konto/nyckel')).text()).toContain('far-import')
    expect(await (await anna.get('/konto/nyckel')).text()).not.toContain('far-import')
  })

  it('are for accounts: not for a stranger, nor for the people of the demonstration', async () => {
    const stranger = testBrowser(site)
    expect((await stranger.get('/konto/nyckel')).headers.get('location')).toMatch(/^\/logga-in/)
    const { get, post } = await givenCounty()
    expect((await get('/konto/nyckel')).headers.get('location')).toBe('/logga-in')
    const made = await post('/konto/nyckel', { namn: 'a', 'far-read': 'ja', dagar: '30' })
    expect(made.headers.get('location')).toBe('/logga-in')
  })
})

it('the page of the API tells everybody of every address, in both languages', async () => {
  for (const [path, words] of [
    ['/api', 'Allt som sidorna visar'],
    ['/en/api', 'Everything that the pages show'],
  ] as const) {
    const response = await site.request(path)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain(words)
    expect(html).toContain('GET /matters/{id}')
    expect(html).toContain('POST /imports')
    expect(html).not.toContain('undefined')
  }
  expect(await (await site.request('/')).text()).toContain('href="/api"')
})
