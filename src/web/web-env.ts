import type { Env } from 'hono'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Assets } from './assets.ts'
import type { Locale } from './locale.ts'

/** What the site stands on; `main.ts` gives the real ones. */
export type WebSettings = {
  /** Reads one document; throws a `Refusal` where it cannot be read. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadMinutes>
  readonly assets: Assets
  /** Largest document, in bytes. `read` decides; the page says it, and the browser warns by it. */
  readonly largestDocument: number
  /** Largest request, in bytes: all documents together. */
  readonly largestUpload: number
  /** Most documents in one request. */
  readonly mostDocuments: number
}

/** What every request carries: the site's settings and the language of its address. */
export interface WebEnv extends Env {
  Variables: { settings: WebSettings; locale: Locale }
}
