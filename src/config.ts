import { type Limits, limitsFrom } from './documents/limits.ts'
import { emailIn } from './domain/email-address.ts'
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
  /** PUBLIC_URL: the address that people reach the server by. What sends people here from elsewhere needs it. */
  readonly publicUrl: string | null
  /** SMTP_URL and MAIL_FROM: who sends the letters, and from whom they come. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** RODATRADEN_OIDC: the file of the organisations that have a sign-in of their own. */
  readonly providersFile: string | null
  /** RODATRADEN_PROXY: whether a proxy stands before the server and says who asks, in X-Forwarded-For. */
  readonly hasProxy: boolean
  /** RODATRADEN_METRICS: the address at which figures are given to what watches the server, as 127.0.0.1:9464. */
  readonly metrics: { readonly host: string; readonly port: number } | null
  /** NODE_ENV=production: real people's records. */
  readonly isProduction: boolean
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
    hasDemonstration:
      !isProduction(environment) && yesOrNoIn(environment, 'RODATRADEN_DEMONSTRATION', 'yes'),
    ...signInSettingsIn(environment),
    hasProxy: yesOrNoIn(environment, 'RODATRADEN_PROXY', 'no'),
    metrics: metricsIn(environment),
    isProduction: isProduction(environment),
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

/** A port alone is one of this computer's: figures are for nobody else unless somebody says so. */
function metricsIn(environment: Environment): Config['metrics'] {
  const written = environment.RODATRADEN_METRICS?.trim()
  if (!written) return null
  const [, host = '127.0.0.1', port] =
    /^(?:([\w.-]+|\[[\da-f:.]+\]):)?(\d{1,5})$/i.exec(written) ?? []
  if (port === undefined || Number(port) > 65_535) {
    throw new Refusal('setting.notAnAddress', { variable: 'RODATRADEN_METRICS', written })
  }
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

const isProduction = (environment: Environment): boolean => environment.NODE_ENV === 'production'

function yesOrNoIn(environment: Environment, variable: string, usual: 'yes' | 'no'): boolean {
  const written = environment[variable]?.trim() || usual
  if (written !== 'yes' && written !== 'no') {
    throw new Refusal('setting.notYesOrNo', { variable, written })
  }
  return written === 'yes'
}

function signInSettingsIn(
  environment: Environment,
): Pick<Config, 'publicUrl' | 'mail' | 'providersFile'> {
  const publicUrl = publicUrlIn(environment.PUBLIC_URL?.trim() || null)
  const url = environment.SMTP_URL?.trim() || null
  const from = environment.MAIL_FROM?.trim() ?? ''
  const providersFile = environment.RODATRADEN_OIDC?.trim() || null
  if (publicUrl === null && (url !== null || providersFile !== null)) {
    const variable = url === null ? 'RODATRADEN_OIDC' : 'SMTP_URL'
    throw new Refusal('setting.publicUrlMissing', { variable })
  }
  if (url === null) return { publicUrl, mail: null, providersFile }
  if (!/^smtps?:\/\/./.test(url) || !URL.canParse(url)) throw new Refusal('setting.notAMailServer')
  if (emailIn(from) === null) throw new Refusal('setting.mailFromMissing')
  return { publicUrl, mail: { url, from }, providersFile }
}

/** An address without path, so that every path can be put after it. */
function publicUrlIn(written: string | null): string | null {
  if (written === null) return null
  const url = URL.canParse(written) ? new URL(written) : null
  const isThisComputer = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '')
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisComputer)
  if (!url || !isSafe || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    throw new Refusal('setting.notAPublicUrl', { written })
  }
  return url.origin
}
