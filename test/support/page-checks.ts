import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = {
  violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[]
}

/** Fails on any breach of WCAG 2.2 A and AA, or of good practice, that axe can see on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  // By way of the debugger, since the site's policy lets no script of another in.
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<AxeResult>('axe.run()')
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  )
  expect(found).toEqual([])
}

/** Fails when the page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // In words, since the tests know no types of the browser's.
  const [wide, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  )
  expect(wide).toBeLessThanOrEqual(window)
}

/** Gathers what must never happen on a page: policy breaches, script errors, requests to elsewhere, cookies. */
export function watch(page: Page, home: string): { readonly incidents: string[] } {
  const incidents: string[] = []
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) {
      incidents.push(`policy: ${message.text()}`)
    }
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) incidents.push(`request: ${request.url()}`)
  })
  page.on('response', async (response) => {
    const cookie = await response.headerValue('set-cookie').catch(() => null)
    if (cookie !== null) incidents.push(`cookie: ${cookie}`)
  })
  return { incidents }
}

/** Drops files from the desktop on a place of the page, as the browser itself does it. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: readonly string[],
): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  }
}
