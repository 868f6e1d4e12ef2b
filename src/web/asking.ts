import type { Context } from 'hono'
import type { Browser, Stranger } from '../actions/sign-in-account.ts'
import { domainOf, emailIn } from '../domain/email-address.ts'
import type { IdentityProvider } from '../domain/identity-provider.ts'
import { secretOf } from './account.ts'
import { browserIn } from './browser-name.ts'
import { networkIn } from './network.ts'
import type { WebEnv } from './web-env.ts'

/** Who asks, before anybody is known. */
export function strangerOf<E extends WebEnv>(c: Context<E>): Stranger {
  const { archive, now } = c.var.settings
  return { db: archive.db, now: now() }
}

/** The browser that somebody signs in with. */
export function browserOf<E extends WebEnv>(c: Context<E>): Browser {
  return { browser: browserIn(c.req.header('user-agent') ?? ''), replaces: secretOf(c) }
}

/** The network that somebody asks from: what Node says, or the proxy before it. */
export function networkOf<E extends WebEnv>(c: Context<E>): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const { incoming } = (c.env ?? {}) as {
    incoming?: { socket?: { remoteAddress?: string } }
  }
  const direct = incoming?.socket?.remoteAddress
  return networkIn((c.var.settings.hasProxy ? forwarded : direct) ?? '')
}

/** The organisation whose own sign-in an address belongs to; null when codes go to it. */
export function providerOf<E extends WebEnv>(
  c: Context<E>,
  written: string,
): IdentityProvider | null {
  const domain = domainOf(emailIn(written) ?? '')
  return (
    c.var.settings.providers.all.find(({ domains }: IdentityProvider) =>
      domains.includes(domain),
    ) ?? null
  )
}

/** The address that people reach the site by. */
export const originOf = <E extends WebEnv>(c: Context<E>): string =>
  c.var.settings.publicUrl ?? new URL(c.req.url).origin

/** An address of this site to go on to; null for anything that could lead elsewhere. */
export function ownAddress(written: unknown): string | null {
  return typeof written === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(written) ? written : null
}

/** The address with where to go on to in it. */
export const onTo = (path: string, goingTo: string | null): string =>
  goingTo === null ? path : `${path}?${new URLSearchParams({ till: goingTo })}`
