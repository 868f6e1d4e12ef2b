import type { Handler } from 'hono'
import { signInToDemonstration } from '../../actions/sign-in-to-demonstration.ts'
import { signOut } from '../../actions/sign-out.ts'
import { forgetSecret, keepSecret, type SignedInEnv, secretOf, sessionOf } from '../account.ts'
import type { WebEnv } from '../web-env.ts'

/** A visitor becomes one of the people of the demonstration, and goes on to where they were going. */
export const signInRoute: Handler<WebEnv> = async (c) => {
  const { settings, locale } = c.var
  const form = await c.req.parseBody()
  const secret = await signInToDemonstration(
    { db: settings.archive.db, now: settings.now() },
    { place: Number(form.place) },
  )
  keepSecret(c, secret)
  return c.redirect(ownAddress(form.till) ?? locale.paths.start, 303)
}

/** Signs out, and comes to the start page. */
export const signOutRoute: Handler<SignedInEnv> = async (c) => {
  await signOut(sessionOf(c), { secret: secretOf(c) ?? '' })
  forgetSecret(c)
  return c.redirect(c.var.locale.paths.start, 303)
}

/** An address of this site to go on to; null for anything that could lead elsewhere. */
function ownAddress(written: unknown): string | null {
  return typeof written === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(written) ? written : null
}
