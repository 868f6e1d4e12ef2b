import type { Context } from 'hono'
import type { SignedInEnv } from '../account.ts'

export type SignedInContext = Context<SignedInEnv>

/** An id in the pattern of an address: anything else is an address that is not there. */
export const idParam = (name = 'id') =>
  `:${name}{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}`

/** The id in the address that was asked for. */
export const idOf = (c: SignedInContext, name = 'id'): string => c.req.param(name) ?? ''
