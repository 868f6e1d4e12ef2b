import type { Context, Env } from 'hono'
import type { IdentityProviders } from '../domain/identity-provider.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Database } from '../store/database.ts'
import type { Files } from '../store/files.ts'
import type { Account, SignedIn } from '../store/sign-ins.ts'
import type { Assets } from './assets.ts'
import type { Locale } from './locale.ts'
import type { Observed } from './observe.ts'

/** What is kept: the store's database, and the files beside it. */
type Archive = { readonly db: Database; readonly files: Files }

/** How far something that takes its time has come. */
export type Progress = { readonly done: number; readonly of: number }

/** What the site stands on; `main.ts` gives the real ones. */
export type WebSettings = {
  /** Reads one document; throws a `Refusal` where it cannot be read. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadMinutes>
  readonly archive: Archive
  readonly now: () => Date
  /** Whether a visitor may be one of the people of the demonstration. Never in production. */
  readonly hasDemonstration: boolean
  /** The address that people reach the site by, without a path; null when nobody has said. */
  readonly publicUrl: string | null
  /** Whether a proxy stands before the server, so that it is the one to say who asks. */
  readonly hasProxy: boolean
  readonly providers: IdentityProviders
  /** Sees each request when it has been answered. */
  readonly observe?: (request: Observed) => void
  /** Says that there is a letter in the outbox. */
  readonly mailWaits: () => void
  /** How far the demonstration has been read in; null when there is nothing more to read. */
  readonly demonstrationProgress: () => Progress | null
  readonly assets: Assets
  /** Largest document, in bytes. `read` decides; the page says it, and the browser warns by it. */
  readonly largestDocument: number
  /** Largest request, in bytes: all documents together. */
  readonly largestUpload: number
  /** Most documents in one request. */
  readonly mostDocuments: number
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
