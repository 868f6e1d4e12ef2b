import type { Context, Env } from 'hono'
import type { IdentityProviders } from '../domain/identity-provider.ts'
import type { HttpSettings } from '../http/http-env.ts'
import type { LogLack } from '../store/moving/kept-checkpoint.ts'
import type { Account, SignedIn } from '../store/sign-ins.ts'
import type { Text } from '../text/sv.ts'
import type { Assets } from './assets.ts'
import type { Locale } from './locale.ts'

/** How far something that takes its time has come. */
export type Progress = { readonly done: number; readonly of: number }

/** What the API can be asked for, and how it says that it cannot, for the page that tells people of it. */
export type ApiShown = {
  /** What every address begins with. */
  readonly path: string
  readonly operations: readonly {
    readonly id: keyof Text['api']['operations']
    readonly method: 'get' | 'post'
    readonly path: string
    readonly rule: 'anyone' | 'reader' | 'secretariat' | 'importer'
    /** The names of what can be chosen. */
    readonly choices: readonly string[]
  }[]
  readonly problems: readonly {
    readonly code: string
    readonly status: keyof Text['api']['titles']
  }[]
}

/** What the site stands on; `main.ts` gives the real ones. */
export type WebSettings = HttpSettings & {
  /** Whether a proxy stands before the server, so that it is the one to say who asks. */
  readonly hasProxy: boolean
  readonly providers: IdentityProviders
  /** Says that there is a letter in the outbox. */
  readonly mailWaits: () => void
  /** How far the demonstration has been read in; null when there is nothing more to read. */
  readonly demonstrationProgress: () => Progress | null
  /** What the archive's log lacks of what was last noted of it, as after a restore; null where that is nothing. */
  readonly logLack: () => LogLack | null
  readonly api: ApiShown
  readonly assets: Assets
  /** Largest document, in bytes. `read` decides; the page says it, and the browser warns by it. */
  readonly largestDocument: number
}

/** What every request carries: the site's settings, the language of its address, and who asks. */
export interface WebEnv extends Env {
  Variables: {
    settings: WebSettings
    locale: Locale
    /** Who is signed in, whether or not they have chosen a collaboration. */
    signedIn: SignedIn | null
    account: Account | null
  }
}

export type WebContext = Context<WebEnv>
