import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'

/** Chooses one of the people of the demonstration, as a visitor does. */
async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name }).click()
  await expect(page.locator('.demonstration')).toBeVisible()
}

const pages = ['/', '/organ', '/sok', '/sok?q=skolfr%C3%A5nvaro']

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

test('the key / goes to the search, never from within a field, and can be turned off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await enter(page, 'Sara Nyholm-Östlund')
  const field = page.getByRole('searchbox', { name: 'Sök i protokollen' })
  // A page whose script has not come yet has no keys of its own.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(field).toBeFocused({ timeout: 1_000 })
  }).toPass()

  await field.fill('')
  await page.keyboard.type('a/b')
  await expect(field).toHaveValue('a/b')

  await field.fill('barnahus')
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sök' })).toBeVisible()
  await expect(page).toHaveURL(/\/sok\?q=barnahus$/)

  await page.locator('.account > summary').click()
  await page.getByLabel(/^Kortkommandon/).uncheck()
  await page.goto('/organ')
  await page.locator('h1').click()
  await page.keyboard.press('/')
  await expect(field).not.toBeFocused()
})
