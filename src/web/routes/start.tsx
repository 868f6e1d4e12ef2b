import type { Handler } from 'hono'
import { StartPage } from '../pages/start-page.tsx'
import { htmlPage } from '../reply.ts'
import type { WebEnv } from '../web-env.ts'

/** The start page: hand in minutes by file, by pasting, or try an example. */
export const startRoute: Handler<WebEnv> = (c) => {
  const { locale, settings } = c.var
  return htmlPage(c, 200, <StartPage locale={locale} settings={settings} />)
}
