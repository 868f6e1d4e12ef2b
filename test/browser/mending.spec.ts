import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'

/** Goes in as the process leader, when the minutes of the demonstration have been read. */
async function enter(page: Page): Promise<void> {
  test.setTimeout(300_000)
  await expect
    .poll(async () => (await page.request.get('/demonstration/lage')).json(), { timeout: 200_000 })
    .toBeNull()
  await page.goto('/')
  await page.getByRole('button', { name: 'Sara Nyholm-Östlund' }).click()
  await expect(page.locator('.demonstration')).toBeVisible()
}

/** Opens the thread of a matter. */
async function openThread(page: Page, title: string): Promise<void> {
  await page.goto(`/arenden?text=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement.id')

test('the arrow keys step through the signs and the events, T goes to today, and they can be turned off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await enter(page)
  await openThread(page, 'Utkast till länsöverenskommelse')
  const signs = page.locator('.map-events a')
  const events = page.locator('.story > li')
  await expect(page.getByText('Piltangenterna stegar mellan händelserna')).toBeVisible()

  await signs.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(signs.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(signs.first()).toBeFocused()
  // The map is one stop of the tab key: the next is beyond it.
  await page.keyboard.press('Tab')
  await expect(page.locator('.map-events a:focus')).toHaveCount(0)

  const last = await signs.nth(2).getAttribute('href')
  await signs.nth(2).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => `#${await focused(page)}`).toBe(last)
  const at = await page.evaluate<number>(
    `[...document.querySelectorAll('.story > li')].indexOf(document.activeElement)`,
  )
  await page.keyboard.press('ArrowDown')
  await expect(events.nth(at + 1)).toBeFocused()
  await expect(events.nth(at + 1)).toHaveAccessibleName(/\d{4} Läns/)
  await page.keyboard.press('t')
  await expect(page.locator('#i-dag')).toBeFocused()

  await page.getByRole('searchbox').first().focus()
  await page.keyboard.type('tt')
  await expect(page.getByRole('searchbox').first()).toHaveValue('tt')

  await page.locator('.account > summary').click()
  await page.getByLabel(/^Kortkommandon/).uncheck()
  await page.reload()
  await expect(page.getByText('Piltangenterna stegar mellan händelserna')).toBeHidden()
  await page.keyboard.press('t')
  await expect(page.locator('#i-dag')).not.toBeFocused()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a matter that lies still is put on an agenda from its gap, and taken off again', async ({
      page,
    }) => {
      await enter(page)
      // Each works on a matter, and at a meeting, of its own.
      await openThread(
        page,
        javaScriptEnabled ? 'Barns och ungas delaktighet i länssamverkan' : 'Samtyckesblankett',
      )
      const gap = page.locator('.gap', { hasText: 'Ärendet ligger stilla' })
      await gap.getByRole('link', { name: /^Till dagordning/ }).click()
      await page.getByLabel('Möte').selectOption({ index: javaScriptEnabled ? 0 : 1 })
      await page.getByRole('button', { name: 'Sätt på dagordningen' }).click()

      await expect(page.locator('.story .planned:target')).toContainText('står på dagordningen')
      await expect(page.locator('.gap', { hasText: 'Det står på dagordningen' })).toBeVisible()
      await page.locator('.story .planned:target h3 a').click()
      await page
        .getByRole('button', { name: /^Ta bort/ })
        .first()
        .click()
      await expect(page.getByText('Inget ärende är uppsatt än.')).toBeVisible()
    })
  })
}

test('a decision that is left to the parties tells who has adopted it', async ({ page }) => {
  await enter(page)
  await openThread(page, 'Utkast till länsöverenskommelse')
  await page.getByRole('link', { name: /^Ange vilka som beslutat/ }).click()
  await page.getByLabel('Gävle kommun').check()
  await page.getByLabel('Dagen de antog det').fill('2026-11-10')
  await page.getByRole('button', { name: 'Spara' }).click()

  await expect(page.locator('#besluten-hemma')).toContainText('Antaget av 1 av 11.')
  await page.getByRole('link', { name: 'Utkast till länsöverenskommelse', exact: true }).click()
  await expect(page.locator('.gap', { hasText: '1 av 11 har gjort det.' })).toBeVisible()
})

for (const width of [1440, 390, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the forms that mend a thread are for everyone at ${width} px, ${colorScheme}`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await enter(page)
      const { incidents } = watch(page, baseURL ?? '')
      await openThread(page, 'Indikatorer och årsrapport')
      const thread = new URL(page.url()).pathname
      const other = await hrefOn(page, '/arenden', 'table tbody th a')
      await page.goto(thread)
      await openThread(page, 'Utkast till länsöverenskommelse')
      const adopt = await page.locator('a[href$="/antaget"]').first().getAttribute('href')
      const body = await hrefOn(page, '/organ', '.body-card a')
      const endSeat = await hrefOn(page, `${body}?andra=platser`, 'a[href$="/avsluta"]')
      const step = await hrefOn(page, '/uppdrag', '.assignments th a')
      for (const path of [
        thread,
        `/en${thread}?hela=1`,
        `${thread}/dagordning`,
        `${thread}/sla-ihop?med=${other.split('/').at(-1)}`,
        adopt ?? '',
        (adopt ?? '').replace('/antaget', ''),
        `${body}?andra=platser`,
        endSeat,
        `${step}?steg=tid`,
      ]) {
        await page.goto(path)
        await test.step(path, async () => {
          await expectAccessible(page)
          await expectNoSidewaysScroll(page)
        })
      }
      expect(incidents).toEqual([])
    })
  }
}

/** The address of the first link on a page that a selector finds. */
async function hrefOn(page: Page, path: string, selector: string): Promise<string> {
  await page.goto(path)
  return (await page.locator(selector).first().getAttribute('href')) ?? ''
}
