import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withdrawAccess } from '../../src/actions/withdraw-access.ts'
import { identityProviders } from '../../src/outside/identity-providers.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount, givenInvitation } from '../support/given-accounts.ts'
import { archiveDb, givenSite } from '../support/site.ts'
import { type TestBrowser, testBrowser } from '../support/test-browser.ts'
import {
  type AtProvider,
  type TestProvider,
  testClient,
  testProvider,
} from '../support/test-provider.ts'

const publicUrl = 'https://rodatraden.example'
let provider: TestProvider
let site: ReturnType<typeof givenSite>

beforeAll(async () => {
  // The provider's own words go to the log, which is not what is tested here.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  provider = await testProvider(`${publicUrl}/logga-in/svar`)
  const about = {
    ...{ key: 'regionen', name: 'Region Prov', domains: ['regionen.example'] },
    ...{ issuer: provider.issuer, ...testClient, acrValues: ['loa3'] },
  }
  site = givenSite({
    publicUrl,
    hasDemonstration: false,
    providers: identityProviders([
      about,
      { ...about, key: 'nere', name: 'Nere kommun', issuer: 'http://127.0.0.1:9', domains: [] },
    ]),
  })
})
afterAll(() => provider.stop())

const newBrowser = () => testBrowser(site, publicUrl)
let count = 0
const newSubject = () => `prov-${++count}`
const email = () => `anna${count}@regionen.example`

/** Goes to the provider, and gives the address that the browser is sent back to. */
async function atProvider(
  browser: TestBrowser,
  who: AtProvider,
  { query = '', change = (address: URL) => address.href } = {},
): Promise<string> {
  const went = await browser.get(`/logga-in/hos/regionen/vidare${query}`)
  expect(went.status).toBe(303)
  const back = await provider.visit(change(new URL(went.headers.get('location') ?? '')), who)
  const { pathname, search } = new URL(back)
  return pathname + search
}

/** Somebody who has come in by an invitation and their provider, in a browser of their own. */
async function givenAnna() {
  const subject = newSubject()
  const session = { ...(await givenCollaboration(archiveDb)), actorId: null }
  const invited = { name: 'Anna Ek', email: email() }
  const { secret, personId } = await givenInvitation(session, invited)
  const browser = newBrowser()
  const query = `?inbjudan=${secret}`
  const answer = await atProvider(browser, { subject, acr: 'loa3' }, { query })
  return { session, subject, secret, personId, browser, came: await browser.get(answer), answer }
}

const isIn = async (browser: TestBrowser) => (await browser.get('/organ')).status === 200

