import type { Handler, Hono } from 'hono'
import type { PlainAction, rights } from '../rights/rights.ts'
import type { AccountEnv, SignedInEnv } from './account.ts'
import { authorise } from './permit.ts'
import type { WebEnv } from './web-env.ts'

type OpenAction = {
  [A in PlainAction]: 'anyone' extends (typeof rights)[A]['who'][number] ? A : never
}[PlainAction]

/** What a handler gets: of an open page no more than anybody has, else what only the authorising step makes. */
type EnvOf<A extends PlainAction> = A extends OpenAction
  ? WebEnv
  : A extends 'account.chooseCollaboration' | 'installation.administer'
    ? AccountEnv
    : SignedInEnv

type Add = <A extends PlainAction>(
  path: string,
  action: A,
  ...handlers: readonly Handler<EnvOf<A>>[]
) => void

/** How the addresses of the site are added: each says what it is for, and whoever may not do that never comes there. */
export type Routing = {
  readonly get: Add
  readonly post: Add
  /** A page with a form, and what posting it does. */
  form<A extends PlainAction>(
    path: string,
    action: A,
    show: Handler<EnvOf<A>>,
    act: Handler<EnvOf<A>>,
  ): void
}

/** What an address is for: its rule. */
export type Rule = { readonly method: string; readonly path: string; readonly action: PlainAction }

const rules = new WeakMap<Hono<WebEnv>, Rule[]>()

export function routingOf(app: Hono<WebEnv>): Routing {
  const declared = rules.get(app) ?? []
  rules.set(app, declared)
  const add =
    (method: 'GET' | 'POST'): Add =>
    (path, action, ...handlers) => {
      declared.push({ method, path, action })
      const all = handlers as unknown as readonly Handler<WebEnv>[]
      app.on(method, path, authorise(action), ...all)
    }
  const [get, post] = [add('GET'), add('POST')]
  return {
    get,
    post,
    form(path, action, show, act) {
      get(path, action, show)
      post(path, action, act)
    },
  }
}

/** The rules of every address of a site. */
export const rulesOf = (app: Hono<WebEnv>): readonly Rule[] => rules.get(app) ?? []
