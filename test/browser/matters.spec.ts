import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'

/** Goes in as the process leader, and to a matter's thread once the demonstration has come that far. */
async function openThread(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sara Nyholm-Östlund' }).click()
  await expect(page.locator('.demonstration')).toBeVisible()
  const matters = page.locator('table tbody th a')
  await expect(async () => {
    await page.goto('/arenden')
    await expect(matters.first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await matters.first().click()
  await expect(page.getByRole('heading', { name: 'Händelser' })).toBeVisible()
}

for (const width of [1440, 390, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the register, a thread and its changes are for everyone at ${width} px, ${colorScheme}`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openThread(page)
      const thread = new URL(page.url()).pathname
      const { incidents } = watch(page, baseURL ?? '')
      for (const path of [
        '/arenden',
        thread,
        `/en${thread}?hela=1`,
        `${thread}/andra`,
        '/arenden/nytt',
      ]) {
        await page.goto(path)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
      expect(incidents).toEqual([])
    })
  }
}

test('a sign on the map leads to its event, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openThread(page)
  const sign = page.locator('.map-events a').first()
  const target = await sign.getAttribute('href')

  await sign.focus()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(new RegExp(`${target}$`))
  await expect(page.locator(target ?? '')).toBeInViewport()
})

test('on a phone the thread is a list, and the map is not there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openThread(page)

  await expect(page.locator('.map-section')).toBeHidden()
  await expect(page.locator('.story > .event').first()).toBeVisible()
})

test('a matter is followed and left with one press each', async ({ page }) => {
  await openThread(page)

  await page.getByRole('button', { name: 'Följ', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Du följer' })).toBeVisible()
  await page.getByRole('button', { name: 'Du följer' }).click()

  await expect(page.getByRole('button', { name: 'Följ', exact: true })).toBeVisible()
})