describe("an organisation's own sign-in", () => {
  it('is where an address of its domain leads, whether or not anybody has the address', async () => {
    const browser = newBrowser()
    const asked = await browser.post('/logga-in?till=/organ', { epost: 'Nils@Regionen.example' })
    expect(asked.headers.get('location')).toBe('/logga-in/hos/regionen?till=%2Forgan')
    expect(browser.told).toEqual([])

    const page = await (await browser.get('/logga-in/hos/regionen?till=/organ')).text()
    expect(page).toContain('href="/logga-in/hos/regionen/vidare?till=%2Forgan"')
    expect(await (await browser.get('/logga-in')).text()).toContain('Region Prov')
  })

  it('is asked with state, nonce, PKCE and the strength that is needed, and never for an address', async () => {
    const browser = newBrowser()
    const went = await browser.get('/logga-in/hos/regionen/vidare')
    const asked = new URL(went.headers.get('location') ?? '').searchParams

    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' },
      ...{ acr_values: 'loa3', redirect_uri: `${publicUrl}/logga-in/svar` },
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(40)
    }
    expect(browser.told).toEqual([
      expect.stringMatching(
        /^__Host-rodatraden-besok=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
  })

  it('lets in whoever was invited, and from then on by itself', async () => {
    const { browser, came, subject } = await givenAnna()
    expect(came.status).toBe(303)
    expect(await isIn(browser)).toBe(true)

    const next = newBrowser()
    const query = '?till=/organ'
    const back = await next.get(await atProvider(next, { subject, acr: 'loa3' }, { query }))
    expect(back.headers.get('location')).toBe('/organ')
    expect(await isIn(next)).toBe(true)
    expect([...next.cookies.keys()]).toEqual(['__Host-rodatraden'])
  })

  it('is the only way in for an invitation to one of its addresses', async () => {
    const session = { ...(await givenCollaboration(archiveDb)), actorId: null }
    newSubject()
    const { secret } = await givenInvitation(session, { name: 'Bo Alm', email: email() })
    const browser = newBrowser()

    const page = await (await browser.get(`/inbjudan/${secret}`)).text()
    expect(page).toContain(`href="/logga-in/hos/regionen/vidare?inbjudan=${secret}"`)
    expect(page).not.toContain('<form method="post" action="/inbjudan')
    expect((await browser.post(`/inbjudan/${secret}`)).status).toBe(409)
    expect(await isIn(browser)).toBe(false)
  })
})

describe('what is not vouched for as it must be', () => {
  const refuses = async (browser: TestBrowser, answer: string, sentence: string) => {
    const response = await browser.get(answer)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(sentence)
    expect(await isIn(browser)).toBe(false)
  }
  const untrusted = 'gick inte att lita på'

  it('is refused: an answer to another browser, or with another state', async () => {
    const { subject } = await givenAnna()
    const who = { subject, acr: 'loa3' }
    const answer = await atProvider(newBrowser(), who)
    await refuses(newBrowser(), answer, 'den här webbläsaren')

    const browser = newBrowser()
    const own = await atProvider(browser, who)
    await refuses(browser, own.replace(/state=[\w-]+/, 'state=annat'), 'den här webbläsaren')
  })

  it('is refused: an answer that is used once more', async () => {
    const { answer } = await givenAnna()
    await refuses(newBrowser(), answer, 'den här webbläsaren')

    const { subject } = await givenAnna()
    const browser = newBrowser()
    const own = await atProvider(browser, { subject, acr: 'loa3' })
    const visit = browser.cookies.get('__Host-rodatraden-besok') ?? ''
    expect((await browser.get(own)).status).toBe(303)
    await browser.post('/logga-ut')
    browser.keep('__Host-rodatraden-besok', visit)
    await refuses(browser, own, untrusted)
  })

  it('is refused: another nonce, audience, issuer or time than agreed, and a forged signature', async () => {
    const { subject } = await givenAnna()
    const who = { subject, acr: 'loa3' }
    const other = newBrowser()
    const withNonce = (address: URL) => {
      address.searchParams.set('nonce', 'ett-annat-nonce-an-det-som-var-vart-eget-har')
      return address.href
    }
    await refuses(other, await atProvider(other, who, { change: withNonce }), untrusted)

    for (const [claims, signed] of [
      [{ aud: 'en-annan-klient' }, 'signed'],
      [{ iss: 'https://ond.example' }, 'signed'],
      [{ exp: 1_600_000_000, iat: 1_599_999_000 }, 'signed'],
      [{ sub: 'nagon-annan' }, 'forged'],
    ] as const) {
      const browser = newBrowser()
      const answer = await atProvider(browser, who)
      provider.alterNext(claims, signed)
      await refuses(browser, answer, untrusted)
    }

    // The same alteration of nothing goes through, so that it was the claims that were refused.
    const browser = newBrowser()
    const answer = await atProvider(browser, who)
    provider.alterNext({})
    expect((await browser.get(answer)).status).toBe(303)
  })

  it('is refused: a weaker identification than the organisation has promised', async () => {
    const { subject } = await givenAnna()
    for (const who of [{ subject, acr: 'loa2' }, { subject }]) {
      const browser = newBrowser()
      await refuses(browser, await atProvider(browser, who), 'inte räcker här')
    }
  })

  it('is refused: somebody whom no account knows, also with an address that one has', async () => {
    await givenAnna()
    const browser = newBrowser()
    const answer = await atProvider(browser, { subject: newSubject(), acr: 'loa3' })
    await refuses(browser, answer, 'inte kopplad till något konto')
  })

  it('is refused: somebody else with the same address, until its former owner is out', async () => {
    const { session, personId, browser: formers } = await givenAnna()
    const invited = { name: 'Anna Berg', email: email() }
    const first = await givenInvitation(session, invited)
    const subject = `${newSubject()}-annan`
    const browser = newBrowser()
    const query = (secret: string) => ({ query: `?inbjudan=${secret}` })
    const who = { subject, acr: 'loa3' }
    await refuses(
      browser,
      await atProvider(browser, who, query(first.secret)),
      'kopplat till någon annans inloggning',
    )
    expect(await isIn(formers)).toBe(true)

    await withdrawAccess(session, { personId })
    expect(await isIn(formers)).toBe(false)
    const came = await browser.get(await atProvider(browser, who, query(first.secret)))
    expect(came.status).toBe(303)
    expect(await isIn(browser)).toBe(true)
    expect(await isIn(formers)).toBe(false)
  })

  it('is refused: an invitation that is used, whoever comes with it', async () => {
    const { secret } = await givenAnna()
    const browser = newBrowser()
    const who = { subject: newSubject(), acr: 'loa3' }
    const answer = await atProvider(browser, who, { query: `?inbjudan=${secret}` })
    await refuses(browser, answer, 'Inbjudan är redan använd')
  })

  it('is told in words: changing one’s mind, and a provider that does not answer', async () => {
    const browser = newBrowser()
    await refuses(browser, await atProvider(browser, { subject: 'x', cancels: true }), 'avbröts')

    const down = await browser.get('/logga-in/hos/nere/vidare')
    expect(down.status).toBe(422)
    expect(await down.text()).toContain('svarar inte just nu')
  })

  it('never opens an account that a code opens, by its address', async () => {
    const session = { ...(await givenCollaboration(archiveDb)), actorId: null }
    newSubject()
    await givenAccount(session, { name: 'Cia Öst', email: email() })
    const browser = newBrowser()
    const answer = await atProvider(browser, { subject: email(), acr: 'loa3' })
    await refuses(browser, answer, 'inte kopplad till något konto')
  })
})
