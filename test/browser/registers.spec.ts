import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'

for (const width of [1440, 390, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every register is for everyone at ${width} px, ${colorScheme}`, async ({
      page,
      baseURL,
    }) => {
      await enter(page)
      const { incidents } = watch(page, baseURL ?? '')
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const lists = ['/organ', '/moten', '/uppdrag', '/uppdrag?visa=tavla', '/beslut']
      const forms = ['/organ/nytt', '/organ/parter']
      for (const path of [...lists, ...forms, '/en/uppdrag']) await check(page, path)
      for (const [list, link] of [
        ['/organ', '.body-card a'],
        ['/moten', '.is-held a'],
        ['/moten', '.is-planned a'],
        ['/uppdrag', '.assignments th a'],
        ['/beslut', '.decision-words a'],
        ['/uppdrag', '.assignments a[href^="/personer/"]'],
      ] as const) {
        await page.goto(list)
        await check(page, (await page.locator(link).first().getAttribute('href')) ?? '')
      }
      expect(incidents).toEqual([])
    })
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('an assignment is found, postponed to a meeting, and says so', async ({ page }) => {
    await enter(page)
    await page.goto('/uppdrag?lage=given&forsenade=ja')
    await page.locator('.assignments th a').last().click()
    await page.locator('summary', { hasText: 'Skjut upp' }).click()
    await page.getByRole('button', { name: 'Skjut upp' }).click()
    await expect(page.getByRole('alert')).toContainText('Välj ett möte eller skriv en dag')

    await page.getByLabel('Eller till dagen').fill('30 maj')
    await page.locator('#tid-text').fill('Underlaget dröjer.')
    await page.getByRole('button', { name: 'Skjut upp' }).click()

    await expect(page.locator('.chain')).toContainText('Uppskjutet till 30 maj 2027')
    await expect(page.locator('.chain')).toContainText('Underlaget dröjer.')
    await expect(page.locator('main .tags').first()).toContainText('Uppskjutet')
  })
})

/** Goes in as the first person of the demonstration, when its minutes have been read. */
async function enter(page: Page): Promise<void> {
  // A page loads itself anew when all minutes have been read in, so that is waited for.
  test.setTimeout(300_000)
  await expect
    .poll(async () => (await page.request.get('/demonstration/lage')).json(), { timeout: 200_000 })
    .toBeNull()
  await page.goto('/')
  await page.locator('.role').first().click()
  await expect(page.locator('.demonstration')).toBeVisible()
}

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await test.step(path, async () => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
