import { serve } from '@hono/node-server'
import { type Config, configFrom } from './config.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { closeReaders, readDocument } from './documents/read-document.ts'
import { Refusal } from './domain/refusal.ts'
import { identityProviders } from './outside/identity-providers.ts'
import { providersIn } from './outside/provider-settings.ts'
import { type Deliver, deliverBySmtp, sendMail } from './outside/send-mail.ts'
import { packedServer } from './packed-server.ts'
import { createSite } from './site.ts'
import { type Database, openStore } from './store/database.ts'
import { filesIn } from './store/files.ts'
import { log, logError, tell } from './store/log.ts'
import { countWaitingLetters } from './store/mails.ts'
import { type KeptCheckpoint, keepCheckpoint } from './store/moving/kept-checkpoint.ts'
import { renewSetUpLink } from './store/set-up-links.ts'
import { keepWeeding } from './store/weed-sign-ins.ts'
import { sv } from './text/sv.ts'
import { refusalSentence } from './views/refusal-sentence.ts'
import { loadAssets } from './web/assets.ts'
import { countAnswers, type Gauge, serveMetrics } from './web/metrics.ts'
import { paths } from './web/paths.ts'
import { serverRefusal } from './web/server-refusal.ts'
import type { Progress } from './web/web-env.ts'

try {
  await start(configFrom(process.env))
} catch (error) {
  fail(error)
}

async function start(config: Config): Promise<void> {
  const { host, port, hasDemonstration, hasProxy, publicUrl, metrics } = config
  const { largestUpload, mostDocuments, limits } = config
  const providers = identityProviders(providersIn(config.providersFile, process.env))
  const store = await openStore(config.archive.database)
  const archive = { db: store.db, files: filesIn(config.archive.files) }
  const now = () => new Date()
  const read = (bytes: Uint8Array, name: string) => readDocument(bytes, name, limits)
  const deliver = deliveryOf(config)
  const mail = deliver && sendMail({ ...archive, now }, deliver)
  const stopWeeding = keepWeeding(store.db, now)
  // The demonstration may be thrown away and begun anew; nobody misses what was in it.
  const checkpoint = hasDemonstration
    ? null
    : await keepCheckpoint(store.db, config.archive.checkpoint, now)
  const answers = countAnswers()
  let progress: Progress | null = hasDemonstration ? { done: 0, of: 1 } : null
  const { fetch } = createSite({
    read,
    archive,
    now,
    hasDemonstration,
    publicUrl,
    hasProxy,
    providers,
    mailWaits: () => mail?.wake(),
    observe(request) {
      answers.take(request)
      const { method, route, status, seconds } = request
      log('request', { method, route, status, ms: Math.round(1_000 * seconds) })
    },
    demonstrationProgress: () => progress,
    logLack: () => checkpoint?.lack() ?? null,
    assets: loadAssets(),
    largestDocument: limits.fileBytes,
    largestUpload,
    mostDocuments,
  })
  const demonstration = hasDemonstration
    ? loadDemonstration({ ...archive, read, now }, (done, of) => {
        progress = { done, of }
      })
    : Promise.resolve()
  let isClosing = false
  demonstration
    .then(() => {
      progress = null
    })
    .catch((error) => {
      // What was under way when the server was told to stop goes on at the next start.
      if (!isClosing) fail(error)
    })
  const setUpSecret = hasDemonstration ? null : await renewSetUpLink(store.db, now())
  const listening = { fetch, hostname: host, port, createServer: packedServer }
  const server = serve(listening, ({ port: taken }) => {
    const name = host.includes(':') ? `[${host}]` : host
    const address = `http://${name}:${taken}`
    tell('listening', sv.cli.listening(publicUrl ?? address))
    if (setUpSecret) {
      tell('setUp', sv.cli.setUp((publicUrl ?? address) + paths.sv.setUp(setUpSecret)))
    }
    if (!mail && providers.all.length === 0) tell('signIn', sv.cli.nobodyCanSignIn)
    const lack = checkpoint?.lack()
    if (lack) tell('checkpoint', sv.moving.logLacks(lack))
  })
  server.on('error', (error) => fail(serverRefusal(error, host, port)))
  const watched =
    metrics &&
    serveMetrics(metrics, async () => answers.written(await gaugesOf(store.db, checkpoint)))
  watched?.on('error', (error) =>
    fail(serverRefusal(error, metrics?.host ?? '', metrics?.port ?? 0)),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isClosing = true
      watched?.close()
      server.close(async () => {
        await Promise.all([closeReaders(), mail?.stop(), stopWeeding()])
        await checkpoint?.stop()
        await store.close()
      })
    })
  }
}

/** How letters are delivered: by the mail server that is set; without one on the terminal, never in production. */
function deliveryOf({ mail, isProduction }: Config): Deliver | null {
  if (mail) return deliverBySmtp(mail.url, mail.from)
  if (isProduction) return null
  return async ({ recipient, subject, text }) => {
    console.log(sv.cli.letter(recipient, subject, text))
  }
}

/** What is asked of the archive when somebody looks at the figures. */
async function gaugesOf(
  db: Database,
  checkpoint: KeptCheckpoint | null,
): Promise<readonly Gauge[]> {
  const letters = await countWaitingLetters(db)
  const { missing = 0, rewritten = 0 } = checkpoint?.lack() ?? {}
  return [
    {
      name: 'rodatraden_letters_waiting',
      help: 'Letters that have not gone yet.',
      value: letters,
    },
    {
      name: 'rodatraden_log_lacks',
      help: 'Events missing, and chains rewritten, since the log was last noted.',
      value: missing + rewritten,
    },
  ]
}

/** Ends with a sentence where the reason is known, and with the error itself where it is a bug. */
function fail(error: unknown): never {
  const isProduction = process.env.NODE_ENV === 'production'
  if (error instanceof Refusal) console.error(refusalSentence(sv, error))
  else if (isProduction) logError('start', error)
  else console.error(error)
  process.exit(1)
}
