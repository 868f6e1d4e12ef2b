import { serve } from '@hono/node-server'
import { type Config, configFrom } from './config.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { closeReaders, readDocument } from './documents/read-document.ts'
import { Refusal } from './domain/refusal.ts'
import { openStore } from './store/database.ts'
import { filesIn } from './store/files.ts'
import { sv } from './text/sv.ts'
import { createApp } from './web/app.tsx'
import { loadAssets } from './web/assets.ts'
import { refusalSentence } from './web/outcome.ts'
import { serverRefusal } from './web/server-refusal.ts'
import type { Progress } from './web/web-env.ts'

try {
  await start(configFrom(process.env))
} catch (error) {
  fail(error)
}

async function start(config: Config): Promise<void> {
  const { host, port, hasDemonstration } = config
  const { largestUpload, mostDocuments, limits } = config
  const store = await openStore(config.archive.database)
  const archive = { db: store.db, files: filesIn(config.archive.files) }
  const now = () => new Date()
  const read = (bytes: Uint8Array, name: string) => readDocument(bytes, name, limits)
  let progress: Progress | null = hasDemonstration ? { done: 0, of: 1 } : null
  const { fetch } = createApp({
    read,
    archive,
    now,
    demonstrationProgress: () => progress,
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
  const server = serve({ fetch, hostname: host, port }, ({ port: taken }) => {
    const name = host.includes(':') ? `[${host}]` : host
    console.log(sv.cli.listening(`http://${name}:${taken}`))
  })
  server.on('error', (error) => fail(serverRefusal(error, host, port)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isClosing = true
      server.close(() => void Promise.all([closeReaders(), store.close()]))
    })
  }
}

/** Ends with a sentence where the reason is known, and with the error itself where it is a bug. */
function fail(error: unknown): never {
  console.error(error instanceof Refusal ? refusalSentence(sv, error) : error)
  process.exit(1)
}
