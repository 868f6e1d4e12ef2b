import { Hono } from 'hono'
import { apiShown, createApi } from './api/api.ts'
import { apiPath } from './api/api-env.ts'
import { createApp } from './web/app.tsx'
import type { WebEnv, WebSettings } from './web/web-env.ts'

/** Everything that the server answers: programs under the API's path, people everywhere else. */
export function createSite(settings: Omit<WebSettings, 'api'>): Hono<WebEnv> {
  const pages = createApp({ ...settings, api: apiShown })
  const api = createApi(settings)
  return new Hono<WebEnv>({ strict: false })
    .all(`${apiPath}/*`, (c) => api.fetch(c.req.raw, c.env))
    .all('*', (c) => pages.fetch(c.req.raw, c.env))
}
