import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { WebEnv } from './web-env.ts'

/** A request that has been answered: by the pattern of its address, which holds nobody's name and no secret. */
export type Observed = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** Lets whoever watches the server see each request when it has been answered. */
export const observed: MiddlewareHandler<WebEnv> = async (c, next) => {
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
