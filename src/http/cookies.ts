import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from './http-env.ts'

/** The cookies of the site: who is signed in, and for ten minutes which code was asked for and who was gone to. */
type CookieName = 'rodatraden' | 'rodatraden-kod' | 'rodatraden-besok'

const options = { path: '/', httpOnly: true, sameSite: 'Lax' } as const

/**
 * Whether people reach the site by https. Then its cookies have the prefix `__Host-`: no other site, and no plain
 * connection, can have set them.
 */
const isSecure = <E extends HttpEnv>(c: Context<E>): boolean =>
  (c.var.settings.publicUrl ?? c.req.url).startsWith('https:')

export function readCookie<E extends HttpEnv>(c: Context<E>, name: CookieName): string | undefined {
  return isSecure(c) ? getCookie(c, name, 'host') : getCookie(c, name)
}

/** Lets a browser keep a value, until it is closed or for some seconds. */
export function keepCookie<E extends HttpEnv>(
  c: Context<E>,
  name: CookieName,
  value: string,
  seconds?: number,
): void {
  const secure = isSecure(c)
  const lasting = seconds === undefined ? {} : { maxAge: seconds }
  setCookie(c, name, value, { ...options, ...lasting, secure, ...(secure && { prefix: 'host' }) })
}

export function dropCookie<E extends HttpEnv>(c: Context<E>, name: CookieName): void {
  const secure = isSecure(c)
  deleteCookie(c, name, { ...options, secure, ...(secure && { prefix: 'host' }) })
}
