import { createHash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { apiShown } from '../../src/api/api.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { identityProviders } from '../../src/outside/identity-providers.ts'
import { readMinutes } from '../../src/reader/read.ts'
import { createSite } from '../../src/site.ts'
import { openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { createApp } from '../../src/web/app.tsx'
import { loadAssets } from '../../src/web/assets.ts'
import type { WebEnv, WebSettings } from '../../src/web/web-env.ts'

const store = await openStore({ inMemory: true })
/** The database that every site of a test file stands on. */
export const archiveDb = store.db
const files = filesIn(await mkdtemp(join(tmpdir(), 'site-')))

const noProviders = identityProviders([])

/** A site in this process that reads plain text, with what a test wants otherwise. */
export const givenSite = (settings: Partial<WebSettings> = {}): Hono<WebEnv> =>
  createSite(settingsWith(settings))

/** Its pages by themselves, for what is asked of their addresses. */
export const givenPages = (settings: Partial<WebSettings> = {}): Hono<WebEnv> =>
  createApp({ ...settingsWith(settings), api: apiShown })

function settingsWith(settings: Partial<WebSettings>): Omit<WebSettings, 'api'> {
  return {
    read: readText,
    archive: { db: store.db, files },
    now: () => new Date('2026-03-02T09:00:00Z'),
    hasDemonstration: true,
    publicUrl: null,
    hasProxy: false,
    providers: noProviders,
    mailWaits: () => {},
    demonstrationProgress: () => null,
    logLack: () => null,
    assets: loadAssets(),
    largestDocument: 25_000_000,
    largestUpload: 100_000_000,
    mostDocuments: 50,
    ...settings,
  }
}

/** Reads text with the real reader; the process around it has tests of its own. */
async function readText(bytes: Uint8Array, name: string) {
  if (bytes.length === 0) throw new Refusal('document.empty')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return readMinutes({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    pages: null,
    pageStarts: [1],
    lines: text.split('\n').map((line) => ({ text: line })),
    pagesWithoutText: [],
  })
}

type Parts = {
  readonly files?: readonly File[]
  readonly fields?: Readonly<Record<string, string>>
}

/** Hands in a form as a browser does from the site's own page. */
export function handIn(
  site: Hono<WebEnv>,
  path: string,
  { files = [], fields = {} }: Parts,
): Promise<Response> {
  const body = new FormData()
  for (const file of files) body.append('fil', file)
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { 'sec-fetch-site': 'same-origin' }
  return Promise.resolve(site.request(path, { method: 'POST', body, headers }))
}

/** A text file as a person chooses it. */
export const textFile = (name: string, text: string) =>
  new File([text], name, { type: 'text/plain' })
