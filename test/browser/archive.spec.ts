import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'

/** Chooses one of the people of the demonstration, as a visitor does. */
async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name }).click()
  await expect(page.locator('.demonstration')).toBeVisible()
}

const pages = ['/', '/organ']

for (const width of [1440, 390, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every page of the archive is for everyone at ${width} px, ${colorScheme}, in both languages`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await enter(page, 'Sara Nyholm-Östlund')
      const { incidents } = watch(page, baseURL ?? '')
      for (const path of pages.flatMap((each) => [each, `/en${each}`.replace(/\/$/, '')])) {
        await page.goto(path)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
      expect(incidents).toEqual([])
    })
  }
}

test('whoever is not signed in comes to the start page, and then to where they were going', async ({
  page,
}) => {
  await page.goto('/organ')
  await expect(page.getByText('Logga in för att se sidan.')).toBeVisible()

  await page.getByRole('button', { name: 'Roger Axmar' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Organ' })).toBeVisible()
})

test('whoever has signed out sees nothing more of the archive', async ({ page }) => {
  await enter(page, 'Hanna Bodin')
  await page.locator('.account > summary').click()
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.goto('/organ')

  await expect(page.getByText('Logga in för att se sidan.')).toBeVisible()
})
