import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { exampleMinutes } from '../../src/web/example/example-minutes.ts'
import { dropFiles, expectAccessible, watch } from '../support/page-checks.ts'

const folder = mkdtempSync(join(tmpdir(), 'rodatraden-'))
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const minutes = file('protokoll.txt', exampleMinutes)
const more = file('fler.md', exampleMinutes.replace('12 april', '19 april'))
const broken = file('trasig.pdf', '%PDF-1.7\nbroken')
const facts = 'Omar Lindholm'

test('a file dropped on the page is read beside its source', async ({ page, baseURL }) => {
  const { incidents } = watch(page, baseURL ?? '')
  await page.goto('/')
  await dropFiles(page, '.drop', [minutes])
  await expect(page.locator('.chosen')).toContainText('protokoll.txt')
  await expect(page.getByRole('button', { name: 'Läs protokollet' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.locator('.facts')).toContainText(facts)
  await expect(page.locator('.paper')).toContainText('Samverkan Ådalen')
  expect(incidents).toEqual([])
})

test('a file may be dropped beside the field', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, 'h1', [minutes])

  await expect(page.locator('.chosen li')).toHaveCount(1)
})

test('several files are listed, can be taken away, and are read together', async ({ page }) => {
  await page.goto('/')
  await page.setInputFiles('#fil', [minutes, broken])
  await page.setInputFiles('#fil', [more])
  await expect(page.locator('.chosen li')).toHaveCount(3)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Läs protokollet' }).click()

  await expect(page.getByRole('heading', { name: '2 av 3 dokument är lästa' })).toBeVisible()
  await expect(page.getByText('Gick inte att läsa')).toBeVisible()
  await page.locator('.document a').nth(1).click()
  await expect(page.locator('.one-of-several:visible')).toHaveCount(1)
  await expect(page.locator('.one-of-several:visible .facts')).toContainText(facts)
  await page.getByRole('link', { name: 'Alla dokument' }).locator('visible=true').click()
  await expect(page.getByRole('heading', { name: '2 av 3 dokument är lästa' })).toBeVisible()
})

test('a file that was chosen by mistake is taken away', async ({ page }) => {
  await page.goto('/')
  await page.setInputFiles('#fil', [minutes, broken])
  await page.getByRole('button', { name: 'Ta bort trasig.pdf' }).click()

  await expect(page.locator('.chosen li')).toHaveCount(1)
  await expect(page.locator('#fil')).toHaveJSProperty('files.length', 1)
})

test('pasted text is read, and going back finds it where it was', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Eller klistra in text').fill(exampleMinutes)
  await page.getByRole('button', { name: 'Läs protokollet' }).click()
  await expect(page.locator('.facts')).toContainText(facts)

  await page.goBack()
  await expect(page.getByLabel('Eller klistra in text')).toHaveValue(exampleMinutes)
})

test('nothing handed in is told first on the page, with the keyboard there', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Läs protokollet' }).click()

  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Välj en fil eller klistra in text.' }).click()
  await expect(page.locator('#fil')).toBeFocused()
})

test('a broken file is told beside the field, and what was pasted is still there', async ({
  page,
}) => {
  await page.goto('/')
  await page.setInputFiles('#fil', [broken])
  await page.getByLabel('Eller klistra in text').fill('   \n')
  await page.getByRole('button', { name: 'Läs protokollet' }).click()

  await expect(page.locator('#fil-problem')).toContainText('trasig.pdf')
  await expect(page.getByLabel('Eller klistra in text')).toHaveValue('   \n')
})

test('files that are too large together get an answer in the page', async ({ page }) => {
  const large = file('stor.txt', new Uint8Array(45_000_000).fill(97))
  await page.goto('/')
  await page.setInputFiles('#fil', [large])
  await expect(page.locator('.chosen')).toContainText('För stor')
  await page.getByRole('button', { name: 'Läs protokollet' }).click()

  await expect(page.locator('#fil-problem')).toContainText('högst 30 MB')
})

test('the reading is kept as JSON from the start page and from the reading itself', async ({
  page,
}) => {
  await page.goto('/')
  await page.setInputFiles('#fil', [minutes])
  const [fromStart] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Läs och hämta som JSON' }).click(),
  ])
  await page.getByRole('button', { name: 'Läs protokollet' }).click()
  const [fromReading] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som JSON' }).click(),
  ])

  expect(fromStart.suggestedFilename()).toBe('protokoll.json')
  const one = JSON.parse(await readFile(await fromStart.path(), 'utf8'))
  const other = JSON.parse(await readFile(await fromReading.path(), 'utf8'))
  expect(one.format).toBe('minutes/1')
  expect(other).toEqual(one)
})

test('a reading of 200 kB can be kept and read in the other language', async ({ page }) => {
  const long = Array.from({ length: 85 }, () => exampleMinutes).join('\n')
  expect(long.length).toBeGreaterThan(200_000)
  await page.goto('/')
  await page.setInputFiles('#fil', [file('lang.txt', long)])
  await page.getByRole('button', { name: 'Läs protokollet' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som JSON' }).click(),
  ])
  const reading = JSON.parse(await readFile(await download.path(), 'utf8'))
  await page.getByRole('button', { name: 'English' }).click()

  expect(reading.source.lines.length).toBeGreaterThan(4000)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('#narvaro > h2')).toContainText('Attendance')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a file can be dropped on the field and read', async ({ page }) => {
    await page.goto('/')
    await dropFiles(page, '#fil', [minutes])
    await page.getByRole('button', { name: 'Läs protokollet' }).click()

    await expect(page.locator('.facts')).toContainText(facts)
  })

  test('several documents are shown one at a time', async ({ page }) => {
    await page.goto('/')
    await page.setInputFiles('#fil', [minutes, more])
    await page.getByRole('button', { name: 'Läs protokollet' }).click()
    await page.locator('.document a').nth(1).click()

    await expect(page.locator('.overview')).toBeHidden()
    await expect(page.locator('.one-of-several:visible')).toHaveCount(1)
  })

  test('a fact is followed to its line, and the other language is there', async ({ page }) => {
    await page.goto('/exempel')
    const fact = page.getByRole('link', { name: facts, exact: true })
    const target = (await fact.getAttribute('href')) ?? ''
    await fact.click()

    await expect(page.locator(target)).toBeInViewport()
    await expect(page.locator(target)).toHaveCSS('background-color', 'rgb(251, 224, 223)')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})
