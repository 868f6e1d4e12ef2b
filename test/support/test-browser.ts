import type { Hono } from 'hono'
import type { WebEnv } from '../../src/web/web-env.ts'

/** A browser as far as the site sees it: it keeps cookies, and says that its forms come from the site's own pages. */
export type TestBrowser = {
  readonly cookies: ReadonlyMap<string, string>
  /** The cookies that it was last told to keep, as the site wrote them. */
  readonly told: readonly string[]
  get(path: string): Promise<Response>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>
  keep(name: string, value: string): void
}

export function testBrowser(site: Hono<WebEnv>, origin = 'http://rodatraden.test'): TestBrowser {
  const cookies = new Map<string, string>()
  const told: string[] = []
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Firefox Windows', cookie }
    const response = await site.request(new URL(path, origin).href, { ...init, headers })
    told.splice(0, told.length, ...response.headers.getSetCookie())
    for (const each of told) {
      const [name = '', value = ''] = (each.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(each)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  return {
    cookies,
    told,
    get: (path) => ask(path, {}),
    post: (path, fields = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    keep: (name, value) => void cookies.set(name, value),
  }
}
