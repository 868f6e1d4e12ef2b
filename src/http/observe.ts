import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { HttpEnv } from './http-env.ts'

/** Lets whoever watches the server see each request when it has been answered. */
export const observed: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const begun = performance.now()
  await next()
  const route = matchedRoutes(c)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('*'))
    .at(-1)
  c.var.settings.observe?.({
    method: c.req.method,
    route: route === undefined ? 'none' : withoutPatterns(route),
    status: c.res.status,
    seconds: (performance.now() - begun) / 1_000,
  })
}

/** "/inbjudan/:secret{[\w-]{43}}" as "/inbjudan/:secret". */
const withoutPatterns = (route: string): string =>
  route
    .split('/')
    .map((part) => part.split('{')[0])
    .join('/')
