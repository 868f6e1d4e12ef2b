import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  dropFiles,
  expectAccessible,
  expectNoSidewaysScroll,
  watch,
} from '../support/page-checks.ts'

const folder = mkdtempSync(join(tmpdir(), 'rodatraden-'))
let made = 0

/** Minutes of a body that nobody knows, each file another's, with two people called Karin. */
function minutes(): { readonly file: string; readonly name: string; readonly body: string } {
  made += 1
  const body = `Nätverket för ${['visor', 'slöjd', 'simning', 'skridskor', 'schack'][made % 5]} ${'abcdefghij'[made]}${process.pid}`
  const name = `anteckningar-${process.pid}-${made}.txt`
  const file = join(folder, name)
  writeFileSync(
    file,
    `Minnesanteckningar ${body} 2026-03-12

Närvarande:
Karin Ek, kurator, Gävle kommun
Karin Holm, chef, Region Gävleborg

§ 1 Skolfrånvaro
Karin Holm berättar om läget.
Karin tar fram en rutin till den 3 maj 2026.

§ 2 Avslutning
Mötet avslutas.
`,
  )
  return { file, name, body }
}
const broken = join(folder, 'trasig.pdf')
writeFileSync(broken, '%PDF-1.7\nbroken')

/** Signs in as the process leader, who is of the secretariat. */
async function enter(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /processledare/ }).click()
  await expect(page.locator('.account')).toBeVisible()
}

test('files are dropped, read one by one, reviewed by the keyboard alone, and undone', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const one = minutes()
  await enter(page)
  const { incidents } = watch(page, baseURL ?? '')
  await page.goto('/inlasning')
  await dropFiles(page, '.drop', [one.file, broken])
  await expect(page.locator('.chosen li')).toHaveCount(2)
  await page.keyboard.press('Enter')

  // The demonstration may be read at the same time.
  const told = page.getByText('1 av 2 dokument väntar på granskning.')
  await expect(told).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.outcomes')).toContainText('Gick inte att läsa')
  await expectAccessible(page)
  await page.locator('.outcomes').getByRole('link', { name: 'Granska' }).click()

  await expect(page.getByRole('heading', { level: 2, name: /nytt organ/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Vem är Karin?' })).toBeVisible()
  await expect(page.locator('.line.is-lit')).toContainText('Karin tar fram en rutin')
  await expect(page.locator('.stored .record:visible')).toHaveText(
    'Karin Holm tar fram en rutin till den 3 maj 2026.',
  )
  await page.keyboard.press('1')
  await expect(page.locator('.stored .record:visible')).toHaveText(
    'Karin Ek tar fram en rutin till den 3 maj 2026.',
  )
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: 'Allt som måste besvaras är klart' }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Inläst i tråden' })).toBeVisible()
  await expect(page.getByText('Skolfrånvaro')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ångra inläsningen' }).click()
  await expect(page.getByText('2 punkter')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ångra inläsningen' }).click()
  await expect(page.locator('.imports')).toContainText('Ångrad')
  expect(incidents).toEqual([])
})

test('single letters are letters in a field, and can be turned off', async ({ page }) => {
  const one = minutes()
  await enter(page)
  await page.goto('/inlasning')
  await page.setInputFiles('#fil', [one.file])
  await page.getByRole('button', { name: 'Läs till granskning' }).click()
  await page.locator('.outcomes').getByRole('link', { name: 'Granska' }).click()
  await page.getByRole('link', { name: 'Vem är Karin?' }).click()

  await page.getByRole('radio', { name: 'Någon annan', exact: true }).check()
  const field = page.getByRole('textbox', { name: 'För- och efternamn' })
  await field.fill('')
  await field.pressSequentially('Sara 1')
  await expect(field).toHaveValue('Sara 1')
  await page.getByText('Snabbtangenter', { exact: true }).click()
  await page.getByLabel('Använd snabbtangenter').uncheck()
  await page.locator('.q h2').click()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio').first()).not.toBeChecked()
  await page.getByLabel('Använd snabbtangenter').check()
  await page.locator('.q h2').click()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio').first()).toBeChecked()
})

for (const width of [1440, 390, 320]) {
  test(`the pages of import and review are for everyone at ${width} px`, async ({ page }) => {
    const one = minutes()
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({
      colorScheme: width === 390 ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    await enter(page)
    await page.goto('/inlasning')
    await page.setInputFiles('#fil', [one.file])
    await page.getByRole('button', { name: 'Läs till granskning' }).click()
    const link = page.locator('.outcomes').getByRole('link', { name: 'Granska' })
    const path = (await link.getAttribute('href')) ?? ''
    for (const address of ['/inlasning', path, `${path}?fraga=owner%3A0%3Akarin`, `/en${path}`]) {
      await page.goto(address)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('files are handed in by the form, and a question is answered', async ({ page }) => {
    const one = minutes()
    await page.goto('/')
    await page.getByRole('button', { name: /processledare/ }).click()
    await page.goto('/inlasning')
    await page.setInputFiles('#fil', [one.file, broken])
    await page.getByRole('button', { name: 'Läs till granskning' }).click()

    await expect(page.getByText('1 av 2 dokument väntar på granskning.')).toBeVisible()
    await page.locator('.outcomes').getByRole('link', { name: 'Granska' }).click()
    await page.getByRole('button', { name: 'Godkänn och nästa' }).click()
    await page.getByLabel('Karin Ek').check()
    await page.getByRole('button', { name: 'Godkänn och nästa' }).click()
    await expect(
      page.getByRole('heading', { name: 'Allt som måste besvaras är klart' }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Ta bort ur granskningen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Läs in protokoll' })).toBeVisible()
  })
})
