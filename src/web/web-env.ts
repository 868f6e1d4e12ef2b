import type { Env } from 'hono'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Database } from '../store/database.ts'
import type { Files } from '../store/files.ts'
import type { Account } from '../store/sign-ins.ts'
import type { Assets } from './assets.ts'
import type { Locale } from './locale.ts'

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
  Variables: { settings: WebSettings; locale: Locale; account: Account | null }
}
