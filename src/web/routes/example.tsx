import type { Handler } from 'hono'
import { exampleMinutes } from '../example/example-minutes.ts'
import { readAll } from '../outcome.ts'
import { ReadingsPage } from '../pages/readings-page.tsx'
import { htmlPage } from '../reply.ts'
import type { WebEnv } from '../web-env.ts'

/** The invented minutes, read like any others. */
export const exampleRoute: Handler<WebEnv> = async (c) => {
  const { locale, settings } = c.var
  const bytes = new TextEncoder().encode(exampleMinutes)
  const outcomes = await readAll(settings, [{ name: locale.text.page.reading.example, bytes }])
  return htmlPage(
    c,
    200,
    <ReadingsPage locale={locale} assets={settings.assets} outcomes={outcomes} />,
  )
}
