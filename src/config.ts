import { type Limits, limitsFrom } from './documents/limits.ts'
import { Refusal } from './domain/refusal.ts'
import { type ArchivePlace, archivePlaceFrom } from './store/archive-place.ts'

/** Everything that whoever runs the server may set, each with its default. */
export type Config = {
  /** HOST: the address to listen on. 127.0.0.1 reaches this computer only; 0.0.0.0 is every network. */
  readonly host: string
  /** PORT: 8080. With 0 the system chooses one that is free. */
  readonly port: number
  /** RODATRADEN_UPLOAD_MB: 100, for all documents of one request together. */
  readonly largestUpload: number
  /** RODATRADEN_UPLOAD_FILES: 50, documents in one request. */
  readonly mostDocuments: number
  /** DATABASE_URL and RODATRADEN_DATA: where the archive is kept. See `store/archive-place.ts`. */
  readonly archive: ArchivePlace
  /** RODATRADEN_DEMONSTRATION: whether an empty archive gets the demonstration county. Never in production. */
  readonly hasDemonstration: boolean
  /** How much each document may be and cost: see `documents/limits.ts`. */
  readonly limits: Limits
}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings of an environment. Refuses, with `setting.…`, a value that cannot be used. */
export function configFrom(environment: Environment): Config {
  return {
    host: hostIn(environment),
    port: numberIn(environment, 'PORT', 8080, 0, 65_535),
    largestUpload: numberIn(environment, 'RODATRADEN_UPLOAD_MB', 100, 1, 2_000) * 1_000_000,
    mostDocuments: numberIn(environment, 'RODATRADEN_UPLOAD_FILES', 50, 1, 1_000),
    archive: archivePlaceFrom(environment),
    hasDemonstration: demonstrationIn(environment),
    limits: limitsFrom(environment),
  }
}

function numberIn(
  environment: Environment,
  variable: string,
  usual: number,
  least: number,
  most: number,
): number {
  const written = environment[variable]?.trim()
  if (written === undefined || written === '') return usual
  const value = /^\d{1,9}$/.test(written) ? Number(written) : -1
  if (value < least || value > most) {
    throw new Refusal('setting.notANumber', { variable, written, least, most })
  }
  return value
}

function hostIn(environment: Environment): string {
  const written = environment.HOST?.trim()
  if (written === undefined || written === '') return '127.0.0.1'
  // A name or an address; a port or a whole web address is a mistake that only shows later.
  const isHost = /^[\w.-]+$/.test(written) || /^[\da-f:.]+$/i.test(written)
  if (!isHost) throw new Refusal('setting.notAHost', { variable: 'HOST', written })
  return written
}

function demonstrationIn(environment: Environment): boolean {
  if (environment.NODE_ENV === 'production') return false
  const written = environment.RODATRADEN_DEMONSTRATION?.trim() || 'yes'
  if (written !== 'yes' && written !== 'no') {
    throw new Refusal('setting.notYesOrNo', { variable: 'RODATRADEN_DEMONSTRATION', written })
  }
  return written === 'yes'
}
