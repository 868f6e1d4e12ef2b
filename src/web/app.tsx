import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Refusal } from '../domain/refusal.ts'
import { observed } from '../http/observe.ts'
import { retryAfter } from '../http/retry-after.ts'
import { isForeign, securityHeaders } from '../http/security.ts'
import { isDatabaseAway, isDiskFull } from '../store/database-away.ts'
import { logError } from '../store/log.ts'
import { refusalSentence } from '../views/refusal-sentence.ts'
import { forSignedIn, knowAccount } from './account.ts'
import { assetResponse } from './assets.ts'
import { limitForm } from './limit-upload.ts'
import { localeOf, locales } from './locale.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { assetPath, fromProviderPath, healthPath, progressPath, readyPath } from './paths.ts'
import { htmlPage } from './reply.ts'
import { apiRoute } from './routes/api.tsx'
import { bodiesRoute } from './routes/bodies.tsx'
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
import { readingRoute, uploadLimit } from './routes/reading.tsx'
import { readyRoute } from './routes/ready.ts'
import { addRegisters } from './routes/registers.ts'
import { searchRoute } from './routes/search.tsx'
import { addSignIn } from './routes/sign-in-routes.ts'
import { startRoute } from './routes/start.tsx'
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
  app.use(compress())
  app.use(securityHeaders)
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && isForeign(c.req.raw)) return errorPage(c, 403, 'foreign')
    return next()
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

  app.use(limitForm((c) => errorPage(c, 413, 'formTooLarge')))
  app.use(knowAccount)

  app.get(healthPath, (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
  app.get(readyPath, readyRoute)
  app.get(
    assetPath(':name'),
    (c) => assetResponse(c, settings.assets, c.req.param('name') ?? '') ?? c.notFound(),
  )
  app.get(progressPath, (c) =>
    c.json(settings.demonstrationProgress(), 200, { 'cache-control': 'no-store' }),
  )
  app.get(fromProviderPath, fromProviderRoute)
  for (const locale of locales) {
    const { paths } = locale
    app.get(paths.start, startRoute, myThreadRoute)
    app.get(paths.example, exampleRoute)
    app.get(paths.api, apiRoute)
    app.post(paths.reading, uploadLimit, readingRoute)
    addSignIn(app, locale)
    app.get(paths.bodies, forSignedIn, bodiesRoute)
    app.get(paths.search, forSignedIn, searchRoute)
    addRegisters(app, locale)
    addImports(app, locale)
    app.get(paths.matters, forSignedIn, mattersRoute)
    app.post(paths.matters, forSignedIn, startMatterRoute)
    app.get(paths.newMatter, forSignedIn, newMatterRoute)
    app.get(paths.changeMatter(idParam()), forSignedIn, changeMatterRoute)
    app.get(paths.mergeMatter(idParam()), forSignedIn, mergeMatterRoute)
    app.post(paths.matter(idParam()), forSignedIn, actOnMatterRoute)
    app.get(paths.matter(idParam()), forSignedIn, matterRoute)
  }

  app.notFound((c) => errorPage(c, 404, 'notFound'))
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      return errorPage(c, 409, 'refused', null, refusalSentence(c.var.locale.text, error))
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
  status: 403 | 404 | 405 | 409 | 413 | 500 | 503 | 507,
  kind: 'foreign' | 'notFound' | 'notAllowed' | 'formTooLarge' | 'refused' | 'away' | 'broken',
  id: string | null = null,
  sentence?: string,
) {
  const { locale, settings } = c.var
  const said = sentence === undefined ? {} : { sentence }
  const { assets } = settings
  return htmlPage(c, status, <ErrorPage {...{ locale, kind, id, assets }} {...said} />)
}
