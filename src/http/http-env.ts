import type { Env } from 'hono'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Database } from '../store/database.ts'
import type { Files } from '../store/files.ts'

/** What is kept: the store's database, and the files beside it. */
type Archive = { readonly db: Database; readonly files: Files }

/** A request that has been answered: by the pattern of its address, which holds nobody's name and no secret. */
export type Observed = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** What everything that answers over HTTP stands on. */
export type HttpSettings = {
  /** Reads one document; throws a `Refusal` where it cannot be read. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadMinutes>
  readonly archive: Archive
  readonly now: () => Date
  /** Sees each request when it has been answered. */
  readonly observe?: (request: Observed) => void
  /** Whether a visitor may be one of the people of the demonstration. Never in production. */
  readonly hasDemonstration: boolean
  /** The address that people reach the site by, without a path; null when nobody has said. */
  readonly publicUrl: string | null
  /** Largest request, in bytes: all documents together. */
  readonly largestUpload: number
  /** Most documents in one request. */
  readonly mostDocuments: number
}

/** What every request carries. */
export interface HttpEnv extends Env {
  Variables: { settings: HttpSettings }
}
