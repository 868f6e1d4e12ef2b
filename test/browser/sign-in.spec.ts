import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { mailServer } from '../support/mail-server.ts'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'
import { productionServer } from '../support/production-server.ts'
import { testClient, testProvider } from '../support/test-provider.ts'

const port = 8178

/** Looks at a page as it is shown to everyone: wide and narrow, light and dark. */
async function forEveryone(page: Page): Promise<void> {
  for (const width of [1440, 320]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  }
}

test('an empty archive in production: the first account, an invitation, a code, a provider, and out again', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const post = await mailServer()
  const provider = await testProvider(`http://127.0.0.1:${port}/logga-in/svar`)
  const file = join(tmpdir(), `oidc-${process.pid}.json`)
  const about = { key: 'regionen', name: 'Region Prov', domains: ['regionen.example'] }
  const { issuer } = provider
  const secret = { clientId: testClient.clientId, clientSecretVariable: 'PROVIDER_SECRET' }
  writeFileSync(file, JSON.stringify([{ ...about, ...secret, issuer, acrValues: ['loa3'] }]))
  const server = await productionServer(port, {
    SMTP_URL: post.url,
    MAIL_FROM: 'rodatraden@lanet.example',
    RODATRADEN_OIDC: file,
    PROVIDER_SECRET: testClient.clientSecret,
  })
  const letterTo = async (address: string) => {
    const find = () => post.arrived.filter(({ to }) => to.includes(address)).at(-1)
    await expect.poll(find).toBeTruthy()
    return find()?.text ?? ''
  }
  const somebody = async () => {
    const context = await browser.newContext({ locale: 'sv-SE' })
    const page = await context.newPage()
    return { page, incidents: watch(page, server.address).incidents }
  }

  const sara = await somebody()
  await sara.page.goto(server.setUpLink)
  await forEveryone(sara.page)
  await sara.page.getByLabel('Samverkans namn').fill('Länssamverkan i Provlänet')
  await sara.page.getByLabel('Ditt namn').fill('Sara Nyholm')
  await sara.page.getByLabel('Din e-postadress').fill('sara@lanet.example')
  await sara.page.getByRole('button', { name: 'Starta' }).click()
  await expect(sara.page.locator('.account > summary')).toBeVisible()
  await sara.page.goto(server.setUpLink)
  await expect(sara.page.getByText('Länken gäller inte längre')).toBeVisible()
  for (const path of ['/administration', '/en/administration', '/organ/befattningar']) {
    await sara.page.goto(server.address + path)
    await forEveryone(sara.page)
  }

  for (const [name, email] of [
    ['Anna Ek', 'anna@lanet.example'],
    ['Bo Alm', 'bo@regionen.example'],
  ] as const) {
    await sara.page.goto(`${server.address}/organ`)
    await sara.page.getByRole('link', { name: 'Bjud in någon' }).click()
    await forEveryone(sara.page)
    await sara.page.getByLabel('Namn', { exact: true }).fill(name)
    await sara.page.getByLabel('E-postadress').fill(email)
    await sara.page.getByRole('button', { name: 'Skicka inbjudan' }).click()
    await expect(sara.page.getByText(`Inbjudan till ${email} gäller`)).toBeVisible()
  }
  await forEveryone(sara.page)

  const anna = await somebody()
  await anna.page.goto(/http:\S+/.exec(await letterTo('anna@lanet.example'))?.[0] ?? '')
  await forEveryone(anna.page)
  await anna.page.getByRole('button', { name: 'Jag är Anna Ek, logga in' }).click()
  await anna.page.locator('.account > summary').click()
  await anna.page.getByRole('button', { name: 'Logga ut' }).click()
  await anna.page.getByRole('link', { name: 'Logga in' }).click()
  await forEveryone(anna.page)
  await anna.page.getByLabel('E-postadress').fill('anna@lanet.example')
  await anna.page.getByRole('button', { name: 'Fortsätt' }).click()
  await forEveryone(anna.page)
  await expect
    .poll(async () => /[A-Z]{4}-[A-Z]{4}/.test(await letterTo('anna@lanet.example')))
    .toBe(true)
  const [code = ''] = /[A-Z]{4}-[A-Z]{4}/.exec(await letterTo('anna@lanet.example')) ?? []
  await anna.page.getByLabel('Kod').fill(code.toLowerCase())
  await anna.page.getByRole('button', { name: 'Logga in' }).click()
  await anna.page.goto(`${server.address}/konto`)
  await expect(anna.page.getByText('Den här webbläsaren')).toBeVisible()
  await forEveryone(anna.page)
  await anna.page.goto(`${server.address}/en/konto`)
  await forEveryone(anna.page)

  const bo = await somebody()
  provider.expects({ subject: 'bo-1', acr: 'loa3' })
  await bo.page.goto(/http:\S+/.exec(await letterTo('bo@regionen.example'))?.[0] ?? '')
  await forEveryone(bo.page)
  await bo.page.getByRole('link', { name: 'Till inloggningen hos Region Prov' }).click()
  await expect(bo.page.locator('.account > summary')).toBeVisible()
  await bo.page.locator('.account > summary').click()
  await bo.page.getByRole('button', { name: 'Logga ut' }).click()
  await bo.page.goto(`${server.address}/moten`)
  await bo.page.getByLabel('E-postadress').fill('bo@regionen.example')
  await bo.page.getByRole('button', { name: 'Fortsätt' }).click()
  await forEveryone(bo.page)
  await bo.page.getByRole('link', { name: 'Till inloggningen hos Region Prov' }).click()
  await expect(bo.page.getByRole('heading', { level: 1, name: 'Möten' })).toBeVisible()

  for (const { incidents } of [sara, anna, bo]) {
    expect(incidents.filter((each) => /^(?:error|policy)/.test(each))).toEqual([])
  }
  await server.stop()
  await provider.stop()
  await post.stop()
})
