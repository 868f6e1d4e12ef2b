import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Refusal } from '../domain/refusal.ts'
import { observed } from '../http/observe.ts'
import { retryAfter } from '../http/retry-after.ts'
import { isForeign, securityHeaders } from '../http/security.ts'
import { isDatabaseAway, isDiskFull } from '../store/database-away.ts'
import { logError } from '../store/log.ts'
import { refusalSentence } from '../views/refusal-sentence.ts'
import { assetResponse } from './assets.ts'
import { fitFields, isNoText } from './fit-fields.ts'
import { limitForm } from './limit-upload.ts'
import { localeOf, locales } from './locale.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { assetPath, fromProviderPath, healthPath, progressPath, readyPath } from './paths.ts'
import { forgetAfterDeeds } from './public-answers.ts'
import { htmlPage } from './reply.ts'
import { apiRoute } from './routes/api.tsx'
import {
  actOnMatterRoute,
  changeMatterRoute,
  mergeMatterRoute,
  newMatterRoute,
  startMatterRoute,
} from './routes/change-matter.tsx'
import { exampleRoute } from './routes/example.tsx'
import { addImports } from './routes/import-routes.ts'
import { matterRoute, mattersRoute } from './routes/matters.tsx'
import { myThreadRoute } from './routes/my-thread.tsx'
import { idParam } from './routes/params.ts'
import { fromProviderRoute } from './routes/provider.tsx'
import { publishedMinutesRoute, publishedRoute } from './routes/published.tsx'
import { readingRoute, uploadLimit } from './routes/reading.tsx'
import { readyRoute } from './routes/ready.ts'
import { addRegisters } from './routes/registers.ts'
import { searchRoute } from './routes/search.tsx'
import { addSignIn } from './routes/sign-in-routes.ts'
import { startRoute } from './routes/start.tsx'
import { routingOf } from './routing.ts'
import type { WebEnv, WebSettings } from './web-env.ts'

/** The whole site, in order: what every request passes, the pages of each language, and the errors. */
export function createApp(settings: WebSettings): Hono<WebEnv> {
  const app = new Hono<WebEnv>({ strict: false })

  app.use((c, next) => {
    c.set('settings', settings)
    c.set('locale', localeOf(c.req.path))
    return next()
  })
  app.use(observed)
  app.use(securityHeaders)
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && isForeign(c.req.raw)) return errorPage(c, 403, 'foreign')
    return isNoText(c.req.url) ? errorPage(c, 404, 'notFound') : next()
  })
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '))
        return errorPage(c as Context<WebEnv>, 405, 'notAllowed')
      },
    }),
  )

  app.use(forgetAfterDeeds)
  app.use(limitForm((c) => errorPage(c, 413, 'formTooLarge')))
  app.use(fitFields)

  const routing = routingOf(app)
  const { get, post } = routing
  get(healthPath, 'page.public', (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
  get(readyPath, 'page.public', readyRoute)
  get(
    assetPath(':name'),
    'page.public',
    (c) => assetResponse(c, settings.assets, c.req.param('name') ?? '') ?? c.notFound(),
  )
  get(progressPath, 'page.public', (c) =>
    c.json(settings.demonstrationProgress(), 200, { 'cache-control': 'no-store' }),
  )
  get(fromProviderPath, 'session.beginByProvider', fromProviderRoute)
  for (const locale of locales) {
    const { paths } = locale
    const id = idParam()
    get(paths.start, 'page.open', startRoute)
    get(paths.start, 'archive.read', myThreadRoute)
    get(paths.example, 'page.public', exampleRoute)
    get(paths.api, 'page.public', apiRoute)
    post(paths.reading, 'document.tryReading', uploadLimit, readingRoute)
    get(paths.published, 'published.read', publishedRoute)
    get(paths.publishedMinutes(id), 'published.read', publishedMinutesRoute)
    addSignIn(routing, locale)
    get(paths.search, 'archive.read', searchRoute)
    addRegisters(routing, locale)
    addImports(routing, locale)
    get(paths.matters, 'archive.read', mattersRoute)
    post(paths.matters, 'matter.change', startMatterRoute)
    get(paths.newMatter, 'matter.change', newMatterRoute)
    get(paths.changeMatter(id), 'matter.change', changeMatterRoute)
    get(paths.mergeMatter(id), 'matter.change', mergeMatterRoute)
    get(paths.matter(id), 'archive.read', matterRoute)
    post(paths.matter(id), 'matter.follow', actOnMatterRoute)
  }

  app.notFound((c) => errorPage(c, 404, 'notFound'))
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      const status = error.code.startsWith('field.') ? 422 : 409
      return errorPage(c, status, 'refused', null, refusalSentence(c.var.locale.text, error))
    }
    if (isDatabaseAway(error)) {
      c.header('retry-after', retryAfter)
      return errorPage(c, 503, 'away')
    }
    if (isDiskFull(error))
      return errorPage(c, 507, 'refused', null, c.var.locale.text.refusals['store.full']())
    const id = randomUUID()
    logError('request', error, { id, method: c.req.method })
    return errorPage(c, 500, 'broken', id)
  })
  return app
}

function errorPage(
  c: Context<WebEnv>,
  status: 403 | 404 | 405 | 409 | 413 | 422 | 500 | 503 | 507,
  kind: 'foreign' | 'notFound' | 'notAllowed' | 'formTooLarge' | 'refused' | 'away' | 'broken',
  id: string | null = null,
  sentence?: string,
) {
  const { locale, settings } = c.var
  const said = sentence === undefined ? {} : { sentence }
  const { assets } = settings
  return htmlPage(c, status, <ErrorPage {...{ locale, kind, id, assets }} {...said} />)
}
