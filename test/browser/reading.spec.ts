import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, watch } from '../support/page-checks.ts'

const pages = ['/', '/exempel', '/finns-inte', '/lasning']
const widths = [1440, 390, 320]

for (const width of widths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every page is for everyone at ${width} px, ${colorScheme}, in both languages`, async ({
      page,
      baseURL,
    }) => {
      const { incidents } = watch(page, baseURL ?? '')
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const path of pages.flatMap((each) => [each, `/en${each}`.replace(/\/$/, '')])) {
        await page.goto(path)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await expectLargeTargets(page)
      }
      expect(incidents).toEqual([])
    })
  }
}

test('a doubt is followed by keyboard: its source is lit, and the keyboard stays', async ({
  page,
}) => {
  await page.goto('/exempel')
  const doubt = page.locator('.doubts .at').first()
  await page.keyboard.press('Tab')
  await expect(page.getByText('Hoppa till uppgifterna')).toBeFocused()
  await page.keyboard.press('Enter')
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator('.doubts .at:focus').count()) > 0) break
  }
  await expect(doubt).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(doubt).toHaveAttribute('aria-current', 'true')
  await expect(doubt).toBeFocused()
  const target = (await doubt.getAttribute('href')) ?? ''
  await expect(page.locator(target)).toHaveClass(/is-lit/)
  await expect(page.locator(target)).toBeInViewport()
  await expect(page.locator('.tie')).toHaveClass(/is-tied/)
  await expect(page.locator('source-light > [role=status]')).toContainText('Källa, rad')
  await expectAccessible(page)
})

test('a fact over several lines lights them all, and going back puts the light out', async ({
  page,
}) => {
  await page.goto('/exempel')
  const place = page.getByRole('link', { name: '12 april 2024' })
  await page.getByRole('link', { name: 'Omar Lindholm', exact: true }).click()
  await expect(page.locator('.is-lit')).toHaveCount(1)
  await place.click()
  await expect(place).toHaveAttribute('aria-current', 'true')

  await page.goBack()
  await expect(page.getByRole('link', { name: 'Omar Lindholm', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.goBack()
  await expect(page.locator('.is-lit')).toHaveCount(0)
  await expect(page.locator('.tie')).not.toHaveClass(/is-tied/)
})

test('on a phone the facts come first, and there is a way back from the source', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/exempel')
  const fact = page.getByRole('link', { name: 'Omar Lindholm', exact: true })
  await fact.click()
  await expect(page.locator('.is-lit')).toBeInViewport()
  await page.getByRole('link', { name: 'Till uppgifterna', exact: true }).click()

  await expect(fact).toBeInViewport()
  await expect(fact).toBeFocused()
})

test('the address of a line lights it when the page is opened', async ({ page }) => {
  await page.goto('/exempel#rad-12')

  await expect(page.locator('#rad-12')).toBeInViewport()
  await expect(page.locator('#rad-12')).toHaveCSS('background-color', 'rgb(251, 224, 223)')
})

test('the reason of a fact opens on demand', async ({ page }) => {
  await page.goto('/exempel')
  const why = page.locator('.why').first()
  await expect(why.locator('p')).toBeHidden()
  await why.locator('summary').click()

  await expect(why.locator('p')).toContainText(/Säker|Osäker|Saknas/)
  await expectAccessible(page)
})

test('on paper the facts come first, then the source, and nothing to press', async ({ page }) => {
  await page.goto('/exempel')
  await page.emulateMedia({ media: 'print' })

  const facts = await page.locator('.facts').boundingBox()
  const source = await page.locator('.doc').boundingBox()
  expect(source?.y).toBeGreaterThanOrEqual((facts?.y ?? 0) + (facts?.height ?? 0))
  await expect(page.locator('.tools')).toBeHidden()
  await expect(page.locator('.counts')).toBeHidden()
  await expect(page.locator('.paper').last()).toBeVisible()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.length).toBeGreaterThan(10_000)
})

test('the page reads the same in forced colours and with more contrast', async ({ page }) => {
  for (const media of [{ forcedColors: 'active' }, { contrast: 'more' }] as const) {
    await page.emulateMedia(media)
    await page.goto('/exempel')
    await page.locator('.doubts .at').first().click()
    await expectAccessible(page)
  }
})

test('at four times the size the page is one column without sideways scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 225 })
  await page.goto('/exempel')

  await expectNoSidewaysScroll(page)
  await expect(page.locator('.facts')).toHaveCSS('overflow-y', 'visible')
})

/** WCAG 2.2, 2.5.8: what can be pressed is at least 24 px, or stands in running text. */
async function expectLargeTargets(page: Page): Promise<void> {
  const pressed = page.locator('button, summary, .btn, .chip, .brand, input:not([type=hidden])')
  const small: string[] = []
  for (const one of await pressed.locator('visible=true').all()) {
    const box = await one.boundingBox()
    if (box && (box.height < 24 || box.width < 24)) small.push(`${await one.textContent()}`)
  }
  expect(small).toEqual([])
}
